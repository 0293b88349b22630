"""Tables of installed packages, read when a claim first needs them and kept small."""

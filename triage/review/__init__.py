"""What people do: take a case, decide it, hand it back; and who they are."""

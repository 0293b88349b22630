"""One file for each accepted wire format, and the reader that recognises them by shape."""

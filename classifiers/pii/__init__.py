"""Private data in texts: names through Presidio, everything with a shape through one recognizer per kind."""

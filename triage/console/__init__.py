"""The console: server-rendered pages on which people review cases."""

"""How well private data is found, and what it costs."""

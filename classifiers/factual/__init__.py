"""Likely factual errors in what the assistant says: exact checks first, and nothing where nothing is known."""

"""Answers against the documents that they were to be taken from, and against the rest of the conversation."""

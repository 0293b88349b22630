"""Answers against the other answers to the same question."""

"""Shapes of postal addresses, a file a group of languages, and what follows and precedes a street."""

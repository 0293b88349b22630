"""Detoxify instead of our model, or beside it: a checkpoint of yours, in a process of its own, without a network."""

"""Abusive wording, harmful requests and answers: linear heads, rules for minors, Detoxify instead or beside."""

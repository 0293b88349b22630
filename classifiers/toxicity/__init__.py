"""Abusive wording, harmful requests and answers: linear heads, rules for minors, and Detoxify as an alternative."""

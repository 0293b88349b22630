"""The priority queue and everything kept beside it, in PostgreSQL."""

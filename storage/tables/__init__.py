"""The mapped tables, one noun a file."""

"""Made-up traffic for trying Winnow out."""

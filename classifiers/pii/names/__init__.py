"""Names of people, places and organisations: where to look for them, and what a tagger of ours finds."""

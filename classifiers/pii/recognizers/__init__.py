"""One recognizer per file: a pure function from a text to hits."""

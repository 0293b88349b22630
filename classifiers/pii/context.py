"""Words before a find that say what it is."""

import re

BEFORE = 40
"""Code points in front of a find in which such words count."""


def compiled(words: str) -> re.Pattern[str]:
    """Compile alternatives; Latin ones only match as whole words."""
    return re.compile(rf"(?<![a-z])(?:{words})", re.IGNORECASE)


def stands_before(words: re.Pattern[str], text: str, start: int) -> bool:
    """Whether one of the words stands shortly before `start`."""
    return words.search(text, max(0, start - BEFORE), start) is not None

"""A text as the recognizers see it: plain digits, no invisible characters, in windows, with the way back."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WINDOW = 4_000
"""Code points looked at in one go, so that no pattern can take more than linear time over a message."""

OVERLAP = 200
"""Code points that two windows share; longer finds may be cut in two."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_PLAIN = str.maketrans(
    "\u3000\u00a0\u202f\u2009\u2010\u2011\u2012\u2013\u2212\u2018\u2019\u2032\u2033\u201c\u201d", "    -----'''\"\"\""
) | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_OTHER_DIGIT = re.compile(r"[^\x00-\x7f\D]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with plain digits and letters, and where each of its characters stood."""

    text: str
    offsets: tuple[int, ...] | None = None  # None: every character stands where it stood

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of `text` as one of the original."""
        if self.offsets is None or start >= end:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """Write full-width and other scripts' digits plainly and leave out what cannot be seen."""
    plain = _OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text.translate(_PLAIN))
    if not _INVISIBLE.search(plain):
        return Folded(plain)
    offsets = tuple(index for index, character in enumerate(plain) if not _INVISIBLE.match(character))
    return Folded("".join(plain[index] for index in offsets), offsets)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, part) so that each part has at most WINDOW code points; neighbours share OVERLAP."""
    start = 0
    while True:
        yield start, text[start : start + WINDOW]
        if start + WINDOW >= len(text):
            return
        start += WINDOW - OVERLAP

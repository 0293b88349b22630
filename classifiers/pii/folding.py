"""A text as the recognizers see it: plain digits, no invisible characters, in windows, with the way back."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WINDOW = 4_000
"""Code points looked at in one go, so that no pattern can take more than linear time over a message."""

OVERLAP = 200
"""Code points that two windows share; longer finds may be cut in two."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe00-\ufe0f\ufeff\U000e0020-\U000e007f]+"
)
_KEYCAP = re.compile("[\ufe0f\u20e3]*")
"""What follows a digit that is drawn as a key: it goes out together with the digit."""

_SPACES = "\u3000\u00a0\u202f\u205f\u1680" + "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\u2043"
_PLAIN = (
    str.maketrans(dict.fromkeys(_SPACES, " "))
    | str.maketrans(dict.fromkeys(_DASHES, "-"))
    | str.maketrans("\u2018\u2019\u2032\u2033\u201c\u201d\ufe6b\u2024\ufe52", "'''\"\"\"@..")
    | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
)
_OTHER_DIGIT = re.compile(r"[^\x00-\x7f\D]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with plain digits and letters, and where each of its characters stood."""

    text: str
    offsets: tuple[int, ...] | None = None  # None: every character stands where it stood
    given: str = ""  # the original, when offsets are set

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of `text` as one of the original; the frame of a last key (`7` drawn as a key) is in it."""
        if self.offsets is None or start >= end:
            return start, end
        after = self.offsets[end - 1] + 1
        frame = _KEYCAP.match(self.given, after)
        return self.offsets[start], frame.end() if frame else after


def fold(text: str) -> Folded:
    """Write full-width and other scripts' digits plainly and leave out what cannot be seen."""
    if text.isascii():
        return Folded(text)
    plain = _OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text.translate(_PLAIN))
    if not _INVISIBLE.search(plain):
        return Folded(plain)
    seen: list[str] = []
    offsets: list[int] = []
    for start, end in _visible(plain):
        seen.append(plain[start:end])
        offsets.extend(range(start, end))
    return Folded("".join(seen), tuple(offsets), text)


def _visible(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between invisible characters."""
    start = 0
    for match in _INVISIBLE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, part) so that each part has at most WINDOW code points; neighbours share OVERLAP."""
    start = 0
    while True:
        yield start, text[start : start + WINDOW]
        if start + WINDOW >= len(text):
            return
        start += WINDOW - OVERLAP

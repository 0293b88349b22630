"""Cut a text into windows that an encoder can take in whole."""

import re
from collections.abc import Iterator

from classifiers.tag import Span

SIZE = 480
"""Letters of a window: about 128 word pieces; a character of a script without spaces counts as three."""

OVERLAP = 80
"""Letters that a window shares with the one before, so that nothing is seen only in halves."""

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_BREAK = re.compile(r"\s+|[.!?;:,\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]\s*")


def windows(text: str) -> list[Span]:
    """Return where the windows of a text lie, in order; none when it holds nothing but white space.

    Takes time in proportion to the text.
    """
    if not text.strip():
        return []
    size, overlap = (SIZE // 3, OVERLAP // 3) if _is_wide(text) else (SIZE, OVERLAP)
    return list(_cut(text, size, overlap)) if len(text) > size else [(0, len(text))]


def _is_wide(text: str) -> bool:
    """Whether most of the text is in a script without spaces."""
    sample = text[: 4 * SIZE]
    return 3 * len(_WIDE.findall(sample)) > len(sample)


def _cut(text: str, size: int, overlap: int) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = start + size
        if end >= len(text):
            yield start, len(text)
            return
        breaks = [found.end() for found in _BREAK.finditer(text, end - overlap, end)]
        end = breaks[-1] if breaks else end
        yield start, end
        start = max(end - overlap, start + 1)

"""Cut a text into windows that an encoder can take in whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.tag import Span
from classifiers.toxicity.edits import Normalised

SIZE = 480
"""Letters of a window: about 128 word pieces; a character of a script without spaces counts as three."""

OVERLAP = 80
"""Letters that a window shares with the one before, so that nothing is seen only in halves."""

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_BREAK = re.compile(r"\s+|[.!?;:,\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of a text as an encoder sees it."""

    text: str  # evasions undone
    span: Span  # in the original text, code points


def windows(plain: Normalised) -> list[Window]:
    """Return the windows of a text in order; none when it holds nothing but white space.

    Takes time in proportion to the text.
    """
    return [Window(text=plain.text[start:end], span=plain.original(start, end)) for start, end in spans(plain.text)]


def last(plain: Normalised) -> str:
    """Return the last window of a text: what the next turn answers; nothing of a blank text."""
    found = spans(plain.text)
    return plain.text[slice(*found[-1])] if found else ""


def spans(text: str) -> list[Span]:
    """Return where the windows of a text lie, in order; none when it holds nothing but white space."""
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
    while start + size < len(text):
        end = start + size
        breaks = [found.end() for found in _BREAK.finditer(text, end - overlap, end)]
        end = breaks[-1] if breaks else end
        yield start, end
        start = max(end - overlap, start + 1)
    yield start, len(text)


def clean(text: str) -> str:
    """Return the text with `?` for what UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode()

"""Fenced blocks of code with their places, and a text without them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"^([ \t]{0,12})(`{3,}|~{3,})[ \t]*([\w+#.-]{0,20})[^\n`]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block; `text[start:end]` is what stands between its fences."""

    language: str  # in small letters; empty when none is said
    indent: str
    start: int  # code point
    end: int
    outer: tuple[int, int]
    closed: bool


def fences(text: str) -> Iterator[Fence]:
    """Yield the fenced blocks of a text in order; one that is never closed reaches to the end."""
    at = 0
    while True:
        opening = OPENING.search(text, at)
        if opening is None:
            return
        start = min(opening.end() + 1, len(text))
        mark = re.escape(opening[2])
        closing = re.compile(rf"^[ \t]{{0,12}}{mark}[`~]*[ \t]*$", re.MULTILINE).search(text, start)
        end = closing.start() if closing else len(text)
        at = closing.end() if closing else len(text)
        yield Fence(
            language=opening[3].lower(),
            indent=opening[1],
            start=start,
            end=end,
            outer=(opening.start(), at),
            closed=closing is not None,
        )


def without_fences(text: str) -> str:
    """Return the text, equally long, with its fenced blocks as spaces; lines stay lines."""
    if "```" not in text and "~~~" not in text:
        return text
    parts: list[str] = []
    at = 0
    for fence in fences(text):
        begin, end = fence.outer
        parts += (text[at:begin], re.sub(r"[^\n]", " ", text[begin:end]))
        at = end
    return "".join((*parts, text[at:]))

"""Passages and lines that come again and again."""

import re
import zlib
from collections.abc import Iterator

from classifiers.writing.answer import Answer
from classifiers.writing.check import ANY, Check
from classifiers.writing.flaw import Flaw

LOOP = re.compile(r"(\S.{11,119}?)\1{3,}", re.DOTALL)
LINE_LOOP = 6
"""Times that a line comes before it is a loop; songs and lists repeat less."""

LOOP_AT = 2_000
"""Code points at the end of an answer that are searched for loops; a model that loops seldom stops again."""

VARIED = 5
"""Different signs of a passage whose return is a loop and not a ruled line."""

LOOP_LENGTH = 100
"""Code points of a loop; a row of a table may hold the same cell some times."""

LOOP_SHARE = 0.4
"""Share of the text so far that a repeated line makes up; forms repeat a line among others."""

LOOP_LINE = 25
"""Code points of a line that has no reason to come again and again."""

REPETITIVE = 0.3
"""Compressed to this share or less, a text is worth searching for loops."""


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield the same passage four times in a row, or the same line six times."""
    found = _passage(answer.prose) or _line(answer.prose)
    if found:
        yield found


def _passage(prose: str) -> Flaw | None:
    start = max(0, len(prose) - LOOP_AT)
    part = prose[start:]
    packed = len(zlib.compress(part.encode("utf-8", "replace"), 1))
    match = LOOP.search(part) if packed <= REPETITIVE * len(part) else None
    if match is None or len(set(match[1])) < VARIED or len(match[0]) < LOOP_LENGTH:
        return None
    span = (start + match.start(), start + match.end())
    return Flaw(rule="loop.passage", span=span, says="The same passage comes again and again.")


def _line(plain: str) -> Flaw | None:
    seen: dict[str, int] = {}
    at = 0
    for line in plain.split("\n"):
        words = line.strip()
        if len(words) >= LOOP_LINE and any(map(str.isalpha, words)):
            seen[words] = seen.get(words, 0) + 1
            if seen[words] >= LINE_LOOP and seen[words] * len(line) >= LOOP_SHARE * at:
                return Flaw(rule="loop.line", span=(at, at + len(line)), says="The same line comes again and again.")
        at += len(line) + 1
    return None


CHECK = Check(
    name="loops",
    what="The same passage four times in a row at the end of an answer, or the same line six times.",
    languages=ANY,
    rules=("loop.passage", "loop.line"),
    sources=("own patterns",),
    find=find,
)

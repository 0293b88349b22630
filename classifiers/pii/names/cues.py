"""Where a text says, before or behind a name, that the name is somebody's own: only there does a large model help."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import re2

from classifiers.pii.names import evidence
from classifiers.tag import Span

BEHIND = 32
"""Code points behind such words in which a name begins."""

BEFORE = 48
"""Code points before such words in which a name stands."""

_LOOKING_AROUND = re.compile(r"\(\?<?!(?:\[[^\]]*\]|[^()\[\]])*\)")
_AT_AN_EDGE = re.compile(r"^\^|\$(?=\||$)")
_COUNTED = re.compile(r"\[[^\]]*\]\{1,20\}")


def near(text: str, spans: Sequence[Span], others: Iterable[Span] = ()) -> Iterator[Span]:
    """Yield those of the spans, in order, that a cue reaches.

    Args:
        text: of any length.
        spans: where names may stand.
        others: finds of private data; a name beside them is private as well.
    """
    reached = sorted([*_reached(text), *others])
    at = furthest = 0
    for start, end in spans:
        while at < len(reached) and reached[at][0] < end:
            furthest = max(furthest, reached[at][1])
            at += 1
        if furthest > start:
            yield start, end


def _reached(text: str) -> Iterator[Span]:
    before, behind = _patterns()
    for match in before.finditer(text):
        yield match.end() - 1, match.end() + BEHIND
    for match in behind.finditer(text):
        yield match.start() - BEFORE, match.start() + 1


@cache
def _patterns() -> tuple[Any, Any]:
    """What stands before a name, and what behind one, compiled once; RE2, for it reads whole texts."""
    before = "|".join(map(_loose, evidence.BEFORE_NAMES))
    return re2.compile(f"(?i)(?:{before})"), re2.compile(f"(?i)(?:{_loose(evidence.BEHIND_NAMES)})")


def _loose(pattern: str) -> str:
    """A pattern as RE2 reads it: wider, for it does not look around itself."""
    bounded = pattern.replace(r"(?<![\w'])", r"\b").replace(r"(?<!\w)", r"\b")
    return _COUNTED.sub(r"\\S+", _AT_AN_EDGE.sub("", _LOOKING_AROUND.sub("", bounded)))

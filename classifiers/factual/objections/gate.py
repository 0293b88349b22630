"""Whether a message can object at all: one pass of an automaton in place of seven patterns that look around."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import re2

from classifiers.factual.objections.phrases import AGAIN, CORRECTED, DOUBTING, MISREAD, WRONG

MEMORY = 32 << 20
"""Bytes that the automaton may grow to."""

LOOKS = re.compile(r"\(\?<?[!=]")
BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)


def may_object(start: str) -> bool:
    """Whether one of the patterns may match; of what they match, nothing is left out."""
    return _gate().search(start) is not None


@cache
def _gate() -> Any:  # noqa: ANN401  # re2 has no types
    options = re2.Options()
    options.max_mem = MEMORY
    options.case_sensitive = False
    every = (*WRONG, *MISREAD, *CORRECTED, *AGAIN, *DOUBTING)
    return re2.compile("|".join(f"(?:{loose(pattern)})" for pattern in every), options)


def loose(pattern: str) -> str:
    """Return a pattern as RE2 reads it: wider, for it looks neither around itself nor at the edges of words."""
    bare = "".join(_kept(pattern)).replace(r"\b", "").replace(r"\w", r"\S")
    return re.sub(r"\?P<\w+>", "?:", bare)


def _kept(pattern: str) -> Iterator[str]:
    """Yield what stands outside of groups that look around."""
    at = 0
    for looking in LOOKS.finditer(pattern):
        if looking.start() >= at:
            yield pattern[at : looking.start()]
            at = _closing(pattern, looking.start())
    yield pattern[at:]


def _closing(pattern: str, start: int) -> int:
    """Return where the group that opens at `start` ends."""
    depth = 0
    for one in BRACKET.finditer(pattern, start):
        depth += {"(": 1, ")": -1}.get(one[0], 0)
        if not depth and one[0] == ")":
            return one.end()
    return len(pattern)

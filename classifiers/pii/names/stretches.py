"""Where in a text a name may stand, so that the large model reads no more than it has to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np

from classifiers.pii.names.model import Floats
from classifiers.pii.names.tokens import Tokens
from classifiers.tag import Span

CHANCE = 0.05
"""Probability of a name from which a sentence is read; see models/pii/README.md for what that misses and saves."""

NEAR = 24
"""Code points of a sentence up to which it is read with the one beside it: greetings, titles, labels."""

_ENDS = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z][^\W\d_A-Z\s][.!?])[ \t]+|(?<=[\d)\]*\"'][.!?:])[ \t]+|\n\s*|[。！？]")  # noqa: RUF001 - full-width signs


def stretches(text: str, tokens: Tokens, chances: Floats, least: float = CHANCE) -> Iterator[Span]:
    """Yield the sentences and lines of a text that may hold a name, in order; neighbours come as one.

    Args:
        text: of any length.
        tokens: its N tokens.
        chances: (N,) probability that each is part of a name.
        least: from which a sentence is read.
    """
    hot = np.flatnonzero(chances >= least)
    if not len(hot):
        return
    edges = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    start = end = -1
    for place in tokens.starts[hot].tolist():
        if place < end:
            continue
        first, last = _around(edges, place)
        if first > end >= 0:
            yield start, end
        start, end = (start, last) if 0 <= first <= end else (first, last)
    yield start, end


def _around(edges: Sequence[int], place: int) -> Span:
    """The sentence at a place, with short ones on either side."""
    after = min(bisect_right(edges, place), bisect_left(edges, edges[-1]))
    before = max(after - 1, 0)
    if before and edges[before] - edges[before - 1] <= NEAR:
        before -= 1
    if after + 1 < len(edges) and edges[after + 1] - edges[after] <= NEAR:
        after += 1
    return edges[before], edges[after]

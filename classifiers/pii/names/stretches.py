"""Where in a text a name may stand, so that the large model reads no more than it has to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.pii.names.model import Floats
from classifiers.pii.names.tokens import Integers, Tokens
from classifiers.tag import Span

CHANCE = 0.05
"""Probability of a name from which a sentence is read; see models/pii/README.md for what that misses and saves."""

NEAR = 24
"""Code points of a sentence up to which it is read with the one beside it: greetings, titles, labels."""

REACH = 9
"""Tokens on either side of a likely one that are read: spaCy's layers look at four (depth 4, window 1), and at what
its parser has just seen."""

_BETWEEN = "\n\n"
_ENDS = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z][^\W\d_A-Z\s][.!?])[ \t]+|(?<=[\d)\]*\"'][.!?:])[ \t]+|\n\s*|[。！？]")  # noqa: RUF001 - full-width signs


def stretches(text: str, tokens: Tokens, chances: Floats, least: float = CHANCE) -> Iterator[Span]:
    """Yield what is near tokens that may be part of a name, in order; what touches comes as one.

    Args:
        text: of any length.
        tokens: its N tokens.
        chances: (N,) probability that each is part of a name.
        least: from which a token's surroundings are read.
    """
    hot = np.flatnonzero(chances >= least)
    if not len(hot):
        return
    edges = np.array([0, *(match.end() for match in _ENDS.finditer(text)), len(text)])
    before, after = _sentences(edges, tokens.starts[hot])
    starts = np.maximum(before, tokens.starts[np.maximum(hot - REACH, 0)])
    ends = np.minimum(after, tokens.ends[np.minimum(hot + REACH, len(tokens) - 1)])
    first = np.concatenate([[True], starts[1:] > np.maximum.accumulate(ends)[:-1] + 1])
    last = np.concatenate([first[1:], [True]])
    yield from zip(starts[first].tolist(), np.maximum.accumulate(ends)[last].tolist(), strict=True)


def _sentences(edges: Integers, places: Integers) -> tuple[Integers, Integers]:
    """Return where the sentences at M places begin and end, with short ones on either side."""
    lengths = np.diff(edges)
    at = np.clip(np.searchsorted(edges, places, side="right") - 1, 0, len(lengths) - 1)
    before = np.where((at > 0) & (lengths[at - 1] <= NEAR), at - 1, at)
    behind = np.minimum(at + 1, len(lengths) - 1)
    after = np.where(lengths[behind] <= NEAR, behind, at)
    return edges[before], edges[after + 1]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Stretches of a text as one text, so that a model is asked once."""

    text: str
    starts: Sequence[int]  # of each stretch in `text`
    spans: Sequence[Span]  # of each stretch in the whole text

    def original(self, start: int, end: int) -> Span | None:
        """Return a span of the excerpt as one of the whole text; None when it lies in two stretches."""
        at = bisect_right(self.starts, start) - 1
        by = self.spans[at][0] - self.starts[at]
        return (start + by, end + by) if end + by <= self.spans[at][1] else None


def excerpt(text: str, spans: Sequence[Span]) -> Excerpt:
    """Return stretches of a text, one or more, with empty lines between them."""
    starts, length = [], 0
    for start, end in spans:
        starts.append(length)
        length += end - start + len(_BETWEEN)
    return Excerpt(_BETWEEN.join(text[start:end] for start, end in spans), starts, spans)

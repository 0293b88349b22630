"""From the probabilities of labels to names: the likeliest labels in a row where a name may stand, `O` elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from classifiers.pii.names.model import Floats

OPEN = -0.05
"""Log of the probability of `O` under which a token may be part of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens that make one name."""

    category: str  # of the labels
    start: int  # token
    end: int  # token, exclusive
    probability: float  # mean over its tokens that they are of the category, 0..1


def names(logs: Floats, labels: tuple[str, ...], follows: Floats) -> Iterator[Name]:
    """Yield the names of a text, in order.

    Args:
        logs: (N, L) logs of the labels' probabilities.
        labels: L labels, `O` first.
        follows: (L, L): how much a label speaks for the next one, in nats.
    """
    path = np.zeros(len(logs), dtype=np.int64)
    for start, end in _runs(logs[:, 0] < OPEN):
        path[start:end] = _best(logs[start:end], follows)
    yield from _named(path, logs, labels)


def _runs(flags: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[tuple[int, int]]:
    """Yield where flags are set in a row."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _best(logs: Floats, follows: Floats) -> list[int]:
    """Return the likeliest labels of M tokens that stand between tokens labelled `O` (Viterbi)."""
    score = logs[0] + follows[0]
    back = []
    for row in logs[1:]:
        through = score[:, None] + follows
        back.append(through.argmax(axis=0))
        score = through.max(axis=0) + row
    at = int((score + follows[:, 0]).argmax())
    path = [at]
    for before in reversed(back):
        at = int(before[at])
        path.append(at)
    return path[::-1]


def _named(path: np.ndarray[tuple[int], np.dtype[np.int64]], logs: Floats, labels: tuple[str, ...]) -> Iterator[Name]:
    for start, end in _runs(path > 0):
        begins = [start, *(at for at in range(start + 1, end) if labels[path[at]].startswith("B-")), end]
        for first, last in pairwise(begins):
            category = labels[path[first]][2:]
            columns = [nr for nr, label in enumerate(labels) if label[2:] == category]
            sure = float(np.exp(logs[first:last, columns]).sum(axis=1).mean())
            yield Name(category, first, last, min(sure, 1.0))

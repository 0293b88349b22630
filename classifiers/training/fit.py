"""Fit one linear head per category to the rows that know it."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from classifiers.training.rows import Row

UNKNOWN = -1
"""Label of a row that says nothing about a head."""

Labels = NDArray[np.int8]
"""(N,) of 0, 1 or `UNKNOWN`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How hard the heads are fitted."""

    strength: float = 10.0  # inverse of the L2 penalty; rows have length 1
    power: float = 0.5  # a set of n rows weighs n to this power in all
    iterations: int = 60


def labels(rows: Sequence[Row], head: str) -> Labels:
    """Return what each row knows about a head."""
    return np.array([row.labels.get(head, UNKNOWN) for row in rows], dtype=np.int8)


def weights(sources: Sequence[str], known: Labels, power: float) -> NDArray[np.float64]:
    """Return the weight of each known row: its set's n^-(1 - power), then the rarer class raised; mean 1.

    Args:
        sources: the set of each row.
        known: (N,) of 0 and 1.
        power: 0 weighs all sets alike, 1 all rows.
    """
    _, inverse, counts = np.unique(np.asarray(sources), return_inverse=True, return_counts=True)
    out: NDArray[np.float64] = counts[inverse].astype(np.float64) ** (power - 1)
    positive = np.sqrt((known == 0).sum() / max(int((known == 1).sum()), 1))
    out[known == 1] *= float(np.clip(positive, 0.3, 8.0))
    mean: float = out.mean()
    return out / mean


def head(matrix: csr_matrix, known: Labels, sources: Sequence[str], how: Fit) -> tuple[NDArray[np.float32], float]:
    """Fit one head.

    Args:
        matrix: (N, COLUMNS) features.
        known: (N,) labels; rows with `UNKNOWN` are left out.
        sources: the set of each row.
        how: strength and weighting.

    Returns:
        (COLUMNS,) weights and the intercept.
    """
    rows = np.flatnonzero(known != UNKNOWN)
    target = known[rows]
    weight = weights([sources[int(i)] for i in rows], target, how.power)
    model = LogisticRegression(C=how.strength, max_iter=how.iterations, solver="lbfgs", tol=1e-4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # stopping early is part of the penalty
        model.fit(matrix[rows], target, sample_weight=weight)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])

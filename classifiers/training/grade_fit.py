"""Fit the heads of the grades: logistic regression on differences of features, which is the Bradley-Terry model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from classifiers.grading.grader import Read
from classifiers.grading.model import KNOWN, SHARES, Head
from classifiers.grading.subject import NAMES as ENCODED_NAMES
from classifiers.grading.subject import Subject

Floats = NDArray[np.float64]

STRENGTH = 0.003
"""Inverse of the penalty on weights; chosen by cross-validation on the train parts."""

SMALLEST = 1e-3
"""Standard deviation under which a feature counts as constant."""

AXES = 128
"""Axes kept of the canonical correlation."""

RIDGE = 1.0
"""Added to the variances before they are inverted, in mean variances; little data, many dimensions."""


@dataclass(frozen=True, slots=True)
class ReadPair:
    """A preferred answer beside another one."""

    set: str
    subset: str
    prompt: str
    better: Read
    worse: Read
    weight: float


def light(pairs: Sequence[ReadPair], reference: Sequence[Read]) -> Head:
    """Fit the head that reads words alone."""
    names = tuple(name for name in sorted(pairs[0].better.features) if name not in ENCODED_NAMES)
    return _head(pairs, reference, names, gated=False)


def full(pairs: Sequence[ReadPair], reference: Sequence[Read]) -> Head:
    """Fit the head that has encodings, and compares answers."""
    return _head(pairs, reference, tuple(sorted(pairs[0].better.features)), gated=True)


def _head(pairs: Sequence[ReadPair], reference: Sequence[Read], names: tuple[str, ...], *, gated: bool) -> Head:
    better, worse = (_rows(list(side), names) for side in zip(*_sides(pairs), strict=True))
    weight = np.array([pair.weight for pair in pairs])
    spread = np.maximum(np.vstack([better, worse]).std(axis=0), SMALLEST)
    difference = (better - worse) / spread
    alone = _weights(difference, weight) / spread
    between = np.zeros((0, len(names)))
    if gated:
        gates = np.array([np.concatenate([[1.0], pair.better.beside(pair.worse)]) for pair in pairs])
        crossed = (gates[:, :, None] * difference[:, None, :]).reshape(len(pairs), -1)
        between = _weights(crossed, weight).reshape(gates.shape[1], -1) / spread
    at = np.quantile(_rows(reference, names) @ alone, SHARES)
    return Head(names=names, weights=alone, between=between, at=at + np.arange(len(KNOWN)) * 1e-6)


def _sides(pairs: Sequence[ReadPair]) -> Iterator[tuple[Read, Read]]:
    return ((pair.better, pair.worse) for pair in pairs)


def _rows(read: Sequence[Read], names: Sequence[str]) -> Floats:
    return np.array([[one.features[name] for name in names] for one in read], dtype=np.float64)


def _weights(rows: Floats, weight: Floats) -> Floats:
    """Return the weights under which better answers win: both orders are shown, so that none is the rule."""
    both = np.vstack([rows, -rows])
    target = np.repeat([1, 0], len(rows))
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=3_000)
    fitted = model.fit(both, target, sample_weight=np.tile(weight, 2))
    return np.asarray(fitted.coef_[0], dtype=np.float64)


def subject(prompts: NDArray[np.float32], answers: NDArray[np.float32]) -> Subject:
    """Correlate (N, W) encodings of prompts with those of their answers.

    Source: Hotelling, "Relations between two sets of variates", 1936; with a ridge as in Vinod, 1976.
    """
    means = prompts.mean(axis=0), answers.mean(axis=0)
    x, y = (np.asarray(side - mean, dtype=np.float64) for side, mean in zip((prompts, answers), means, strict=True))
    own = _whitened(x), _whitened(y)
    left, strength, right = np.linalg.svd(own[0] @ (x.T @ y / len(x)) @ own[1])
    axes = (own[0] @ left)[:, :AXES], (own[1] @ right.T)[:, :AXES]
    kept = strength[:AXES]
    return Subject(*(np.asarray(part, dtype=np.float32) for part in (*means, *axes, kept)))


def _whitened(centred: Floats) -> Floats:
    """Return (W, W): what brings (N, W) rows to unit variance in every direction, with a ridge."""
    values, vectors = np.linalg.eigh(centred.T @ centred / len(centred))
    values = np.maximum(values, 0)
    return np.asarray((vectors / np.sqrt(values + RIDGE * values.mean())) @ vectors.T)

"""Fit the line from logits to probabilities, on rows that trained no head, in the mix of real traffic."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from classifiers.toxicity.calibration import Calibration, Floats, logit

ORDINARY = 0.95
"""Share of ordinary chat in the traffic that probabilities are meant for; the labelled sets make up the rest."""

ISOTONIC_FROM = 3_000
"""Labels from which on isotonic regression is used; below, Platt scaling."""

_EDGE = 0.002  # isotonic blocks of nothing but one class are drawn in by this much


def mix(sources: Sequence[str], ordinary: NDArray[np.bool_], power: float = 0.5) -> Floats:
    """Return weights of N rows that add up to 1, ordinary chat to `ORDINARY` of it; a set of n weighs n^power."""
    _, inverse, counts = np.unique(np.asarray(sources), return_inverse=True, return_counts=True)
    out: Floats = counts[inverse].astype(np.float64) ** (power - 1)
    for part, share in ((ordinary, ORDINARY), (~ordinary, 1 - ORDINARY)):
        if part.any():
            out[part] *= share / out[part].sum()
    total: float = out.sum()
    return out / total


def calibrate(logits: Floats, target: NDArray[np.int8], weight: Floats) -> Calibration:
    """Fit the probability of N logits.

    Args:
        logits: (N,) of the head.
        target: (N,) of 0 and 1, both there.
        weight: (N,) that add up to 1.
    """
    platt = LogisticRegression(C=1e6, max_iter=1_000).fit(logits[:, None], target, sample_weight=weight * len(target))
    slope, intercept = max(float(platt.coef_[0, 0]), 1e-3), float(platt.intercept_[0])
    if len(target) < ISOTONIC_FROM:
        return Calibration(x=np.zeros(1), y=np.array([intercept]), slope=slope, prior=_prior(target, weight))
    return _isotonic(logits, target, weight, slope)


def _prior(target: NDArray[np.int8], weight: Floats) -> float:
    """Return the share of positives."""
    return float(weight[target == 1].sum() / weight.sum())


def _isotonic(logits: Floats, target: NDArray[np.int8], weight: Floats, slope: float) -> Calibration:
    """Return a line through the middle of each block of the isotonic fit, so that few logits share a probability."""
    steps = IsotonicRegression(y_min=_EDGE, y_max=1 - _EDGE).fit_transform(logits, target, sample_weight=weight)
    levels, block = np.unique(steps, return_inverse=True)
    mass = np.bincount(block, weights=weight)
    middle = np.bincount(block, weights=weight * logits) / mass
    return Calibration(x=middle, y=logit(levels), slope=slope, prior=_prior(target, weight))

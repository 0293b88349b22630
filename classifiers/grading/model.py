"""Strengths of answers, in logits of being preferred, and the grades they stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.grading.rarity import Rarity
from classifiers.grading.subject import Subject

Floats = NDArray[np.float64]

WORST, MIDDLE, BEST = 1.0, 4.0, 7.0
"""Ends and middle of the scale of grades."""

KNOWN = (2.0, 3.0, 4.0, 5.0, 6.0)
"""Grades whose strengths were looked up among answers that people have judged."""

SHARES = (0.0228, 0.1587, 0.5, 0.8413, 0.9772)
"""Of answers below each grade in `KNOWN`: a grade is one standard deviation of a normal distribution about 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Weights over named features: of an answer alone, and of the difference of two answers under each gate."""

    names: tuple[str, ...]  # F features
    weights: Floats  # (F,): of an answer alone
    between: Floats  # (1 + G, F): of a difference, and of it times each gate; (0, F) when answers are not compared
    at: Floats  # (5,), rising: strengths of the grades in KNOWN

    def rows(self, found: Sequence[Mapping[str, float]]) -> Floats:
        """Return (N, F) values of N answers' features."""
        return np.array([[one[name] for name in self.names] for one in found], dtype=np.float64)

    def alone(self, rows: Floats) -> Floats:
        """Return (N,) strengths."""
        return np.asarray(rows @ self.weights)

    def preferred(self, difference: Floats, gates: Floats) -> float:
        """Return the log odds that one answer is preferred, from (F,) differences of features and (G,) gates."""
        return float(np.concatenate([[1.0], gates]) @ self.between @ difference)

    def grade(self, strength: float) -> float:
        """Return the grade of a strength, 1..7; monotone."""
        return float(np.clip(_interpolated(strength, self.at), WORST, BEST))


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Everything that was learned."""

    rarity: Rarity
    subject: Subject
    light: Head  # over features of the words alone
    full: Head  # with encodings, and answers compared with each other


def strengths(alone: Floats, odds: NDArray[np.float64]) -> Floats:
    """Return (N,) strengths of N answers to one prompt.

    Args:
        alone: (N,) strengths of each by itself; their mean is kept.
        odds: (N, N) log odds that the answer of the row is preferred to that of the column; antisymmetric.

    The least squares solution of all comparisons: Jiang et al., "Statistical ranking and combinatorial Hodge theory",
    2011.
    """
    return np.asarray(alone.mean() + odds.mean(axis=1))


def _interpolated(strength: float, at: Floats) -> float:
    """Interpolate between the known grades, and go on straight beyond them."""
    low, high = at[0], at[-1]
    if strength < low:
        return KNOWN[0] - float((low - strength) / max(at[1] - low, 1e-9))
    if strength > high:
        return KNOWN[-1] + float((strength - high) / max(high - at[-2], 1e-9))
    return float(np.interp(strength, at, KNOWN))

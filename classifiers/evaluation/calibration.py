"""How far probabilities are from frequencies: equal-mass bins, alone and in the mix of real traffic."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.evaluation.metrics import RESAMPLES, Estimate, Floats, Sample, interval, resampled

BINS = 15
"""Bins of equal mass; a sample of fewer scores gets fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Rows of like probability."""

    said: float  # mean probability, 0..1
    found: float  # share of positives, 0..1
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """What a head says against what is so."""

    ece: Estimate  # mean distance of the bins' two numbers, by mass; resampling only ever adds to it
    bins: tuple[Bin, ...]


def reliability(sample: Sample, *, salt: str, weight: Floats | None = None, resamples: int = RESAMPLES) -> Reliability:
    """Measure the calibration of a head.

    Args:
        sample: N rows, N >= 1.
        salt: names the figure; fixes the resamples.
        weight: (N,) of the rows in the traffic that is meant; unset: all alike.
        resamples: how many.
    """
    order = np.argsort(sample.score, kind="stable")
    mass = np.ones(len(order)) if weight is None else weight[order]
    starts = _starts(sample.score[order], mass)
    score, target = sample.score[order], sample.target[order].astype(np.float64)
    groups = [sample.groups[at] for at in order]
    drawn = [_ece(score, target, one * mass, starts) for one in resampled(groups, salt, resamples)]
    point = float(_ece(score, target, mass[None, :], starts)[0])
    return Reliability(ece=interval(point, np.concatenate(drawn)), bins=tuple(_bins(score, target, mass, starts)))


def _starts(score: Floats, mass: Floats) -> NDArray[np.intp]:
    """Return where each bin begins in rising scores; equal scores stay together."""
    before = np.concatenate([[0.0], np.cumsum(mass)[:-1]])
    cuts = np.searchsorted(before, np.linspace(0, mass.sum(), BINS + 1)[:-1])
    whole = np.searchsorted(score, score[cuts.clip(max=len(score) - 1)])
    return np.unique(whole)


def _ece(score: Floats, target: Floats, mass: Floats, starts: NDArray[np.intp]) -> Floats:
    """Return (B,) errors for (B, N) masses."""
    gaps = np.abs(np.add.reduceat(mass * (score - target), starts, axis=1)).sum(axis=1)
    errors: Floats = gaps / mass.sum(axis=1)
    return errors


def _bins(score: Floats, target: Floats, mass: Floats, starts: NDArray[np.intp]) -> list[Bin]:
    """Return the reliability table."""
    held = np.add.reduceat(mass, starts)
    said, found = np.add.reduceat(mass * score, starts) / held, np.add.reduceat(mass * target, starts) / held
    rows = np.diff(np.append(starts, len(score)))
    return [Bin(said=float(a), found=float(b), rows=int(n)) for a, b, n in zip(said, found, rows, strict=True)]

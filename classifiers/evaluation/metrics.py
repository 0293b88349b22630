"""Ranking and threshold metrics of one head on one set, each with a bootstrap interval."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

Floats = NDArray[np.float64]
Labels = NDArray[np.int8]

RESAMPLES = 1_000
"""Bootstrap resamples of whole groups (conversations, pairs); the interval is from their 2.5th to 97.5th percentile."""

ALARMS = 0.05
"""False-alarm rate at which recall is compared between classifiers, whatever their thresholds."""

METRICS: Mapping[str, str] = {
    "auc": "ROC-AUC",
    "ap": "AUPRC",
    "f1": "F1",
    "precision": "precision",
    "recall": "recall",
    "false_alarms": "false alarms",
    "best_f1": "F1 at the best threshold",
    "recall_at_5": "recall at 5 % false alarms",
}
"""Name of a metric in JSON to its title."""

_AT_ONCE = 200_000
"""Resampled rows held in memory at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        if self.low == self.high:  # counted, or the same in every resample
            return f"{self.value:,.0f}" if self.value >= 10 else f"{self.value:.3f}"  # noqa: PLR2004 - a count
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Scored rows whose label is known."""

    target: Labels  # (N,) of 0 and 1
    score: Floats  # (N,)
    groups: Sequence[str]  # N: rows of a group are resampled together


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The sample from the highest score down; rows of equal score make one block."""

    target: Labels  # (N,)
    order: NDArray[np.intp]  # (N,) into the sample
    ends: NDArray[np.intp]  # (M,) last row of each block
    scores: Floats  # (M,) of the blocks, falling

    @classmethod
    def of(cls, target: Labels, score: Floats) -> "Ranking":
        """Sort N rows, N >= 1."""
        order = np.argsort(-score, kind="stable")
        ranked = score[order]
        ends = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
        return cls(target=target[order], order=order, ends=ends, scores=ranked[ends])

    def counts(self, weights: Floats) -> tuple[Floats, Floats]:
        """Return (B, M) positives and negatives at or above each block, for (B, N) row weights."""
        ranked = weights[:, self.order]
        positives = np.cumsum(ranked * self.target, axis=1)[:, self.ends]
        return positives, np.cumsum(ranked, axis=1)[:, self.ends] - positives


def estimates(sample: Sample, threshold: float, *, salt: str, resamples: int = RESAMPLES) -> dict[str, Estimate]:
    """Measure a head.

    Args:
        sample: N rows, N >= 1.
        threshold: probability from which on a row counts as found.
        salt: names the figure; fixes the resamples.
        resamples: how many.

    Returns:
        An estimate for each of `METRICS` that the sample can give: a class that is missing leaves out what needs it.
    """
    ranking = Ranking.of(sample.target, sample.score)
    point = _metrics(ranking, np.ones((1, len(sample.target))), threshold)
    drawn = [_metrics(ranking, weights, threshold) for weights in resampled(sample.groups, salt, resamples)]
    spread = {name: np.concatenate([one[name] for one in drawn]) for name in METRICS}
    return {name: interval(float(point[name][0]), spread[name]) for name in METRICS if not np.isnan(point[name][0])}


def spearman(score: Floats, truth: Floats, groups: Sequence[str], *, salt: str, resamples: int = RESAMPLES) -> Estimate:
    """Return the rank correlation of (N,) scores with (N,) graded labels, N >= 3."""
    drawn = []
    for weights in resampled(groups, salt, resamples):
        for one in weights.astype(np.intp):
            rows = np.repeat(np.arange(len(score)), one)
            drawn.append(_rho(score[rows], truth[rows]))
    return interval(_rho(score, truth), np.array(drawn))


def mean(values: Floats, groups: Sequence[str], *, salt: str, resamples: int = RESAMPLES) -> Estimate:
    """Return the mean of (N,) values, N >= 1."""
    drawn = np.concatenate([weights @ values / weights.sum(axis=1) for weights in resampled(groups, salt, resamples)])
    return interval(float(values.mean()), drawn)


def resampled(groups: Sequence[str], salt: str, resamples: int) -> Iterator[Floats]:
    """Yield (B, N) row weights: how often each row's group was drawn; the same for the same salt."""
    names, group = np.unique(np.asarray(groups), return_inverse=True)
    rng = np.random.default_rng(zlib.crc32(salt.encode()))
    step = max(1, _AT_ONCE // len(group))
    for start in range(0, resamples, step):
        size = min(step, resamples - start)
        drawn = rng.integers(len(names), size=(size, len(names))) + len(names) * np.arange(size)[:, None]
        counts = np.bincount(drawn.ravel(), minlength=size * len(names)).reshape(size, -1)
        yield counts[:, group].astype(np.float64)


def interval(value: float, drawn: Floats) -> Estimate:
    """Return the percentile interval; resamples that lack a class say nothing."""
    known = drawn[~np.isnan(drawn)]
    low, high = np.percentile(known, [2.5, 97.5]) if len(known) else (np.nan, np.nan)
    return Estimate(value=value, low=float(low), high=float(high))


def curve(sample: Sample, points: int = 60) -> list[tuple[float, float]]:
    """Return (recall, precision) from the highest score down, thinned to about this many points; needs a positive."""
    ranking = Ranking.of(sample.target, sample.score)
    positives, negatives = (counts[0] for counts in ranking.counts(np.ones((1, len(sample.target)))))
    at = np.unique(np.searchsorted(positives, np.linspace(1, positives[-1], points)).clip(max=len(positives) - 1))
    return [(float(positives[k] / positives[-1]), float(positives[k] / (positives[k] + negatives[k]))) for k in at]


def _metrics(ranking: Ranking, weights: Floats, threshold: float) -> dict[str, Floats]:
    """Return every metric for (B, N) row weights: (B,) each, NaN where a class is missing."""
    positives, negatives = ranking.counts(weights)
    with np.errstate(invalid="ignore", divide="ignore"):
        return {**_ranks(positives, negatives), **_at(positives, negatives, int((ranking.scores >= threshold).sum()))}


def _ranks(positives: Floats, negatives: Floats) -> dict[str, Floats]:
    """Return what needs no threshold, of (B, M) counts."""
    every, others = positives[:, -1], negatives[:, -1]
    found = np.diff(positives, axis=1, prepend=0)
    passed = np.diff(negatives, axis=1, prepend=0)
    pairs = (passed * (positives - found / 2)).sum(axis=1)
    precision = np.divide(positives, positives + negatives, out=np.zeros_like(positives), where=positives > 0)
    quiet = negatives <= ALARMS * others[:, None]
    both = _both(every, others)
    return {
        "auc": pairs / (every * others),
        "ap": both * (found * precision).sum(axis=1) / every,
        "best_f1": both * (2 * positives / (positives + negatives + every[:, None])).max(axis=1),
        "recall_at_5": both * (positives * quiet).max(axis=1) / every,
    }


def _at(positives: Floats, negatives: Floats, blocks: int) -> dict[str, Floats]:
    """Return what holds when the first blocks count as found."""
    every, others = positives[:, -1], negatives[:, -1]
    hits = positives[:, blocks - 1] if blocks else np.zeros_like(every)
    alarms = negatives[:, blocks - 1] if blocks else np.zeros_like(others)
    both = _both(every, others)
    return {
        "recall": hits / every,
        "false_alarms": alarms / others,
        "precision": both * hits / (hits + alarms),
        "f1": both * 2 * hits / (hits + alarms + every),
    }


def _both(positives: Floats, negatives: Floats) -> Floats:
    """Return 1 where both classes are there, NaN elsewhere."""
    return np.where((positives > 0) & (negatives > 0), 1.0, np.nan)


def _rho(score: Floats, truth: Floats) -> float:
    """Spearman's coefficient; NaN when either side is constant."""
    if np.ptp(score) == 0 or np.ptp(truth) == 0:
        return float("nan")
    return float(spearmanr(score, truth).statistic)

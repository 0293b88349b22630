"""What a check says about one passage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from classifiers.tag import Span

EXACT = 0.97
"""Probability that a passage is wrong when an exact check says so; the rest is what a check misread."""

MOST = 0.995
"""However many findings, never surer than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A passage that is probably wrong, and why a person can see it is."""

    span: Span | None  # code points into the text that was checked; None: the whole of it
    score: float  # probability that it is wrong, 0..1
    evidence: Mapping[str, object] = field(default_factory=dict)  # `says` is one sentence for a person


def noisy_or(scores: Iterable[float]) -> float:
    """Return the probability that at least one of independent findings is right, 0 for none."""
    clean = 1.0
    for score in scores:
        clean *= 1 - score
    return min(MOST, 1 - clean)

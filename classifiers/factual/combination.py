"""Findings to one probability: log-odds that add up, so that what each check contributes can be shown."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from classifiers.factual.finding import Finding
from classifiers.factual.precision import PRIOR

MOST = 0.995
"""However many findings, never surer than this."""

LEAST = 0.001
"""However well a claim was found to be right, never surer than this."""


ABSENT = frozenset({"context.unsupported", "context.aside"})
"""Rules that say only that the documents do not speak of it."""

BESIDE = frozenset({"context", "contradiction", "candidates", "push-back"})
"""Checks that hold an answer against the conversation; the others know by themselves what is so."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one check adds."""

    finding: Finding
    logit: float  # natural log-odds, added to those of the prior


def combine(findings: Iterable[Finding]) -> tuple[float, tuple[Contribution, ...]]:
    """Return the probability that a passage is wrong, and what each check contributes, the strongest first.

    Of one check only the finding that says most counts: two rules of it read the same words.
    """
    best: dict[str, Finding] = {}
    for finding in _relevant(tuple(findings)):
        known = best.get(finding.check)
        if known is None or abs(logit(finding.score) - logit(PRIOR)) > abs(logit(known.score) - logit(PRIOR)):
            best[finding.check] = finding
    given = [Contribution(finding, logit(finding.score) - logit(PRIOR)) for finding in best.values()]
    given.sort(key=lambda one: -one.logit)
    if not given:
        return PRIOR, ()
    return probability(logit(PRIOR) + sum(one.logit for one in given)), tuple(given)


def _relevant(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Leave out that the documents do not speak of something where a check could work it out or look it up."""
    settled = any(one.check not in BESIDE for one in findings)
    return [one for one in findings if one.rule not in ABSENT] if settled else findings


def any_of(scores: Sequence[float]) -> float:
    """Return the probability that at least one of several passages is wrong, 0 for none."""
    clean = 1.0
    for score in scores:
        clean *= 1 - score
    return min(MOST, 1 - clean)


def logit(score: float) -> float:
    """Return the natural log-odds of a probability, cut to the range that is ever claimed."""
    kept = min(MOST, max(LEAST, score))
    return math.log(kept / (1 - kept))


def probability(log_odds: float) -> float:
    """Return the probability of log-odds, within LEAST and MOST."""
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-log_odds))))

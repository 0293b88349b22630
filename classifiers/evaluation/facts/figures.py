"""What is reported of a set: how answers rank, what crosses the threshold, and how many any check could see."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.evaluation.facts.scoring import Judged, Seen
from classifiers.evaluation.metrics import Estimate, Floats, Sample, estimates, interval, mean, resampled

OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How one system does on one set, or a subset of it."""

    set: str
    subset: str  # empty: all of it
    system: str  # ours, or a baseline
    rows: int
    wrong: int
    coverage: Estimate | None  # share of rows on which any check had something to say; None for a baseline
    metrics: Mapping[str, Estimate]  # of `metrics.METRICS`, and `balanced`: accuracy, both classes alike
    covered: Mapping[str, Estimate]  # the same, of the rows that a check applies to
    covered_wrong: float  # share of wrong answers among those, 0..1: what chance would reach
    checks: Mapping[str, int]  # check to rows that it spoke of, most first


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How often one check is right on one set: its own precision, as far as the set's labels can tell."""

    set: str
    check: str
    tagged: int  # answers with a tag over the threshold that rests on it
    wrong: int  # of those, called wrong by people
    silent: int  # answers that it found nothing against, though it had something to say
    right: int  # of those, called right by people


def spoken(seen: Seen) -> Iterator[Spoken]:
    """Yield the figures of each check that said anything on a set."""
    for check in sorted({check for one in seen.judged for check in one.checks}):
        tagged = [one.row.wrong for one in seen.judged if check in one.against]
        silent = [one.row.wrong for one in seen.judged if check in one.checks and not one.against]
        yield Spoken(
            set=seen.held.kind.name,
            check=check,
            tagged=len(tagged),
            wrong=sum(tagged),
            silent=len(silent),
            right=len(silent) - sum(silent),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How figures are made."""

    threshold: float  # probability from which on an answer counts as wrong
    resamples: int


def figures(seen: Seen, others: Mapping[str, Mapping[str, float]], how: Measure) -> Iterator[Figure]:
    """Yield our figure of a set, those of the baselines on the same rows, and ours of each subset."""
    name = seen.held.kind.name
    yield _ours(seen, seen.judged, "", how)
    for system, scores in others.items():
        sample = seen.sample(scores=scores)
        yield Figure(
            set=name,
            subset="",
            system=system,
            rows=len(seen.judged),
            wrong=int(sample.target.sum()),
            coverage=None,
            metrics=measured(sample, Measure(threshold=0.5, resamples=how.resamples), f"{name}:{system}"),
            covered={},
            covered_wrong=0.0,
            checks={},
        )
    for subset in sorted({one.row.subset for one in seen.judged} - {""}):
        yield _ours(seen, [one for one in seen.judged if one.row.subset == subset], subset, how)


def _ours(seen: Seen, judged: Sequence[Judged], subset: str, how: Measure) -> Figure:
    salt = f"{seen.held.kind.name}:{subset}"
    kept = [one for one in judged if one.covered]
    sample = seen.sample(judged)
    covered: Floats = np.array([one.covered for one in judged], dtype=np.float64)
    return Figure(
        set=seen.held.kind.name,
        subset=subset,
        system=OURS,
        rows=len(judged),
        wrong=int(sample.target.sum()),
        coverage=mean(covered, sample.groups, salt=f"{salt}:covered", resamples=how.resamples),
        metrics=measured(sample, how, salt),
        covered=measured(seen.sample(kept), how, f"{salt}:kept") if kept else {},
        covered_wrong=sum(one.row.wrong for one in kept) / len(kept) if kept else 0.0,
        checks=dict(Counter(check for one in judged for check in one.checks).most_common()),
    )


def measured(sample: Sample, how: Measure, salt: str) -> dict[str, Estimate]:
    """Return the metrics of a sample and its balanced accuracy at the threshold."""
    found = estimates(sample, how.threshold, salt=salt, resamples=how.resamples)
    if 0 < sample.target.sum() < len(sample.target):
        found["balanced"] = _balanced(sample, how, salt)
    return found


def _balanced(sample: Sample, how: Measure, salt: str) -> Estimate:
    right = (sample.score >= how.threshold) == (sample.target == 1)
    counts = np.stack([
        right & (sample.target == 1), sample.target == 1, right & (sample.target == 0), sample.target == 0
    ], axis=1).astype(np.float64)  # fmt: skip
    drawn = np.concatenate([weights @ counts for weights in resampled(sample.groups, salt, how.resamples)])
    sums = np.concatenate([counts.sum(axis=0, keepdims=True), drawn])
    with np.errstate(invalid="ignore", divide="ignore"):
        values = (sums[:, 0] / sums[:, 1] + sums[:, 2] / sums[:, 3]) / 2
    return interval(float(values[0]), values[1:])

"""Every head on every set that knows it: over all of it, by language and by subgroup."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from classifiers.evaluation import identity
from classifiers.evaluation.calibration import Bin, reliability
from classifiers.evaluation.metrics import Estimate, Sample, curve, estimates
from classifiers.evaluation.scoring import COLUMNS, Scored

FEWEST = 20
"""Known labels below which a head is not reported."""

ALWAYS = frozenset({"harm", "harmful_request"})
"""Heads reported on sets without a positive: their false alarms count. Of other heads such sets only assume a label."""

FUNCTIONALITY = "functionality"

_ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How one head does on one set, or a part of it."""

    set: str
    head: str
    part: str  # all, language, subgroup, identity
    value: str  # which language, subgroup or identity; empty for all
    rows: int
    positives: int
    threshold: float  # probability from which on a row counted as found
    metrics: Mapping[str, Estimate]  # name of `metrics.METRICS`, or `ece`; a figure that the rows cannot give is absent
    bins: tuple[Bin, ...] = ()  # reliability table
    curve: tuple[tuple[float, float], ...] = ()  # recall, precision; of `harm`


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How figures are made."""

    thresholds: Mapping[str, float]  # category to the policy's threshold
    resamples: int
    parts: Collection[str] = ("language", "subgroup", "identity", FUNCTIONALITY)  # of a set, measured apart too


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a figure is about."""

    set: str
    head: str
    part: str = _ALL
    value: str = ""

    @property
    def salt(self) -> str:
        """Fixes the resamples of the figure."""
        return f"{self.set}:{self.head}:{self.part}:{self.value}"


def figures(scored: Scored, how: Measure) -> Iterator[Figure]:
    """Yield the figures of a set, head by head."""
    for head in COLUMNS:
        sample = scored.sample(head)
        if len(sample.target) >= FEWEST and (sample.target.any() or head in ALWAYS):
            yield figure(Place(set=scored.held.name, head=head), sample, how)
            yield from _parts(scored, head, how)


def figure(place: Place, sample: Sample, how: Measure) -> Figure:
    """Measure one sample."""
    threshold = how.thresholds.get(place.head, 0.5)
    found = reliability(sample, salt=place.salt, resamples=how.resamples)
    both = 0 < sample.target.sum() < len(sample.target)
    whole = place.part in {_ALL, "against"}
    return Figure(
        set=place.set,
        head=place.head,
        part=place.part,
        value=place.value,
        rows=len(sample.target),
        positives=int(sample.target.sum()),
        threshold=threshold,
        metrics={**estimates(sample, threshold, salt=place.salt, resamples=how.resamples), "ece": found.ece},
        bins=found.bins if whole else (),
        curve=tuple(curve(sample)) if both and whole and place.head == "harm" else (),
    )


def _parts(scored: Scored, head: str, how: Measure) -> Iterator[Figure]:
    """Yield the figures by language, subgroup and identity term, where there is more than one."""
    for part in [part for part in _SPLITS if part in how.parts]:
        named = list(_SPLITS[part](scored))
        names = sorted({name for of_row in named for name in of_row})
        for value in names if len(names) > 1 else ():
            sample = scored.sample(head, np.array([value in of_row for of_row in named]))
            if len(sample.target) >= FEWEST:
                yield figure(Place(set=scored.held.name, head=head, part=part, value=value), sample, how)


def _languages(scored: Scored) -> Iterator[tuple[str, ...]]:
    return ((row.language,) for row in scored.rows)


def _subgroups(scored: Scored) -> Iterator[tuple[str, ...]]:
    for row in scored.rows:
        found = scored.held.subgroup(row)
        yield () if found is None else (found,)


def _identities(scored: Scored) -> Iterator[tuple[str, ...]]:
    if scored.held.name in identity.SETS:
        yield from (tuple(identity.mentioned(row.text)) for row in scored.rows)


_SPLITS: Mapping[str, Callable[[Scored], Iterator[tuple[str, ...]]]] = {
    "language": _languages,
    "subgroup": _subgroups,
    "identity": _identities,
}

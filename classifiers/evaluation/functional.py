"""The project's own probes: how often a head is right, functionality by functionality."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from classifiers.evaluation.figures import FUNCTIONALITY, Measure
from classifiers.evaluation.metrics import Estimate, Floats, Labels, mean
from classifiers.evaluation.scoring import COLUMNS, UNKNOWN, Scored

ALL = ""
"""Stands for every functionality, or every language."""

ANY = "any tag"
"""Stands for every category together: whether a text is tagged at all, against whether it is harmful."""

_MINORS = "minors_harmless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Functional:
    """How often one head is right on probes at its shipped threshold: shares, 0..1."""

    set: str
    head: str  # or `ANY`
    functionality: str  # or `ALL`
    language: str  # or `ALL`
    rows: int
    positives: int
    accuracy: Estimate
    spared: Estimate | None  # accuracy on what is not the offence; None where there is none
    found: Estimate | None  # accuracy on what is; None where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """One head's verdicts on the N probes that it knows."""

    head: str  # or `ANY`
    right: Floats  # (N,) of 0 and 1
    positive: NDArray[np.bool_]  # (N,)
    groups: tuple[str, ...]  # N: the wording; its fills are resampled together
    functionalities: tuple[str, ...]  # N
    languages: tuple[str, ...]  # N

    def share(self, keep: NDArray[np.bool_], salt: str, resamples: int) -> Estimate | None:
        """Return how often the verdict is right on some of the rows; None of none."""
        if not keep.any():
            return None
        groups = [self.groups[int(at)] for at in np.flatnonzero(keep)]
        return mean(self.right[keep], groups, salt=salt, resamples=resamples)


def functional(scored: Scored, how: Measure) -> Iterator[Functional]:
    """Yield each head that the probes test: over all, by functionality, by language, and by both."""
    for verdicts in _judged(scored, how):
        if len(verdicts.right):
            functionalities = (ALL, *_functionalities(verdicts, how))
            for part, language in product(functionalities, (ALL, *sorted(set(verdicts.languages)))):
                yield from _cell(scored.held.name, verdicts, part, language, how)


def _functionalities(verdicts: Verdicts, how: Measure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(verdicts.functionalities)) if FUNCTIONALITY in how.parts else ()


def _judged(scored: Scored, how: Measure) -> Iterator[Verdicts]:
    """Yield the verdicts of each head with both labels, of `harm`, and of all heads together."""
    for head in COLUMNS:
        if {0, 1} <= set(scored.labels(head).tolist()) or head in _tested(scored.held.name):
            yield _verdicts(scored, head, scored.labels(head), _over(scored, head, how))
    every = np.array([_over(scored, head, how) for head in COLUMNS])
    tagged = np.where(np.isnan(every).all(axis=0), np.nan, (every == 1).any(axis=0))
    yield _verdicts(scored, ANY, scored.labels("harm"), tagged)


def _tested(name: str) -> Collection[str]:
    """Return the heads that count on probes of one label alone."""
    return ("harm", "sexual_minors") if name == _MINORS else ("harm",)


def _over(scored: Scored, head: str, how: Measure) -> Floats:
    """Return (N,) whether the score reaches its threshold: 0, 1, or NaN where there is no score."""
    score = scored.column(head)
    return np.where(np.isnan(score), np.nan, score >= how.thresholds.get(head, 0.5))


def _verdicts(scored: Scored, head: str, target: Labels, over: Floats) -> Verdicts:
    places = [int(at) for at in np.flatnonzero((target != UNKNOWN) & ~np.isnan(over))]
    rows = [scored.rows[at] for at in places]
    return Verdicts(
        head=head,
        right=(over[places] == target[places]).astype(np.float64),
        positive=target[places] == 1,
        groups=tuple(row.group for row in rows),
        functionalities=tuple(scored.held.subgroup(row) or "-" for row in rows),
        languages=tuple(row.language for row in rows),
    )


def _cell(name: str, verdicts: Verdicts, part: str, language: str, how: Measure) -> Iterator[Functional]:
    """Yield one cell of the table, unless it is empty."""
    keep = np.array(
        [part in {ALL, one} and language in {ALL, spoken}
         for one, spoken in zip(verdicts.functionalities, verdicts.languages, strict=True)]
    )  # fmt: skip
    salt = f"{name}:{verdicts.head}:{part}:{language}"
    accuracy = verdicts.share(keep, salt, how.resamples)
    if accuracy is not None:
        yield Functional(
            set=name,
            head=verdicts.head,
            functionality=part,
            language=language,
            rows=int(keep.sum()),
            positives=int((keep & verdicts.positive).sum()),
            accuracy=accuracy,
            spared=verdicts.share(keep & ~verdicts.positive, salt, how.resamples),
            found=verdicts.share(keep & verdicts.positive, salt, how.resamples),
        )

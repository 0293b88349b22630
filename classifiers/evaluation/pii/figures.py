"""Precision, recall and F of one system on one set, with intervals over texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress

import numpy as np

from classifiers.evaluation.metrics import RESAMPLES, Estimate, Floats, interval, resampled
from classifiers.evaluation.pii.gold import Text
from classifiers.evaluation.pii.matching import Find, Key, Tally, over, tally
from classifiers.evaluation.pii.sets import MarkedSet

SHOWN, REDACTED = "shown", "redacted"
"""Operating points: what the policy's thresholds let a reviewer see; what is taken out of exports."""

SHARES = frozenset({"leak", "legible"})
"""Levels that are one share of gold spans, not precision and recall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How one system does on a set, or on one of its languages."""

    set: str
    language: str  # empty: all of them
    point: str  # SHOWN or REDACTED
    level: str  # token, strict, partial, every, leak, legible
    kind: str  # type of entity; `any`
    texts: int
    gold: int
    found: int
    metrics: Mapping[str, Estimate]  # precision, recall, f1, f2; of a level in SHARES `share`. Absent without a base


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How figures are made."""

    thresholds: Mapping[str, float]  # the policy's, by category
    floor: float  # probability from which on a find is redacted
    resamples: int = RESAMPLES

    def points(self) -> dict[str, Mapping[str, float] | float]:
        """Return each operating point with its thresholds."""
        return {SHOWN: self.thresholds, REDACTED: self.floor}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A set with what a system finds in it."""

    held: MarkedSet
    finds: tuple[tuple[Find, ...], ...]  # of each text
    exported: tuple[tuple[Find, ...], ...] = ()  # of each text, on the path that exports take; empty: the same
    seconds: float = field(default=0.0)  # of processor time, all texts

    def only(self, language: str) -> "Seen":
        """Return the texts of one language."""
        pairs = [pair for pair in zip(self.held.texts, self.finds, strict=True) if pair[0].language == language]
        held = MarkedSet(name=self.held.name, texts=tuple(text for text, _ in pairs), of=self.held.of)
        kept = [text.language == language for text in self.held.texts]
        exported = tuple(compress(self.exported, kept))
        return Seen(held=held, finds=tuple(found for _, found in pairs), exported=exported)

    def at(self, point: str) -> tuple[tuple[Find, ...], ...]:
        """Return the finds of each text on the path of an operating point."""
        return self.exported if point == REDACTED and self.exported else self.finds


def figures(seen: Seen, how: Measure) -> Iterator[Figure]:
    """Yield the figures of a set, then those of its languages when it has several."""
    yield from _figures(seen, "", how)
    languages = sorted(seen.held.languages)
    for language in languages if len(languages) > 1 else ():
        yield from _figures(seen.only(language), language, how)


def _figures(seen: Seen, language: str, how: Measure) -> Iterator[Figure]:
    for point, thresholds in how.points().items():
        tallies = [
            tally(text, over(found, thresholds)) for text, found in zip(seen.held.texts, seen.at(point), strict=True)
        ]
        keys = list(dict.fromkeys(key for one in tallies for key in one))
        sums = _sums(seen.held.texts, tallies, keys, how.resamples, f"{seen.held.name}:{language}:{point}")
        for at, (level, kind) in enumerate(keys):
            counts = sums[:, 4 * at : 4 * at + 4]
            yield Figure(
                set=seen.held.name,
                language=language,
                point=point,
                level=level,
                kind=kind,
                texts=len(tallies),
                gold=int(counts[0, 1]),
                found=int(counts[0, 3]),
                metrics=_estimates(_share(counts) if level in SHARES else _metrics(counts)),
            )


def _sums(
    texts: Sequence[Text], tallies: Sequence[Mapping[Key, Tally]], keys: Sequence[Key], resamples: int, salt: str
) -> Floats:
    """Return (1 + resamples, 4 * keys) sums of counts: those of the set, then those of each resample."""
    nothing = (0, 0, 0, 0)
    counts = np.array([[n for key in keys for n in one.get(key, nothing)] for one in tallies], dtype=np.float64)
    drawn = [weights @ counts for weights in resampled([text.id for text in texts], salt, resamples)]
    return np.concatenate([counts.sum(axis=0, keepdims=True), *drawn])


def _metrics(counts: Floats) -> dict[str, Floats]:
    """Return (B,) metrics of (B, 4) counts; NaN where there is nothing to divide by."""
    with np.errstate(invalid="ignore", divide="ignore"):
        recall, precision = counts[:, 0] / counts[:, 1], counts[:, 2] / counts[:, 3]
        return {
            "precision": precision,
            "recall": recall,
            "f1": _f(precision, recall, 1),
            "f2": _f(precision, recall, 2),
        }


def _f(precision: Floats, recall: Floats, beta: int) -> Floats:
    """Return F; 0 where something is there and nothing of it is found."""
    known = np.nan_to_num(precision)
    weighted = beta**2 * known + recall
    score: Floats = np.where(weighted == 0, 0 * recall, (1 + beta**2) * known * recall / weighted)
    return score


def _share(counts: Floats) -> dict[str, Floats]:
    with np.errstate(invalid="ignore", divide="ignore"):
        return {"share": counts[:, 0] / counts[:, 1]}


def _estimates(values: Mapping[str, Floats]) -> dict[str, Estimate]:
    """Return the first value of each metric with the interval of the others."""
    return {name: interval(float(one[0]), one[1:]) for name, one in values.items() if not np.isnan(one[0])}

"""Whether marked spans carry the score: deleting them against deleting random words, and against raters' marks."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.figures import Measure
from classifiers.evaluation.metrics import Estimate, Floats, mean
from classifiers.evaluation.scoring import COLUMNS, Scored, brief, classified
from classifiers.evaluation.sets import LabelledSet, alone
from classifiers.tag import Findings, Span, Tag
from classifiers.training.rows import Row

ROWS = 80
"""Tagged rows whose words are deleted, at most."""

MARKED = 300
"""Rows whose marks are compared with raters', at most."""

_DRAWS = 5
_STEPS = 5
_FEWEST_WORDS = 4
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\s\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Faithful:
    """What deletion does to the score of a tag, in probability; curves over the share of marked words deleted."""

    rows: int
    wholly_marked: int  # further tagged rows, in which every word is marked: nothing to compare
    marked: float  # mean share of words that are marked, 0..1
    area: Estimate  # between the two curves: > 0 when the marked words matter more
    better: Estimate  # share of rows in which the marked words matter more
    curve_marked: tuple[float, ...]  # mean score after each fifth of the marked words is gone, strongest first
    curve_random: tuple[float, ...]  # after as many random words
    before: float  # mean score of the whole texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Marked characters against those that raters marked: mean F1 over texts, 0..1."""

    set: str
    rows: int  # with marks of raters
    tagged: int  # of them
    f1_tagged: Estimate | None
    f1: Estimate  # a text without a tag counts 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A tagged row and how its words are deleted."""

    row: Row
    tag: Tag
    words: tuple[Span, ...]
    marked: tuple[int, ...]  # into words, strongest first

    def without(self, gone: Sequence[int]) -> Row:
        """Return the row without these words."""
        dropped = {at for word in gone for at in range(*self.words[word])}
        return replace(self.row, text="".join(c for at, c in enumerate(self.row.text) if at not in dropped))

    def counts(self) -> list[int]:
        """Return how many words are deleted at each step."""
        return [round(len(self.marked) * step / _STEPS + 0.499) for step in range(1, _STEPS + 1)]

    def variants(self) -> Iterator[Row]:
        """Yield the row without its marked words, step by step; then, draw by draw, without as many random ones."""
        rng = np.random.default_rng(zlib.crc32(self.row.id.encode()))
        orders = [list(self.marked), *(list(rng.permutation(len(self.words))) for _ in range(_DRAWS))]
        for order in orders:
            for count in self.counts():
                yield self.without(order[:count])


def faithful(classifier: Classifier, sets: Sequence[Scored], how: Measure) -> Faithful | None:
    """Delete words of tagged rows; None when no row has a tag with spans."""
    rows = sorted((row for scored in sets for row in _over(scored, how)), key=_at_random)[: 2 * ROWS]
    found = list(_cases(classifier, rows, how))
    usable = [case for case in found if len(case.marked) < len(case.words) >= _FEWEST_WORDS][:ROWS]
    if not usable:
        return None
    scores = np.stack([_curves(brief(classifier), case) for case in usable])
    marked, drawn = scores[:, 0], scores[:, 1:].mean(axis=1)
    areas: Floats = (drawn - marked).mean(axis=1)
    names = [case.row.id for case in usable]
    return Faithful(
        rows=len(usable),
        wholly_marked=sum(len(case.marked) == len(case.words) for case in found),
        marked=float(np.mean([len(case.marked) / len(case.words) for case in usable])),
        area=mean(areas, names, salt="area", resamples=how.resamples),
        better=mean((areas > 0).astype(np.float64), names, salt="better", resamples=how.resamples),
        curve_marked=tuple(float(one) for one in marked.mean(axis=0)),
        curve_random=tuple(float(one) for one in drawn.mean(axis=0)),
        before=float(np.mean([case.tag.score for case in usable])),
    )


def _over(scored: Scored, how: Measure) -> Iterator[Row]:
    """Yield each row with a score over its threshold."""
    limits = np.array([how.thresholds.get(head, 0.5) for head in COLUMNS])
    for row, scores in zip(scored.rows, scored.scores, strict=True):
        if (np.nan_to_num(scores) >= limits).any():
            yield row


def _cases(classifier: Classifier, rows: Sequence[Row], how: Measure) -> Iterator[Case]:
    """Yield each row that has a tag with spans over its threshold, with its strongest."""
    for row, found in zip(rows, _looked(classifier, rows), strict=True):
        tags = [tag for tag in _shown(found, how.thresholds) if tag.category in found.messages.get("last", {})]
        if tags:
            yield _case(row, max(tags, key=lambda tag: tag.score))


def _looked(classifier: Classifier, rows: Sequence[Row]) -> tuple[Findings, ...]:
    return classified(classifier, [alone(row) for row in rows], lambda _: None)


def _shown(found: Findings, thresholds: Mapping[str, float]) -> Iterator[Tag]:
    for tag in found.tags:
        if tag.message_id == "last" and tag.spans and tag.score >= thresholds.get(tag.category, 0.5):
            yield tag


def _case(row: Row, tag: Tag) -> Case:
    words = tuple(match.span() for match in _WORD.finditer(row.text))
    weights = tag.evidence.get("weights")
    strength = [_strength(word, weights if isinstance(weights, Sequence) else ()) for word in words]
    inside = [at for at, word in enumerate(words) if any(_meet(word, span) for span in tag.spans)]
    return Case(row=row, tag=tag, words=words, marked=tuple(sorted(inside, key=lambda at: -strength[at])))


def _strength(word: Span, weights: Sequence[Sequence[float]]) -> float:
    """Return what the evidence says a word brings."""
    return max((weight for start, end, weight in weights if _meet(word, (int(start), int(end)))), default=0.0)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _at_random(row: Row) -> float:
    return row.share("faithfulness")


def _curves(classifier: Classifier, case: Case) -> Floats:
    """Return (1 + draws, steps) scores of the tag's category."""
    found = _looked(classifier, list(case.variants()))
    scores = [one.messages.get("last", {}).get(case.tag.category, 0.0) for one in found]
    return np.array(scores, dtype=np.float64).reshape(1 + _DRAWS, _STEPS)


def overlap(classifier: Classifier, held: LabelledSet, how: Measure, category: str = "toxicity") -> Overlap | None:
    """Compare marked characters with raters', on `MARKED` rows at most; None when the set has no such marks."""
    rows = [row for row in held.rows if held.facts.get(row.id, {}).get("spans")][:MARKED]
    said = []
    for row, found in zip(rows, _looked(classifier, rows), strict=True):
        spans = [span for tag in _shown(found, how.thresholds) if tag.category == category for span in tag.spans]
        said.append(_f1(spans, held.facts[row.id]["spans"]) if spans else np.nan)
    return _overlap(held.name, np.array(said), [row.id for row in rows], how) if rows else None


def _overlap(name: str, said: Floats, names: Sequence[str], how: Measure) -> Overlap:
    known = ~np.isnan(said)
    tagged = [names[int(at)] for at in np.flatnonzero(known)]
    return Overlap(
        set=name,
        rows=len(said),
        tagged=len(tagged),
        f1_tagged=mean(said[known], tagged, salt="tagged", resamples=how.resamples) if tagged else None,
        f1=mean(np.nan_to_num(said), names, salt="spans", resamples=how.resamples),
    )


def _f1(said: Sequence[Span], truth: Sequence[Span]) -> float:
    """F1 of marked characters."""
    ours = {at for start, end in said for at in range(start, end)}
    theirs = {at for start, end in truth for at in range(start, end)}
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0

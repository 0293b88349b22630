"""Measure heads on the development part of every set, set by set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.evidence import Carried
from classifiers.toxicity.features import by_token, windows
from classifiers.toxicity.heads import Heads
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training.fit import UNKNOWN, labels
from classifiers.training.rows import records
from classifiers.training.scoring import Texts, texts
from classifiers.training.sources import SOURCES, Kind, Source, read

_CUT = 0.5
"""Probability at which found and falsely alarmed are counted."""

_LOW = 0.1
"""Probability under which ordinary chat should lie."""

_FEWEST = 20
"""Known labels of a set below which a head is not reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How one head does on one set."""

    source: Source
    head: str
    rows: int
    positives: int
    auc: float | None  # None where the set holds one class only
    precision: float | None  # average precision
    found: float | None  # share of positives at or over the cut
    alarms: float | None  # share of negatives at or over the cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """How ordinary chat scores for harm."""

    source: Source
    messages: int
    low: float  # share under 0.1
    alarms: float  # share at or over the cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Everything that the card shows."""

    figures: tuple[Figure, ...]
    quiet: tuple[Quiet, ...]
    spans: float  # F1 of marked characters on the toxic rows of civil_spans


def measure(data: Path, heads: Heads) -> Measured:
    """Score every development part."""
    figures: list[Figure] = []
    quiet: list[Quiet] = []
    for source in SOURCES:
        rows = list(read(data, source, "dev"))
        if not rows:
            continue
        held = texts(rows)
        scores = heads.probabilities(held.logits(heads))
        if source.kind is Kind.CHAT:
            quiet.append(_quiet(source, scores))
        else:
            figures.extend(_figures(source, held, scores))
    return Measured(figures=tuple(figures), quiet=tuple(quiet), spans=spans(data, heads))


def _quiet(source: Source, scores: Floats) -> Quiet:
    harm = scores[:, HEADS.index("harm")]
    return Quiet(
        source=source, messages=len(harm), low=float((harm < _LOW).mean()), alarms=float((harm >= _CUT).mean())
    )


def _figures(source: Source, held: Texts, scores: Floats) -> Iterator[Figure]:
    for k, head in enumerate(HEADS):
        known = labels(held.rows, head)
        use = known != UNKNOWN
        if use.sum() >= _FEWEST:
            yield _figure(source, head, known[use], scores[use, k])


def _figure(source: Source, head: str, target: NDArray[np.int8], score: Floats) -> Figure:
    both = len(np.unique(target)) == 2  # noqa: PLR2004 - both classes
    over = score >= _CUT
    return Figure(
        source=source,
        head=head,
        rows=len(target),
        positives=int(target.sum()),
        auc=float(roc_auc_score(target, score)) if both else None,
        precision=float(average_precision_score(target, score)) if both else None,
        found=float(over[target == 1].mean()) if target.any() else None,
        alarms=float(over[target == 0].mean()) if not target.all() else None,
    )


def spans(data: Path, heads: Heads) -> float:
    """Return the F1 of the characters that `toxicity` marks on civil_spans against those that raters marked."""
    path = data / "toxicity" / "civil_spans.dev.jsonl.gz"
    marked = [record for record in records(path) if record["spans"]] if path.exists() else []
    scores = [_overlap(heads, record["text"], record["spans"]) for record in marked]
    return float(np.mean(scores)) if scores else 0.0


def _overlap(heads: Heads, text: str, truth: Sequence[Sequence[int]]) -> float:
    """F1 of the marked characters of one text."""
    said: set[int] = set()
    for window in windows(text):
        column = heads.shares(by_token(window))[:, HEADS.index("toxicity")]
        for start, end in Carried(window=window, parts=column).spans():
            said.update(range(start, end))
    true = {at for start, end in truth for at in range(start, end)}
    return 2 * len(said & true) / (len(said) + len(true))

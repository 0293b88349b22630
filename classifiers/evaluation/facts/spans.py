"""Words that people marked as made up, against the words that the claims point at (Mu-SHROOM, SemEval-2025 task 3)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.facts.sets import Kind, row
from classifiers.evaluation.metrics import Estimate, mean
from classifiers.evaluation.scoring import Ticks, classified
from classifiers.factual.focus import of_claim
from classifiers.tag import Findings, Span
from classifiers.training.rows import records
from ingest.conversation import Conversation

NAME = "mushroom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How far marked and found characters agree."""

    set: str
    rows: int
    ours: Estimate  # mean over answers of intersection over union, 0..1; 1 where neither marks anything
    everything: Estimate  # the same when the whole answer is marked
    by_language: Mapping[str, float]


def overlap(data: Path, part: str, classifier: Classifier, resamples: int, ticks: Ticks) -> Overlap | None:
    """Return the overlap on the set; None when it is not there."""
    path = data / "factual" / f"{NAME}.{part}.jsonl.gz"
    if not path.is_file():
        return None
    held = list(records(path))
    rows = [row(record, Kind(name=NAME)) for record in held]
    found = classified(classifier, [one.conversation for one in rows], ticks)
    ours = [
        iou(_gold(record), found_spans(findings, one.conversation))
        for record, one, findings in zip(held, rows, found, strict=True)
    ]
    every = [iou(_gold(record), [(0, len(one.answer.content))]) for record, one in zip(held, rows, strict=True)]
    names = [one.id for one in rows]
    return Overlap(
        set=NAME,
        rows=len(rows),
        ours=mean(np.array(ours), names, salt=NAME, resamples=resamples),
        everything=mean(np.array(every), names, salt=NAME, resamples=resamples),
        by_language=_by_language([str(record["lang"]) for record in held], ours),
    )


def found_spans(findings: Findings, conversation: Conversation) -> list[Span]:
    """Return the words of the claims of a conversation that are to be looked up first."""
    return [span for claim in findings.claims for span in of_claim(claim, conversation)]


def iou(gold: Iterable[Span], found: Iterable[Span]) -> float:
    """Return intersection over union of two sets of characters; 1 when both are empty."""
    marked, ours = ({at for start, end in spans for at in range(start, end)} for spans in (gold, found))
    return len(marked & ours) / len(marked | ours) if marked or ours else 1.0


def _gold(record: Mapping[str, Any]) -> list[Span]:
    return [(span["start"], span["end"]) for span in record["spans"]]


def _by_language(languages: Sequence[str], values: Sequence[float]) -> dict[str, float]:
    held: dict[str, list[float]] = {}
    for language, value in zip(languages, values, strict=True):
        held.setdefault(language, []).append(value)
    return {language: sum(those) / len(those) for language, those in sorted(held.items())}

"""Judged answers through the factual part: how wrong it finds each, which checks spoke, and whether any could."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.facts.sets import FactSet, Row
from classifiers.evaluation.metrics import Floats, Sample
from classifiers.evaluation.scoring import Ticks, classified
from classifiers.tag import Findings

CATEGORY = "factual_error"

UNCHECKED = "unchecked"
"""Kind of the evidence that says that nobody looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One row with what was found."""

    row: Row
    score: float  # probability that the answer holds an error, 0..1
    checks: frozenset[str]  # that said anything, for or against
    against: frozenset[str]  # that a tag over the policy's threshold rests on most

    @property
    def covered(self) -> bool:
        """Whether any check applied."""
        return bool(self.checks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A set with what was found in it."""

    held: FactSet
    judged: tuple[Judged, ...]

    def sample(self, judged: Sequence[Judged] | None = None, scores: Mapping[str, float] | None = None) -> Sample:
        """Return rows as the metrics take them.

        Args:
            judged: which rows; unset: all.
            scores: row id to another score than ours.
        """
        rows = self.judged if judged is None else judged
        values: Floats = np.array([scores[one.row.id] if scores else one.score for one in rows], dtype=np.float64)
        return Sample(
            target=np.array([one.row.wrong for one in rows], dtype=np.int8),
            score=values,
            groups=[one.row.group for one in rows],
        )


def see(classifier: Classifier, held: FactSet, threshold: float, ticks: Ticks) -> Seen:
    """Check every answer of a set; tags count from the threshold on."""
    found = classified(classifier, [row.conversation for row in held.rows], ticks)
    return Seen(held=held, judged=tuple(_judged(*pair, threshold) for pair in zip(held.rows, found, strict=True)))


def _judged(row: Row, found: Findings, threshold: float) -> Judged:
    answer = row.answer.id
    over = [tag for tag in found.tags if tag.message_id == answer and tag.score >= threshold]
    return Judged(
        row=row,
        score=found.messages.get(answer, {}).get(CATEGORY, 0.0),
        checks=frozenset(_checks(found, answer)),
        against=frozenset(str(tag.evidence.get("kind", "")) for tag in over if tag.candidate is None),
    )


def _checks(found: Findings, answer: str) -> Iterator[str]:
    told = [one for claim in found.claims if claim.message_id == answer for one in claim.evidence]
    told += [tag.evidence for tag in found.tags if tag.message_id == answer]
    yield from (kind for one in told if (kind := str(one.get("kind", ""))) != UNCHECKED)

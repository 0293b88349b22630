"""Labelled rows and ordinary chat through a classifier, in the form that the metrics take."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.classifier import Classifier
from classifiers.evaluation.metrics import Floats, Labels, Sample
from classifiers.evaluation.sets import ChatSet, LabelledSet, alone
from classifiers.tag import Findings
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training.rows import Row
from ingest.conversation import Conversation

COLUMNS: tuple[str, ...] = (*HEADS, "sexual_minors")
"""Category of each column of scores."""

UNKNOWN = -1
"""Label of a row that says nothing about a category."""

_BATCH = 64

Ticks = Callable[[int], None]
"""Is told how many more conversations are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A set with what a classifier says about it."""

    held: LabelledSet
    scores: Floats  # (N, COLUMNS); NaN where the classifier does not know the category, or does not look at the role
    findings: tuple[Findings, ...]  # N

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that were scored."""
        return self.held.rows

    def labels(self, head: str) -> Labels:
        """Return (N,) of 0, 1 or `UNKNOWN`."""
        return np.array([row.labels.get(head, UNKNOWN) for row in self.rows], dtype=np.int8)

    def column(self, head: str) -> Floats:
        """Return the (N,) scores of a category."""
        column: Floats = self.scores[:, COLUMNS.index(head)]
        return column

    def sample(self, head: str, keep: NDArray[np.bool_] | None = None, label: str | None = None) -> Sample:
        """Return the rows whose label is known and which the classifier scored.

        Args:
            head: whose scores.
            keep: (N,) rows to look at; unset: all.
            label: the category whose labels count; unset: that of the scores.
        """
        target, score = self.labels(label or head), self.column(head)
        use = (target != UNKNOWN) & ~np.isnan(score)
        if keep is not None:
            use &= keep
        groups = [self.rows[int(at)].group for at in np.flatnonzero(use)]
        return Sample(target=target[use], score=score[use], groups=groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredChat:
    """Ordinary chat with what a classifier says about it."""

    held: ChatSet
    findings: tuple[Findings, ...]


def brief(classifier: Classifier) -> Classifier:
    """Return the classifier without its evidence, where it has `scores_only()` to give one with the same scores.

    Evidence takes most of the time on harmful texts, and most figures need none.
    """
    shorter: Callable[[], Classifier] | None = getattr(classifier, "scores_only", None)
    return classifier if shorter is None else shorter()


def score(classifier: Classifier, held: LabelledSet, ticks: Ticks) -> Scored:
    """Score the last message of each row."""
    found = classified(classifier, [alone(row) for row in held.rows], ticks)
    return Scored(held=held, scores=np.stack([_row(one) for one in found]), findings=found)


def score_chat(classifier: Classifier, held: ChatSet, ticks: Ticks) -> ScoredChat:
    """Score whole conversations."""
    return ScoredChat(held=held, findings=classified(classifier, held.conversations, ticks))


def classified(classifier: Classifier, batch: Sequence[Conversation], ticks: Ticks) -> tuple[Findings, ...]:
    """Classify many conversations, those of like length together."""
    found: list[Findings] = [Findings()] * len(batch)
    for places in _batches(batch):
        for at, one in zip(places, classifier.classify([batch[at] for at in places]), strict=True):
            found[at] = one
        ticks(len(places))
    return tuple(found)


def _batches(batch: Sequence[Conversation]) -> Iterator[list[int]]:
    order = sorted(range(len(batch)), key=lambda at: sum(len(message.content) for message in batch[at].messages))
    for start in range(0, len(order), _BATCH):
        yield order[start : start + _BATCH]


def _row(found: Findings) -> Floats:
    """Return the (COLUMNS,) scores of the last message; of a text in which there was nothing to read, all 0."""
    if found.skipped is not None:
        return np.zeros(len(COLUMNS))
    scores = found.messages.get("last", {})
    return np.array([scores.get(category, np.nan) for category in COLUMNS])

"""Abusive wording by a Detoxify checkpoint; its `harm` is its toxicity, calibrated for itself where a file says how."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from classifiers.tag import Findings, Scores, Span, Tag
from classifiers.toxicity.calibration import Calibration, Floats, sigmoid
from classifiers.toxicity.detoxify import remedies
from classifiers.toxicity.detoxify.calibration import Lines
from classifiers.toxicity.detoxify.process import Plan, ScoringProcess
from classifiers.toxicity.detoxify.variants import LABELS, Variant, published
from classifiers.toxicity.detoxify.windows import Cut, cut
from classifiers.toxicity.reading import FLOOR, Seen, Text, findings, texts, with_rules
from config.settings import ClassifierSettings
from ingest.conversation import Conversation


class Scorer(Protocol):
    """A checkpoint, wherever it runs."""

    @property
    def variant(self) -> Variant:
        """What Detoxify publishes of its kind."""
        ...

    @property
    def labels(self) -> tuple[str, ...]:
        """Of the checkpoint, in the order of the columns."""
        ...

    def logits(self, texts: Sequence[str], /) -> Floats:
        """Score N texts; returns (N, labels).

        Raises:
            ClassifierUnavailableError: not now.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Worst:
    """The highest logit of a category in one text, and where it is."""

    logit: float
    span: Span


class DetoxifyClassifier:
    """Scores wording with a checkpoint; sexual content about minors by rules."""

    part = "toxicity"

    def __init__(self, scorer: Scorer, lines: Mapping[str, Calibration]) -> None:
        self._scorer = scorer
        self._lines = lines
        self.name = f"detoxify-{scorer.variant.name}@1"

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes of what the checkpoint was trained on."""
        return self._scorer.variant.languages

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        found = list(texts(batch))
        parts = cut(text.content for text in found)
        worst = worst_of(self._scorer, parts, len(found))
        seen = [self._one(text, worst[at], parts.unread.get(at)) for at, text in enumerate(found)]
        return findings(batch, [with_rules(one, self.name) for one in seen])

    def _one(self, text: Text, worst: Mapping[str, Worst], unread: Span | None) -> Seen:
        """Judge one text by its worst window, category by category."""
        scores = {category: self._probability(category, one.logit) for category, one in worst.items()}
        tags = tuple(self._tags(text, worst, scores, unread))
        return Seen(text=text, scores=scores, tags=tags)

    def _probability(self, category: str, logit: float) -> float:
        line = self._lines.get(category)
        return float(line.probability(np.array(logit)) if line else sigmoid(np.array(logit)))

    def _tags(self, text: Text, worst: Mapping[str, Worst], scores: Scores, unread: Span | None) -> Iterator[Tag]:
        evidence: dict[str, object] = {"kind": "model", "source": self.name.split("@")[0]}
        if unread is not None:
            evidence["unread"] = list(unread)
        for category, score in scores.items():
            if score >= FLOOR:
                yield text.tag(category, score, self.name, spans=(worst[category].span,), evidence=evidence)


def worst_of(scorer: Scorer, parts: Cut, count: int) -> list[dict[str, Worst]]:
    """Score windows, and keep the worst of each text.

    Args:
        scorer: the checkpoint.
        parts: windows of `count` texts.
        count: of texts.

    Returns:
        `count` times category to its worst window; `harm` is the toxicity. A text without a window has none.

    Raises:
        ClassifierUnavailableError: the checkpoint does not answer now.
    """
    scored = scorer.logits(parts.contents)[parts.at]
    columns = {LABELS[label]: column for column, label in enumerate(scorer.labels) if label in LABELS}
    if "toxicity" in columns:
        columns = {"harm": columns["toxicity"], **columns}
    out: list[dict[str, Worst]] = [{} for _ in range(count)]
    for window, logits in zip(parts.windows, scored, strict=True):
        worst = out[window.owner]
        for category, column in columns.items():
            if category not in worst or logits[column] > worst[category].logit:
                worst[category] = Worst(logit=float(logits[column]), span=window.span)
    return out


def build(settings: ClassifierSettings) -> DetoxifyClassifier:
    """Start the process that holds the checkpoint. Takes seconds.

    Raises:
        ClassifierUnavailableError: the extra is not installed, or a file is missing or cannot be read.
    """
    plan = plan_of(settings)
    calibration = settings.detoxify_calibration
    lines = Lines.read(calibration, plan.checkpoint).lines if calibration else {}
    return DetoxifyClassifier(ScoringProcess(plan), lines)


def plan_of(settings: ClassifierSettings) -> Plan:
    """Return what the settings ask for.

    Raises:
        ClassifierUnavailableError: the checkpoint or its folder is missing; the message says what to fetch.
    """
    checkpoint, folder = settings.detoxify_checkpoint, settings.detoxify_config
    if checkpoint is None or not checkpoint.is_file():
        raise remedies.checkpoint_missing(checkpoint)
    if folder is None or not (folder / "config.json").is_file():
        raise remedies.folder_incomplete(folder, published(checkpoint))
    return Plan(
        checkpoint=checkpoint.absolute(),
        folder=folder.absolute(),
        memory=settings.detoxify_memory,
        python=settings.detoxify_python,
    )

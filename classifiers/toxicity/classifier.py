"""Toxicity and harm of every fresh message, by linear heads over hashed words and letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import classifiers

from classifiers.classifier import Classifier
from classifiers.tag import Findings, Scores, Tag
from classifiers.toxicity import minors
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.evidence import Carried
from classifiers.toxicity.features import Window, by_token, matrix, windows
from classifiers.toxicity.heads import NAME, Heads, load
from classifiers.toxicity.taxonomy import HEADS, looks_at
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Role

FLOOR = 0.2
"""Probability from which on a tag is made; the policy's thresholds are applied later."""

MODELS = Path(classifiers.__file__).parent / "models"
"""The folder of models that Winnow ships."""

MODEL = Path("toxicity", "heads.skops")
"""Where the heads lie in the folder of models."""

_CHUNK = 256
"""Windows scored at once: enough to be fast, few enough to stay small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One text to score: a message, or a candidate of it."""

    at: int  # of its conversation in the batch
    message_id: str
    candidate: str | None
    role: Role
    text: str
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found in one text."""

    look: Look
    scores: Scores
    tags: tuple[Tag, ...]


class ToxicityClassifier:
    """Scores wording, requests and answers; sexual content about minors by rules."""

    part = "toxicity"
    name = NAME

    def __init__(self, heads: Heads) -> None:
        self._heads = heads

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        found: list[list[Seen]] = [[] for _ in batch]
        for chunk in _chunks(_looks(batch)):
            for seen in self._see(chunk):
                found[seen.look.at].append(seen)
        return [_findings(seen) for seen in found]

    def _see(self, chunk: Sequence[Look]) -> Iterator[Seen]:
        """Score some texts together."""
        parts = [window for look in chunk for window in look.windows]
        roles = [look.role for look in chunk for _ in look.windows]
        logits = self._heads.logits(matrix(parts), roles)
        at = 0
        for look in chunk:
            yield self._one(look, logits[at : at + len(look.windows)])
            at += len(look.windows)

    def _one(self, look: Look, logits: Floats) -> Seen:
        """Judge one text by its worst window, head by head.

        Args:
            look: the text.
            logits: (windows, K) of it.
        """
        probabilities = self._heads.probabilities(logits.max(axis=0, keepdims=True))[0]
        scores = {head: float(p) for head, p in zip(HEADS, probabilities, strict=True) if looks_at(head, look.role)}
        tags = tuple(self._tags(look, logits, scores))
        hits = minors.look(look.text)
        scores["sexual_minors"] = max((hit.score for hit in hits), default=0.0)
        return Seen(look=look, scores=scores, tags=tags + _minors(look, hits))

    def _tags(self, look: Look, logits: Floats, scores: Scores) -> Iterator[Tag]:
        """Yield a tag for each head above the floor, with the words that carry it."""
        shares: dict[int, Floats] = {}
        for head, score in scores.items():
            if score < FLOOR:
                continue
            k = HEADS.index(head)
            worst = int(logits[:, k].argmax())
            window = look.windows[worst]
            if worst not in shares:
                shares[worst] = self._heads.shares(by_token(window), logits[worst])
            carried = Carried(window=window, parts=shares[worst][:, k])
            yield Tag(
                category=head,
                score=score,
                message_id=look.message_id,
                spans=carried.spans(),
                evidence=carried.evidence(),
                classifier=NAME,
                candidate=look.candidate,
            )


def build(settings: ClassifierSettings) -> Classifier:
    """Load the heads that Winnow ships, or those in the folder of the settings.

    Raises:
        ClassifierUnavailableError: the model is missing or cannot be read.
    """
    folder = settings.models or MODELS
    return ToxicityClassifier(load(folder / MODEL))


def _looks(batch: Sequence[Conversation]) -> Iterator[Look]:
    """Yield every fresh message and candidate that holds text."""
    for at, conversation in enumerate(batch):
        for message in conversation.fresh:
            texts = [(None, message.content), *((one.id, one.content) for one in message.candidates)]
            for candidate, text in texts:
                parts = tuple(windows(text))
                if parts:
                    yield Look(
                        at=at,
                        message_id=message.id,
                        candidate=candidate,
                        role=message.role,
                        text=text,
                        windows=parts,
                    )


def _chunks(looks: Iterator[Look]) -> Iterator[list[Look]]:
    """Yield texts in groups of about `_CHUNK` windows."""
    chunk: list[Look] = []
    size = 0
    for look in looks:
        chunk.append(look)
        size += len(look.windows)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _minors(look: Look, hits: Sequence[minors.Hit]) -> tuple[Tag, ...]:
    """Return the tag that the rules make, if any."""
    if not hits:
        return ()
    worst = max(hits, key=lambda hit: hit.score)
    return (
        Tag(
            category="sexual_minors",
            score=worst.score,
            message_id=look.message_id,
            spans=tuple(hit.span for hit in hits),
            evidence={"kind": "rule", "rule": worst.rule},
            classifier=NAME,
            candidate=look.candidate,
        ),
    )


def _findings(found: Sequence[Seen]) -> Findings:
    """Gather what was seen in one conversation."""
    if not found:
        return Findings(skipped="no text")
    return Findings(
        tags=tuple(tag for seen in found for tag in seen.tags),
        messages={seen.look.message_id: seen.scores for seen in found if seen.look.candidate is None},
    )

"""Toxicity and harm of every fresh message, by linear heads over hashed words and letters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import classifiers
from classifiers.classifier import Classifier
from classifiers.tag import Findings, Scores, Tag
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.evidence import Carried
from classifiers.toxicity.features import Window, by_token, matrix, windows
from classifiers.toxicity.heads import NAME, Heads, load
from classifiers.toxicity.reading import FLOOR, Seen, Text, findings, texts, with_rules
from classifiers.toxicity.taxonomy import HEADS, looks_at
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

MODELS = Path(classifiers.__file__).parent / "models"
"""The folder of models that Winnow ships."""

MODEL = Path("toxicity", "heads.skops")
"""Where the heads lie in the folder of models."""

_CHUNK = 256
"""Windows scored at once: enough to be fast, few enough to stay small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A text with the windows that the heads see."""

    text: Text
    windows: tuple[Window, ...]


class ToxicityClassifier:
    """Scores wording, requests and answers; sexual content about minors by rules."""

    part = "toxicity"
    name = NAME

    def __init__(self, heads: Heads) -> None:
        self._heads = heads

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        looks = (Look(text=text, windows=tuple(windows(text.content))) for text in texts(batch))
        seen = [with_rules(one, NAME) for chunk in _chunks(looks) for one in self._see(chunk)]
        return findings(batch, seen)

    def _see(self, chunk: Sequence[Look]) -> Iterator[Seen]:
        """Score some texts together."""
        parts = [window for look in chunk for window in look.windows]
        logits = self._heads.logits(matrix(parts), [look.text.role for look in chunk for _ in look.windows])
        ends = np.cumsum([len(look.windows) for look in chunk])
        own = np.split(logits, ends[:-1])
        worst = self._heads.probabilities(np.stack([of_look.max(axis=0) for of_look in own]))
        for look, of_look, probabilities in zip(chunk, own, worst, strict=True):
            yield self._one(look, of_look, probabilities)

    def _one(self, look: Look, logits: Floats, probabilities: Floats) -> Seen:
        """Judge one text by its worst window, head by head.

        Args:
            look: the text.
            logits: (windows, K) of it.
            probabilities: (K,) of its worst windows.
        """
        named = zip(HEADS, probabilities, strict=True)
        scores = {head: float(p) for head, p in named if looks_at(head, look.text.role)}
        return Seen(text=look.text, scores=scores, tags=tuple(self._tags(look, logits, scores)))

    def _tags(self, look: Look, logits: Floats, scores: Scores) -> Iterator[Tag]:
        """Yield a tag for each head above the floor, with the words that carry it."""
        shares: dict[int, Floats] = {}
        for head, score in scores.items():
            if score < FLOOR:
                continue
            k = HEADS.index(head)
            worst = int(logits[:, k].argmax())
            if worst not in shares:
                shares[worst] = self._heads.shares(by_token(look.windows[worst]))
            carried = Carried(window=look.windows[worst], parts=shares[worst][:, k])
            yield look.text.tag(head, score, NAME, spans=carried.spans(), evidence=carried.evidence())


def build(settings: ClassifierSettings) -> Classifier:
    """Load the heads that Winnow ships, or those in the folder of the settings.

    Raises:
        ClassifierUnavailableError: the model is missing or cannot be read.
    """
    return ToxicityClassifier(load((settings.models or MODELS) / MODEL))


def _chunks(looks: Iterable[Look]) -> Iterator[list[Look]]:
    """Yield texts that have windows, in groups of about `_CHUNK` windows."""
    chunk: list[Look] = []
    size = 0
    for look in looks:
        if look.windows:
            chunk.append(look)
            size += len(look.windows)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk

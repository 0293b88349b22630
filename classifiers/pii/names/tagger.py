"""Our own tagger of names: a linear model that reads a thousand characters in less than a millisecond."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from classifiers.pii.names.decoding import names
from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.model import Floats, Model
from classifiers.pii.names.stretches import stretches
from classifiers.pii.names.tokens import Tokens, tokenise
from classifiers.tag import Span

FORMAT = 1
"""Layout of the model's file."""

TAGGERS = {"en": "en", "fr": "en", "es": "es", "zh": "zh"}
"""Language to the tagger that reads it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text."""

    category: str  # without the `pii.` in front
    start: int  # code point
    end: int  # code point, exclusive
    probability: float  # 0..1, of the model; not calibrated


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with what a tagger thinks of each of its N tokens."""

    text: str
    tokens: Tokens
    logs: Floats  # (N, L) logs of the labels' probabilities
    model: Model | None

    def names(self) -> list[Found]:
        """Return the names, in order, not overlapping."""
        if self.model is None:
            return []
        tokens = self.tokens
        return [
            Found(name.category, int(tokens.starts[name.start]), int(tokens.ends[name.end - 1]), name.probability)
            for name in names(self.logs, self.model.labels, self.model.follows)
        ]

    def stretches(self) -> list[Span]:
        """Return the sentences that may hold a name; all of the text in a language without a tagger."""
        if self.model is None:
            return [(0, len(self.text))] if self.text.strip() else []
        return list(stretches(self.text, self.tokens, 1 - np.exp(self.logs[:, 0])))


class Tagger:
    """Finds names in English, French, Spanish and Chinese. Not for several threads at once."""

    def __init__(self, models: Mapping[str, Model], lists: Gazetteers) -> None:
        self._models, self._lists = dict(models), lists

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Self:
        """Return what `state` gave."""
        lists = Gazetteers.of(state["lists"])
        return cls({name: Model.of(model, lists) for name, model in state["models"].items()}, lists)

    def state(self) -> dict[str, Any]:
        """Return plain values for a model file."""
        return {
            "lists": self._lists.state(),
            "models": {name: model.state() for name, model in sorted(self._models.items())},
        }

    def find(self, text: str, language: str) -> list[Found]:
        """Return the names in a text, in order, not overlapping; none in a language without a tagger.

        Args:
            text: of any length.
            language: ISO 639-1.
        """
        return self.read(text, language).names()

    def read(self, text: str, language: str) -> Reading:
        """Look at a text once, for its names and for where the large model should look too.

        Args:
            text: of any length.
            language: ISO 639-1; in one without a tagger nothing is found and every token has every chance.
        """
        tokens = tokenise(text)
        model = self._models.get(TAGGERS.get(language, ""))
        if model is None or not len(tokens):
            return Reading(text, tokens, np.zeros((0, 1), dtype=np.float32), None)
        return Reading(text, tokens, model.log_probabilities(tokens), model)

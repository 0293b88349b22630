"""Our own tagger of names: a linear model that reads a thousand characters in less than a millisecond."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from classifiers.pii.names.decoding import names
from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.model import Model
from classifiers.pii.names.tokens import Tokens, tokenise

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
        model = self._models.get(TAGGERS.get(language, ""))
        tokens = tokenise(text)
        if model is None or not len(tokens):
            return []
        logs = model.log_probabilities(tokens)
        return [
            Found(name.category, int(tokens.starts[name.start]), int(tokens.ends[name.end - 1]), name.probability)
            for name in names(logs, model.labels, model.follows)
        ]

    def chances(self, text: str, language: str) -> tuple[Tokens, NDArray[np.float32]]:
        """Return the N tokens of a text, and (N,) the probability that each is part of a name.

        Raises:
            KeyError: there is no tagger for the language.
        """
        tokens = tokenise(text)
        if not len(tokens):
            return tokens, np.zeros(0, dtype=np.float32)
        return tokens, 1 - np.exp(self._models[TAGGERS[language]].log_probabilities(tokens)[:, 0])

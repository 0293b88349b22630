"""Our own tagger of names: a linear model that reads a thousand characters in less than a millisecond."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from classifiers.pii.names.decoding import Name, names
from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.model import GAP, Floats, Model
from classifiers.pii.names.stretches import stretches
from classifiers.pii.names.tokens import Tokens, tokenise
from classifiers.tag import Span

FORMAT = 1
"""Layout of the model's file."""

BATCH = 4_000
"""Tokens that are looked at in one go: some 5 MB of scores and hashes."""

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
    """A text with what a tagger thinks of its N tokens."""

    text: str
    tokens: Tokens
    names: list[Found]  # in order, not overlapping
    chances: Floats  # (N,) probability that a token is part of a name

    def stretches(self) -> list[Span]:
        """Return what may hold a name and should be read by a larger model, in order, not overlapping."""
        return list(stretches(self.text, self.tokens, self.chances))


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
        return self.read([text], language)[0].names

    def read(self, texts: Sequence[str], language: str) -> list[Reading]:
        """Look at texts once, for their names and for where the large model should look too.

        Args:
            texts: N texts of any length; many at a time are faster, and change nothing in what is found.
            language: ISO 639-1; in one without a tagger nothing is found.

        Returns:
            N readings in the order of `texts`.
        """
        model = self._models.get(TAGGERS.get(language, ""))
        cut = [tokenise(text) for text in texts]
        if model is None:
            return [
                Reading(text, tokens, [], np.ones(len(tokens), np.float32))
                for text, tokens in zip(texts, cut, strict=True)
            ]
        return [reading for part in batches(cut) for reading in _read(texts[part], cut[part], model)]


def batches(texts: Sequence[Tokens]) -> Iterator[slice]:
    """Yield slices that cover N texts in order, of BATCH tokens or a text more."""
    start = count = 0
    for at, tokens in enumerate(texts):
        count += len(tokens)
        if count >= BATCH:
            yield slice(start, at + 1)
            start, count = at + 1, 0
    if start < len(texts):
        yield slice(start, len(texts))


def _read(texts: Sequence[str], cut: Sequence[Tokens], model: Model) -> Iterator[Reading]:
    logs = model.log_probabilities(cut)
    chances = 1 - np.exp(logs[:, 0])
    found = deque(names(logs, model.labels, model.follows))
    first = 0
    for text, tokens in zip(texts, cut, strict=True):
        here = []
        while found and found[0].start < first + len(tokens):
            here.append(_placed(found.popleft(), tokens, first))
        yield Reading(text, tokens, here, chances[first : first + len(tokens)])
        first += len(tokens) + GAP


def _placed(name: Name, tokens: Tokens, first: int) -> Found:
    start, end = tokens.starts[name.start - first], tokens.ends[name.end - 1 - first]
    return Found(name.category, int(start), int(end), name.probability)

"""From exchanges to grades: single answers by their words alone, several answers to one prompt with encodings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from classifiers.grading.exchange import Exchange
from classifiers.grading.features import features
from classifiers.grading.model import Floats, Model, strengths
from classifiers.grading.pair import gates
from classifiers.grading.rarity import Rarity
from classifiers.grading.subject import Subject

ENCODED = 1_200
"""Code points of a text that are encoded; the encoder reads 160 tokens."""


class Encoder(Protocol):
    """Turns texts into vectors."""

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return (N, W), each row of length 1."""
        ...


@dataclass(frozen=True, slots=True)
class Read:
    """An exchange with its encodings and features."""

    exchange: Exchange
    prompt: NDArray[np.float32]  # (W,)
    answer: NDArray[np.float32]  # (W,)
    features: Mapping[str, float]

    def beside(self, other: "Read") -> NDArray[np.float64]:
        """Return (G,) gates of this answer and another one."""
        near = self.features["use"], other.features["use"]
        return gates(self.exchange, other.exchange, float(self.answer @ other.answer), near)


class Grader:
    """Grades with a model; the encoder is needed to compare answers."""

    def __init__(self, model: Model, encoder: Encoder) -> None:
        """Take the model, and an encoder of the kind that it was trained with."""
        self._model = model
        self._encoder = encoder

    def single(self, exchange: Exchange) -> float:
        """Return the grade of an answer that stands alone, by its words, 1..7."""
        head = self._model.light
        rows = head.rows([features(exchange, self._model.rarity)])
        return head.grade(float(head.alone(rows)[0]))

    def compared(self, exchanges: Sequence[Exchange]) -> list[float]:
        """Return the grades of N answers to one prompt, 1..7 each; N = 1 is an answer alone, read with encodings."""
        head = self._model.full
        known = read(exchanges, self._model.rarity, self._model.subject, self._encoder)
        rows = head.rows([one.features for one in known])
        odds = np.zeros((len(known), len(known)))
        for i, j in combinations(range(len(known)), 2):
            odds[i, j] = head.preferred(rows[i] - rows[j], known[i].beside(known[j]))
            odds[j, i] = -odds[i, j]
        alone: Floats = head.alone(rows)
        return [head.grade(float(strength)) for strength in strengths(alone, odds)]


def read(exchanges: Sequence[Exchange], rarity: Rarity, subject: Subject, encoder: Encoder) -> list[Read]:
    """Return N exchanges with encodings and features; a text is encoded once however often it comes."""
    texts = sorted({encoded(text) for one in exchanges for text in (one.prompt.text, one.answer.text)})
    at = {text: index for index, text in enumerate(texts)}
    vectors = encoder.encode(texts)
    out = []
    for one in exchanges:
        prompt, answer = (vectors[at[encoded(text)]] for text in (one.prompt.text, one.answer.text))
        found = {**features(one, rarity), **subject.features(prompt, answer)}
        out.append(Read(one, prompt, answer, found))
    return out


def encoded(text: str) -> str:
    """Return what the encoder is given of a text."""
    return text[:ENCODED]

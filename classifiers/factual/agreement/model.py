"""What it is worth that the other answers agree or not: two small logistic models, read from a file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from classifiers.errors import ClassifierUnavailableError
from classifiers.factual.agreement.group import FEATURES, Floats
from classifiers.factual.agreement.votes import Vote

SHIPPED = Path(__file__).parents[2] / "models" / "facts" / "agreement.json"
"""The model that Winnow ships; its card lies beside it."""

VOTES = ("same", "against")
"""What is told of a vote, 0..1; see `ballots`."""


@dataclass(frozen=True)
class Logistic:
    """Probability that grows with each feature."""

    bias: float
    weights: tuple[float, ...]

    def probabilities(self, rows: Floats) -> Floats:
        """Return (N,) of (N, K) features, 0..1."""
        scores: Floats = 1 / (1 + np.exp(-(rows @ np.array(self.weights) + self.bias)))
        return scores


@dataclass(frozen=True)
class Model:
    """Both models."""

    sentences: Logistic  # over FEATURES: probability that a sentence is wrong
    votes: Logistic  # over VOTES: probability that a result is wrong

    def as_json(self) -> str:
        """Return the file's content; the same model gives the same text."""
        parts = {"sentences": (FEATURES, self.sentences), "votes": (VOTES, self.votes)}
        told = {
            name: {
                "bias": round(one.bias, 4),
                "weights": dict(zip(names, (round(w, 4) for w in one.weights), strict=True)),
            }
            for name, (names, one) in parts.items()
        }
        return json.dumps(told, indent=2) + "\n"

    @classmethod
    def from_json(cls, content: str) -> "Model":
        """Read what `as_json` wrote.

        Raises:
            KeyError, ValueError: it is another model's file.
        """
        told = json.loads(content)
        return cls(_logistic(told["sentences"], FEATURES), _logistic(told["votes"], VOTES))

    def wrong(self, vote: Vote) -> float:
        """Return the probability that a result is wrong."""
        return float(self.votes.probabilities(np.array([ballots(vote)]))[0])


def ballots(vote: Vote) -> tuple[float, float]:
    """Return what is told of a vote: share of those who say the same, itself counted, and of the rivals."""
    count = vote.count + 1
    return (vote.same + 1) / count, vote.against / count


def _logistic(told: Mapping[str, object], names: Sequence[str]) -> Logistic:
    bias, weights = told["bias"], told["weights"]
    if not isinstance(bias, float | int) or not isinstance(weights, Mapping) or tuple(weights) != tuple(names):
        raise ValueError(f"a model of agreement has the weights {', '.join(names)}")
    return Logistic(float(bias), tuple(float(weights[name]) for name in names))


@cache
def shipped() -> Model:
    """Return the model that Winnow ships.

    Raises:
        ClassifierUnavailableError: its file is missing or another one.
    """
    try:
        return Model.from_json(SHIPPED.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        raise ClassifierUnavailableError(
            "agreement", f"{SHIPPED} cannot be read; `winnow train facts` makes it"
        ) from error

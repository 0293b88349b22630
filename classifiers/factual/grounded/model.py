"""The model of support: log-odds that a claim is not supported, from what is measured of it; numbers in a file."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson

import classifiers
from classifiers.errors import ClassifierUnavailableError
from classifiers.factual.grounded.features import COLUMNS

SHIPPED = Path(classifiers.__file__).parent / "models" / "facts" / "grounding.json"
"""The file that Winnow ships."""

FORMAT = 1
"""Layout of the file that this version reads."""

_REMEDY = "install Winnow again, or make it with `winnow train facts`"


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over COLUMNS."""

    weights: tuple[float, ...]  # natural log-odds for the whole range of each column
    intercept: float

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability that a claim with these values is not supported, 0..1."""
        log_odds = self.intercept + sum(w * value for w, value in zip(self.weights, values, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))

    def json(self, facts: Mapping[str, object]) -> bytes:
        """Return the file: weights by name, and facts about how it was made."""
        weights = dict(zip(COLUMNS, self.weights, strict=True))
        told = {"format": FORMAT, **facts, "intercept": self.intercept, "weights": weights}
        return orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n"


@cache
def load(path: Path = SHIPPED) -> Model:
    """Return the model in a file.

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can read.
    """
    try:
        told = orjson.loads(path.read_bytes())
        weights = tuple(float(told["weights"][name]) for name in COLUMNS)
        known = told["format"] == FORMAT and len(told["weights"]) == len(COLUMNS)
        model = Model(weights, float(told["intercept"]))
    except OSError as missing:
        raise ClassifierUnavailableError("factual", f"no model at {path}; {_REMEDY}") from missing
    except (KeyError, TypeError, ValueError) as broken:
        raise ClassifierUnavailableError("factual", f"{path} is damaged; {_REMEDY}") from broken
    if not known:
        raise ClassifierUnavailableError("factual", f"{path} was made by another version; {_REMEDY}")
    return model

"""The trained model: linear heads, a gate, and two networks; its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import skops.io
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.features import COLUMNS
from classifiers.toxicity.heads import Heads, quantise, restore
from classifiers.toxicity.network import Network
from classifiers.toxicity.stage import Stage
from classifiers.toxicity.taxonomy import HEADS

NAME = "toxicity@2"

FORMAT = 2
"""Layout of the file; raised when a reader of the old one would misread the new one."""

_REMEDY = "run `winnow train harm`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A linear head for 'the networks would tag this'."""

    weights: NDArray[np.float32]  # (COLUMNS,)
    intercept: float
    level: float  # scores from here on go to the quick network
    quick: float  # probabilities of the quick network from here on, of any head, go to the full one

    def scores(self, matrix: csr_matrix) -> Floats:
        """Return (N,) of N windows."""
        return np.asarray(matrix @ self.weights, dtype=np.float64) + self.intercept


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Everything that was trained."""

    heads: Heads
    gate: Gate
    quick: Stage
    full: Stage
    answer: Network  # one head, over an answer and the turn before it

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file."""
        return {
            "format": FORMAT,
            "name": NAME,
            "heads": list(HEADS),
            "columns": COLUMNS,
            "linear": _linear_state(self.heads),
            "gate": _gate_state(self.gate),
            "quick": self.quick.state(),
            "full": self.full.state(),
            "answer": self.answer.state(),
        }

    def moved(self, priors: Mapping[str, float]) -> "Model":
        """Return the same for traffic in which these heads are true of another share of messages."""
        return replace(
            self,
            heads=replace(self.heads, calibrations=_moved(self.heads.calibrations, priors)),
            quick=replace(self.quick, calibrations=_moved(self.quick.calibrations, priors)),
            full=replace(self.full, calibrations=_moved(self.full.calibrations, priors)),
        )


def _moved(lines: Sequence[Calibration], priors: Mapping[str, float]) -> tuple[Calibration, ...]:
    named = zip(HEADS, lines, strict=True)
    return tuple(line.moved(priors[head]) if head in priors else line for head, line in named)


def load(path: Path) -> Model:
    """Read a trained model.

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
    """
    if not path.is_file():
        raise ClassifierUnavailableError(NAME, f"no model at {path}; {_REMEDY}")
    try:
        state = _trusted(path)
    except (BadZipFile, KeyError, ValueError) as broken:
        raise ClassifierUnavailableError(NAME, f"{path} is damaged; {_REMEDY}") from broken
    if state["format"] != FORMAT or tuple(state["heads"]) != HEADS or state["columns"] != COLUMNS:
        raise ClassifierUnavailableError(NAME, f"{path} was made by another version; {_REMEDY}")
    return _of(state)


def _trusted(path: Path) -> Mapping[str, Any]:
    """Return the values in the file when all of them are plain."""
    strange = skops.io.get_untrusted_types(file=path)
    if strange:
        raise ClassifierUnavailableError(NAME, f"{path} holds types that are not trusted: {', '.join(strange)}")
    state: Mapping[str, Any] = skops.io.load(path, trusted=[])
    return state


def _of(state: Mapping[str, Any]) -> Model:
    """Build the model from the values in the file."""
    linear, gate = state["linear"], state["gate"]
    return Model(
        heads=Heads(
            weights=restore(linear["weights"], linear["scales"]),
            intercepts=linear["intercepts"],
            typical=linear["typical"],
            spread=linear["spread"],
            calibrations=tuple(Calibration.of(line) for line in linear["calibrations"]),
        ),
        gate=Gate(
            weights=restore(gate["weights"], gate["scales"])[:, 0],
            intercept=float(gate["intercept"]),
            level=float(gate["level"]),
            quick=float(gate["quick"]),
        ),
        quick=Stage.of(state["quick"]),
        full=Stage.of(state["full"]),
        answer=Network.of(state["answer"]),
    )


def _linear_state(heads: Heads) -> dict[str, Any]:
    whole, scales = quantise(heads.weights)
    return {
        "weights": whole,
        "scales": scales,
        "intercepts": heads.intercepts,
        "typical": heads.typical,
        "spread": heads.spread,
        "calibrations": [line.state() for line in heads.calibrations],
    }


def _gate_state(gate: Gate) -> dict[str, Any]:
    whole, scales = quantise(gate.weights[:, None])
    return {
        "weights": whole,
        "scales": scales,
        "intercept": gate.intercept,
        "level": gate.level,
        "quick": gate.quick,
    }

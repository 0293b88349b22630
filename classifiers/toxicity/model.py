"""The trained model: linear heads, a gate, and two networks; its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.features import COLUMNS
from classifiers.toxicity.heads import Heads, quantise, restore
from classifiers.toxicity.modelfiles import Layout
from classifiers.toxicity.network import Network
from classifiers.toxicity.stage import Stage
from classifiers.toxicity.taxonomy import HEADS

NAME = "toxicity@2"

_LAYOUT = Layout(name=NAME, format=2, remedy="run `winnow train harm`")


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

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file: the weights in whole numbers."""
        whole, scales = quantise(self.weights[:, None])
        return {
            "weights": whole,
            "scales": scales,
            "intercept": self.intercept,
            "level": self.level,
            "quick": self.quick,
        }

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Gate":
        """Read what `state` gave."""
        return cls(
            weights=restore(state["weights"], state["scales"])[:, 0],
            intercept=float(state["intercept"]),
            level=float(state["level"]),
            quick=float(state["quick"]),
        )


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
            "format": _LAYOUT.format,
            "name": NAME,
            "heads": list(HEADS),
            "columns": COLUMNS,
            "linear": self.heads.state(),
            "gate": self.gate.state(),
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
    state = _LAYOUT.read(path)
    return Model(
        heads=Heads.of(state["linear"]),
        gate=Gate.of(state["gate"]),
        quick=Stage.of(state["quick"]),
        full=Stage.of(state["full"]),
        answer=Network.of(state["answer"]),
    )

"""From a head's logit to a probability."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PRIOR = 0.05
"""Share of positives that older files were calibrated for, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A rising line through knots, in logits: logit of the head to logit of the probability.

    Outside the knots the line goes on with `slope`, so that ranks survive where labels are few.
    """

    x: Floats  # (M,) rising, M >= 1
    y: Floats  # (M,) not falling
    slope: float  # > 0
    prior: float = PRIOR  # share of positives in the traffic that it was fitted for

    def probability(self, logits: Floats) -> Floats:
        """Return probabilities, 0..1, of the shape of `logits`."""
        inside = np.interp(logits, self.x, self.y)
        beyond = np.minimum(logits - self.x[0], 0) + np.maximum(logits - self.x[-1], 0)
        return sigmoid(inside + self.slope * beyond)

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file."""
        return {"x": self.x, "y": self.y, "slope": self.slope, "prior": self.prior}

    def moved(self, prior: float) -> "Calibration":
        """Return the same for traffic with another share of positives: every probability moves by the odds."""
        by = logit(np.array([prior, self.prior]))
        return replace(self, y=self.y + (by[0] - by[1]), prior=prior)

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Calibration":
        """Read what `state` gave."""
        prior = float(state.get("prior", PRIOR))
        return cls(x=np.asarray(state["x"]), y=np.asarray(state["y"]), slope=float(state["slope"]), prior=prior)


def sigmoid(logits: Floats) -> Floats:
    """Return 1 / (1 + exp(-logits)) without overflow."""
    return 0.5 * (1 + np.tanh(np.asarray(logits, dtype=np.float64) / 2))


def logit(probabilities: Floats) -> Floats:
    """Return the inverse of `sigmoid`, for probabilities strictly between 0 and 1."""
    return np.log(probabilities) - np.log1p(-probabilities)

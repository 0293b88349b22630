"""A small network over encodings: one hidden layer, one output a head."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_BEND = 0.7978845608028654  # sqrt(2 / pi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """D inputs, H hidden units, K heads."""

    mean: Floats  # (D,) of the inputs it was trained on
    scale: Floats  # (D,): 1 / standard deviation of them
    inner: Floats  # (D, H)
    inner_bias: Floats  # (H,)
    outer: Floats  # (H, K)
    outer_bias: Floats  # (K,)

    def logits(self, inputs: Floats) -> Floats:
        """Return (N, K) logits of (N, D) inputs."""
        inside = (inputs - self.mean) * self.scale @ self.inner + self.inner_bias
        hidden = gelu(np.asarray(inside, dtype=np.float32))
        return np.asarray(hidden @ self.outer + self.outer_bias, dtype=np.float32)

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file: the large matrix in whole numbers, by column."""
        steps = np.maximum(np.abs(self.inner).max(axis=0), 1e-9) / 127
        return {
            "mean": self.mean.astype(np.float16),
            "scale": self.scale.astype(np.float16),
            "inner": np.rint(self.inner / steps).astype(np.int8),
            "steps": steps.astype(np.float32),
            "inner_bias": self.inner_bias,
            "outer": self.outer,
            "outer_bias": self.outer_bias,
        }

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Network":
        """Read what `state` gave."""
        return cls(
            mean=state["mean"].astype(np.float32),
            scale=state["scale"].astype(np.float32),
            inner=state["inner"].astype(np.float32) * state["steps"],
            inner_bias=state["inner_bias"],
            outer=state["outer"],
            outer_bias=state["outer_bias"],
        )


def gelu(values: Floats) -> Floats:
    """Return the Gaussian error linear unit, by its usual approximation with tanh (Hendrycks and Gimpel, 2016)."""
    return np.asarray(0.5 * values * (1 + np.tanh(_BEND * (values + 0.044715 * values**3))))

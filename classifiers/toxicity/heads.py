"""The linear heads: how they score windows, and their part of a model's file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.modelfiles import Layout
from classifiers.toxicity.taxonomy import HEADS, looks_at
from ingest.conversation import Role

_LAYOUT = Layout(name="toxicity@1", format=1, remedy="take it from the repository again")
"""The first version was these heads alone; it is kept to be measured beside the present one."""

_BLENDS = {
    "harm": {"toxicity": 0.5, "sexual": 0.7, "self_harm": 0.5, "harmful_request": 0.7, "harmful_answer": 0.7},
    "harmful_answer": {"harm": 0.5},
}
"""How much other heads add to a head, from one spread above ordinary chat on.

Chosen on dev parts. The head for harm misses harmful requests, and the one for answers never saw an ordinary answer;
weights fitted to the sets would learn which set a text comes from.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """K linear heads over hashed features; column k is ``HEADS[k]``."""

    weights: NDArray[np.float32]  # (COLUMNS, K)
    intercepts: Floats  # (K,)
    typical: Floats  # (K,): mean logit of ordinary chat; also the logit of heads that are blind to a message's role
    spread: Floats  # (K,): standard deviation of that logit
    calibrations: tuple[Calibration, ...] = ()  # K, once fitted

    def logits(self, matrix: csr_matrix, roles: Sequence[Role]) -> Floats:
        """Score N windows of messages with these roles.

        Returns:
            (N, K) logits; heads that do not look at the role stand where ordinary chat does.
        """
        return self.blended(self.raw(matrix), roles)

    def blended(self, raw: Floats, roles: Sequence[Role]) -> Floats:
        """Return (N, K) logits of what `raw` gave for N windows of messages with these roles."""
        out = raw.copy()
        for k, head in enumerate(HEADS):
            out[[not looks_at(head, role) for role in roles], k] = self.typical[k]
        return self._blended(out)

    def raw(self, matrix: csr_matrix) -> Floats:
        """Return (N, K): the logits of N windows as the heads give them, whoever wrote the message."""
        return np.asarray(matrix @ self.weights, dtype=np.float64) + self.intercepts

    def _blended(self, logits: Floats) -> Floats:
        """Return (N, K) logits of which the blended ones are in spreads above ordinary chat."""
        standing = (logits - self.typical) / self.spread
        out = logits.copy()
        for head, others in _BLENDS.items():
            extra = sum(share * np.maximum(standing[:, HEADS.index(other)] - 1, 0) for other, share in others.items())
            out[:, HEADS.index(head)] = standing[:, HEADS.index(head)] + extra
        return out

    def shares(self, tokens: csr_matrix) -> Floats:
        """Share the logits of one window out among its tokens.

        Args:
            tokens: (T, COLUMNS), from `features.by_token`.

        Returns:
            (T, K): what each token adds to each head, in spreads of ordinary chat.
        """
        _, column = np.unique(tokens.indices, return_inverse=True)
        length = max(float(np.linalg.norm(np.bincount(column, weights=tokens.data))), 1e-9)
        alone = np.asarray(tokens @ self.weights, dtype=np.float64) / length / self.spread
        standing = alone.sum(axis=0) + (self.intercepts - self.typical) / self.spread
        out = alone.copy()
        for head, others in _BLENDS.items():
            for other, share in others.items():
                if standing[HEADS.index(other)] > 1:
                    out[:, HEADS.index(head)] += share * alone[:, HEADS.index(other)]
        return out

    def probabilities(self, logits: Floats) -> Floats:
        """Return (N, K) calibrated probabilities, 0..1, of (N, K) logits."""
        return np.column_stack([line.probability(logits[:, k]) for k, line in enumerate(self.calibrations)])

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file: the weights in whole numbers."""
        whole, scales = quantise(self.weights)
        return {
            "weights": whole,
            "scales": scales,
            "intercepts": self.intercepts,
            "typical": self.typical,
            "spread": self.spread,
            "calibrations": [line.state() for line in self.calibrations],
        }

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Heads":
        """Read what `state` gave."""
        return cls(
            weights=restore(state["weights"], state["scales"]),
            intercepts=state["intercepts"],
            typical=state["typical"],
            spread=state["spread"],
            calibrations=tuple(Calibration.of(line) for line in state["calibrations"]),
        )


def quantise(weights: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return (COLUMNS, K) weights as whole numbers and the (K,) scales that undo it.

    The square root of a weight is rounded, so that small weights keep their share.
    """
    scales = np.maximum(np.abs(weights).max(axis=0), 1e-9).astype(np.float32)
    return np.rint(np.sign(weights) * np.sqrt(np.abs(weights) / scales) * 127).astype(np.int8), scales


def restore(whole: NDArray[np.int8], scales: NDArray[np.float32]) -> NDArray[np.float32]:
    """Undo `quantise`, up to rounding."""
    share = whole.astype(np.float32) / 127
    return np.asarray(np.sign(share) * share * share * scales, dtype=np.float32)


def load(path: Path) -> Heads:
    """Read the heads of the first version.

    Raises:
        ClassifierUnavailableError: there is no such file, or it is not one that this version can trust and read.
    """
    return Heads.of(_LAYOUT.read(path))

"""One step of the cascade: a network's logits and the linear ones, mixed and calibrated."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from classifiers.toxicity.calibration import Calibration, Floats
from classifiers.toxicity.network import Network
from classifiers.toxicity.taxonomy import HEADS

LINEAR = 0.33
"""What the linear heads are worth in the mix: they know single words, the network what is meant."""

BLENDS: Mapping[str, Mapping[str, float]] = {
    "harm": {
        "toxicity": 1.8, "sexual": 0.8, "self_harm": 0.6, "violence": 0.1, "harmful_request": 2.2,
        "harmful_answer": 1.0,
    },
}  # fmt: skip
"""How much other heads add to a head, from one spread above ordinary chat on.

By logistic regression with weights of 0 or more on rows that trained no head; then those of `toxicity`, `sexual`,
`harmful_request` and `harmful_answer` were raised, and `LINEAR` from .25, by a look at settings on development parts.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """K heads: a network over encodings, mixed with the linear heads."""

    network: Network
    typical: Floats  # (2, K): mean logit of ordinary chat, of the network and of the linear heads
    spread: Floats  # (2, K): standard deviation of it
    calibrations: tuple[Calibration, ...] = ()  # K, once fitted

    def mixed(self, network: Floats, linear: Floats) -> Floats:
        """Return how N texts stand, in spreads above ordinary chat.

        Args:
            network: (N, K) logits; NaN where a head does not look at the text.
            linear: (N, K) logits.
        """
        by_network = (network - self.typical[0]) / self.spread[0]
        by_words = (linear - self.typical[1]) / self.spread[1]
        return blended(np.nan_to_num((1 - LINEAR) * by_network + LINEAR * by_words))

    def probabilities(self, mixed: Floats) -> Floats:
        """Return (N, K) calibrated probabilities, 0..1, of what `mixed` gave."""
        return np.column_stack([line.probability(mixed[:, k]) for k, line in enumerate(self.calibrations)])

    def state(self) -> dict[str, Any]:
        """Return plain values to write to a file."""
        return {
            "network": self.network.state(),
            "typical": self.typical,
            "spread": self.spread,
            "calibrations": [line.state() for line in self.calibrations],
        }

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Stage":
        """Read what `state` gave."""
        return cls(
            network=Network.of(state["network"]),
            typical=state["typical"],
            spread=state["spread"],
            calibrations=tuple(Calibration.of(line) for line in state["calibrations"]),
        )


def blended(standing: Floats) -> Floats:
    """Return (N, K) of how texts stand, with what other heads add to those of `BLENDS`."""
    out = standing.copy()
    for head, others in BLENDS.items():
        for other, share in others.items():
            out[:, HEADS.index(head)] += share * np.maximum(standing[:, HEADS.index(other)] - 1, 0)
    return np.asarray(out, dtype=np.float64)

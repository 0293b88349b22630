"""Fit the gate: which texts are worth an encoder."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.toxicity.calibration import Floats
from classifiers.training import fit

KEPT_BY_WORDS, KEPT_BY_QUICK = 0.997, 0.985
"""Share of what is rightly tagged that each gate must let through, on rows that trained nothing."""

TAGGED = 0.45
"""Probability from which on a text counts as tagged: near the thresholds of the policy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A gate over N rows."""

    level: float  # scores from here on go through
    through: float  # share of ordinary chat that goes through


def weights(matrix: csr_matrix, tagged: NDArray[np.bool_], sources: list[str]) -> tuple[NDArray[np.float32], float]:
    """Fit a linear head for 'the networks would tag this'.

    Returns:
        (COLUMNS,) weights and the intercept.
    """
    return fit.head(matrix, tagged.astype(np.int8), sources, fit.Fit())


def level(
    scores: Floats, tagged: NDArray[np.bool_], weight: Floats, ordinary: NDArray[np.bool_], kept: float
) -> Opened:
    """Return where to open a gate so that a share of what is rightly tagged goes through.

    Args:
        scores: (N,) of the gate, on rows that trained nothing.
        tagged: (N,) whether the full network tags them, and people called them harmful.
        weight: (N,) of the rows.
        ordinary: (N,) whether they are ordinary chat.
        kept: the share, 0..1.
    """
    order = np.argsort(scores[tagged])
    mass = np.cumsum(weight[tagged][order]) / weight[tagged].sum()
    opened = float(scores[tagged][order][np.searchsorted(mass, 1 - kept)])
    return Opened(level=opened, through=float((scores[ordinary] >= opened).mean()))

"""Fit the networks of the cascade to a table of rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from classifiers.encoders import use
from classifiers.toxicity.network import Network
from classifiers.toxicity.taxonomy import HEADS
from classifiers.training import network
from classifiers.training.fit import UNKNOWN
from classifiers.training.network import Examples, Plan
from classifiers.training.rows import Row
from classifiers.training.sources import OWN
from classifiers.training.table import Mask, Table

Known = NDArray[np.int8]

QUICK = Plan(hidden=256)
"""Over the quick encoder alone."""

FULL = Plan(hidden=512)
"""Over both encoders."""

ANSWER = Plan(hidden=256, epochs=10)
"""Over both encoders, of an answer and of the turn before it; few rows know it."""

_POWER = 0.5
"""A set of n rows weighs n to this power in all: no set dominates."""


def quick(table: Table, known: Known, rows: Mask, say: Callable[[int], None]) -> Network:
    """Fit all heads to what the quick encoder sees."""
    chosen = table.windows_of(rows)
    return _rounded(network.fit(_examples(table, known, chosen, table.inputs[chosen][:, -use.WIDTH :]), QUICK, say))


def full(table: Table, known: Known, rows: Mask, say: Callable[[int], None], *, epochs: int = FULL.epochs) -> Network:
    """Fit all heads to what both encoders see."""
    chosen = table.windows_of(rows)
    return _rounded(
        network.fit(_examples(table, known, chosen, table.inputs[chosen]), replace(FULL, epochs=epochs), say)
    )


def answer(table: Table, known: Known, rows: Mask, say: Callable[[int], None]) -> Network:
    """Fit the head for answers to an answer and the turn before it."""
    head = known[:, HEADS.index("harmful_answer")]
    chosen = table.windows_of(rows & (head != UNKNOWN))
    return _rounded(network.fit(_examples(table, head[:, None], chosen, table.pairs(chosen)), ANSWER, say))


def _rounded(fitted: Network) -> Network:
    """Return the network as its file will give it back, so that what is calibrated is what is shipped."""
    return Network.of(fitted.state())


def _examples(table: Table, known: Known, chosen: NDArray[np.intp], inputs: NDArray[np.float16]) -> Examples:
    """Return windows, each with a share of its row's weight."""
    owner = table.owner[chosen]
    windows = np.bincount(owner, minlength=len(table.rows))[owner]
    weights = set_weights([table.rows[at] for at in owner]) / windows
    return Examples(inputs=inputs, known=known[owner], weights=(weights / weights.mean()).astype(np.float32))


def set_weights(rows: Sequence[Row]) -> NDArray[np.float64]:
    """Return (N,): a set of n rows weighs n^.5 in all; each file of own rows counts as a set."""
    _, inverse, counts = np.unique([set_of(row) for row in rows], return_inverse=True, return_counts=True)
    return np.asarray(counts[inverse].astype(np.float64) ** (_POWER - 1))


def set_of(row: Row) -> str:
    """Return the set of a row, or the file of an own row."""
    return f"{OWN.name}/{row.id.split('-')[0]}" if row.source == OWN.name else row.source

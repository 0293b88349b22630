"""Many rows through the heads: features once, then logits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.features import Window, matrix, windows
from classifiers.toxicity.heads import Heads
from classifiers.training.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Rows with their hashed windows."""

    rows: tuple[Row, ...]
    windows: tuple[Window, ...]
    owner: NDArray[np.intp]  # (windows,): index of its row, rising
    matrix: csr_matrix  # (windows, COLUMNS)

    def first(self) -> csr_matrix:
        """Return the first window of each row: (rows, COLUMNS)."""
        return self.matrix[np.unique(self.owner, return_index=True)[1]]

    def logits(self, heads: Heads) -> Floats:
        """Return (rows, K): the largest over the windows of each row."""
        of_windows = heads.logits(self.matrix, [self.rows[at].role for at in self.owner])
        out = np.full((len(self.rows), of_windows.shape[1]), -np.inf)
        np.maximum.at(out, self.owner, of_windows)
        return out


def texts(rows: Sequence[Row]) -> Texts:
    """Cut and hash rows; those without a token are left out."""
    cut = [(row, windows(row.text)) for row in rows]
    kept = [(row, parts) for row, parts in cut if parts]
    flat = [part for _, parts in kept for part in parts]
    owner = np.repeat(np.arange(len(kept)), [len(parts) for _, parts in kept])
    return Texts(rows=tuple(row for row, _ in kept), windows=tuple(flat), owner=owner, matrix=matrix(flat))

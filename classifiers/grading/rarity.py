"""How rare a stem is, from counts of texts; in a small table by hash."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 15
"""Rows of the table."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """Inverse document frequency by hash: 0 in every text, about 1 in none."""

    table: NDArray[np.float16]  # (BUCKETS,)
    values: Sequence[float] = field(init=False, repr=False, compare=False)  # the same; a list is faster to look up in

    def __post_init__(self) -> None:
        """Keep the table as plain numbers."""
        object.__setattr__(self, "values", self.table.astype(np.float64).tolist())

    def each(self, stems: Iterable[str]) -> dict[str, float]:
        """Return the rarity of every stem."""
        values = self.values
        return {stem: values[bucket(stem)] for stem in stems}

    @classmethod
    def counted(cls, texts: Iterable[Iterable[str]]) -> "Rarity":
        """Count in how many texts each bucket occurs."""
        counts = np.zeros(BUCKETS)
        total = 0
        for stems in texts:
            counts[np.unique([bucket(stem) for stem in stems] or [0])] += 1
            total += 1
        return cls((np.log((total + 1) / (counts + 1)) / np.log(total + 1)).astype(np.float16))


@lru_cache(maxsize=1 << 16)
def bucket(stem: str) -> int:
    """Return the row of a stem; the same in every process."""
    return zlib.crc32(stem.encode("utf-8", "replace")) % BUCKETS

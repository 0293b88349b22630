"""Word vectors of a spaCy model, read from its files page by page instead of held in memory."""

from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import BaseVectors
from srsly.msgpack import Unpacker

KEYS_FILE = "key2row"
VECTORS_FILE = "vectors"


class MappedVectors(BaseVectors):  # type: ignore[misc]  # spaCy's is not typed
    """What spaCy's `Vectors` gives to an entity recognizer, at 12 bytes a word instead of 150. Read only.

    The table is a memory map: its pages are shared by all workers of a machine, and the system may drop them.
    """

    def __init__(self, folder: Path) -> None:
        """Open the vectors that spaCy wrote into a model's `vocab` folder.

        Raises:
            OSError: there are none.
        """
        super().__init__()
        self._table: NDArray[np.float32] = np.asarray(np.load(folder / VECTORS_FILE, mmap_mode="r"))
        self._hashes, self._rows = _index(folder / KEYS_FILE)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and numbers in a row."""
        rows, width = self._table.shape
        return rows, width

    def __len__(self) -> int:
        """Rows; more words than one may share a row."""
        return self.shape[0]

    @property
    def vectors_length(self) -> int:
        """Numbers in a row."""
        return self.shape[1]

    def __contains__(self, key: int) -> bool:
        """Whether the word with this hash has a vector."""
        return bool(self._places(np.array([key], np.uint64))[0] >= 0)

    def get_batch(self, keys: Sequence[int] | NDArray[np.uint64]) -> NDArray[np.float32]:
        """Return the vectors of N words.

        Args:
            keys: (N,) hashes of spaCy's StringStore.

        Returns:
            (N, width); zeros where a word has none.
        """
        places = self._places(np.asarray(keys, np.uint64))
        vectors = self._table[places]
        vectors[places < 0] = 0.0
        return vectors

    def _places(self, keys: NDArray[np.uint64]) -> NDArray[np.int32]:
        """(N,) rows of the table; -1 where a word has none."""
        at = np.minimum(np.searchsorted(self._hashes, keys), len(self._hashes) - 1)
        return np.where(self._hashes[at] == keys, self._rows[at], np.int32(-1))


def _index(path: Path) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Sorted hashes and their rows; read one by one, as a dict of half a million would take 70 MB."""
    hashes, rows = array("Q"), array("i")
    with path.open("rb") as file:
        unpacker = Unpacker(file)
        for _ in range(unpacker.read_map_header()):
            hashes.append(unpacker.unpack())
            rows.append(unpacker.unpack())
    order = np.argsort(keys := np.frombuffer(hashes, np.uint64))
    return keys[order], np.frombuffer(rows, np.int32)[order]

"""Word vectors of a spaCy model, only as wide as its entity recognizer makes them, and without its dictionary."""

from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import BaseVectors
from spacy.vocab import Vocab
from srsly.msgpack import Unpacker
from thinc.api import Model

KEYS_FILE = "key2row"
VECTORS_FILE = "vectors"

_ROWS = 1_000
"""Rows that are multiplied at a time."""


class ProjectedVectors(BaseVectors):  # type: ignore[misc]  # spaCy's is not typed
    """What spaCy's `Vectors` gives to a recognizer, at 12 bytes a word and 4 a number. Read only."""

    def __init__(self, folder: Path, projection: NDArray[np.float32]) -> None:
        """Read the vectors that spaCy wrote into a model's `vocab` folder.

        Args:
            folder: with KEYS_FILE and VECTORS_FILE.
            projection: (width, numbers in a vector of the file); what each vector is multiplied with.

        Raises:
            OSError: there are none.
        """
        super().__init__()
        self._table = _projected(folder / VECTORS_FILE, projection)
        self._hashes, self._rows = _index(folder / KEYS_FILE)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and width."""
        rows, width = self._table.shape
        return rows, width

    def __len__(self) -> int:
        """Rows; more words than one may share a row."""
        return self.shape[0]

    @property
    def vectors_length(self) -> int:
        """Width."""
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


def project_once(layer: Model, vocab: Vocab, folder: Path) -> None:
    """Give a vocabulary the vectors of a folder, multiplied now and not for every word that is read.

    Args:
        layer: spaCy's StaticVectors, which multiplies each vector with one matrix, in the models used 300 to 96
            numbers; gets the identity instead.
        vocab: of the same model, loaded without vectors.
        folder: that spaCy wrote the model's `vocab` to.

    Raises:
        OSError: the folder has no vectors.
    """
    projection: NDArray[np.float32] = layer.get_param("W")
    vocab.vectors = ProjectedVectors(folder, projection)
    layer.set_param("W", np.eye(len(projection), dtype=np.float32))


def _projected(path: Path, projection: NDArray[np.float32]) -> NDArray[np.float32]:
    """(rows, width); the file is mapped, so that it is never in memory as a whole copy."""
    file: NDArray[np.float32] = np.asarray(np.load(path, mmap_mode="r"))
    table = np.empty((len(file), len(projection)), np.float32)
    for start in range(0, len(file), _ROWS):
        np.matmul(file[start : start + _ROWS], projection.T, out=table[start : start + _ROWS])
    return table


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

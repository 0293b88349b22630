"""Encodings of training texts, kept on disk: a run that was stopped goes on where it was."""

import fcntl
import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # scikit-learn brings it, without types

from classifiers.encoders import e5, use
from classifiers.toxicity.encoding import WIDTH, Encoding

Half = NDArray[np.float16]

_KEY = 16  # bytes of a text's hash
_CHUNK = 512


class Store:
    """A file of encodings and one of their texts' hashes, both only ever grown."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._keys, self._rows = folder / "encoded-2.keys", folder / "encoded-2.f16"
        self._known = self._read()

    def _read(self) -> dict[bytes, int]:
        """Return the place of each text, after cutting both files to what is whole."""
        for path in (self._keys, self._rows):
            path.touch()
        count = min(self._keys.stat().st_size // _KEY, self._rows.stat().st_size // (2 * WIDTH))
        for path, width in ((self._keys, _KEY), (self._rows, 2 * WIDTH)):
            with path.open("r+b") as file:
                file.truncate(count * width)
        keys = self._keys.read_bytes()
        return {keys[i * _KEY : (i + 1) * _KEY]: i for i in range(count)}

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Return the different texts that are not here, the short ones first."""
        return sorted({text for text in texts if _key(text) not in self._known}, key=lambda text: (len(text), text))

    def add(self, texts: Sequence[str], rows: Half) -> None:
        """Append the encodings of new texts; one run at a time, others wait."""
        with self._keys.open("ab") as keys, self._rows.open("ab") as file:
            fcntl.flock(keys, fcntl.LOCK_EX)
            first = self._keys.stat().st_size // _KEY
            file.write(np.ascontiguousarray(rows).tobytes())
            file.flush()
            keys.write(b"".join(_key(text) for text in texts))
            keys.flush()
        self._known.update((_key(text), first + at) for at, text in enumerate(texts))

    def take(self, texts: Sequence[str]) -> Half:
        """Return (N, WIDTH): the encodings of texts that are all here."""
        places = [self._known[_key(text)] for text in texts]
        if not places:
            return np.zeros((0, WIDTH), dtype=np.float16)
        stored = np.memmap(self._rows, dtype=np.float16, mode="r").reshape(-1, WIDTH)
        return np.asarray(stored[places])


def encode(store: Store, texts: Sequence[str], folder: Path, *, processes: int = 2) -> Iterator[int]:
    """Add what is missing to the store; yield how many texts are still missing after each chunk.

    Args:
        store: of the encodings.
        texts: to encode, in any order.
        folder: of the built encoders.
        processes: how many encode at once.
    """
    missing = store.missing(texts)
    if not missing:
        return
    chunks = [missing[at : at + _CHUNK] for at in range(0, len(missing), _CHUNK)]
    e5.E5(folder)
    use.Use(folder)  # built once, before the processes want them
    with ProcessPoolExecutor(processes) as pool:
        left = len(missing)
        for chunk, rows in zip(chunks, pool.map(_encode, chunks, [folder] * len(chunks)), strict=True):
            store.add(chunk, rows)
            left -= len(chunk)
            yield left


def _encode(texts: Sequence[str], folder: Path) -> Half:
    """Encode texts in this process."""
    with threadpool_limits(limits=1):
        return _encoding(folder).encode(texts).astype(np.float16)


@cache
def _encoding(folder: Path) -> Encoding:
    return Encoding(e5.E5(folder), use.Use(folder))


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY).digest()

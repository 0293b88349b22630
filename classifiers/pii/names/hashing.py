"""Hashes of words and of words in a row: 32 bits, the same on every machine and in every run."""

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

_ODD = np.uint32(0x9E3779B1)  # 2^32 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
_ROUND = np.uint32(0x85EBCA6B)  # of MurmurHash3's last steps


def of_word(word: str) -> int:
    """Return the hash of a word."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def mixed(first: Hashes, second: Hashes) -> Hashes:
    """Return the hash of each pair, of the shape that the two have together; their order matters."""
    out: Hashes = (first * _ODD) ^ (second + _ROUND)
    out ^= out >> np.uint32(15)
    out *= _ROUND
    out ^= out >> np.uint32(13)
    return out


def later(values: Hashes, by: int) -> Hashes:
    """Return at each place what stands `by` places later (earlier when negative); 0 beyond the ends."""
    out = np.zeros_like(values)
    if abs(by) >= len(values):
        return out
    if by >= 0:
        out[: len(values) - by] = values[by:]
    else:
        out[-by:] = values[:by]
    return out

"""Words that are written in small letters often: alone, with a capital, they are no name."""

from functools import cache

import numpy as np

from classifiers.pii.names.hashing import Hashes, of_word
from classifiers.pii.names.modelfile import SHIPPED

_KEY = "lists/common"


def is_everyday(word: str) -> bool:
    """Whether a word, in any case, is among the words that the taggers' lists hold as everyday ones.

    A site that made its tagger without lists has none: then no word is.
    """
    table, hashed = _table(), np.uint32(of_word(word.lower()))
    at = int(np.searchsorted(table, hashed))
    return at < len(table) and bool(table[at] == hashed)


@cache
def _table() -> Hashes:
    """Sorted hashes. Of the file only this array is read (10 ms)."""
    if not SHIPPED.is_file():
        return np.zeros(0, dtype=np.uint32)
    with np.load(SHIPPED, allow_pickle=False) as arrays:
        return np.asarray(arrays[_KEY], dtype=np.uint32) if _KEY in arrays else np.zeros(0, dtype=np.uint32)

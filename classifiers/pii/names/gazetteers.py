"""Lists of names, places and ordinary words, kept as sorted hashes: words can be looked up, lists cannot be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from classifiers.pii.names.hashing import Hashes, later, mixed, of_word
from classifiers.pii.names.tokens import tokenise

LISTS = ("first", "last", "place", "common")
"""First names, surnames, words of places, words that are often written in lower case."""

PHRASES = ("places", "given")
"""Places of two to four tokens; Chinese given names of two characters."""

LONGEST = 4
"""Tokens of a phrase, at most."""

_SIEVE_BITS = 20
_SIEVE_SHIFT = np.uint32(32 - _SIEVE_BITS)


@dataclass(frozen=True)
class Gazetteers:
    """Which words are known as what."""

    words: Mapping[str, Hashes]  # one of LISTS to sorted hashes of words in lower case
    phrases: Mapping[str, Hashes]  # one of PHRASES to sorted hashes of tokens in a row, in lower case

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Self:
        """Return what `state` gave."""
        return cls({name: state[name] for name in LISTS}, {name: state[name] for name in PHRASES})

    def state(self) -> dict[str, Any]:
        """Return plain values for a model file."""
        return {**self.words, **self.phrases}

    def bits(self, hashed: int) -> int:
        """Return a bit for each of LISTS that holds a word."""
        words, bits = self._by_word
        at = int(words.searchsorted(np.uint32(hashed)))
        return int(bits[at]) if at < len(words) and words[at] == hashed else 0

    def inside(self, hashes: Hashes) -> Hashes:
        """Return for each of N tokens 0, or 1 and 2 for the first and the later ones of a place, 3 and 4 of a name."""
        out = np.zeros(len(hashes), dtype=np.uint32)
        row = hashes
        for length in range(2, LONGEST + 1):
            row = mixed(row, later(hashes, length - 1))
            likely = np.flatnonzero(self._sieve[row >> _SIEVE_SHIFT])
            likely = likely[likely + length <= len(hashes)]
            for nr, name in enumerate(PHRASES):
                begins = likely[_held(self.phrases[name], row[likely])]
                out[begins] = 1 + 2 * nr
                for after in range(1, length):
                    out[begins + after] = 2 + 2 * nr
        return out

    @cached_property
    def _by_word(self) -> tuple[Hashes, NDArray[np.uint8]]:
        """Return every word's hash once, sorted, and its bits."""
        words = np.unique(np.concatenate([self.words[name] for name in LISTS]))
        bits = np.zeros(len(words), dtype=np.uint8)
        for nr, name in enumerate(LISTS):
            bits[np.searchsorted(words, self.words[name])] |= 1 << nr
        return words, bits

    @cached_property
    def _sieve(self) -> NDArray[np.bool_]:
        """Whether a phrase has a hash that begins with these bits: looked up much faster than the hash."""
        out = np.zeros(1 << _SIEVE_BITS, dtype=np.bool_)
        for hashes in self.phrases.values():
            out[hashes >> _SIEVE_SHIFT] = True
        return out


def words_of(names: Iterable[str]) -> Hashes:
    """Return the hashes of single words."""
    return _sorted(of_word(name.lower()) for name in names)


def phrases_of(names: Iterable[str]) -> Hashes:
    """Return the hashes of names of two to LONGEST tokens; others are left out."""
    found = []
    for name in names:
        words = [of_word(word.lower()) for word in tokenise(name).words]
        if 1 < len(words) <= LONGEST:
            row = np.array(words[:1], dtype=np.uint32)
            for word in words[1:]:
                row = mixed(row, np.array([word], dtype=np.uint32))
            found.append(int(row[0]))
    return _sorted(found)


def _sorted(hashes: Iterable[int]) -> Hashes:
    return np.array(sorted(set(hashes)), dtype=np.uint32)


def _held(table: Hashes, hashes: Hashes) -> NDArray[np.bool_]:
    if not len(table):
        return np.zeros(len(hashes), dtype=np.bool_)
    at = np.minimum(np.searchsorted(table, hashes), len(table) - 1)
    out: NDArray[np.bool_] = table[at] == hashes
    return out

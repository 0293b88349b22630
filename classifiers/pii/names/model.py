"""A trained tagger: weights of features, what follows what, and the scores of a text's tokens under them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from classifiers.pii.names import features
from classifiers.pii.names.gazetteers import Gazetteers
from classifiers.pii.names.hashing import Hashes, of_word
from classifiers.pii.names.tokens import BREAK, Tokens

Floats = NDArray[np.float32]

_CERTAIN = 1e4  # score of `O` where there is no token

KEPT_TYPES = 20_000
"""Kinds of tokens whose scores are kept, about 400 bytes each with nine labels; then all are forgotten."""

_LEARNT = 256
"""Kinds of tokens whose scores are worked out in one go: some 2 MB."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a large sparse matrix, as bytes with a scale each."""

    rows: NDArray[np.int32]  # (2^bits,): row in `values`; 0 where nothing was learnt
    values: NDArray[np.int8]  # (R, columns); row 0 is zero
    scales: Floats  # (R,)
    weights: Floats = field(init=False, repr=False)  # (R, columns): their product

    def __post_init__(self) -> None:
        """Multiply once: two gathers a feature are twice as slow as one."""
        object.__setattr__(self, "weights", self.values * self.scales[:, None])

    @classmethod
    def packed(cls, weights: Floats, least: float) -> Self:
        """Keep the rows of a (2^bits, columns) matrix that have a weight of `least` or more."""
        largest = np.abs(weights).max(axis=1)
        kept = np.flatnonzero(largest >= least)
        scales = np.concatenate([[1], largest[kept] / 127]).astype(np.float16)
        values = np.zeros((len(kept) + 1, weights.shape[1]), dtype=np.int8)
        values[1:] = np.clip(np.round(weights[kept] / scales[1:, None].astype(np.float32)), -127, 127)
        return cls(_rows(kept, len(weights)), values, scales.astype(np.float32))

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Self:
        """Return what `state` gave."""
        return cls(_rows(state["kept"], int(state["size"])), state["values"], state["scales"].astype(np.float32))

    def state(self) -> dict[str, Any]:
        """Return plain values for a model file."""
        kept = np.flatnonzero(self.rows)
        return {
            "kept": kept.astype(np.uint32),
            "size": len(self.rows),
            "values": self.values,
            "scales": self.scales.astype(np.float16),
        }

    def __getitem__(self, hashed: NDArray[Any]) -> Floats:
        """Return the rows of features: of the shape of `hashed`, with columns behind it."""
        out: Floats = self.weights[self.rows[hashed]]
        return out


def _rows(kept: NDArray[Any], size: int) -> NDArray[np.int32]:
    rows = np.zeros(size, dtype=np.int32)
    rows[kept] = np.arange(1, len(kept) + 1, dtype=np.int32)
    return rows


EMPTY = 0
"""Number of the kind of token that stands between two texts."""

GAP = max(features.OFFSETS)
"""Empty tokens between two texts, so that none looks into the next."""


class Lexicon(dict[str, int]):
    """Kinds of tokens met so far, each with its number, hash and class."""

    def __init__(self, gazetteers: Gazetteers, room: int) -> None:
        super().__init__()
        self._gazetteers = gazetteers
        self.hashes: Hashes = np.zeros(room, dtype=np.uint32)
        self.classes: Hashes = np.zeros(room, dtype=np.uint32)
        self.words: list[str] = [""]  # number EMPTY: of hash 0 and class 0, a break that is no word

    def __missing__(self, word: str) -> int:
        """Number a new kind."""
        if word[0] == BREAK and word != BREAK:
            self[word] = self[BREAK]
            return self[word]
        number = len(self.words)
        if number == len(self.hashes):
            self.hashes, self.classes = (np.concatenate([old, old]) for old in (self.hashes, self.classes))
        self.hashes[number] = hashed = of_word(word.lower())
        self.classes[number] = features.shape(word) * 16 + self._gazetteers.bits(hashed)
        self.words.append(word)
        self[word] = number
        return number

    def numbers(self, texts: Sequence[Tokens]) -> NDArray[np.int64]:
        """Return the numbers of the texts' tokens, GAP empty ones after each text."""
        out = np.full(sum(map(len, texts)) + GAP * len(texts), EMPTY, dtype=np.int64)
        at = 0
        for tokens in texts:
            out[at : at + len(tokens)] = list(map(self.__getitem__, tokens.words))
            at += len(tokens) + GAP
        return out

    def forget(self) -> None:
        """Start again from nothing."""
        self.clear()
        del self.words[EMPTY + 1 :]

    def pairs(self, numbers: NDArray[np.int64], gazetteers: Gazetteers) -> Hashes:
        """Return (PAIRS, N) hashed features of neighbours among N tokens, of which each has a number."""
        hashes, classes = self.hashes[numbers], self.classes[numbers]
        return features.pairs(
            hashes, classes, gazetteers.inside(hashes), features.surroundings(classes >> np.uint32(4))
        )


class Model:
    """Scores of labels for the tokens of a text. Not for several threads at once."""

    def __init__(
        self, labels: tuple[str, ...], kinds: Table, neighbours: Table, follows: Floats, lists: Gazetteers
    ) -> None:
        """Take what was trained.

        Args:
            labels: L labels: `O` first, then `B-` and `I-` of each category.
            kinds: (2^BITS, offsets * L) weights of a token's features.
            neighbours: (2^PAIR_BITS, L) weights of features of neighbours.
            follows: (L, L): how much a label speaks for the next one, in nats.
            lists: names and places.
        """
        self.labels = labels
        self.follows = follows
        self._kinds, self._neighbours, self._lists = kinds, neighbours, lists
        self._lexicon = Lexicon(lists, 1_024)
        self._known = EMPTY + 1
        self._scores = np.zeros((1_024, len(features.OFFSETS), len(labels)), dtype=np.float32)

    @classmethod
    def of(cls, state: Mapping[str, Any], lists: Gazetteers) -> Self:
        """Return what `state` gave."""
        kinds, neighbours = Table.of(state["kinds"]), Table.of(state["neighbours"])
        return cls(tuple(map(str, state["labels"])), kinds, neighbours, state["follows"], lists)

    def state(self) -> dict[str, Any]:
        """Return plain values for a model file, without the lists."""
        return {
            "labels": list(self.labels),
            "kinds": self._kinds.state(),
            "neighbours": self._neighbours.state(),
            "follows": self.follows,
        }

    def log_probabilities(self, texts: Sequence[Tokens]) -> Floats:
        """Return (N, L): the log of each label's probability for N tokens, those of each text and GAP after it."""
        if len(self._lexicon) > KEPT_TYPES:
            self._lexicon.forget()
            self._known = EMPTY + 1
        numbers = self._lexicon.numbers(texts)
        self._learn()
        scores = summed(self._scores[numbers])
        scores += self._neighbours[self._lexicon.pairs(numbers, self._lists)].sum(axis=0)
        scores[numbers == EMPTY, 0] = _CERTAIN
        return log_softmax(scores)

    def _learn(self) -> None:
        """Work out the scores of kinds of tokens that were not met before."""
        lexicon, count = self._lexicon, len(self._lexicon.words)
        if count > len(self._scores):
            more = np.zeros((2 * count, *self._scores.shape[1:]), dtype=np.float32)
            more[: self._known] = self._scores[: self._known]
            self._scores = more
        fresh = range(self._known, count)
        found = [list(features.features(lexicon.words[at], int(lexicon.classes[at]))) for at in fresh]
        for start in range(0, len(found), _LEARNT):
            part = found[start : start + _LEARNT]
            first = np.cumsum([0, *map(len, part[:-1])])
            rows = np.add.reduceat(self._kinds[np.array(list(chain.from_iterable(part)))], first, axis=0)
            at = self._known + start
            self._scores[at : at + len(part)] = rows.reshape(-1, *self._scores.shape[1:])
        self._known = count


def summed(kinds: Floats) -> Floats:
    """Return (N, L): what the tokens around each token say, from (N, offsets, L): what each says at an offset."""
    middle = features.OFFSETS.index(0)
    out: Floats = kinds[:, middle].copy()
    for at, offset in enumerate(features.OFFSETS):
        if offset < 0:
            out[-offset:] += kinds[:offset, at]
        elif offset > 0:
            out[:-offset] += kinds[offset:, at]
    return out


def log_softmax(scores: Floats) -> Floats:
    """Return the logs of probabilities from (N, L) scores."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    out: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return out

"""The answers to one prompt, read once, and how much of each sentence the others say too."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from classifiers.factual.agreement.words import Said, read
from classifiers.factual.passages import Index

Floats = NDArray[np.float64]

FEATURES = ("surprise", "rarest", "marks", "pairs", "apart", "answer")
"""What is told of a sentence, 0 (the others say it too) to 1 (nobody else does); see `Group.features`."""

PER_ANSWER = 64
"""Sentences of one answer that are looked for in the others as a whole; words are looked for everywhere."""


MOST_PLACES = 12
"""Sentences in which a word is looked for; one that is in every sentence tells nothing."""


@dataclass(frozen=True)
class Version:
    """One answer, as compared."""

    text: str
    said: tuple[Said, ...]

    @cached_property
    def plain(self) -> str:
        """Its letters and figures only, so that two copies are alike."""
        return re.sub(r"\W+", "", self.text.lower())

    @cached_property
    def places(self) -> dict[str, int]:
        """Each word to the sentences that hold it, one bit each."""
        found: dict[str, int] = defaultdict(int)
        for place, said in enumerate(self.said):
            for word in said.words:
                found[word] |= 1 << place
        return dict(found)

    @cached_property
    def index(self) -> Index:
        """Finds the sentence about the same thing."""
        return Index(said.passage for said in self.said)

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence that tell facts apart."""
        return tuple(frozenset(said.content) for said in self.said[:PER_ANSWER])


def version(text: str) -> Version:
    """Return an answer as compared."""
    return Version(text, read(text))


class Group:
    """Answers to one prompt that can be held against each other: N versions, N >= 2, none a refusal."""

    def __init__(self, question: str, versions: Sequence[Version]) -> None:
        self.versions = tuple(versions)
        self._asked = frozenset(word for said in read(question[-2_000:]) for word in said.words)
        self._answers = Counter(word for one in self.versions for word in one.places)

    def told(self, said: Said) -> list[str]:
        """Return the words of a sentence that can be told apart and were not in the question."""
        return [word for word in said.content if word not in self._asked]

    def others_with(self, word: str) -> int:
        """Return how many other answers hold a word of an answer."""
        return self._answers[word] - 1

    @cached_property
    def mutual(self) -> float:
        """How much the answers say what the others do not: mean surprise of all their sentences, 0..1."""
        found = [self._surprise(said) for one in self.versions for said in one.said[:PER_ANSWER]]
        known = [value for values in found if values for value in (sum(values) / len(values),)]
        return sum(known) / len(known) if known else 1.0

    @cached_property
    def shares_marks(self) -> bool:
        """Whether any figure or name that was not in the question is in two answers."""
        return any(self.others_with(mark) for one in self.versions for said in one.said for mark in self.marks(said))

    def features(self, which: int) -> Floats:
        """Return (sentences, len(FEATURES)) of one version; 0.5 where a sentence has no such words.

        surprise: mean over words of -log of the share of others that hold it; rarest: the largest of them; marks: of
        figures and names; pairs: neighbouring words that no sentence of another answer holds together; apart: words
        that the nearest sentence of each other answer lacks; answer: mean surprise of all its sentences.
        """
        own = self.versions[which]
        rows = [self._row(said, which) for said in own.said]
        if not rows:
            return np.zeros((0, len(FEATURES)))
        table = np.array(rows)
        table[:, 4] = self._apart(which)
        known = table[~np.isnan(table[:, 0]), 0]
        table[:, 5] = known.mean() if len(known) else 0.5
        table[:, 2] = np.where(np.isnan(table[:, 2]), table[:, 0], table[:, 2])
        known_only: Floats = np.nan_to_num(table, nan=0.5)
        return known_only

    def _row(self, said: Said, which: int) -> list[float]:
        surprise = self._surprise(said)
        marks = [self._missing(mark) for mark in self.marks(said)]
        return [_mean(surprise), max(surprise, default=math.nan), _mean(marks), self._pairs(said, which), 0.0, 0.0]

    def marks(self, said: Said) -> list[str]:
        """Return the figures and names of a sentence that were not in the question, in small letters."""
        marks = dict.fromkeys((*sorted(said.figures), *sorted(name.lower() for name in said.names)))
        return [mark for mark in marks if mark not in self._asked and mark in self._answers]

    def _surprise(self, said: Said) -> list[float]:
        return [self._missing(word) for word in self.told(said)]

    def _missing(self, word: str) -> float:
        """-log of the smoothed share of other answers that hold a word, over that of a word nobody else has."""
        count = len(self.versions)
        return math.log(count / (self._answers[word] - 0.5)) / math.log(2 * count)

    def _pairs(self, said: Said, which: int) -> float:
        words = self.told(said)
        others = [one.places for at, one in enumerate(self.versions) if at != which]
        missing = [
            1 - sum(bool(places.get(one, 0) & places.get(two, 0)) for places in others) / len(others)
            for one, two in pairwise(words)
        ]
        return _mean(missing)

    def _apart(self, which: int) -> Floats:
        """Return (sentences,): share of words that the nearest sentence of another answer lacks, mean over answers."""
        own = self.versions[which]
        out = np.full(len(own.said), 0.5)
        near = [list(self._nearest(own, other)) for at, other in enumerate(self.versions) if at != which]
        if near and own.sentences:
            out[: len(own.sentences)] = 1 - np.array(near).mean(axis=0)
        return out

    def _nearest(self, own: Version, other: Version) -> Iterator[float]:
        places = other.places
        for sentence in own.sentences:
            words = sentence - self._asked
            shared: dict[int, int] = {}
            for word in words:
                mask, left = places.get(word, 0), MOST_PLACES
                while mask and left:
                    low = mask & -mask
                    shared[low] = shared.get(low, 0) + 1
                    mask, left = mask ^ low, left - 1
            yield max(shared.values(), default=0) / len(words) if words else 0.5


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan

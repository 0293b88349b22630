"""The answers to one prompt, read once, and how much of each sentence the others say too."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from classifiers.factual.agreement.words import Said, read
from classifiers.factual.passages import Index

Floats = NDArray[np.float64]

FEATURES = ("surprise", "rarest", "marks", "oddest", "bound", "apart", "answer", "group")
"""What is told of a sentence, 0 (the others say it too) to 1 (nobody else does); see `Group.features`."""

PER_ANSWER = 64
"""Sentences of one answer that count for how much the answers agree at all."""

COMPARED, FEWEST_COMPARED = 600, 16
"""Sentences of all answers that are held against each other, about; of one answer at least: it bounds the table."""


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
    def figures(self) -> Counter[str]:
        """Each figure to how many answers hold it."""
        held = (frozenset(figure for said in one.said for figure in said.figures) for one in self.versions)
        return Counter(figure for figures in held for figure in figures)

    @cached_property
    def mutual(self) -> float:
        """How much the answers say what the others do not: mean surprise of all their sentences, 0..1."""
        found = [
            _mean([self._missing(word) for word in self.told(said)])
            for one in self.versions
            for said in one.said[:PER_ANSWER]
        ]
        known = [value for value in found if not math.isnan(value)]
        return _mean(known) if known else 1.0

    @cached_property
    def shares_marks(self) -> bool:
        """Whether any figure or name that was not in the question is in two answers."""
        return any(self.others_with(mark) for one in self.versions for said in one.said for mark in self.marks(said))

    def features(self, which: int) -> Floats:
        """Return (sentences, len(FEATURES)) of one version, 0..1.

        surprise: mean over words of -log of the share of others that hold it; rarest: the largest of them; marks,
        oddest: mean and largest of figures and names; bound: of figures and names, where only those others count that
        hold one together with another word of the sentence; apart: words that the nearest sentence of each other
        answer lacks; answer: mean of all its figures and names; group: the same of all answers, which is low when
        those who write know what they write about.

        A sentence without figures and names stands by its words; one of which nothing can be compared is as the mean of
        its answer, or 0.5.
        """
        own = self.versions[which]
        if not own.said:
            return np.zeros((0, len(FEATURES)))
        table = np.array([self._row(said) for said in own.said])
        table[:, 5] = self._apart[which]
        usual = [_mean(column[~np.isnan(column)].tolist()) for column in table.T]
        table[:, 6:] = (self._strange[which], _mean(self._strange))
        filled = np.where(np.isnan(table), np.array([*usual[:6], 0.5, 0.5]), table)
        rows: Floats = np.nan_to_num(filled, nan=0.5)
        return rows

    def _row(self, said: Said) -> tuple[float, ...]:
        surprise = [self._missing(word) for word in self.told(said)]
        marks = self.marks(said)
        odd = [self._missing(mark) for mark in marks] or surprise
        bound = [self._unheard(self._holding(said, mark)) for mark in marks] or surprise
        most = (max(values, default=math.nan) for values in (surprise, odd))
        return (_mean(surprise), next(most), _mean(odd), next(most), _mean(bound), math.nan, math.nan, math.nan)

    def marks(self, said: Said) -> list[str]:
        """Return the figures and names of a sentence that were not in the question, in small letters."""
        marks = dict.fromkeys((*sorted(said.figures), *sorted(name.lower() for name in said.names)))
        return [mark for mark in marks if mark not in self._asked and mark in self._answers]

    @cached_property
    def _strange(self) -> tuple[float, ...]:
        """Of each version the mean of all its figures and names, 0..1; 0.5 of one without any."""
        found = []
        for one in self.versions:
            marks = [self._missing(mark) for said in one.said[:PER_ANSWER] for mark in self.marks(said)]
            found.append(_mean(marks) if marks else 0.5)
        return tuple(found)

    def _missing(self, word: str) -> float:
        return self._unheard(self._answers[word])

    def _unheard(self, holding: int) -> float:
        """-log of the smoothed share of other answers that hold what `holding` answers do, over that of none."""
        count = len(self.versions)
        return math.log(count / (holding - 0.5)) / math.log(2 * count)

    def _holding(self, said: Said, mark: str) -> int:
        """Return how many answers hold a figure or name in a sentence with another word of this one, itself counted."""
        others = [word for word in self.told(said) if word not in mark]
        if not others:
            return self._answers[mark]
        return max(1, sum(self._near(at, mark, others) for at in range(len(self.versions))))

    def _near(self, at: int, mark: str, words: Sequence[str]) -> bool:
        places = self.versions[at].places
        held = places.get(mark, 0)
        return bool(held) and any(places.get(word, 0) & held for word in words)

    @cached_property
    def _apart(self) -> tuple[Floats, ...]:
        """Of each version (sentences,): share of words that the nearest sentence of another lacks, mean over others.

        NaN for a sentence without words, or behind those that are compared.
        """
        most = max(FEWEST_COMPARED, COMPARED // len(self.versions))
        words = [[frozenset(self.told(said)) for said in one.said[:most]] for one in self.versions]
        shared = _shared([of_one for held in words for of_one in held])
        starts = np.cumsum([0, *map(len, words)])
        out = []
        for which, held in enumerate(words):
            own = shared[starts[which] : starts[which + 1]]
            near = [own[:, a:b].max(axis=1) for at, (a, b) in enumerate(pairwise(starts)) if at != which and a < b]
            missing = np.full(len(self.versions[which].said), math.nan)
            size = np.array([len(of_one) or math.nan for of_one in held])
            others = len(self.versions) - 1
            missing[: len(held)] = 1 - (np.sum(near, axis=0) if near else 0.0) / size / others
            out.append(missing)
        return tuple(out)


def _shared(sentences: Sequence[frozenset[str]]) -> Floats:
    """Return (N, N): how many words each two sentences share."""
    places = {word: at for at, word in enumerate(dict.fromkeys(word for one in sentences for word in sorted(one)))}
    holds = np.zeros((len(sentences), len(places)), dtype=np.float32)
    for row, one in enumerate(sentences):
        holds[row, [places[word] for word in one]] = 1
    return (holds @ holds.T).astype(np.float64)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan

"""The documents of a conversation, read once: which words they hold, and which passage a claim is nearest to."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from classifiers.factual.grounded.reading import Reading
from classifiers.factual.sentences import Sentence, sentences
from ingest.conversation import Document

MOST = 2_000
"""Sentences of all documents together that are read; the rest is not there."""

BEGINNING = 4
"""Letters that two forms of one word share."""


@dataclass(frozen=True)
class Place:
    """One sentence of a document, or two that follow each other."""

    document: Document
    reading: Reading
    stems: frozenset[str]  # of the sentence and of the one after or before it that helps most
    text: str

    @cached_property
    def whole(self) -> Reading:
        """The text, read."""
        return Reading(self.text)


class Library:
    """Sentences of documents with the places of each stem."""

    def __init__(self, documents: Sequence[Document]) -> None:
        found = [(one, sentence) for one in documents for sentence in _sentences(one)][:MOST]
        self._documents = [document for document, _ in found]
        self.readings = [Reading(sentence.text) for _, sentence in found]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, reading in enumerate(self.readings):
            for stem in reading.stems:
                self._places[stem].append(place)
        titles = Reading("\n".join(document.title or "" for document in documents))
        self.titles = titles.stems

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem in the documents and their titles."""
        return frozenset(self._places) | self.titles

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """First four letters of every stem: `develop` covers `devel`."""
        return frozenset(stem[:BEGINNING] for stem in self.stems if len(stem) >= BEGINNING)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Two stems that stand with at most two content words between them, in alphabetical order."""
        return frozenset(pair for stems in self._in_order for pair in near_pairs(stems))

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """Two stems that follow each other, in their order."""
        return frozenset(pair for stems in self._in_order for pair in pairwise(stems))

    @cached_property
    def _in_order(self) -> list[list[str]]:
        return [[piece.stem for piece in reading.content] for reading in self.readings]

    @cached_property
    def signs(self) -> frozenset[str]:
        """Chinese signs in the documents."""
        return frozenset(sign for stem in self.stems if "\u3400" <= stem[0] <= "\u9fff" for sign in stem)

    def holds(self, stem: str) -> bool:
        """Whether a stem is in the documents; of a Chinese pair, whether both signs are: it may be cut otherwise."""
        return stem in self.stems or ("\u3400" <= stem[0] <= "\u9fff" and self.signs.issuperset(stem))

    def loosely(self, stem: str) -> bool:
        """Whether a stem, or one that begins alike, is in the documents."""
        return self.holds(stem) or (len(stem) >= BEGINNING and stem[:BEGINNING] in self.beginnings)

    def weight(self, stem: str) -> float:
        """How much a stem says, 1 for one that stands in every sentence; more the rarer it is."""
        return 1 + math.log((1 + len(self.readings)) / (1 + len(self._places.get(stem, ()))))

    def nearest(self, stems: Iterable[str]) -> Place | None:
        """Return the sentence that shares most weight with the stems, with its better neighbour; None for nothing."""
        hits: dict[int, float] = defaultdict(float)
        wanted = frozenset(stems)
        for stem in sorted(wanted & self._places.keys()):
            weight = self.weight(stem)
            for place in self._places[stem]:
                hits[place] += weight
        if not hits:
            return None
        best = max(hits, key=lambda place: (hits[place], -place))
        return self._with_neighbour(best, wanted)

    def _with_neighbour(self, best: int, wanted: frozenset[str]) -> Place:
        reading, document = self.readings[best], self._documents[best]
        missing = wanted - reading.stems
        beside = [
            place for place in (best - 1, best + 1)
            if 0 <= place < len(self.readings) and self._documents[place] is document
        ]  # fmt: skip
        other = max(beside, key=lambda place: len(missing & self.readings[place].stems), default=None)
        if other is None or not missing & self.readings[other].stems:
            return Place(document, reading, reading.stems, reading.text)
        texts = [self.readings[place].text for place in sorted((best, other))]
        return Place(document, reading, reading.stems | self.readings[other].stems, " ".join(texts))


def near_pairs(stems: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of stems with at most two content words between them, each in alphabetical order."""
    for at, stem in enumerate(stems):
        for other in stems[at + 1 : at + 4]:
            if other != stem:
                yield (stem, other) if stem < other else (other, stem)


def _sentences(document: Document) -> tuple[Sentence, ...]:
    return sentences(document.content)

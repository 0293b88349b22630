"""Claims that turn the passage they are taken from round: a name, a negation, an opposite, another day or month."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from classifiers.factual.grounded.opposites import POSSIBLE, negations, turned
from classifiers.factual.grounded.reading import Reading, plain, stem

SAME = 0.8
"""Share of a claim's content, apart from the word that is turned, that stands in one sentence of the passage."""

BACK = 0.6
"""Share of that sentence's content that stands in the claim: a sentence that says more may mean something else."""

FEWEST = 3
"""Content words that the two share at least."""

REACH = 3
"""Words after a negation among which one that both share must stand."""


ALIKE = 0.8
"""Similarity from which on two names are two spellings of one."""

NAMES = re.compile(r"(?:(?<=[\w,;:] )|(?<=[(\"“«]))[A-ZÀ-Þ][^\W\d_]{2,}(?: [A-ZÀ-Þ][^\W\d_]{1,}){0,4}")
"""A name that does not begin the sentence; five words at most."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is turned round."""

    rule: str  # `name`, `negation` or `opposite`
    said: str  # the word of the claim; empty for a negation that is only in the passage
    expected: str  # the word of the passage; empty for a negation that is only in the claim


def turns(claim: Reading, passage: Reading, known: Collection[str]) -> Iterator[Turn]:
    """Yield what a claim turns round of one sentence about the same thing, at most one of each rule.

    Args:
        claim: the sentence of the answer.
        passage: one sentence of a document.
        known: stems of the documents and of what was said before: names among them are not strange.
    """
    yield from _renamed(claim, passage, known)
    pairs = list(turned(claim, passage))
    if len(pairs) == 1 and _same(claim, passage, {stem(word) for word in pairs[0]}):
        said, expected = pairs[0]
        if _beside(said, claim.words) & _beside(expected, passage.words):
            yield Turn("opposite", said, expected)
    if not pairs and _same(claim, passage, set()):
        yield from _negated(claim, passage)


def _renamed(claim: Reading, passage: Reading, known: Collection[str]) -> Iterator[Turn]:
    """Yield the one strange name of a claim that stands where the passage has another."""
    strange, instead = list(_without(claim, known)), list(_without(passage, claim.stems))
    if len(strange) != 1 or len(instead) != 1:
        return
    said, expected = strange[0], instead[0]
    alike = SequenceMatcher(None, plain(said), plain(expected)).ratio() >= ALIKE
    if not alike and _same(claim, passage, _parts(said) | _parts(expected), fewest=2):
        beside = [_around(said, claim.text), _around(expected, passage.text)]
        if beside[0] & beside[1]:
            yield Turn("name", said, expected)


def _without(reading: Reading, known: Collection[str]) -> Iterator[str]:
    """Yield what is strange of each name: Maria Lopez is Lopez where Maria is known."""
    for name in NAMES.finditer(reading.text):
        strange = " ".join(word for word in name[0].split() if stem(word.lower()) not in known)
        if strange:
            yield strange


def _parts(name: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in name.split())


def _around(name: str, text: str) -> frozenset[str]:
    """Return the words before and after a name."""
    before, _, after = text.partition(name)
    return frozenset(
        word.lower() for word in (*re.findall(r"\w+", before[-30:])[-1:], *re.findall(r"\w+", after[:30])[:1])
    )


def _negated(claim: Reading, passage: Reading) -> Iterator[Turn]:
    ours, theirs = (negations(one.text) for one in (claim, passage))
    if len(ours) + len(theirs) != 1 or any(POSSIBLE.search(one.text) for one in (claim, passage)):
        return
    shared = claim.stems & passage.stems
    if _of(claim if ours else passage, (ours or theirs)[0], shared):
        yield Turn("negation", ours[0][0] if ours else "", theirs[0][0] if theirs else "")


def _of(reading: Reading, negation: re.Match[str], shared: frozenset[str]) -> bool:
    """Whether a negation is of what both speak of."""
    after = [piece for piece in reading.pieces if piece.start >= negation.end()][:REACH]
    return any(piece.stem in shared for piece in after)


def _beside(word: str, words: Sequence[str]) -> frozenset[str]:
    """Return the words before and after a word."""
    at = words.index(word)
    return frozenset((*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))


def _same(claim: Reading, passage: Reading, apart: Collection[str], fewest: int = FEWEST) -> bool:
    """Whether two sentences say the same, apart from some words."""
    ours, theirs = claim.stems.difference(apart), passage.stems.difference(apart)
    shared = len(ours & theirs)
    enough = shared >= fewest or (shared == len(ours) and shared > 1)
    return enough and shared >= SAME * len(ours) and shared >= BACK * len(theirs)

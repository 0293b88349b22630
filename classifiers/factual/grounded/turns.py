"""Claims that turn the passage they are taken from round: a negation, an opposite, another day or month."""

# ruff: noqa: RUF001  # apostrophes of four languages are the subject

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.factual.grounded.opposites import NEGATION, POSSIBLE, turned
from classifiers.factual.grounded.reading import Reading, stem

SAME = 0.8
"""Share of a claim's content, apart from the word that is turned, that stands in one sentence of the passage."""

BACK = 0.6
"""Share of that sentence's content that stands in the claim: a sentence that says more may mean something else."""

FEWEST = 3
"""Content words that the two share at least."""

REACH = 3
"""Words after a negation among which one that both share must stand."""

LEAD_IN = re.compile(
    r"\b(?:not (?:only|sure|just)|n['’]t (?:only|know|think|just)|no\b,?(?: but| idea)?)", re.IGNORECASE
)
"""Negations that are not of what follows."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is turned round."""

    rule: str  # `negation` or `opposite`
    said: str  # the word of the claim; empty for a negation that is only in the passage
    expected: str  # the word of the passage; empty for a negation that is only in the claim


def turns(claim: Reading, passage: Reading) -> Iterator[Turn]:
    """Yield what a claim turns round of one sentence about the same thing, at most one of each rule."""
    pairs = list(turned(claim.words, passage.words))
    if len(pairs) == 1 and _same(claim, passage, {stem(word) for word in pairs[0]}):
        said, expected = pairs[0]
        if _beside(said, claim.words) & _beside(expected, passage.words):
            yield Turn("opposite", said, expected)
    if not pairs and _same(claim, passage, set()):
        yield from _negated(claim, passage)


def _negated(claim: Reading, passage: Reading) -> Iterator[Turn]:
    ours, theirs = (list(NEGATION.finditer(one.text)) for one in (claim, passage))
    if len(ours) + len(theirs) != 1 or any(POSSIBLE.search(one.text) for one in (claim, passage)):
        return
    shared = claim.stems & passage.stems
    if _of(claim if ours else passage, (ours or theirs)[0], shared):
        yield Turn("negation", ours[0][0] if ours else "", theirs[0][0] if theirs else "")


def _of(reading: Reading, negation: re.Match[str], shared: frozenset[str]) -> bool:
    """Whether a negation is of what both speak of."""
    if LEAD_IN.match(reading.text, max(0, negation.end() - 3)) or LEAD_IN.match(reading.text, negation.start()):
        return False
    after = [piece for piece in reading.pieces if piece.start >= negation.end()][:REACH]
    return any(piece.stem in shared for piece in after)


def _beside(word: str, words: Sequence[str]) -> frozenset[str]:
    """Return the words before and after a word."""
    at = words.index(word)
    return frozenset(words[max(0, at - 1) : at] + words[at + 1 : at + 2])


def _same(claim: Reading, passage: Reading, apart: set[str]) -> bool:
    """Whether two sentences say the same, apart from some words."""
    ours, theirs = claim.stems - apart, passage.stems - apart
    shared = len(ours & theirs)
    return shared >= FEWEST and shared >= SAME * len(ours) and shared >= BACK * len(theirs)

"""Sentences of a pronoun and another figure: `the store opens at 9`, and then `it opens at 10`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.factual.grounded.reading import figure
from classifiers.factual.grounded.stopwords import STOP
from classifiers.factual.sentences import Sentence

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")

FIGURED = re.compile(r"\d")
PRONOUN = re.compile(r"\W*(?:it|they|he|she|ella|él|ellos|ellas|il|elle|ils|elles)\s", re.IGNORECASE)

LONGEST = 80
"""Code points of a sentence of a pronoun that is compared."""

VERB_TO_FIGURE = 2
"""Words before the figure that both sentences have: a verb and what leads to the figure."""

MOST = 200
"""Sentences that are looked at."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A sentence of a pronoun, and the one before that says the same of what it stands for, but for a figure."""

    sentence: Sentence
    before: Sentence
    said: str
    expected: str


def pointing(found: Sequence[Sentence]) -> tuple[int, ...]:
    """Return the places of the sentences of a pronoun and a figure."""
    return tuple(
        at
        for at, one in enumerate(found[:MOST])
        if len(one.text) <= LONGEST and PRONOUN.match(one.text) and FIGURED.search(one.text)
    )


def tails(
    found: Sequence[Sentence], places: Sequence[int], before: Sequence[Sentence], subject: frozenset[str] | None
) -> Iterator[Tail]:
    """Yield the sentences that give another figure than one before.

    Args:
        found: sentences of the answer.
        places: those of a pronoun and a figure.
        before: sentences of an earlier message; those of the answer itself with no subject.
        subject: words of the question that must hold the subject of the sentence before; None: it must stand right
            before the pronoun.
    """
    for at in places:
        ours = _words(found[at])[1:]
        for other in found[max(0, at - 1) : at] if subject is None else before[:MOST]:
            pair = _differ(ours, _words(other), subject) if FIGURED.search(other.text) else None
            if pair is not None:
                yield Tail(found[at], other, *pair)


def _words(sentence: Sentence) -> list[str]:
    return [figure(word) for word in WORD.findall(sentence.text.lower())]


def _differ(ours: list[str], theirs: list[str], subject: frozenset[str] | None) -> tuple[str, str] | None:
    """Return the two figures when the end of theirs is ours but for one figure, after the same verb."""
    rest, tail = theirs[: -len(ours)], theirs[-len(ours) :]
    apart = [at for at, (our, their) in enumerate(zip(ours, tail, strict=False)) if our != their]
    if not rest or len(ours) != len(tail) or len(apart) != 1 or apart[0] < VERB_TO_FIGURE:
        return None
    said, expected = ours[apart[0]], tail[apart[0]]
    named = {word for word in rest if word not in STOP and not word[0].isdigit()}
    fits = bool(named) and (subject is None or named <= subject)
    return (said, expected) if fits and said[0].isdigit() and expected[0].isdigit() else None

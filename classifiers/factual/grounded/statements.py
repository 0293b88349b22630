"""Statements of a conversation by what they speak of: two about the same thing are found without comparing all."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from classifiers.factual.grounded.reading import NUMBERS, figure
from classifiers.factual.grounded.stopwords import STOP
from classifiers.factual.sentences import Sentence, sentences

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+(?:['’]t\b)?")

OPEN = re.compile(
    r"[?？]\W{0,5}$|\b(?:if|unless|suppose|assuming|imagine|would|could|might|may|perhaps|maybe|another|again|instead|"
    r"si|quizás?|podría|peut-être|pourrait|autre|otr[oa])\b|如果|假设|可能|也许|另",
    re.IGNORECASE,
)
"""Questions, conditions, guesses, and another one of the kind."""

LONGEST = 300
"""Code points of a sentence that is compared: a longer one says several things."""

FEWEST, FEWEST_SIGNS = 3, 6
"""Content words, or Chinese signs, that a statement has at least apart from its figures."""


MOST = 200
"""Sentences of one message that are compared."""

MARKED = re.compile(r"\d|\b(?:can)?not?\b|n['’]t\b|\b(?:never|nunca|jam[aá]s|pas)\b|[不没]", re.IGNORECASE)
"""What at least one of two statements holds that contradict each other: a figure, a negation."""

TELLING = 5
"""Letters, or two Chinese signs, from which on a word is looked for in other sentences."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a statement."""

    value: str
    before: str  # word before it, empty at the beginning
    after: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that says how something is."""

    sentence: Sentence
    about: frozenset[str]  # its content words, without figures and negations
    words: tuple[str, ...]
    figures: tuple[Figure, ...]


def marked(found: Sequence[Sentence]) -> tuple[Statement, ...]:
    """Return the statements among the first MOST sentences that have a figure or a negation."""
    return tuple(_statements(one for one in found[:MOST] if MARKED.search(one.text)))


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier message."""

    sentences: tuple[Sentence, ...]
    marked: tuple[Statement, ...]


@lru_cache(maxsize=64)
def earlier(text: str) -> Earlier:
    """Return an earlier message, read; the last 64 are kept."""
    found = sentences(text)
    return Earlier(found, marked(found))


def plain(found: Sequence[Sentence], others: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements without figure and negation that may say the same as one of the others, but for that."""
    words = {max(one.about, key=lambda word: (len(word), word)) for one in others if not one.figures}
    telling = [word for word in words if len(word) >= TELLING or not word.isascii()]
    if not telling:
        return ()
    bare = [(one, one.text.lower()) for one in found[:MOST] if not MARKED.search(one.text)]
    return tuple(_statements(one for one, text in bare if any(word in text for word in telling)))


def _statements(found: Iterable[Sentence]) -> Iterator[Statement]:
    for sentence in found:
        if len(sentence.text) <= LONGEST and not OPEN.search(sentence.text):
            statement = _statement(sentence)
            if sum(_weight(word) for word in statement.about) >= FEWEST:
                yield statement


def _statement(sentence: Sentence) -> Statement:
    words = tuple(word if len(word) == 1 and word.isupper() else word.lower() for word in WORD.findall(sentence.text))
    found = [at for at, word in enumerate(words) if word[0].isdigit() or word in NUMBERS]
    figures = tuple(
        Figure(
            value=NUMBERS.get(words[at]) or figure(words[at]),
            before=words[at - 1] if at else "",
            after=words[at + 1] if at + 1 < len(words) else "",
        )
        for at in found
    )
    numbers = {words[at] for at in found}
    about = frozenset(word for word in words if word not in STOP and word not in numbers and not _negates(word))
    return Statement(sentence, about, words, figures)


def _weight(word: str) -> float:
    """Return how many words a word counts for: a run of Chinese signs holds several."""
    return len(word) * FEWEST / FEWEST_SIGNS if "\u3400" <= word[0] <= "\u9fff" else 1


def _negates(word: str) -> bool:
    return word in {"not", "never", "cannot", "no", "nunca", "jamais", "pas", "jamás"} or word.endswith(("n't", "n’t"))

"""Statements of a conversation by their words: two that differ in a figure or a negation are found by one look-up."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

import re2

from classifiers.factual.grounded.reading import NUMBERS, figure
from classifiers.factual.grounded.stopwords import STOP
from classifiers.factual.sentences import Sentence, sentences

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+(?:['’]t\b)?")

OPEN = frozenset(
    {
        "if", "unless", "suppose", "assuming", "imagine", "would", "could", "might", "perhaps", "maybe", "another",
        "again", "instead", "si", "quizá", "quizás", "podría", "peut", "pourrait", "autre", "otro", "otra",
    }
)  # fmt: skip
OPEN_ZH = re.compile("如果|假设|可能|也许|另")
ASKS = re.compile(r"[?？]\W{0,5}$")
"""Questions, conditions, guesses, and another one of the kind."""

LONGEST = 300
"""Code points of a sentence that is compared: a longer one says several things."""

FEWEST, FEWEST_SIGNS = 3, 6
"""Content words, or Chinese signs, that a statement has at least apart from its figures."""

MAKERS = frozenset(
    {
        "written", "founded", "painted", "directed", "invented", "composed", "designed", "discovered", "developed",
        "created", "built", "escrito", "escrita", "fundado", "fundada", "pintado", "pintada", "dirigido", "dirigida",
        "inventado", "inventada", "compuesto", "compuesta", "écrit", "écrite", "fondé", "fondée", "peint", "peinte",
        "réalisé", "inventé", "inventée", "composé", "composée",
    }
)  # fmt: skip
"""Words before `by` and the name of who made it."""


MOST = 200
"""Sentences of one message that are compared."""

MARKED = re2.compile(
    r"(?i)\d|\b(?:can)?not?\b|n['’]t\b|\b(?:never|nunca|jam[aá]s|pas)\b|[不没]|\b(?:by|por|par)\s\pL|\b(?:open|closed|forbidden|prohibited|abiert|cerrad|prohibid|ouvert|ferm[ée]|interdit)"
)
"""What at least one of two statements holds that contradict each other: a figure, a negation."""

LEAD = re.compile(
    r"^\W*(?:(?:yes|no|well|ok(?:ay)?|sure|and|but|so|also|still|however|remember|note|s[ií]|pero|y|además|oui|mais|et|"
    r"de plus|bien sûr|是的|好的|但是?|而且|不过|另外)\b\W*|(?:是的|好的|但是|而且|不过)[，,]?){1,3}(?:that\s)?",
    re.IGNORECASE,
)
"""Words that lead in."""

CUT = re.compile(r"[,;(，；、–—]|\s(?:and|y|et)\s")
"""Where what follows a statement may begin."""

EXCEPT = re.compile(r"\b(?:except|but|only|salvo|excepto|sauf|pero|mais|sino)\b|除|但|只", re.IGNORECASE)
"""Words by which what follows takes something of the statement back."""

HELPS = frozenset({"do", "does", "did", "n", "ne", "can"})
"""Words that a negation takes with it."""

STATES = {
    word: state
    for state, words in {
        "open": "open abierto abierta abiertos abiertas ouvert ouverte ouverts ouvertes",
        "closed": "closed shut cerrado cerrada cerrados cerradas fermé fermée fermés fermées",
        "allowed": "allowed permitted permitido permitida permitidos autorisé autorisée autorisés autorisées",
        "forbidden": "forbidden prohibited prohibido prohibida prohibidos interdit interdite interdits interdites",
    }.items()
    for word in words.split()
}
"""Words of which one excludes the other, to what they come to."""

BY = frozenset({"by", "por", "par"})
NOT = re.compile(r"不(?!同|过|仅|但|久)|没有?(?=[\u3400-\u9fff])")
SLOT = "#"

TELLING = 5
"""Letters, or two Chinese signs, from which on a word is looked for in other sentences."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a statement, the name of who made something, or one of two opposites."""

    value: str
    before: str  # word before it, empty at the beginning
    after: str
    kind: str = "figure"  # or `name`, or `opposite`


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or the first part of one, that says how something is."""

    sentence: Sentence
    key: tuple[str, ...]  # its words in order, SLOT for a figure or name, without negations
    figures: tuple[Figure, ...]
    negated: int  # negations
    weight: float  # content words, half a Chinese sign each


@dataclass(frozen=True, slots=True)
class Read:
    """A message, read once."""

    sentences: tuple[Sentence, ...]
    marked: tuple[Statement, ...]  # with a figure, a negation, an opposite or a maker
    bare: tuple[tuple[Sentence, str], ...]  # the other sentences, and each in lower case
    telling: tuple[str, ...]  # a word of each statement that is denied


@lru_cache(maxsize=256)
def earlier(text: str) -> Read:
    """Return a message, read; the last 256 are kept, as many as a batch has."""
    return read(sentences(text))


def read(found: tuple[Sentence, ...]) -> Read:
    """Return what is compared of the first MOST sentences of a message."""
    looked = found[:MOST]
    is_marked = [MARKED.search(one.text) is not None for one in looked]
    marked = tuple(_statements(one for one, it_is in zip(looked, is_marked, strict=True) if it_is))
    bare = tuple((one, one.text.lower()) for one, it_is in zip(looked, is_marked, strict=True) if not it_is)
    return Read(found, marked, bare, _telling(marked))


def plain(found: Read, telling: Iterable[str]) -> tuple[Statement, ...]:
    """Return the statements without figure and negation that hold one of some words: the others may deny them."""
    return tuple(_statements(one for one, text in found.bare if any(word in text for word in telling)))


def _telling(statements: Iterable[Statement]) -> tuple[str, ...]:
    words = {max(one.key, key=lambda word: (len(word), word)) for one in statements if one.negated and _bare(one)}
    return tuple(word for word in sorted(words) if len(word) >= TELLING or not word.isascii())


def _statements(found: Iterable[Sentence]) -> Iterator[Statement]:
    """Yield each sentence as a statement, and what stands before its first cut as another."""
    for sentence in found:
        if len(sentence.text) <= LONGEST and not _open(sentence.text):
            text = LEAD.sub("", sentence.text, count=1)
            cut = CUT.search(text)
            parts = [text, text[: cut.start()]] if cut and not EXCEPT.search(text, cut.start()) else [text]
            for part in parts:
                statement = _statement(sentence, part)
                if statement is not None:
                    yield statement
                    yield from _to_name(statement)


def _open(text: str) -> bool:
    low = text.lower()
    words = low.split()
    return not OPEN.isdisjoint(words) or _guesses(words) or bool(ASKS.search(text[-8:]) or OPEN_ZH.search(text))


def _guesses(words: Sequence[str]) -> bool:
    """Whether `may` is no month: a figure stands beside that."""
    return "may" in words and not any(word[0].isdigit() for word in words)


def _statement(sentence: Sentence, text: str) -> Statement | None:
    key: list[str] = []
    figures: list[Figure] = []
    negated = 0
    found = WORD.findall(text)
    words = [word if len(word) == 1 and word.isupper() else word.lower() for word in found]
    skip = 0
    for at, word in enumerate(words):
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if skip:
            skip -= 1
        elif word[0].isdigit() or word in NUMBERS:
            figures.append(Figure(NUMBERS.get(word) or figure(word), before, after))
            key.append(SLOT)
        elif word in STATES:
            figures.append(Figure(STATES[word], before, "", "opposite"))
            key.append(SLOT)
        elif _negates(word):
            negated += 1
        elif before in BY and at > 1 and words[at - 2] in MAKERS and found[at][0].isupper():
            name = list(takewhile(lambda one: one[0].isupper(), found[at:]))
            figures.append(Figure(" ".join(name), before, "", "name"))
            key.append(SLOT)
            skip = len(name) - 1
        elif word not in HELPS:
            bare, count = NOT.subn("", word) if "\u3400" <= word[0] <= "\u9fff" else (word, 0)
            negated += count
            key.append(bare)
    opposites = sum(one.kind == "opposite" for one in figures)
    weight = opposites + sum(map(_weight, {word for word in key if word not in STOP and word != SLOT}))
    least = FEWEST - 1 if any(one.kind == "name" for one in figures) else FEWEST
    return Statement(sentence, tuple(key), tuple(figures), negated, weight) if weight >= least else None


def _to_name(statement: Statement) -> Iterator[Statement]:
    """Yield a statement of who made something as far as the name: when and where may follow."""
    if statement.figures and statement.figures[0].kind == "name" and SLOT in statement.key[:-1]:
        key = statement.key[: statement.key.index(SLOT) + 1]
        yield replace(statement, key=key, figures=statement.figures[:1])


def _bare(statement: Statement) -> bool:
    """Whether a statement has no figure."""
    return all(one.kind == "opposite" for one in statement.figures)


def _weight(word: str) -> float:
    """Return how many words a word counts for: a run of Chinese signs holds several."""
    return len(word) * FEWEST / FEWEST_SIGNS if word and "\u3400" <= word[0] <= "\u9fff" else bool(word)


def _negates(word: str) -> bool:
    return word in {"not", "never", "cannot", "no", "nunca", "jamais", "pas", "jamás"} or word.endswith(("n't", "n’t"))

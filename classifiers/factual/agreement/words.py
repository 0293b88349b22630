"""What of a text is compared between answers: words, pairs of Chinese signs, figures and names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from classifiers.factual.passages import COMMON, Passage, figures
from classifiers.factual.sentences import Sentence, sentences

READ = 20_000
"""Code points of one answer that are compared."""

MOST = 200
"""Sentences of one answer that are compared."""

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]+")
NAME = re.compile(r"\b[A-ZÀ-Þ][^\W\d_\u3400-\u9fff]{2,}")
QUOTED = re.compile(r"[《「『“]([^《》「」『』“”\n]{2,30})[》」』”]")
FUNCTION = COMMON | frozenset(
    [
        "a",
        "an",
        "at",
        "as",
        "be",
        "being",
        "by",
        "did",
        "do",
        "does",
        "during",
        "he",
        "hers",
        "him",
        "i",
        "if",
        "in",
        "is",
        "it",
        "known",
        "may",
        "me",
        "most",
        "my",
        "no",
        "of",
        "on",
        "or",
        "she",
        "so",
        "some",
        "such",
        "them",
        "then",
        "there",
        "these",
        "those",
        "through",
        "to",
        "up",
        "us",
        "was",
        "we",
        "were",
        "when",
        "where",
        "while",
        "years",
        "year",
        "later",
        "became",
        "best",
        "part",
        "al",
        "de",
        "el",
        "en",
        "es",
        "la",
        "lo",
        "se",
        "su",
        "un",
        "y",
        "o",
        "no",
        "si",
        "le",
        "du",
        "un",
        "au",
        "en",
        "et",
        "il",
        "elle",
        "je",
        "on",
        "ou",
        "se",
        "sa",
        "son",
        "la",
        "l",
        "d",
        "qu",
        "c",
        "s",
    ]
)
"""Words that say nothing of a fact, in English, Spanish, French."""

EMPTY = frozenset("的是了在和与有为个一这那不也都就我你他她它们上中下到对以而及其之或者可所")
"""Chinese signs that say nothing by themselves."""


@dataclass(frozen=True)
class Said:
    """One sentence, as compared."""

    sentence: Sentence

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word in its order: lower-case words, figures, pairs of Chinese signs."""
        return tuple(_words(self.sentence.text))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words that can tell facts apart, in their order, each once."""
        return tuple(dict.fromkeys(word for word in self.words if tells(word)))

    @cached_property
    def passage(self) -> Passage:
        """The sentence as it is looked up among others."""
        return Passage(self.sentence, "")

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its numbers, written alike."""
        return figures(self.sentence.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words but the first one of the sentence, and Chinese titles; as they are written."""
        text = self.sentence.text
        first = re.search(r"\w", text)
        begin = first.start() if first else 0
        latin = {match[0] for match in NAME.finditer(text) if match.start() > begin and tells(match[0].lower())}
        return frozenset(latin | set(QUOTED.findall(text)))


def _words(text: str) -> Iterator[str]:
    for match in WORD.finditer(text.lower()):
        word = match[0]
        if "\u3400" <= word[0] <= "\u9fff":
            yield from (word[at : at + 2] for at in range(len(word) - 1)) if len(word) > 1 else (word,)
        elif word[0].isdigit():
            yield re.sub(r",(?=\d{3}\b)", "", word)
        else:
            yield word


def tells(word: str) -> bool:
    """Whether a word can tell one fact from another."""
    if "\u3400" <= word[0] <= "\u9fff":
        return not any(sign in EMPTY for sign in word)
    return word not in FUNCTION and (len(word) > 1 or word.isdigit())


def read(text: str) -> tuple[Said, ...]:
    """Return the sentences of an answer, at most the first 200 of its first 20,000 code points."""
    return tuple(Said(sentence) for sentence in sentences(text[:READ])[:MOST])

"""A slip as a pattern with what is right instead; the tables of each language are made of these."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from classifiers.writing.answer import Answer
from classifiers.writing.flaw import Flaw, replaced

MOST = 3
"""Finds of one pattern in one answer."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One slip. A pattern is looked for only in answers that hold one of its words."""

    rule: str
    words: str  # lower case, between spaces; at least one is in every match
    pattern: str  # case is ignored unless it says `(?-i:`; bounded repetition only
    better: str | Callable[[re.Match[str]], str]  # replaces the match; `\\1` is a group
    why: str  # ends the sentence, "“x” should be “y”: <why>"
    sure: Callable[[re.Match[str]], bool] | None = None  # a last look at a match
    begins: bool = False  # every match begins with one of the words: only there is looked, which is fast


class Table:
    """The slips of one language, by the words that they begin with or hold."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of the patterns, each once."""
        return tuple(dict.fromkeys(one.rule for one in self.patterns))

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for number, pattern in enumerate(self.patterns):
            for word in pattern.words.split():
                found[word] = (*found.get(word, ()), number)
        return found

    def find(self, answer: Answer) -> Iterator[Flaw]:
        """Yield what the patterns find in the prose of an answer."""
        words = self._by_word.keys() & answer.places.keys()
        for number in sorted({number for word in words for number in self._by_word[word]}):
            yield from _flaws(self.patterns[number], answer)


def _flaws(pattern: Pattern, answer: Answer) -> Iterator[Flaw]:
    matches = _at_words(pattern, answer) if pattern.begins else _compiled(pattern.pattern).finditer(answer.prose)
    sure = (match for match in matches if pattern.sure is None or pattern.sure(match))
    for match in islice(sure, MOST):
        said, better = match[0].rstrip(), _better(pattern, match).rstrip()
        yield replaced(pattern.rule, (match.start(), match.start() + len(said)), said, (better,), pattern.why)


def _at_words(pattern: Pattern, answer: Answer) -> Iterator[re.Match[str]]:
    compiled = _compiled(pattern.pattern)
    for word in pattern.words.split():
        for at in answer.places.get(word, ()):
            if match := compiled.match(answer.prose, at):
                yield match


def _better(pattern: Pattern, match: re.Match[str]) -> str:
    better = match.expand(pattern.better) if isinstance(pattern.better, str) else pattern.better(match)
    if match[0].isupper() and len(match[0]) > 1:
        return better.upper()
    return better[:1].upper() + better[1:] if match[0][:1].isupper() else better


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def either(words: str) -> str:
    """Return a group that matches one of the words."""
    return f"(?:{'|'.join(words.split())})"

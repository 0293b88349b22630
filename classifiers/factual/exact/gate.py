"""The door of a check: an answer without any of its words is left alone before anything slow looks at it."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from classifiers.factual.answer import Answer
from classifiers.factual.check import Find, each, placed
from classifiers.factual.finding import Finding
from classifiers.factual.hedges import stated

DIGIT = re.compile(r"\d")
YEAR = re.compile(r"[12]\d\d\d")
ANYTHING = re.compile("")


def sentences_with(
    words: tuple[str, ...], look: Callable[[str, str], Iterable[Finding]], needs: re.Pattern[str] = ANYTHING
) -> Find:
    """Return a check over the sentences that hold one of the words, given in small letters, and what it needs.

    What a sentence denies, doubts or reports is left out.
    """

    def within(answer: Answer) -> Iterator[Finding]:
        if needs.search(answer.text) is None or not holds(answer.text, words):
            return
        for sentence in answer.sentences:
            text = sentence.text
            if needs.search(text) is not None and _any(text.lower(), words):
                for finding in look(text, answer.language):
                    if stated(text, finding.span or (0, len(text))):
                        yield placed(finding, sentence)

    return each(within)


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words, given in small letters, stands in the text."""
    return _any(_small(text), words)


def _any(small: str, words: tuple[str, ...]) -> bool:
    return any(word in small for word in words)


@lru_cache(maxsize=4)
def _small(text: str) -> str:
    """Return the text in small letters; a dozen checks ask in turn."""
    return text.lower()

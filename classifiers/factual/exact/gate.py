"""The door of a check: an answer without any of its words is left alone before anything slow looks at it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from classifiers.factual.answer import Answer
from classifiers.factual.check import Find, each
from classifiers.factual.finding import Finding

DIGIT = re.compile(r"\d")
YEAR = re.compile(r"[12]\d\d\d")
ANYTHING = re.compile("")
REPORTED = re.compile(
    r"\b(?:people|some|many|they|students|users)\s(?:think|believe|say|claim|assume)\b|\b(?:creen|piensan|dicen)\sque\b|"
    r"\b(?:pensent|croient|disent)\sque\b|有人(?:说|认为|以为)|很多人(?:说|认为|以为)",
    re.IGNORECASE,
)
"""What others are said to think is not what the answer claims."""


def sentences_with(
    words: tuple[str, ...], look: Callable[[str, str], Iterable[Finding]], needs: re.Pattern[str] = ANYTHING
) -> Find:
    """Return a check over the sentences that hold one of the words, given in small letters, and what it needs."""

    def within(answer: Answer) -> Iterator[Finding]:
        if needs.search(answer.text) is None or not holds(answer.text, words):
            return
        for sentence in answer.sentences:
            text = sentence.text
            if needs.search(text) is not None and _any(text.lower(), words):
                for finding in look(text, answer.language):
                    if REPORTED.search(text):
                        break
                    begin, end = finding.span or (0, len(text))
                    yield replace(finding, span=(sentence.start + begin, sentence.start + end))

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

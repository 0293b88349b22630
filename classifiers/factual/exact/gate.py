"""The door of a check: an answer without any of its words is left alone before anything slow looks at it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from classifiers.factual.answer import Answer
from classifiers.factual.check import Find, each
from classifiers.factual.finding import Finding


def sentences_with(words: tuple[str, ...], look: Callable[[str, str], Iterable[Finding]]) -> Find:
    """Return a check over the sentences that hold one of the words, given in small letters."""

    def within(answer: Answer) -> Iterator[Finding]:
        if not holds(answer.text, words):
            return
        for sentence in answer.sentences:
            if holds(sentence.text, words):
                for finding in look(sentence.text, answer.language):
                    begin, end = finding.span or (0, len(sentence.text))
                    yield replace(finding, span=(sentence.start + begin, sentence.start + end))

    return each(within)


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words, given in small letters, stands in the text."""
    lowered = text.lower()
    return any(word in lowered for word in words)

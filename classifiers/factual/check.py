"""One check of the catalogue: what it can see, and the function that looks."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from classifiers.factual.answer import Answer
from classifiers.factual.finding import Finding, Source
from classifiers.factual.sentences import Sentence

Find = Callable[[Sequence[Answer]], Sequence[Sequence[Finding]]]
"""N answers to N lists of findings, spans into each answer's text. Pure, apart from tables that it loads once."""

EVERY = ("en", "es", "fr", "zh")
"""The languages that the checks are written for."""


MOST = 200
"""Findings of one check in one answer; a table of nonsense has no end."""


class Kind(StrEnum):
    """What a check holds an answer against."""

    EXACT = "exact"
    LOOK_UP = "look-up"
    CONTEXT = "context"
    ITSELF = "itself"
    OTHERS = "others"
    USER = "user"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A line of the catalogue and of docs/reference/facts.md."""

    name: str  # `kind` of its evidence, first part of its rules
    kind: Kind
    what: str  # one sentence: what it can see
    rules: tuple[str, ...]  # lines of precision.py, or rules of a model
    find: Find
    languages: tuple[str, ...] = EVERY
    sources: tuple[Source, ...] = ()
    hindsight: bool = False  # whether it also looks at the answer before the fresh messages


def each(look: Callable[[Answer], Iterable[Finding]]) -> Find:
    """Return the batched form of a check that looks at one answer; one whose time is used up is left out."""

    def find(batch: Sequence[Answer]) -> list[list[Finding]]:
        return [_within(look, answer) for answer in batch]

    return find


def each_sentence(look: Callable[[str, str], Iterable[Finding]]) -> Find:
    """Return the batched form of a check that looks at one sentence and its language."""

    def within(answer: Answer) -> Iterator[Finding]:
        for sentence in answer.sentences:
            for finding in look(sentence.text, answer.language):
                yield placed(finding, sentence)

    return each(within)


def each_figured(look: Callable[[str, str], Iterable[Finding]]) -> Find:
    """Return the batched form of a check that looks at one sentence with a figure, and its language."""

    def within(answer: Answer) -> Iterator[Finding]:
        for sentence in answer.figured:
            for finding in look(sentence.text, answer.language):
                yield placed(finding, sentence)

    return each(within)


def _within(look: Callable[[Answer], Iterable[Finding]], answer: Answer) -> list[Finding]:
    if not answer.budget.allows():
        return []
    begun = time.process_time()
    found: list[Finding] = []
    for finding in look(answer):
        found.append(finding)
        if len(found) >= MOST:
            break
    answer.budget.spend(time.process_time() - begun)
    return found


def placed(finding: Finding, sentence: Sentence) -> Finding:
    """Move the place of a finding from the sentence to the answer."""
    begin, end = finding.span or (0, len(sentence.text))
    return replace(finding, span=(sentence.start + begin, sentence.start + end))

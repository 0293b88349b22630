"""Answers to one prompt that do not agree: what most of them say is held against the one that differs."""

import re
from collections.abc import Iterator, Sequence

from classifiers.factual.finding import Finding
from classifiers.factual.hedges import states
from classifiers.factual.passages import Index, Passage, passages
from ingest.conversation import Message

ALONE = 0.4
"""Probability of an error when one other answer disagrees and none agrees."""

OUTVOTED = 0.65
"""When two or more disagree and none agrees; less with every one that agrees."""

MOST = 200
"""Sentences of one answer that are compared."""

SHORT = 120
"""Code points of an answer that is one statement, comparable without sharing words."""

FEW_WORDS = 3
"""Words of an answer that is nothing but the answer."""

Answers = Sequence[tuple[str | None, str]]
"""Id of the candidate, None for what was sent; and its content."""


def check(message: Message) -> Iterator[tuple[str | None, Finding]]:
    """Yield the id of an answer, None for the one that was sent, and where the others differ from it."""
    answers = _answers(message)
    read = [passages(content, candidate or "", MOST) for candidate, content in answers]
    for place, (candidate, content) in enumerate(answers):
        others = [other for index, other in enumerate(read) if index != place]
        if len(content) <= SHORT:
            yield from ((candidate, found) for found in _short(content, [text for _, text in answers], place))
        elif others:
            yield from ((candidate, found) for found in _long(read[place], others))


def _answers(message: Message) -> Answers:
    """What was sent and every other answer; the candidate that was sent stands only once."""
    others = [(candidate.id, candidate.content) for candidate in message.candidates]
    sent = next((index for index, (_, content) in enumerate(others) if content == message.content), None)
    return [(None, message.content), *(other for index, other in enumerate(others) if index != sent)]


def _long(own: Sequence[Passage], others: Sequence[Sequence[Passage]]) -> Iterator[Finding]:
    indexes = [Index(other) for other in others]
    for claim in own:
        if claim.figures and states(claim.sentence.text):
            near = [found for index in indexes if (found := index.nearest(claim)) is not None and found.figures]
            said = [found.figures for found in near]
            yield from _outvoted(claim.figures, said, (claim.sentence.start, claim.sentence.end), claim.sentence.text)


def _short(content: str, texts: Sequence[str], place: int) -> Iterator[Finding]:
    """Compare short answers as a whole by their figures and names."""
    short = [_marks(text) for index, text in enumerate(texts) if index != place and len(text) <= SHORT]
    own = _marks(content)
    if own:
        yield from _outvoted(own, [marks for marks in short if marks], None, content)


def _marks(text: str) -> frozenset[str]:
    """What a short answer says: its figures, else its names, else itself when it is a word or three."""
    found = passages(text, "", MOST)
    marks = frozenset(mark for one in found for mark in (one.figures or one.names))
    words = re.findall(r"\w+", text)
    return marks or (frozenset({" ".join(words)}) if 0 < len(words) <= FEW_WORDS else frozenset())


def _outvoted(
    own: frozenset[str], said: Sequence[frozenset[str]], span: tuple[int, int] | None, claim: str
) -> Iterator[Finding]:
    against = [marks for marks in said if not marks & own]
    agree = len(said) - len(against)
    if len(against) <= agree or not _one_voice(against):
        return
    score = OUTVOTED * len(against) / len(said) if len(against) > 1 else ALONE
    expected, given = (", ".join(sorted(marks)) for marks in (frozenset.intersection(*against), own))
    evidence = {
        "kind": "candidates",
        "claim": claim,
        "expected": expected,
        "said": given,
        "says": f"{len(against)} of {len(said)} other answers say {expected}, this one says {given}",
    }
    yield Finding(span=span, score=score, evidence=evidence)


def _one_voice(against: Sequence[frozenset[str]]) -> bool:
    """Whether those that differ say the same; where every answer differs, nothing is known."""
    return bool(against) and bool(frozenset.intersection(*against))

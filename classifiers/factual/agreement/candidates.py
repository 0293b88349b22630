"""Answers to one prompt that do not agree: what most of them say is held against the one that differs."""

import re
from collections.abc import Iterator, Sequence

from classifiers.factual import precision
from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import states
from classifiers.factual.passages import Index, Passage, passages

MOST = 200
"""Sentences of one answer that are compared."""

SHORT = 120
"""Code points of an answer that is one statement, comparable without sharing words."""

FEW_WORDS = 3
"""Words of an answer that is nothing but the answer."""


def check(answer: Answer) -> Iterator[Finding]:
    """Yield where the other answers differ from this one and do not agree with it."""
    others = answer.siblings
    if not others:
        return
    if len(answer.text) <= SHORT:
        yield from _short(answer.text, others)
    else:
        yield from _long(passages(answer.text, "", MOST), [passages(other, "", MOST) for other in others])


def _long(own: Sequence[Passage], others: Sequence[Sequence[Passage]]) -> Iterator[Finding]:
    indexes = [Index(other) for other in others]
    for claim in own:
        if claim.figures and states(claim.sentence.text):
            near = [found for index in indexes if (found := index.nearest(claim)) is not None and found.figures]
            said = [found.figures for found in near]
            yield from _outvoted(claim.figures, said, (claim.sentence.start, claim.sentence.end), claim.sentence.text)


def _short(content: str, others: Sequence[str]) -> Iterator[Finding]:
    """Compare short answers as a whole by their figures and names."""
    short = [_marks(text) for text in others if len(text) <= SHORT]
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
    rule = "candidates.outvoted" if len(against) > 1 else "candidates.alone"
    share = len(against) / len(said) if len(against) > 1 else 1
    expected, given = (", ".join(sorted(marks)) for marks in (frozenset.intersection(*against), own))
    says = f"{len(against)} of {len(said)} other answers say {expected}, this one says {given}"
    yield found(rule, span, says, claim=claim, expected=expected, said=given, score=precision.of(rule) * share)


def _one_voice(against: Sequence[frozenset[str]]) -> bool:
    """Whether those that differ say the same; where every answer differs, nothing is known."""
    return bool(against) and bool(frozenset.intersection(*against))


CHECK = Check(
    name="candidates",
    kind=Kind.OTHERS,
    what="Figures and names on which the other answers to the same prompt agree and this one differs.",
    rules=("candidates.outvoted", "candidates.alone"),
    find=each(check),
)

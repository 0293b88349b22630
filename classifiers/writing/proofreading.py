"""Runs the checks over one answer: overlaps, lines in another language, and a limit on what is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from classifiers.writing.answer import Answer
from classifiers.writing.catalogue import CHECKS
from classifiers.writing.flaw import Flaw

MOST = 12
"""Findings of one answer that are shown one by one; the rest is counted in a last one."""

LOOKED_INTO = 60
"""Findings of one answer whose line is held against the language of the answer; the rest is not kept."""

OF_WORDS = frozenset({"spelling", "grammar", "style", "doubled"})
"""Kinds that depend on the language of the line."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in one answer."""

    shown: tuple[Flaw, ...]  # in the order of the text, at most MOST and one that counts the others
    all: tuple[Flaw, ...]  # what the score is made of


def proofread(answer: Answer) -> Proof:
    """Return the flaws of an answer. Raises nothing but `ClassifierUnavailableError`."""
    found = [flaw for check in CHECKS if check.reads(answer.language) for flaw in check.find(answer)]
    kept = _apart(flaw for flaw in found[:LOOKED_INTO] if _in_language(flaw, answer))
    return Proof(shown=_shown(kept), all=tuple(kept))


def _in_language(flaw: Flaw, answer: Answer) -> bool:
    return flaw.span is None or flaw.kind not in OF_WORDS or answer.speaks(flaw.span[0])


def _apart(flaws: Iterable[Flaw]) -> list[Flaw]:
    """Return the surest flaw of each place, in the order of the text; what has no place comes first."""
    kept: list[Flaw] = []
    for flaw in sorted(flaws, key=lambda one: -one.score):
        if flaw.kind not in OF_WORDS or not any(_overlap(flaw, other) for other in kept):
            kept.append(flaw)
    return sorted(kept, key=lambda one: one.span or (-1, -1))


def _overlap(one: Flaw, other: Flaw) -> bool:
    if one.span is None or other.span is None or other.kind not in OF_WORDS:
        return False
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _shown(flaws: Sequence[Flaw]) -> tuple[Flaw, ...]:
    """Return the surest ones in the order of the text, and a last one that counts the rest."""
    surest = set(map(id, sorted(flaws, key=lambda one: -one.score)[:MOST]))
    shown = tuple(flaw for flaw in flaws if id(flaw) in surest)
    left = len(flaws) - len(shown)
    return shown if not left else (*shown, Flaw(rule="more.slips", span=None, says=f"{left} more slips like these."))

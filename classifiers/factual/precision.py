"""How often each rule is right: the probability that a passage is wrong when the rule says so."""

from collections.abc import Mapping
from types import MappingProxyType

PRIOR = 0.02
"""Probability that a claim is wrong when no check has anything to say; low, so that silence stays silent."""

PRECISION: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "arithmetic.equation": (0.97, "by hand"),
        "percentage.part": (0.97, "by hand"),
        "percentage.change": (0.97, "by hand"),
        "unit.conversion": (0.97, "by hand"),
        "date.impossible": (0.97, "by hand"),
        "date.weekday": (0.97, "by hand"),
        "date.right": (0.004, "by hand"),
        "interval.difference": (0.95, "by hand"),
        "interval.offset": (0.96, "by hand"),
        "interval.right": (0.004, "by hand"),
        "calendar.month_length": (0.97, "by hand"),
        "calendar.day_of_year": (0.97, "by hand"),
        "calendar.quarter": (0.95, "by hand"),
        "calendar.century": (0.97, "by hand"),
        "calendar.right": (0.004, "by hand"),
        "age.years": (0.95, "by hand"),
        "age.lasted": (0.95, "by hand"),
        "age.order": (0.95, "by hand"),
        "age.right": (0.004, "by hand"),
        "clock.length": (0.95, "by hand"),
        "clock.later": (0.95, "by hand"),
        "clock.form": (0.97, "by hand"),
        "clock.right": (0.004, "by hand"),
        "holiday.fixed": (0.95, "by hand"),
        "holiday.movable": (0.96, "by hand"),
        "holiday.right": (0.004, "by hand"),
        "count.listed": (0.9, "by hand"),
        "count.cut": (0.85, "by hand"),
        "count.asked": (0.85, "by hand"),
        "count.numbering": (0.9, "by hand"),
        "count.right": (0.004, "by hand"),
        "letters.length": (0.97, "by hand"),
        "letters.letter": (0.97, "by hand"),
        "letters.backwards": (0.97, "by hand"),
        "letters.palindrome": (0.97, "by hand"),
        "letters.anagram": (0.97, "by hand"),
        "letters.edge": (0.97, "by hand"),
        "letters.right": (0.004, "by hand"),
        "table.total": (0.95, "by hand"),
        "table.right": (0.004, "by hand"),
        "order.alphabetical": (0.98, "101 of 101 answers of bigbench_mistake word_sorting, train"),
        "order.rising": (0.97, "by hand"),
        "order.falling": (0.97, "by hand"),
        "order.years": (0.95, "by hand"),
        "order.right": (0.004, "by hand"),
        "logic.chain": (0.96, "by hand"),
        "logic.years": (0.95, "by hand"),
        "logic.right": (0.004, "by hand"),
        "code.python": (0.93, "by hand"),
        "code.json": (0.95, "by hand"),
        "code.right": (0.004, "by hand"),
        "context.figure": (0.75, "by hand"),
        "context.name": (0.6, "by hand"),
        "candidates.outvoted": (0.65, "by hand"),
        "candidates.alone": (0.4, "by hand"),
        "misconception.stated": (0.9, "26 of 26 on truthfulqa train"),
        "judge.wrong": (0.7, "by hand: an opinion without a source"),
        "judge.right": (0.012, "by hand: an opinion without a source"),
        "push-back.objection": (0.45, "by hand"),
        "push-back.doubt": (0.2, "by hand"),
        "push-back.gave_in": (0.7, "by hand"),
        "push-back.changed": (0.8, "by hand"),
        "push-back.reconsidered": (0.5, "by hand"),
        "push-back.stood_firm": (0.3, "by hand"),
    }
)
"""Rule to probability and how it is known: 'by hand', or what it was counted on."""


def of(rule: str) -> float:
    """Return the probability that a passage is wrong when this rule says so.

    Raises:
        KeyError: the rule has no line in the table.
    """
    return PRECISION[rule][0]

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
        "context.figure": (0.8, "17 of 21 on train of foolmetwice, begin, halueval_summarization"),
        "context.name": (0.75, "11 of 13 on train of halueval_summarization, halueval_dialogue, halueval_qa"),
        "context.negation": (0.85, "29 of 34 on train of begin, halueval_summarization, halueval_dialogue"),
        "context.opposite": (0.7, "by hand"),
        "context.aside": (0.3, "by hand"),
        "context.supported": (0.01, "by hand"),
        "contradiction.figure": (0.6, "by hand"),
        "contradiction.negation": (0.6, "by hand"),
        "contradiction.given": (0.8, "by hand"),
        "contradiction.yes_no": (0.6, "by hand"),
        "candidates.outvoted": (0.65, "by hand"),
        "candidates.alone": (0.4, "by hand"),
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

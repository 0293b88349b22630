"""How often each rule is right: the probability that a passage is wrong when the rule says so."""

from collections.abc import Mapping
from types import MappingProxyType

PRIOR = 0.02
"""Probability that a claim is wrong when no check has anything to say; low, so that silence stays silent."""

PRECISION: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "arithmetic.equation": (0.97, "read: 86 of 88 flagged on gsm8k_solutions train"),
        "arithmetic.chain": (0.06, "by hand: a matter of style, below what is tagged"),
        "arithmetic.right": (0.004, "by hand"),
        "percentage.right": (0.004, "by hand"),
        "unit.right": (0.004, "by hand"),
        "operation.value": (0.96, "by hand"),
        "operation.right": (0.004, "by hand"),
        "parts.count": (0.9, "by hand"),
        "parts.right": (0.004, "by hand"),
        "power.value": (0.96, "by hand"),
        "power.right": (0.004, "by hand"),
        "multiple.value": (0.95, "by hand"),
        "multiple.right": (0.004, "by hand"),
        "rounding.value": (0.96, "by hand"),
        "rounding.right": (0.004, "by hand"),
        "average.value": (0.96, "by hand"),
        "average.right": (0.004, "by hand"),
        "equation.solution": (0.95, "by hand"),
        "equation.right": (0.004, "by hand"),
        "divisibility.value": (0.96, "by hand"),
        "divisibility.property": (0.96, "by hand"),
        "divisibility.right": (0.004, "by hand"),
        "comparison.order": (0.9, "by hand"),
        "comparison.right": (0.004, "by hand"),
        "base.value": (0.96, "by hand"),
        "base.right": (0.004, "by hand"),
        "proportion.interest": (0.93, "by hand"),
        "proportion.speed": (0.93, "by hand"),
        "proportion.price": (0.93, "by hand"),
        "proportion.ratio": (0.95, "by hand"),
        "proportion.right": (0.004, "by hand"),
        "share.off": (0.94, "by hand"),
        "share.on": (0.94, "by hand"),
        "share.part": (0.96, "by hand"),
        "share.hundred": (0.93, "by hand"),
        "share.right": (0.004, "by hand"),
        "final.step": (0.85, "by hand"),
        "final.right": (0.01, "by hand"),
        "percentage.part": (0.97, "by hand"),
        "percentage.change": (0.97, "by hand"),
        "unit.conversion": (0.97, "by hand"),
        "date.impossible": (0.97, "by hand"),
        "date.weekday": (0.97, "by hand"),
        "context.figure": (0.75, "by hand"),
        "context.name": (0.6, "by hand"),
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

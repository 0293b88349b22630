"""How often each rule is right: the score of what it finds."""

from collections.abc import Mapping
from types import MappingProxyType

BY_HAND = "by hand"

PRECISION: Mapping[str, tuple[float, str]] = MappingProxyType({})


def of(rule: str) -> float:
    """Return the probability that a careful person would correct what the rule finds, 0..1."""
    return PRECISION.get(rule,(.8,))[0]

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
        "country.capital": (0.97, "by hand"),
        "country.currency": (0.95, "by hand"),
        "country.language": (0.96, "23 of 23 on true_false_statements train"),
        "country.continent": (0.95, "by hand"),
        "country.border": (0.9, "by hand"),
        "country.landlocked": (0.95, "by hand"),
        "country.population": (0.9, "by hand"),
        "country.area": (0.9, "by hand"),
        "country.domain": (0.95, "by hand"),
        "country.dialling": (0.95, "by hand"),
        "country.iso": (0.95, "by hand"),
        "country.peak": (0.85, "by hand"),
        "country.independence": (0.85, "by hand"),
        "country.time": (0.9, "by hand"),
        "country.largest": (0.95, "by hand"),
        "country.smallest": (0.95, "by hand"),
        "country.rank_by_area": (0.85, "by hand"),
        "country.rank_by_population": (0.85, "by hand"),
        "country.most_populous": (0.95, "by hand"),
        "country.president": (0.6, "by hand"),
        "country.prime_minister": (0.6, "by hand"),
        "country.answer": (0.97, "by hand"),
        "city.country": (0.98, "674 of 674 on true_false_statements train"),
        "city.largest": (0.9, "by hand"),
        "city.name": (0.98, "135 of 135 on true_false_statements train"),
        "city.country_name": (0.98, "154 of 154 on true_false_statements train"),
        "city.answer": (0.97, "by hand"),
        "airport.code": (0.95, "by hand"),
        "airport.answer": (0.95, "by hand"),
        "compound.formula": (0.95, "by hand"),
        "compound.answer": (0.95, "by hand"),
        "element.symbol": (0.98, "66 of 66 on true_false_statements train"),
        "element.number": (0.98, "61 of 61 on true_false_statements train"),
        "element.family": (0.98, "55 of 55 on true_false_statements train"),
        "element.state": (0.98, "62 of 62 on true_false_statements train"),
        "element.group": (0.97, "by hand"),
        "element.period": (0.97, "by hand"),
        "element.weight": (0.97, "by hand"),
        "element.answer": (0.97, "by hand"),
    }
)
"""Rule to probability and how it is known: 'by hand', or what it was counted on."""


def of(rule: str) -> float:
    """Return the probability that a passage is wrong when this rule says so.

    Raises:
        KeyError: the rule has no line in the table.
    """
    return PRECISION[rule][0]

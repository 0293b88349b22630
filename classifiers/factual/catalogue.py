"""Every check, cheapest first; the reference page docs/reference/facts.md is made from it."""

from classifiers.factual.agreement import candidates
from classifiers.factual.check import Check
from classifiers.factual.exact import arithmetic, dates, percent, units
from classifiers.factual.grounded import context
from classifiers.factual.lookups import airport, city, compound, country, element
from classifiers.factual.objections import pushback

CHECKS: tuple[Check, ...] = (
    arithmetic.CHECK,
    percent.CHECK,
    units.CHECK,
    dates.CHECK,
    country.CHECK,
    city.CHECK,
    element.CHECK,
    compound.CHECK,
    airport.CHECK,
    pushback.CHECK,
    candidates.CHECK,
    context.CHECK,
)

"""Every check, cheapest first; the reference page docs/reference/facts.md is made from it."""

from classifiers.factual.agreement import candidates
from classifiers.factual.check import Check
from classifiers.factual.exact import (
    arithmetic,
    averages,
    bases,
    comparison,
    dates,
    divisibility,
    final,
    linear,
    multiples,
    operations,
    percent,
    powers,
    proportion,
    rounding,
    shares,
    unit_parts,
    units,
)
from classifiers.factual.grounded import context
from classifiers.factual.objections import pushback

CHECKS: tuple[Check, ...] = (
    arithmetic.CHECK,
    percent.CHECK,
    units.CHECK,
    unit_parts.CHECK,
    operations.CHECK,
    powers.CHECK,
    multiples.CHECK,
    rounding.CHECK,
    averages.CHECK,
    linear.CHECK,
    divisibility.CHECK,
    comparison.CHECK,
    bases.CHECK,
    proportion.CHECK,
    shares.CHECK,
    final.CHECK,
    dates.CHECK,
    pushback.CHECK,
    candidates.CHECK,
    context.CHECK,
)

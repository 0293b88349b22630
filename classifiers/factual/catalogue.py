"""Every check, cheapest first; the reference page docs/reference/facts.md is made from it."""

from classifiers.factual.agreement import candidates
from classifiers.factual.check import Check
from classifiers.factual.exact import arithmetic, dates, percent, units
from classifiers.factual.grounded import context, contradiction
from classifiers.factual.objections import pushback

CHECKS: tuple[Check, ...] = (
    arithmetic.CHECK,
    percent.CHECK,
    units.CHECK,
    dates.CHECK,
    pushback.CHECK,
    contradiction.CHECK,
    candidates.CHECK,
    context.CHECK,
)

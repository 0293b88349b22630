"""Every check, cheapest first; the reference page docs/reference/facts.md is made from it."""

from classifiers.factual.agreement import candidates
from classifiers.factual.check import Check
from classifiers.factual.exact import (
    ages,
    arithmetic,
    calendar_facts,
    clock,
    counts,
    dates,
    holiday,
    intervals,
    letters,
    logic,
    ordering,
    percent,
    snippets,
    tables,
    units,
)
from classifiers.factual.grounded import context
from classifiers.factual.lookups import misconceptions
from classifiers.factual.objections import pushback

CHECKS: tuple[Check, ...] = (
    arithmetic.CHECK,
    percent.CHECK,
    units.CHECK,
    dates.CHECK,
    intervals.CHECK,
    calendar_facts.CHECK,
    ages.CHECK,
    clock.CHECK,
    holiday.CHECK,
    counts.CHECK,
    letters.CHECK,
    tables.CHECK,
    ordering.CHECK,
    logic.CHECK,
    snippets.CHECK,
    pushback.CHECK,
    candidates.CHECK,
    misconceptions.CHECK,
    context.CHECK,
)

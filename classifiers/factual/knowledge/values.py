"""Which kind of value a fact has, and where values of a kind stand in a text."""

# signs of four languages are the subject

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from classifiers.factual.knowledge import amounts, clock, contacts
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.relations import relation
from classifiers.factual.knowledge.value import Match, Value, ValueKind

YES = frozenset({"yes", "true", "si", "oui", "是", "有", "可以", "y"})
NO = frozenset({"no", "false", "non", "否", "无", "没有", "不可以", "n"})
LONGEST_NAME = 60
"""Code points of a value that is held to be a name; longer ones are sentences."""

PROSE = re.compile(r"[()\[\];:<>&]|\d,\d|,.*,|\.\s")
"""Signs that a name does not hold, and a remark or a list does."""

PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
"""A number that needs no second look."""

CENTS = re.compile(r"\d[.,]\d\d\b")

FINDERS: Mapping[ValueKind, Callable[[str], Iterator[Value]]] = MappingProxyType(
    {
        ValueKind.TIME: clock.hours,
        ValueKind.WEEKDAY: clock.weekdays,
        ValueKind.DATE: clock.dates,
        ValueKind.CONTACT: contacts.contacts,
    }
)


@lru_cache(maxsize=16_384)
def known(fact: Fact) -> tuple[Value, ...]:
    """Return what a fact's value says, in a form that a sentence can be held against; nothing when it is prose."""
    text = fact.value.strip()
    whole = (0, len(text))
    groups = relation(fact.relation).groups
    if key(text) in YES | NO:
        return (Value(ValueKind.ANSWER, text, whole, _unsure, key(text) in YES),)
    if "hours" in groups and (hours := tuple(clock.hours(text))):
        return hours
    if amount := _amount(text, fact.unit, priced="price" in groups):
        return (amount,)
    for finder in (contacts.contacts, clock.dates, clock.hours, amounts.money, amounts.quantities, clock.weekdays):
        found = tuple(finder(text))
        if found and len(found[0].text) >= len(text) - 1:
            return found[:1]
    return _within(text) or ((_name(text, whole),) if len(text) <= LONGEST_NAME and not PROSE.search(text) else ())


def is_compared(fact: Fact) -> bool:
    """Whether an answer can be held against a fact: a price that is a range, or 'free', is no single amount."""
    found = known(fact)
    return bool(found) and ("price" not in relation(fact.relation).groups or found[0].kind is ValueKind.MONEY)


def said(kind: ValueKind, text: str, *, unit: bool = False) -> list[Value]:
    """Return the values of a kind in a text, in order; `unit`: whether numbers are to have one."""
    if kind is ValueKind.MONEY:
        return _money(text)
    if kind is ValueKind.NUMBER:
        return list(amounts.quantities(text) if unit else _plain(text))
    return list(FINDERS[kind](text)) if kind in FINDERS else []


def number(text: str, unit: str | None) -> Fraction | None:
    """Return the quantity that a cell holds, None when it holds something else."""
    value = _amount(text.strip(), unit, priced=False)
    meaning = value.meaning if value is not None else None
    return meaning.readings[0].value if isinstance(meaning, amounts.Amount) and meaning.readings else None


def _amount(text: str, unit: str | None, *, priced: bool) -> Value | None:
    """Read a cell that is a number, with its unit from the cell, its column or its neighbour."""
    if len(text) > LONGEST_NAME or not any(map(str.isdecimal, text)):
        return None
    if PLAIN.fullmatch(text) and (found := amounts.readings(text)):
        return _with_unit(amounts.quantity(text, (0, len(text)), amounts.Amount(found)), unit, priced=priced)
    for finder in (amounts.money, amounts.quantities, amounts.numbers):
        for value in finder(text):
            if value.span == (0, len(text)):
                return _with_unit(value, unit, priced=priced)
    return None


def _with_unit(value: Value, unit: str | None, *, priced: bool) -> Value:
    amount = value.meaning
    if value.kind is ValueKind.MONEY or not isinstance(amount, amounts.Amount) or amount.unit is not None:
        return value
    measured = amounts.unit_of(unit)
    if measured is not None:
        return amounts.quantity(value.text, value.span, amounts.Amount(amount.readings, unit=measured))
    currencies = amounts.currencies_of(unit)
    if priced or currencies:
        return amounts.price(value.text, value.span, amounts.Amount(amount.readings, currencies=currencies))
    return value


def _within(text: str) -> tuple[Value, ...]:
    """Return the one amount of a sentence, such as the 30 days of a policy."""
    found = [*amounts.money(text), *amounts.quantities(text)]
    return tuple(found) if len(found) == 1 else ()


def _money(text: str) -> list[Value]:
    found = list(amounts.money(text))
    other = [*found, *amounts.quantities(text)]
    for value in amounts.numbers(text):
        covered = any(one.span[0] < value.span[1] and value.span[0] < one.span[1] for one in other)
        if not covered and CENTS.search(value.text) and isinstance(value.meaning, amounts.Amount):
            found.append(amounts.price(value.text, value.span, value.meaning))
    return sorted(found, key=lambda one: one.span)


def _plain(text: str) -> Iterator[Value]:
    """Yield the numbers that are neither an amount of something nor part of a date."""
    other = [*amounts.quantities(text), *amounts.money(text), *clock.dates(text)]
    for value in amounts.numbers(text):
        if not any(one.span[0] < value.span[1] and value.span[0] < one.span[1] for one in other):
            yield value


def _name(text: str, span: tuple[int, int]) -> Value:
    mine = key(text)

    def against(said: Value) -> Match:
        theirs = key(said.text)
        if mine == theirs:
            return Match.FITS
        return Match.UNSURE if set(mine.split()) & set(theirs.split()) else Match.DIFFERS

    return Value(ValueKind.NAME, text, span, against, mine)


def _unsure(_said: Value) -> Match:
    return Match.UNSURE

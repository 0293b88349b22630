"""International bank account numbers of every country in schwifty's registry."""

from collections.abc import Iterator
from functools import cache

import re2

from classifiers.pii.context import compiled
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_SHAPE = r"\b(?:[A-Za-z]{2}|[A-Z]{2}[ -])\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}"
_CANDIDATE = re2.compile(_SHAPE)
_WORDS = compiled(
    r"iban|bank|account|transfer|cuenta|transferencia|compte|virement|konto|rekening|conto|conta|账号|账户|银行|汇款"
)
_AROUND = 60
"""Code points in front of a number in which a word announces it."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers of a country's length and layout; one with a wrong check only behind words that announce it."""
    match = _CANDIDATE.search(text)
    while match:
        end = _end(text, match.start(), match.end())
        rule = (
            _rule("".join(filter(str.isalnum, text[match.start() : end])).upper(), text, match.start()) if end else None
        )
        if end and rule:
            yield Hit("iban", match.start(), end, rule, "label" if rule == "iban.unchecked" else "checked")
        match = _CANDIDATE.search(text, end if end and rule else match.start() + 2)


def _end(text: str, start: int, most: int) -> int | None:
    """Where the number of the country's length ends; None where it would end within a word or digit group."""
    length = _length(text[start : start + 2].upper())
    places = [place for place in range(start, most) if text[place].isalnum()]
    if length is None or len(places) < length:
        return None
    end = places[length - 1] + 1
    return None if text[end : end + 1].isalnum() else end


def _rule(number: str, text: str, start: int) -> str | None:
    if _valid(number):
        return "iban"
    return "iban.unchecked" if _WORDS.search(text, max(0, start - _AROUND), start) else None


@cache
def _length(country: str) -> int | None:
    from schwifty import exceptions, registry  # noqa: PLC0415  # its tables are read on the first number, not at import

    try:
        return int(registry.get_iban_spec(country).iban_length)
    except (exceptions.SchwiftyException, KeyError):
        return None


def _valid(number: str) -> bool:
    from schwifty import IBAN  # noqa: PLC0415  # as above

    return bool(IBAN(number, allow_invalid=True).is_valid)


RECOGNIZER = Recognizer(
    name="iban",
    find=find,
    gate=r"\b(?:[A-Za-z]{2}|[A-Z]{2}[ -])\d{2}[ .-]?[A-Za-z0-9]{1,4}[ .-]?[A-Za-z0-9]{1,4}[ .-]?[A-Za-z0-9]{1,4}[ .-]?\d",
    entries=(
        Entry(
            category="iban",
            what="International bank account number (IBAN)",
            method="length and layout of the country; with a wrong check only behind words that announce it",
            checksum="ISO 7064 mod 97,10",
            source="SWIFT IBAN registry, by schwifty",
        ),
    ),
)

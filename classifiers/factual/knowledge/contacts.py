"""E-mail addresses, addresses on the web and phone numbers: the same or not, after normalising."""

import re
from collections.abc import Iterator

from classifiers.factual.knowledge.value import Match, Value, ValueKind

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"'\uff0c\u3002]{3,300}", re.IGNORECASE)
PHONE = re.compile(r"(?<![A-Za-zÀ-ÿ\d_.,/-])(?:\+|\(|00)?\d[\d ().-]{5,22}\d(?![A-Za-zÀ-ÿ\d_/%€$£])")
FEWEST_DIGITS = 6
NATIONAL = 8
"""Digits from the end that must agree when one of two numbers is written with its country."""


def contacts(text: str) -> Iterator[Value]:
    """Yield the e-mail addresses, web addresses and phone numbers in a text."""
    for match in EMAIL.finditer(text):
        yield _value(match, ("email", match[0].lower().rstrip(".")))
    for match in URL.finditer(text):
        yield _value(match, ("url", _web(match[0])))
    for match in PHONE.finditer(text):
        digits = "".join(filter(str.isdecimal, match[0]))
        if len(digits) >= FEWEST_DIGITS and not re.fullmatch(r"\d{4}-\d{2}-\d{2}|[\d.,]+", match[0]):
            yield _value(match, ("phone", digits))


def _web(address: str) -> str:
    plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower())
    return plain.rstrip(".,;:!?/")


def _value(match: re.Match[str], known: tuple[str, str]) -> Value:
    def against(said: Value) -> Match:
        theirs = said.meaning
        if not isinstance(theirs, tuple) or theirs[0] != known[0]:
            return Match.UNSURE
        if known[0] == "phone":
            return _phones(known[1], str(theirs[1]))
        if (
            known[0] == "url"
            and known[1] != theirs[1]
            and known[1].partition("/")[0] == str(theirs[1]).partition("/")[0]
        ):
            return Match.UNSURE  # another page of the same site
        return Match.FITS if known[1] == theirs[1] else Match.DIFFERS

    return Value(ValueKind.CONTACT, match[0], match.span(), against, known)


def _phones(known: str, said: str) -> Match:
    mine, theirs = known.lstrip("0"), said.lstrip("0")
    if mine == theirs:
        return Match.FITS
    short, long = sorted((mine, theirs), key=len)
    return Match.FITS if len(short) >= NATIONAL and long.endswith(short) else Match.DIFFERS

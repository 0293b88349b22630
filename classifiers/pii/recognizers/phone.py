"""Phone numbers, valid by phonenumbers' tables in one of the regions that matter for the language."""

from collections.abc import Iterator

import phonenumbers
import re2

from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.tag import Span

LEAST_DIGITS = 7
"""Fewer make no phone number; texts with fewer digits are not looked at."""

MOST_DIGITS = 15
"""ITU-T E.164."""

REGIONS = {
    "en": ("US", "GB", "IN", "AU", "IL", "DE", "FR", "BR"),
    "es": ("ES", "MX", "AR", "CO", "US"),
    "fr": ("FR", "BE", "CH", "CA", "US"),
    "zh": ("CN", "TW", "HK", "US"),
}
"""Where a number without a country code may be from, by the language of the text."""

_WORDS = compiled(
    r"phone|tel(?:[:.\s]|ephone|éfono|efono|éphone)|call(?:s|ed|ing)?\b|cell|mobile?|whats ?app|text me|fax|numbers?\b|"
    r"dial|móvil|movil|llám|llam[ae]|celular|portable|appel|numéro|sms|电话|手机|致电|联系方式|热线"
)
_CANDIDATE = re2.compile(r"(?:\+|\(\+?|00)?\d[\d \t().\-/]{5,24}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?")
_WORD = re2.compile(r"\S+")
_DATE = re2.compile(
    r"(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)(?:\D.*)?"
    r"|(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d"
)
_TABLE = re2.compile(r"(?:\b\d\b\D+){3}|\.\s|\s\.|\d\.\d+\s|\s\d+\.\d|\s{2}")
_PLAIN = re2.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:[., ]\d{3})+")
_ADDRESS = re2.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_FICTION = re2.compile(r"555[ .-]?01\d\d$")


def find(text: str, language: str) -> Iterator[Hit]:
    """Find numbers that could be dialled."""
    if _digits(text) < LEAST_DIGITS:
        return
    for start, end in _candidates(text):
        if _inside_a_longer_one(text, start, end):
            continue
        if rule := _rule(text, start, text[start:end], language):
            yield Hit("phone_number", start, end, rule, "checked")


def _candidates(text: str) -> Iterator[Span]:
    """Runs of digits and separators; one too long for a number word by word, for several may stand in a row."""
    for match in _CANDIDATE.finditer(text):
        if _digits(match[0]) <= MOST_DIGITS:
            yield match.span()
        else:
            yield from ((match.start() + s, match.start() + e) for s, e in (w.span() for w in _WORD.finditer(match[0])))


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


def _inside_a_longer_one(text: str, start: int, end: int) -> bool:
    """Part of an identifier, a decimal, an amount of money."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        (before[-1:].isalnum() and before[-1:].isascii())
        or before[-1:] in {"$", "€", "£", "¥", "_", "#", "="}
        or (before[-1:] in {".", ",", "/"} and before[:1].isdigit())
        or (before[-1:] == "-" and before[:1].isalnum() and before[:1].isascii())
        or (after[:1].isalnum() and after[:1].isascii())
        or (after[:1] in {".", ",", "-", "/", "_"} and after[1:].isdigit())
        or after[:1] in {"%", "°"}
    )  # fmt: skip


def _rule(text: str, start: int, number: str, language: str) -> str | None:
    if not LEAST_DIGITS <= _digits(number) <= MOST_DIGITS or _DATE.fullmatch(number) or _ADDRESS.fullmatch(number):
        return None
    if _TABLE.search(number) and not number.startswith("+"):
        return None
    if _FICTION.search(number):
        return "phone.fictional"
    said = stands_before(_WORDS, text, start)
    valid = _valid(number, language)
    if valid and number.lstrip("(").startswith(("+", "00")):
        return "phone.international"
    if valid:
        return "phone.said" if said else "phone.plain" if _PLAIN.fullmatch(number) else "phone.grouped"
    return "phone.unchecked" if said else None


def _valid(number: str, language: str) -> bool:
    written = "+" + number[2:] if number.startswith("00") else number
    regions = (None,) if written.lstrip("(").startswith("+") else REGIONS.get(language, REGIONS["en"])
    for region in regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            return False
    return False


RECOGNIZER = Recognizer(
    name="phone",
    find=find,
    gate=r"\d(?:\D{0,3}\d){6}",
    entries=(
        Entry(
            category="phone_number",
            what="Phone number",
            method="valid in a region that speaks the language",
            checksum="ITU-T E.164 tables",
            source="ours",
        ),
    ),
)

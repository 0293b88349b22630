"""Dates of birth: a date behind words that say so."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|mai|juin|juil|août|déc|"
    r"enero|febrero|"
    r"marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mars|septembre|octobre|novembre|"
    r"décembre)[a-zé]{0,7}\.?"
)
_DATE = (
    r"(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}年\d{1,2}月\d{1,2}[日号]|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er)?\s(?:of\s|de\s)?{_MONTH}(?:,?\s(?:de\s|del\s)?\d{{4}})?|"
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?)"
)
_BORN = re.compile(
    r"(?:(?<![a-z])(?:born|dob|d\.o\.b\.?|date of birth|birth ?da(?:te|y)|birthdate|nac[ií]\w{0,4}|"
    r"fecha de nacimiento|cumpleaños|"
    rf"née?|date de naissance|anniversaire)|出生日期|出生于|出生|生日|"
    rf"生于)[\s:是为,]{{0,3}}(?:\w{{1,6}}\s){{0,3}}?{_DATE}",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(r"(?P<date>\d{4}年\d{1,2}月\d{1,2}[日号])(?:出生|生于|生)")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find dates on which someone is said to be born."""
    for pattern in (_BORN, _BORN_AFTER):
        for match in pattern.finditer(text):
            yield Hit("date_of_birth", match.start("date"), match.end("date"), "birth_date", "label")


RECOGNIZER = Recognizer(
    name="birth_date",
    find=find,
    gate=r"\d",
    entries=(
        Entry(category="date_of_birth", what="Date of birth", method="a date behind words that say so", source="ours"),
    ),
)

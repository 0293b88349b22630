"""Where a find ends: a title before a name, the rest of a word, a house's number, a postal code belong to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from triage.redaction.rewriting import Mark

_REACH = 40
"""Code points around a find that are read."""

_TITLE = re.compile(
    r"(?<!\w)(?:mr|mrs|ms|miss|mx|dr|dra|prof|sir|sr|sra|srta|don|doña|mme|mlle|herr|frau)\.?\s{1,2}$", re.IGNORECASE
)
_INITIAL = re.compile(r"(?<!\w)[A-Z]\.?\s$")
_HYPHENED_BEFORE = re.compile(r"(?<![\w-])[A-ZÀ-ÞĀ-Ž][^\W\d_]{1,20}-$")
_HYPHENED_AFTER = re.compile(r"-[^\W\d_]{1,24}(?!\w)")
_DISTRICT = re.compile(r"\s[A-HJ-ZÀ-Þ](?!['\u2019\w.])")
_NUMBER_BEFORE = re.compile(r"(?<![\w.,:/-])\d{1,4}[A-Za-z]?[ ,]{1,2}$")
_NUMBER_AFTER = re.compile(r"[ ,]{1,2}\d{1,4}[A-Za-z]?(?![\w:%]|[.,]\d)")
_UNIT_AFTER = re.compile(r"(?:[ ,]{1,2}|-)[A-Z]-?\d{1,3}(?!\w)")
_GROUP_AFTER = re.compile(r"(?:[ -]\d{1,10}){1,2}(?![\w:%]|[.,]\d)")
_CODE_AFTER = re.compile(r"[\s,]{1,4}(?:[A-Z]{2,3}[\s,]{1,3}|\d{1,3}[\s,]{1,3})?\d{5,6}(?![\w-]|[.,]\d)")


def mended(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks of a text, each as far as what it marks goes. Linear in the marks."""
    for mark in marks:
        yield _mended(text, mark)


def _mended(text: str, mark: Mark) -> Mark:
    start, end = max(mark.start, 0), min(mark.end, len(text))
    if start >= end:
        return mark
    start, end = _whole_words(text, start, end)
    for pattern in _BEFORE.get(mark.category, ()):
        if match := pattern.search(text, max(0, start - _REACH), start):
            start = match.start()
    for pattern in _AFTER.get(mark.category, ()):
        if match := pattern.match(text, end, min(len(text), end + _REACH)):
            end = match.end()
    return replace(mark, start=start, end=end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span up to the edges of words of a script with spaces."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    while start > first and _goes_on(text, start):
        start -= 1
    while end < last and _goes_on(text, end):
        end += 1
    return start, end


def _goes_on(text: str, at: int) -> bool:
    """Whether letters or digits of one word stand on both sides."""
    around = text[at - 1 : at + 1]
    return around.isalnum() and all(character < "\u2e80" for character in around)


_BEFORE = {
    "person": (_HYPHENED_BEFORE, _INITIAL, _TITLE),
    "organization": (_HYPHENED_BEFORE, _INITIAL),
    "location": (_HYPHENED_BEFORE,),
    "street_address": (_NUMBER_BEFORE,),
}
_AFTER = {
    "person": (_HYPHENED_AFTER,),
    "organization": (_HYPHENED_AFTER,),
    "location": (_HYPHENED_AFTER, _DISTRICT, _CODE_AFTER),
    "medical_id": (_GROUP_AFTER,),
    "national_id": (_GROUP_AFTER,),
    "street_address": (_NUMBER_AFTER, _UNIT_AFTER, _CODE_AFTER),
}
"""Category to what is taken along, in this order."""

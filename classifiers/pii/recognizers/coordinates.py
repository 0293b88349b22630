"""Places on the globe, precise to a street."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_DECIMAL = re.compile(
    r"(?<![\d.,-])-?\d{1,2}\.\d{4,10}°?\s?[NSns]?,\s?-?\d{1,3}\.\d{4,10}(?:°?\s?[EWOewo](?!\w))?(?![\d.])"
)
_MINUTES = re.compile(
    r"(?<!\d)\d{1,2}°\s?\d{1,2}'\s?(?:\d{1,2}(?:\.\d+)?\"\s?)?[NSns],?\s{0,2}\d{1,3}°\s?\d{1,2}'\s?(?:\d{1,2}"
    r"(?:\.\d+)?\"\s?)?[EWOewo]"
)
_LATITUDE, _LONGITUDE = 90, 180


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find latitude and longitude in that order."""
    for match in _DECIMAL.finditer(text):
        latitude, longitude = (abs(float(re.sub(r"[^\d.]", "", part))) for part in match[0].split(","))
        if latitude <= _LATITUDE and longitude <= _LONGITUDE:
            yield Hit("coordinates", match.start(), match.end(), "coordinates")
    for match in _MINUTES.finditer(text):
        yield Hit("coordinates", match.start(), match.end(), "coordinates")


RECOGNIZER = Recognizer(
    name="coordinates",
    find=find,
    gate=r"\d",
    entries=(
        Entry(
            category="coordinates",
            what="Latitude and longitude",
            method="decimal degrees with four places, or degrees and minutes",
            source="ours",
        ),
    ),
)

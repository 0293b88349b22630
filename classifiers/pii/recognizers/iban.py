"""International bank account numbers."""

from collections.abc import Iterator
from functools import cache

from presidio_analyzer.predefined_recognizers import IbanRecognizer

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find what Presidio's recognizer finds."""
    for result in _presidio().analyze(text, ["IBAN_CODE"], None):
        yield Hit("iban", result.start, result.end, "iban", "checked")


@cache
def _presidio() -> IbanRecognizer:
    return IbanRecognizer()


RECOGNIZER = Recognizer(
    name="iban",
    find=find,
    gate=r"(?i)[a-z]{2}\d{2}[ -]?[a-z0-9]{4}",
    entries=(
        Entry(
            category="iban", what="IBAN", method="shape of the country", checksum="ISO 7064 mod 97", source="Presidio"
        ),
    ),
)

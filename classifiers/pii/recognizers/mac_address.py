"""Addresses of network cards."""

from collections.abc import Iterator
from functools import cache

from presidio_analyzer.predefined_recognizers import MacAddressRecognizer

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find what Presidio's recognizer finds."""
    for result in _presidio().analyze(text, ["MAC_ADDRESS"], None):
        yield Hit("mac_address", result.start, result.end, "mac", "checked")


@cache
def _presidio() -> MacAddressRecognizer:
    return MacAddressRecognizer()


RECOGNIZER = Recognizer(
    name="mac_address",
    find=find,
    gate=r"[0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}\.",
    entries=(Entry(category="mac_address", what="MAC address", method="shape", checksum="", source="Presidio"),),
)

"""Internet addresses, less for those that point at no one."""

import ipaddress
from collections.abc import Iterator
from functools import cache

from presidio_analyzer.predefined_recognizers import IpRecognizer

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LEAST = 6
"""Code points; `::1` and `a::b` are more often code."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses of both versions."""
    for result in _presidio().analyze(text, ["IP_ADDRESS"], None):
        if rule := _rule(text[result.start : result.end]):
            yield Hit("ip_address", result.start, result.end, rule, "checked")


def _rule(found: str) -> str | None:
    """Less for private, loopback and documentation addresses (RFC 5737, RFC 3849)."""
    address = ipaddress.ip_interface(found).ip
    if address.is_unspecified or len(found) < _LEAST:
        return None
    return "ip" if address.is_global else "ip.private"


@cache
def _presidio() -> IpRecognizer:
    return IpRecognizer()


RECOGNIZER = Recognizer(
    name="ip_address",
    find=find,
    gate=r"\d\.\d|:[0-9A-Fa-f]{0,4}:",
    entries=(
        Entry(category="ip_address", what="IP address, version 4 or 6", method="shape", checksum="", source="Presidio"),
    ),
)

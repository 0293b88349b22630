"""Addresses of network cards."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_PAIR = "[0-9A-Fa-f]{2}"
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9_:.-])(?:{_PAIR}(?P<sign>[:-])(?:{_PAIR}(?P=sign)){{4}}{_PAIR}|(?:[0-9A-Fa-f]{{4}}\.){{2}}[0-9A-Fa-f]{{4}})(?![A-Za-z0-9_:-]|\.\w)"
)
_MADE_UP = frozenset(
    {
        "001122334455",
        "aabbccddeeff",
        "0123456789ab",
        "123456789abc",
        "ffffffffffff",
        "000000000000",
        "112233445566",
        "a1b2c3d4e5f6",
    }
)
_NO_CARD = ("00005e0053", "01005e", "3333", "deadbeef")
"""Beginnings kept for documentation (RFC 7042) and groups of cards (RFC 1112, RFC 2464)."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses in pairs or in groups of four."""
    for match in _ADDRESS.finditer(text):
        digits = re.sub(r"[:.-]", "", match[0]).lower()
        if digits.isdecimal() and match["sign"] != ":":
            continue  # a phone number or an amount
        made_up = digits in _MADE_UP or digits.startswith(_NO_CARD)
        yield Hit("mac_address", match.start(), match.end(), "mac.example" if made_up else "mac")


RECOGNIZER = Recognizer(
    name="mac_address",
    find=find,
    gate=rf"(?:{_PAIR}[:-]){{5}}{_PAIR}|(?:[0-9A-Fa-f]{{4}}\.){{2}}[0-9A-Fa-f]{{4}}",
    entries=(
        Entry(
            category="mac_address",
            what="MAC address",
            method="shape; made-up and group addresses count little",
            source="IEEE 802, RFC 7042",
        ),
    ),
)

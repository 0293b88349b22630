"""Addresses of crypto wallets."""

from collections.abc import Iterator
from functools import cache

from presidio_analyzer.predefined_recognizers import CryptoRecognizer

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find what Presidio's recognizer finds."""
    for result in _presidio().analyze(text, ["CRYPTO"], None):
        yield Hit("crypto_wallet", result.start, result.end, "crypto", "checked")


@cache
def _presidio() -> CryptoRecognizer:
    return CryptoRecognizer()


RECOGNIZER = Recognizer(
    name="crypto_wallet",
    find=find,
    gate=r"[a-zA-Z0-9]{26}",
    entries=(
        Entry(
            category="crypto_wallet",
            what="Bitcoin address",
            method="shape",
            checksum="Base58Check or Bech32",
            source="Presidio",
        ),
    ),
)

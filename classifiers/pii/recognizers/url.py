"""Addresses on the web."""

from collections.abc import Iterator

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_REST = r"[A-Za-z0-9_~:/?#@!$&*+,;=%.()'-]"
_FULL = re2.compile(rf"(?i)\b(?:(?:https?|ftp)://|www\.)[a-z0-9\[]{_REST}{{2,}}")
_BARE = re2.compile(
    r"(?i)\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    rf"(?:com|org|net|edu|gov|io|co|info|biz|uk|de|fr|es|cn|eu|us|ca|app|dev)\b(?:/{_REST}*)?"
)
_TRAILING = ".,;:!?'*"
_EXAMPLE = re2.compile(r"(?i)^(?:[a-z]+://)?(?:[a-z0-9-]+\.)*(?:example\.|localhost|127\.0\.0\.1)")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses with a scheme or `www.`, and plain host names under common endings."""
    if "://" in text or "www." in text.lower():
        for match in _FULL.finditer(text):
            yield _hit(match.start(), _trimmed(match[0]), "url")
    if "." in text:
        for match in _BARE.finditer(text):
            yield _hit(match.start(), _trimmed(match[0]), "url.bare")


def _hit(start: int, address: str, rule: str) -> Hit:
    return Hit("url", start, start + len(address), "url.example" if _EXAMPLE.search(address) else rule)


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it."""
    address = address.rstrip(_TRAILING)
    while address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(_TRAILING)
    return address


RECOGNIZER = Recognizer(
    name="url",
    find=find,
    gate=r"(?i)://|www\.|\.[a-z]",
    entries=(
        Entry(
            category="url", what="Web address", method="scheme, `www.` or a host under a common ending", source="ours"
        ),
    ),
)

"""Keys and tokens that can be told by the shape that their issuers give them."""

import re
from collections.abc import Iterator
from functools import cache

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.issuers import ISSUERS
from classifiers.pii.placeholder import is_placeholder, is_sample
from classifiers.pii.randomness import is_random
from classifiers.pii.recognizer import Entry, Recognizer

_RUN = re.compile(r"[A-Za-z0-9+]+")
_SETTINGS = ("AccountKey=", "SharedAccessKey=")
"""Names that tell a key which has no start of its own; they stay in the text."""

_LEAST = 12
"""Letters and digits in a row that a key behind `sk-` has at least; `sk-loading-2-columns` has none such."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find keys of the providers in `ISSUERS`."""
    text = text.replace("\\n", "  ")  # a line break written out ends a word too
    for match in _issued().finditer(text):
        end = match.end() - (text[match.end() - 1] == ".")
        start = match.start() + (text[match.start() : end].find("=") + 1 if match[0].startswith(_SETTINGS) else 0)
        rule = _rule(text[start:end]) if _ends(text, end) else ""
        if rule:
            yield Hit("secret", start, end, "secret.sample" if is_sample(text, start, end) else rule)


def holds_one(value: str) -> bool:
    """Whether a value has the shape of an issued key, or has one in it."""
    return _issued().search(value) is not None


def _ends(text: str, end: int) -> bool:
    """Whether the key ends where its shape does: `ghp_` with 40 letters behind it is none."""
    follows = text[end : end + 1]
    return not (follows.isascii() and follows.isalnum())


def _rule(key: str) -> str:
    """How sure the shape is, by how random the key looks; empty when it stands for one or is none."""
    body = max(_RUN.findall(key), key=len)
    if is_placeholder(key) or (key.startswith("sk-") and len(body) < _LEAST):
        return ""
    if is_random(body) or is_random(key):
        return "secret.issued"
    told = body if "/" in key else key  # the rest of a webhook's address is the same in every tutorial
    return "secret.issued_plain" if any(map(str.isdigit, told)) else ""


@cache
def _issued() -> "re2._Regexp":
    return re2.compile("|".join(f"(?:{issuer.start}{issuer.rest})" for issuer in ISSUERS))


RECOGNIZER = Recognizer(
    name="issued_key",
    find=find,
    gate="|".join(issuer.gate.replace(r"\b", r"(?:\b|\\n)") for issuer in ISSUERS),
    entries=tuple(
        Entry(
            category="secret",
            what=issuer.name,
            method="its issuer's shape; surer when it looks drawn by lot, none when it is a placeholder",
            source=issuer.source,
        )
        for issuer in ISSUERS
    ),
)

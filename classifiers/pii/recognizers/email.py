"""E-mail addresses, also spelled out (`name at host dot org`)."""

from collections.abc import Iterator

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.suffixes import known_suffix

_LOCAL = r"[A-Za-z0-9À-ɏ_%+](?:[A-Za-z0-9À-ɏ._%+'-]*[A-Za-z0-9À-ɏ_%+-])?"
_ADDRESS = re2.compile(rf"({_LOCAL})@((?:[\pL\pN][\pL\pN-]*\.)+[A-Za-z]{{2,24}})")
_SPELLED = re2.compile(
    rf"(?i)\b({_LOCAL})\s?(?:\(at\)|\[at\]|\{{at\}}|\sat\s|\sarroba\s|\sarobase\s)\s?"
    r"([a-z0-9-]+)\s?(?:\(dot\)|\[dot\]|\{dot\}|\sdot\s|\spunto\s|\spoint\s)\s?(com|org|net|edu|fr|es|cn|uk|de|io)\b"
)
_EXAMPLES = ("example.com", "example.org", "example.net", "example.edu")
_LEAST_NAME = 3  # letters
_NOBODY = frozenset(
    {
        "address", "admin", "contact", "email", "foo", "bar", "hello", "help", "info", "mail", "me", "name", "noreply",
        "no-reply", "office", "sales", "service", "someone", "support", "team", "test", "user", "username", "webmaster",
        "x", "you", "your", "yourname", "your.name",
    }
)  # fmt: skip
_RESERVED = (".example", ".test", ".invalid", ".localhost")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses."""
    if "@" in text:
        for match in _ADDRESS.finditer(text):
            yield Hit("email_address", match.start(), match.end(), _rule(match[1].lower(), match[2].lower()))
    for match in _SPELLED.finditer(text):
        yield Hit("email_address", match.start(), match.end(), "email.spelled")


def _rule(local: str, domain: str) -> str:
    if domain.endswith(_RESERVED) or any(domain == e or domain.endswith(f".{e}") for e in _EXAMPLES):
        return "email.example" if local in _NOBODY or len(local) < _LEAST_NAME else "email.example_person"
    return "email" if known_suffix()(domain) else "email.odd_domain"


RECOGNIZER = Recognizer(
    name="email",
    find=find,
    gate=r"(?i)@|\(at\)|\[at\]|\{at\}|\sat\s|\sarroba\s|\sarobase\s",
    entries=(
        Entry(
            category="email_address",
            what="E-mail address",
            method="written out or spelled (`name at host dot org`)",
            source="ours",
        ),
    ),
)

"""The one recognizer of numbers that identify a person."""

from collections.abc import Iterator
from functools import cache

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.recognizers.ids.candidates import runs
from classifiers.pii.recognizers.ids.engine import Engine
from classifiers.pii.recognizers.ids.labels import LABELS, labelled
from classifiers.pii.recognizers.ids.last_digits import last_digits
from classifiers.pii.recognizers.ids.scheme import Scheme
from classifiers.pii.recognizers.ids.schemes import SCHEMES

_GATE = (
    r"\d(?:[ ./'·()-]{0,3}[A-Za-z]{0,2}[ ./'·()-]{0,3}\d){5}"  # six digits close together
    r"|[A-Za-z]{4,5}\d{4}[A-Za-z]|[A-Za-z]{2}\d{5}"  # a PAN, an Italian card
    r"|\d[A-Za-z][A-Za-z0-9]\d-?[A-Za-z][A-Za-z0-9]\d-?[A-Za-z]{2}\d\d"  # a Medicare beneficiary
    r"|[A-Z]{3} ?\d\d(?:\d\d|[A-Z]{2})\b"  # a health index number
    r"|(?i:nhc|cipa|nass|col|episodio|historia|mrn|patient|account|acct|cuenta|compte|passport|ausweis|licen[cs]e|paspoort|号)"
    r"[^\n\d]{0,30}\d(?:[ ./-]{0,2}[0-9A-Za-z]){3}"
    r"|(?i:social|ssn|card|tarjeta|carte|visa|amex|尾号)[^\n]{0,70}\d{4}\b|\b\d{4}[^\d.!?\n]{0,15}(?i:last|final|ltimos|derniers)"
)
"""Numbers of fewer than six digits count only behind words."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers by shape, check and words; then what words alone announce, where nothing else was found."""
    found = list(runs(text))
    hits = [*_engine().find(text, found), *last_digits(text)]
    yield from hits
    yield from labelled(text, found, hits)


@cache
def _engine() -> Engine:
    return Engine(SCHEMES)


def _method(scheme: Scheme) -> str:
    words = "behind or before words that name it"
    alone = "; in its full layout also alone" if scheme.alone else ""
    hidden = "; in its layout without words only redacted" if scheme.likely else ""
    return f"layout{' and check' if scheme.checksum else ''}, {words}{alone}{hidden}"


RECOGNIZER = Recognizer(
    name="ids",
    find=find,
    gate=_GATE,
    entries=(
        *(
            Entry(
                category=scheme.category,
                what=scheme.what,
                countries=(scheme.country,),
                method=_method(scheme),
                checksum=scheme.checksum,
                source=scheme.source,
            )
            for scheme in SCHEMES
        ),
        *(
            Entry(
                category=label.category,
                what=label.what,
                method="letters and digits right behind or before words that name it",
                source=label.source,
            )
            for label in LABELS
        ),
    ),
)

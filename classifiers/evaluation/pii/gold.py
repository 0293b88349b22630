"""What a data set marks as private, in Winnow's categories."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CATEGORIES: Mapping[str, str] = {
    "PERSON": "person",
    "LOCATION": "location",
    "ORGANIZATION": "organization",
    "ADDRESS": "street_address",
    "AGE": "age",
    "EMAIL_ADDRESS": "email_address",
    "PHONE_NUMBER": "phone_number",
    "URL": "url",
    "IP_ADDRESS": "ip_address",
    "CREDIT_CARD": "credit_card",
    "IBAN": "iban",
    "NATIONAL_ID": "national_id",
    "ID": "medical_id",
    "SECRET": "secret",
    "PASSWORD": "password",
    "PIN": "pin",
    "CRYPTO": "crypto_wallet",
}
"""A data set's `mapped` to the category that stands for it. The others are left out of gold: dates that are nobody's
birth, titles, sex, nationality, relatives, professions, products. Winnow has no category for them.
"""

KINDS: Mapping[str, str] = {
    "street_address": "place",
    "location": "place",
    "postcode": "place",
    "password": "secret",
    "pin": "secret",
    "wifi_password": "secret",
    "recovery_phrase": "secret",
    "crypto_wallet": "secret",
    "national_id": "id",
    "medical_id": "id",
    "driver_license": "id",
    "tax_id": "id",
    "passport": "id",
    "health_number": "id",
    "employee_id": "id",
    "customer_id": "id",
    "account_number": "id",
}
"""Category to the type that entities are compared by: data sets draw the line between some of ours elsewhere. All
other categories are types of their own.
"""

ANY = "any"
"""Stands for every type together."""


def kind(category: str) -> str:
    """Return the type of a category."""
    return KINDS.get(category, category)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text with its type."""

    start: int  # code point
    end: int  # code point, exclusive
    kind: str

    def overlaps(self, other: "Mark") -> bool:
        """Whether both have a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text and what a data set marks in it."""

    id: str
    language: str  # ISO 639-1, or what the set says instead
    text: str
    gold: tuple[Mark, ...]  # of a type that Winnow has a category for
    aside: tuple[Mark, ...] = ()  # of the others: a find there is neither right nor wrong


def read(record: Mapping[str, Any]) -> Text:
    """Return a row of a data set: `id`, `lang`, `text`, and `spans` with `start`, `end` and `mapped`."""
    spans = [
        (span["start"], span["end"], span.get("mapped") or str(span.get("type", "other"))) for span in record["spans"]
    ]
    return Text(
        id=str(record["id"]),
        language=str(record["lang"]),
        text=record["text"],
        gold=tuple(_gold(spans)),
        aside=tuple(Mark(start, end, name.lower()) for start, end, name in spans if name.upper() not in CATEGORIES),
    )


def _gold(spans: Sequence[tuple[int, int, str]]) -> Iterator[Mark]:
    for start, end, name in spans:
        if name.upper() in CATEGORIES:
            yield Mark(start, end, kind(CATEGORIES[name.upper()]))

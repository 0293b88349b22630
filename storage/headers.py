"""Kafka headers as JSON: pairs of a name and base64."""

from base64 import b64decode, b64encode
from collections.abc import Iterable

Headers = tuple[tuple[str, bytes], ...]


def to_json(headers: Headers) -> list[list[str]]:
    """Return headers as JSONB keeps them."""
    return [[name, b64encode(value).decode()] for name, value in headers]


def from_json(pairs: Iterable[tuple[str, str]]) -> Headers:
    """Build headers from what `to_json` returned."""
    return tuple((name, b64decode(value)) for name, value in pairs)

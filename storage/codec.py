"""Nouns to JSON and back, for JSONB columns and wire records."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


_adapters: dict[Any, TypeAdapter[Any]] = {}


def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any dataclass type
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def dump(value: object) -> dict[str, Any]:
    """Return a frozen dataclass as JSON-ready values; times become ISO 8601, enums their values."""
    dumped: dict[str, Any] = _adapter(type(value)).dump_python(value, mode="json")
    return dumped


def load(kind: type[T], value: object) -> T:
    """Build a frozen dataclass from what `dump` returned.

    Raises:
        pydantic.ValidationError: `value` was not made by `dump`.
    """
    loaded: T = _adapter(kind).validate_python(value)
    return loaded

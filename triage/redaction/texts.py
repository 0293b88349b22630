"""The texts of a label: everything that people or models wrote, with its place in the record."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

Place = tuple[str | int, ...]
"""Keys and indexes from the record down to a string; of a key, down to the key itself and then KEY."""

KEY = "\ue000key"
"""Ends the place of a key of the metadata. No JSON that comes in has it there."""

LEAST_NUMBER = 1_000_000
"""Numbers of the metadata from here on may be a phone or an account, and are looked at as text."""

USER_REF: Place = ("conversation", "user_ref")
"""Where the user's pseudonym stands."""

_NAMES = (
    "first_name last_name full_name customer_name given_name family_name middle_name surname nombre apellido"
    " apellidos nombre_completo prenom nom_de_famille nom_complet"
)
_COORDINATES = "lat latitude lng lon long longitude latitud longitud"

KEYED: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys(_NAMES.split(), "person"), **dict.fromkeys(_COORDINATES.split(), "coordinates")}
)
"""Keys of the metadata whose whole value is private, with its category: what no detector can tell from the value."""

_LABEL_LENGTH = 200
"""Code points of a value that its key may say something about."""


def texts(record: Mapping[str, Any]) -> Iterator[tuple[Place, str]]:
    """Yield every non-empty text with its place, in reading order."""
    conversation = record.get("conversation") or {}
    yield from _strings(conversation.get("user_ref"), USER_REF)
    for index, message in enumerate(conversation.get("messages") or ()):
        at: Place = ("conversation", "messages", index)
        yield from _strings(message.get("content"), (*at, "content"))
        for number, candidate in enumerate(message.get("candidates") or ()):
            yield from _strings(candidate.get("content"), (*at, "candidates", number, "content"))
    for index, document in enumerate(conversation.get("context") or ()):
        for key in ("title", "content"):
            yield from _strings(document.get(key), ("conversation", "context", index, key))
    yield from _strings((record.get("ideal_answer") or {}).get("content"), ("ideal_answer", "content"))
    yield from _strings(record.get("note"), ("note",))
    for group, key in (("errors", "note"), ("reports", "comment"), ("tags", "evidence")):
        for index, item in enumerate(record.get(group) or ()):
            yield from _strings(item.get(key), (group, index, key))
    yield from _strings(conversation.get("metadata"), ("conversation", "metadata"))


def _strings(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Strings and long numbers within a JSON value, and the keys of its objects."""
    if isinstance(value, str):
        if value:
            yield place, value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) >= LEAST_NUMBER or said_by_key(place):
            yield place, str(value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(inner, (*place, key))
            yield (*place, key, KEY), key
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _strings(inner, (*place, index))


def said_by_key(place: Place) -> str | None:
    """Return the category that the key of a place in the metadata gives its value; None when it says nothing."""
    if "metadata" not in place or not isinstance(place[-1], str):
        return None
    return KEYED.get(place[-1].casefold().replace("-", "_").replace(" ", "_"))


def labelled(place: Place, text: str) -> tuple[str, int]:
    """Return a text as a detector should read it, and how far its own start moved: a value behind its key."""
    named = next((part for part in reversed(place) if isinstance(part, str)), "")
    if "metadata" not in place or named in {KEY, "metadata"} or len(text) > _LABEL_LENGTH:
        return text, 0
    label = named.replace("_", " ").replace("-", " ") + ": "
    return label + text, len(label)


def said_places(record: Mapping[str, Any]) -> dict[tuple[str, str | None], Place]:
    """Return places of messages and candidates by their ids, as tags and errors name them."""
    places: dict[tuple[str, str | None], Place] = {}
    for index, message in enumerate((record.get("conversation") or {}).get("messages") or ()):
        at: Place = ("conversation", "messages", index)
        places[message["id"], None] = (*at, "content")
        for number, candidate in enumerate(message.get("candidates") or ()):
            places[message["id"], candidate["id"]] = (*at, "candidates", number, "content")
    return places


def put(record: dict[str, Any], changed: Iterable[tuple[Place, str]]) -> None:
    """Put texts in their places; keys last, the deepest first, so that places stay true."""
    keys: list[tuple[Place, str]] = []
    for place, text in changed:
        if place[-1] == KEY:
            keys.append((place, text))
        else:
            _holder(record, place)[place[-1]] = text
    for place, text in sorted(keys, key=lambda item: -len(item[0])):
        holder = _holder(record, place[:-1])
        renamed = {(text if key == place[-2] else key): value for key, value in holder.items()}
        if len(renamed) == len(holder):
            holder.clear()
            holder.update(renamed)
        else:
            del holder[place[-2]]


def _holder(record: dict[str, Any], place: Place) -> Any:  # noqa: ANN401 - JSON
    holder: Any = record
    for key in place[:-1]:
        holder = holder[key]
    return holder

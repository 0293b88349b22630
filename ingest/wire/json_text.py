"""From bytes to a JSON object, with every limit checked before the parser sees them."""

import re

import orjson

from config.settings import LimitSettings
from ingest.errors import RefusedEventError

Document = dict[str, object]
"""A JSON object as parsed: str keys; str, int, float, bool, None, list and dict values."""

_BOM = b"\xef\xbb\xbf"
_STRING_OR_BRACKET = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[{]|[\]}]', re.DOTALL)
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|u0000|.)", re.DOTALL
)
_HALF = re.compile(rb"\\u(?:[dD][89a-fA-F][0-9a-fA-F]{2}|0000)")


def parse_object(value: bytes, limits: LimitSettings) -> Document:
    """Return the JSON object that the bytes hold.

    NUL and lone surrogates, which JSON can write but PostgreSQL cannot keep, become U+FFFD one for one, so that
    spans stay right. Of a doubled key the last one counts. NaN and infinite numbers are not JSON.

    Raises:
        RefusedEventError: limit_bytes, not_utf8, limit_depth, not_json or not_an_object.
    """
    if len(value) > limits.bytes:
        raise RefusedEventError("limit_bytes", f"the event has {len(value)} bytes; at most {limits.bytes} are taken")
    value = value.removeprefix(_BOM)
    _check_utf8(value)
    parsed = parse_bounded(value, limits)
    if not isinstance(parsed, dict):
        raise RefusedEventError("not_an_object", "the event should be a JSON object: {...}, one event a record")
    return parsed


def parse_bounded(value: bytes, limits: LimitSettings) -> object:
    """Return any JSON value whose nesting is within the limit.

    Raises:
        RefusedEventError: limit_depth or not_json.
    """
    _check_depth(value, limits.depth)
    try:
        return orjson.loads(_without_unkeepable(value) if b"\\u0000" in value else value)
    except orjson.JSONDecodeError as error:
        repaired = _without_unkeepable(value)
        if repaired == value:
            raise _not_json(error) from None
    try:
        return orjson.loads(repaired)
    except orjson.JSONDecodeError as error:
        raise _not_json(error) from None


def _not_json(error: orjson.JSONDecodeError) -> RefusedEventError:
    return RefusedEventError(
        "not_json",
        f"the event is not valid JSON from line {error.lineno} column {error.colno} on; send one JSON object",
    )


def _check_utf8(value: bytes) -> None:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedEventError(
            "not_utf8", f"byte {error.start} is not UTF-8; encode the event as UTF-8 before sending it"
        ) from None


def _check_depth(value: bytes, most: int) -> None:
    if value.count(b"[") + value.count(b"{") <= most:
        return
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(value):
        mark = value[found.start()]
        if mark in b"[{":
            depth += 1
            if depth > most:
                raise RefusedEventError("limit_depth", f"the event is nested deeper than {most} levels; flatten it")
        elif mark in b"]}":
            depth -= 1


def _without_unkeepable(value: bytes) -> bytes:
    return _ESCAPE.sub(_replacement, value) if b"\\u" in value else value


def _replacement(escape: re.Match[bytes]) -> bytes:
    text = escape[0]
    return rb"\ufffd" if len(text) == 6 and _HALF.fullmatch(text) else text  # noqa: PLR2004 - a pair has 12

"""CloudEvents 1.0: the envelope as JSON (structured), or in `ce_` headers around the event itself (binary).

The type is `winnow.<type>.v<version>`. Of the envelope, `time` and `source` fill what the event leaves unset, the
extensions go to its metadata, and the rest (a new `id` for each try) is dropped so that a second try changes nothing.
Source: CloudEvents 1.0.2, and its Kafka protocol binding.
"""

import base64
import binascii
import re
from collections.abc import Mapping, Sequence

from ingest.errors import RefusedEventError
from ingest.event import Event
from ingest.wire import json_text, winnow
from ingest.wire.reading import Reading

Headers = Sequence[tuple[str, bytes]]

_TYPE = re.compile(r"winnow\.([a-z]+)\.v(\d{1,9})")
_ENVELOPE = frozenset(
    {"specversion", "id", "type", "source", "time", "datacontenttype", "dataschema", "data", "data_base64"}
)


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event is a structured CloudEvent."""
    return "specversion" in document


def in_headers(headers: Headers) -> bool:
    """Whether the headers are those of a binary CloudEvent."""
    return any(name in ("ce_specversion", "ce_type") for name, _ in headers)


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return the event inside a structured CloudEvent.

    Raises:
        RefusedEventError: unknown_version, unknown_type, or what is wrong with the event inside.
    """
    return winnow.decode(_opened(document, _data(document, reading)), reading)


def decode_binary(document: json_text.Document, headers: Headers, reading: Reading) -> Event:
    """Return the event whose envelope is in the headers.

    Raises:
        RefusedEventError: unknown_version, unknown_type, not_utf8, or what is wrong with the event itself.
    """
    envelope = {
        name.removeprefix("ce_"): _header(name, value) for name, value in headers if name.startswith("ce_") and value
    }
    return winnow.decode(_opened(envelope, document), reading)


def _header(name: str, value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedEventError("not_utf8", f"the header {name} is not UTF-8", field=name) from None
    return text.replace("\0", "\ufffd")


def _opened(envelope: Mapping[str, object], data: json_text.Document) -> json_text.Document:
    """Return the event with what the envelope adds to it."""
    if envelope.get("specversion") != "1.0":
        raise RefusedEventError("unknown_version", 'specversion should be "1.0"', field="specversion")
    kind, version = _type(envelope.get("type"))
    if data.get("type", kind) != kind or data.get("version", version) != version:
        raise RefusedEventError(
            "wrong_value", "type of the CloudEvent and type and version of its data should be the same", field="type"
        )
    opened = {**data, "type": kind, "version": version}
    if "time" in envelope:
        opened.setdefault("occurred_at", envelope["time"])
    return opened if kind in ("report", "erasure") else _with_origin(opened, envelope)


def _with_origin(data: json_text.Document, envelope: Mapping[str, object]) -> json_text.Document:
    if isinstance(source := envelope.get("source"), str):
        data.setdefault("source", source[:256])
    extensions = {f"ce_{name}": value for name, value in envelope.items() if name not in _ENVELOPE}
    return {**extensions, **data}


def _type(value: object) -> tuple[str, int]:
    if not isinstance(value, str):
        code = "missing_field" if value is None else "wrong_type"
        raise RefusedEventError(code, "type should be text such as winnow.conversation.v1", field="type")
    if (found := _TYPE.fullmatch(value)) is None or found[1] not in winnow.MODELS:
        raise RefusedEventError(
            "unknown_type", f"type should be winnow.<type>.v1, <type> one of {', '.join(winnow.MODELS)}", field="type"
        )
    return found[1], int(found[2])


def _data(document: json_text.Document, reading: Reading) -> json_text.Document:
    if "data_base64" in document:
        return json_text.parse_object(_decoded(document["data_base64"]), reading.limits)
    if "data" not in document:
        raise RefusedEventError("missing_field", "data is missing; put the event there", field="data")
    data = document["data"]
    if isinstance(data, str):
        return json_text.parse_object(data.encode(), reading.limits)
    if not isinstance(data, dict):
        raise RefusedEventError("wrong_type", "data should be a JSON object: the event", field="data")
    return data


def _decoded(value: object) -> bytes:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except (binascii.Error, ValueError):
        raise RefusedEventError("wrong_value", "data_base64 should be base64", field="data_base64") from None

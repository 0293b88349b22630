"""Recognises every accepted format by its shape, and reads it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import ModuleType

from config.settings import LimitSettings
from ingest.errors import RefusedEventError
from ingest.event import Event
from ingest.wire import chat, cloudevents, genai, json_text, sharegpt, text, winnow
from ingest.wire.reading import Reading

FORMATS: tuple[ModuleType, ...] = (cloudevents, winnow, genai, chat, sharegpt, text)
"""The formats; the first that recognises an event reads it."""

EXPECTED = {
    "conversations": 'send {"type": "conversation", "version": 1, ...}, chat messages, or another accepted format',
    "reports": 'send {"type": "report", "version": 1, ...} or {"type": "erasure", "version": 1, ...}',
}
"""What each input topic is for; only worded into refusals, since events are recognised by shape alone."""


def read(
    value: bytes | None,
    headers: Sequence[tuple[str, bytes]],
    *,
    topic_role: str,
    limits: LimitSettings,
    now: datetime,
) -> Event:
    """Return the event that a record holds.

    Args:
        value: the record's value; None is a tombstone.
        headers: the record's headers; those of a binary CloudEvent count.
        topic_role: `conversations` or `reports`; only worded into refusals.
        limits: what one event may be at most.
        now: aware; times too far after it are left out.

    Raises:
        RefusedEventError: the only error allowed out; it never quotes the record.
    """
    if value is None:
        raise RefusedEventError(
            "tombstone", "the record has no value; to have a user forgotten, send an erasure event to the reports topic"
        )
    reading = Reading(limits=limits, now=now)
    document = json_text.parse_object(value, limits)
    if cloudevents.in_headers(headers):
        return cloudevents.decode_binary(document, headers, reading)
    return _decode(document, reading, EXPECTED.get(topic_role, EXPECTED["conversations"]))


def read_line(line: bytes, number: int, limits: LimitSettings, now: datetime) -> Event:
    """Return the event on a line of a file; a row without an id gets `line-<number>`.

    Raises:
        RefusedEventError: the only error allowed out; it never quotes the line.
    """
    reading = Reading(limits=limits, now=now, fallback_id=f"line-{number}")
    return _decode(json_text.parse_object(line, limits), reading, EXPECTED["conversations"])


def _decode(document: json_text.Document, reading: Reading, expected: str) -> Event:
    decode: Callable[[Mapping[str, object], Reading], Event]
    for form in FORMATS:
        if form.recognises(document):
            decode = form.decode
            return decode(document, reading)
    code = "unknown_type" if isinstance(document.get("type"), str) else "unrecognised"
    raise RefusedEventError(code, f"the event has the shape of no accepted format; {expected}")

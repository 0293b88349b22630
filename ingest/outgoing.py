"""An event as a record for the input topics: in Winnow's own form, and keyed by what must stay in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from config.settings import LimitSettings
from config.topics import Topics
from ingest.event import ErasureRequested, Event, ReportReceived
from ingest.wire.reader import read
from ingest.wire.winnow import event_to_wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A record to send."""

    topic: str
    key: bytes
    value: bytes
    headers: tuple[tuple[str, bytes], ...] = ()


def record_of(event: Event, topics: Topics) -> Outgoing:
    """Return the record for an event."""
    about_people = isinstance(event, ReportReceived | ErasureRequested)
    return Outgoing(
        topic=topics.reports if about_people else topics.conversations,
        key=event.key.encode(),
        value=orjson.dumps(event_to_wire(event)),
    )


def checked(
    line: bytes, headers: Sequence[tuple[str, bytes]], topics: Topics, limits: LimitSettings, now: datetime
) -> Outgoing:
    """Return the record for one event in any accepted format, sure to be accepted by a worker.

    Raises:
        RefusedEventError: it is not; says why.
    """
    outgoing = record_of(read(line, headers, topic_role="conversations", limits=limits, now=now), topics)
    read(outgoing.value, (), topic_role="conversations", limits=limits, now=now)  # unknown fields may have grown it
    return outgoing

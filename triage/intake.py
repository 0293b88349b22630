"""From records to events: what can be read, and a dead letter for what cannot; nothing is dropped."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from config import logs
from config.settings import LimitSettings
from config.topics import Topics
from ingest.conversation import Conversation
from ingest.deadletter import DeadLetter
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, ErasureRequested, Event, MessageAppended, ReportReceived
from ingest.report import Erasure, Report
from ingest.source import Record
from ingest.wire.reader import read

ATTEMPT = "winnow-attempt"
"""Header that a redrive adds: how often the record has been sent."""

REMEDY = "send it again after an upgrade: winnow dead redrive"

PLAIN_NUMBER = re.compile(rb"[0-9]{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What one record adds to a conversation."""

    record: Record
    conversation: Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Everything that a batch of records holds, in their order."""

    conversations: tuple[Incoming, ...] = ()
    reports: tuple[Report, ...] = ()
    erasures: tuple[Erasure, ...] = ()
    dead: tuple[DeadLetter, ...] = ()


def read_batch(records: Sequence[Record], topics: Topics, limits: LimitSettings, now: datetime) -> Intake:
    """Read records; one that cannot be read becomes a dead letter.

    Args:
        records: of either input topic.
        topics: their names.
        limits: what one event may be at most.
        now: aware; times too far after it are left out.
    """
    read_ones = [_read(record, topics, limits, now) for record in records]
    events = [(record, event) for record, event in read_ones if not isinstance(event, DeadLetter)]
    return Intake(
        conversations=tuple(_conversations(events)),
        reports=tuple(event.report for _, event in events if isinstance(event, ReportReceived)),
        erasures=tuple(event.erasure for _, event in events if isinstance(event, ErasureRequested)),
        dead=tuple(event for _, event in read_ones if isinstance(event, DeadLetter)),
    )


def dead_letter(record: Record, code: str, reason: str) -> DeadLetter:
    """Return the dead letter of a record; the attempt is read from what a redrive left in its headers."""
    return DeadLetter(record=record, code=code, reason=reason, attempt=_attempt(record))


def _read(record: Record, topics: Topics, limits: LimitSettings, now: datetime) -> tuple[Record, Event | DeadLetter]:
    role = "reports" if record.topic == topics.reports else "conversations"
    try:
        return record, read(record.value, record.headers, topic_role=role, limits=limits, now=now)
    except RefusedEventError as error:
        return record, dead_letter(record, error.code, error.reason)
    except Exception as error:  # noqa: BLE001 - a reader that fails where it should refuse must not hold up the others
        return record, internal(record, error)


def internal(record: Record, error: Exception) -> DeadLetter:
    """Return the dead letter of a record on which we failed ourselves."""
    return dead_letter(record, "internal", f"Winnow failed on this record ({logs.where(error)}); {REMEDY}")


def _conversations(events: Iterable[tuple[Record, Event]]) -> Iterable[Incoming]:
    for record, event in events:
        if isinstance(event, ConversationReceived | MessageAppended):
            yield Incoming(record=record, conversation=event.conversation)


def _attempt(record: Record) -> int:
    """Return the last attempt that the headers name, 1 when they name none that is a number."""
    named = [value for name, value in record.headers if name == ATTEMPT and PLAIN_NUMBER.fullmatch(value)]
    return max(1, int(named[-1])) if named else 1

"""The transactional outbox: records written with the work, numbered later in commit order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, text

from storage.headers import Headers, from_json, to_json
from storage.tables.outbox import OutboxRow

ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('winnow.outbox.place', 0))")

PLACE = text("""
WITH unplaced AS MATERIALIZED (
    SELECT id, row_number() OVER (ORDER BY id) AS number
    FROM (SELECT id FROM outbox WHERE position IS NULL ORDER BY id LIMIT :limit) AS first
)
UPDATE outbox
SET position = unplaced.number + GREATEST(:floor, COALESCE((SELECT max(position) FROM outbox), 0))
FROM unplaced WHERE outbox.id = unplaced.id
""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A record to publish."""

    topic: str  # role of the topic: tagged, labels, dead
    key: bytes | None
    value: bytes | None  # None is a tombstone
    headers: Headers = ()
    position: int | None = None  # given by `place`


class Outbox:
    """Repository of records on their way to Kafka."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, records: Sequence[Outgoing]) -> None:
        """Publish these once the transaction commits, in this order."""
        if records:
            self._connection.execute(insert(OutboxRow), [_values(record) for record in records])

    def place(self, limit: int, *, floor: int = 0) -> int:
        """Give committed records their gap-free position, in commit order; returns how many got one.

        Records of one conversation are in order because their transactions lock the conversation.

        Args:
            limit: at most this many.
            floor: last position that Kafka knows; a database that started anew goes on after it.
        """
        self._connection.execute(ONE_AT_A_TIME)
        return self._connection.execute(PLACE, {"limit": limit, "floor": floor}).rowcount

    def after(self, position: int, limit: int, *, size: int | None = None) -> list[Outgoing]:
        """Return placed records after a position, in order; 0 for all.

        Args:
            position: the last one not wanted.
            limit: at most this many.
            size: stop once their values have this many bytes together; None = never.
        """
        row = OutboxRow
        columns = (row.position, row.topic, row.key, row.value, row.headers)
        due = select(*columns).where(row.position > position).order_by(row.position).limit(limit).subquery()
        bytes_of = func.coalesce(func.octet_length(due.c.value), 0)
        before = (func.sum(bytes_of).over(order_by=due.c.position) - bytes_of).label("before")
        summed = select(due, before).subquery()
        query = select(summed).order_by(summed.c.position)
        if size is not None:
            query = query.where(summed.c.before < size)
        return [_outgoing(found) for found in self._connection.execute(query)]

    def pending(self, position: int) -> int:
        """Return how many records wait: those after a position, and those without one."""
        waits = OutboxRow.position.is_(None) | (OutboxRow.position > position)
        return self._connection.scalar(select(func.count()).where(waits)) or 0

    def purge(self, position: int, before: datetime, limit: int = 10_000) -> int:
        """Remove records up to a position that are older than a time; the newest one stays, for the numbering."""
        newest = select(func.max(OutboxRow.position)).scalar_subquery()
        old = (
            select(OutboxRow.id)
            .where(OutboxRow.position <= position, OutboxRow.position < newest, OutboxRow.created_at < before)
            .order_by(OutboxRow.position)
            .limit(limit)
        )
        return self._connection.execute(delete(OutboxRow).where(OutboxRow.id.in_(old))).rowcount


def _values(record: Outgoing) -> dict[str, object]:
    return {
        "topic": record.topic,
        "key": record.key,
        "value": record.value,
        "headers": to_json(record.headers),
    }


def _outgoing(row: Row[Any]) -> Outgoing:
    return Outgoing(
        topic=row.topic, key=row.key, value=row.value, headers=from_json(row.headers), position=row.position
    )

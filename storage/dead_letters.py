"""Dead letters: kept with their original bytes until someone sends them again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, update
from sqlalchemy.dialects.postgresql import insert

from ingest.deadletter import DeadLetter
from ingest.source import Record
from storage.headers import from_json, to_json
from storage.tables.outbox import DeadLetterRow


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDeadLetter:
    """A dead letter, when it died and when it was sent again."""

    letter: DeadLetter
    died_at: datetime
    redriven_at: datetime | None


class DeadLetters:
    """Repository of dead letters."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, letters: Sequence[DeadLetter]) -> frozenset[str]:
        """Keep dead letters; returns the ids that were new, so that each is published once."""
        if not letters:
            return frozenset()
        new = insert(DeadLetterRow).on_conflict_do_nothing(index_elements=[DeadLetterRow.id])
        rows = sorted((_values(letter) for letter in letters), key=lambda row: str(row["id"]))
        return frozenset(self._connection.scalars(new.returning(DeadLetterRow.id), rows))

    def get(self, letter_id: str) -> KeptDeadLetter | None:
        """Return one dead letter."""
        row = self._connection.execute(_rows().where(DeadLetterRow.id == letter_id)).one_or_none()
        return None if row is None else _kept(row)

    def list(self, limit: int, *, code: str | None = None, waiting: bool = True) -> "list[KeptDeadLetter]":
        """Return dead letters, oldest first.

        Args:
            limit: at most so many.
            code: only those that died of this.
            waiting: only those not sent again yet.
        """
        query = _rows().order_by(DeadLetterRow.died_at, DeadLetterRow.id).limit(limit)
        if code is not None:
            query = query.where(DeadLetterRow.code == code)
        if waiting:
            query = query.where(DeadLetterRow.redriven_at.is_(None))
        return [_kept(row) for row in self._connection.execute(query)]

    def count(self) -> int:
        """Return how many wait to be looked at: not sent again yet."""
        return self._connection.scalar(select(func.count()).where(DeadLetterRow.redriven_at.is_(None))) or 0

    def mark_redriven(self, letter_ids: Sequence[str], now: datetime) -> None:
        """Remember that these were sent again."""
        sent = update(DeadLetterRow).where(DeadLetterRow.id.in_(sorted(letter_ids)))
        self._connection.execute(sent.values(redriven_at=now))


def _rows() -> Select[Any]:
    return select(*DeadLetterRow.__table__.columns)


def _values(letter: DeadLetter) -> dict[str, object]:
    record = letter.record
    return {
        "id": letter.id,
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "key": record.key,
        "value": record.value,
        "headers": to_json(record.headers),
        "code": letter.code,
        "reason": letter.reason,
        "attempt": letter.attempt,
    }


def _kept(row: Row[Any]) -> KeptDeadLetter:
    record = Record(
        topic=row.topic,
        partition=row.partition,
        offset=row.offset,
        key=row.key,
        value=row.value,
        headers=from_json(row.headers),
    )
    letter = DeadLetter(record=record, code=row.code, reason=row.reason, attempt=row.attempt)
    return KeptDeadLetter(letter=letter, died_at=row.died_at, redriven_at=row.redriven_at)

"""The audit log: who viewed and decided what, append-only, each row chained to the one before."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
from sqlalchemy import Connection, Select, insert, select, text

from storage.tables.people import AuditRow

ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('winnow.audit', 0))")

Detail = Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Something that someone did."""

    at: datetime
    person_id: str | None  # None: the system
    action: str  # case.viewed, case.decided, person.added, ...
    subject: str  # id of what was acted on; never its text
    detail: Detail

    def digest(self, before: bytes) -> bytes:
        """Return the hash that chains this entry to the one before."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        fields = [at, self.person_id, self.action, self.subject, dict(self.detail)]
        return hashlib.sha256(before + orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).digest()


class Audit:
    """Repository of the audit log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, person_id: str | None, action: str, subject: str, *, at: datetime, detail: Detail | None = None
    ) -> None:
        """Add an entry. Others wait until this transaction ends, so keep it last in one."""
        entry = AuditEntry(at=at, person_id=person_id, action=action, subject=subject, detail=dict(detail or {}))
        self._connection.execute(ONE_AT_A_TIME)
        before = self._connection.scalar(select(AuditRow.hash).order_by(AuditRow.id.desc()).limit(1)) or b""
        row = {
            "at": at,
            "person_id": person_id,
            "action": action,
            "subject": subject,
            "detail": entry.detail,
            "hash": entry.digest(before),
        }
        self._connection.execute(insert(AuditRow), [row])

    def of(self, subject: str) -> list[AuditEntry]:
        """Return what was done to one thing, oldest first."""
        rows = self._connection.execute(_rows().where(AuditRow.subject == subject).order_by(AuditRow.id))
        return [entry for _, entry, _ in _entries(rows.tuples())]

    def verify(self) -> int | None:
        """Return the id of the first row that was changed, or whose predecessor is missing; None when all is well."""
        before = b""
        query = _rows().order_by(AuditRow.id).execution_options(yield_per=1000)
        with self._connection.execute(query) as rows:
            for number, entry, kept in _entries(rows.tuples()):
                before = entry.digest(before)
                if before != kept:
                    return number
        return None


def _rows() -> Select[tuple[int, datetime, str | None, str, str, dict[str, str | int], bytes]]:
    row = AuditRow
    return select(row.id, row.at, row.person_id, row.action, row.subject, row.detail, row.hash)


def _entries(
    rows: Iterable[tuple[int, datetime, str | None, str, str, dict[str, str | int], bytes]],
) -> Iterator[tuple[int, AuditEntry, bytes]]:
    for number, at, person_id, action, subject, detail, kept in rows:
        yield number, AuditEntry(at=at, person_id=person_id, action=action, subject=subject, detail=detail), kept

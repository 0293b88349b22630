"""The labelled log: gap-free, in commit order, raw and redacted side by side."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from storage.tables.decisions import LabelCounterRow, LabelRow

WireRecord = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelEntry:
    """One entry of the log, in wire form."""

    sequence: int
    label_id: UUID
    kind: str  # label or tombstone
    conversation_id: str
    raw: WireRecord  # with its text; without it after an erasure
    redacted: WireRecord | None  # None until the publisher made it
    plan: WireRecord | None  # what was redacted where; None before that, of labels of older versions, and once erased
    at: datetime


class Labels:
    """Repository of the labelled log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        conversation_id: str,
        label_id: UUID,
        at: datetime,
        record: Callable[[int], WireRecord],
        *,
        kind: str = "label",
    ) -> int:
        """Add an entry and return its sequence. Others wait until this transaction ends, so keep it late in one.

        Args:
            conversation_id: what it is about.
            label_id: of the decision, or new for a tombstone.
            at: when it was decided.
            record: makes the wire record from the sequence.
            kind: label or tombstone.
        """
        counted = update(LabelCounterRow).values(value=LabelCounterRow.value + 1).returning(LabelCounterRow.value)
        sequence = self._connection.scalars(counted).one()
        row = {
            "sequence": sequence,
            "label_id": label_id,
            "kind": kind,
            "conversation_id": conversation_id,
            "raw": record(sequence),
            "at": at,
        }
        self._connection.execute(insert(LabelRow), [row])
        return sequence

    def sequence_of(self, label_id: UUID) -> int:
        """Return the sequence of a label that is there."""
        return self._connection.scalars(select(LabelRow.sequence).where(LabelRow.label_id == label_id)).one()

    def last(self) -> int:
        """Return the newest sequence; 0 before the first label."""
        return self._connection.scalar(select(func.max(LabelRow.sequence))) or 0

    def after(self, sequence: int, limit: int, *, raw: bool) -> list[WireRecord]:
        """Return wire records after a sequence, in order.

        Args:
            sequence: 0 for all.
            limit: at most so many records.
            raw: with private data; else redacted, up to the first that has no redacted form yet, so that a reader
                never skips it.
        """
        query = _rows().where(LabelRow.sequence > sequence).order_by(LabelRow.sequence).limit(limit)
        found = [entry.raw if raw else entry.redacted for entry in self._entries(query)]
        return [record for record in takewhile(lambda record: record is not None, found) if record is not None]

    def unredacted(self, limit: int) -> list[LabelEntry]:
        """Return the first entries that still need their redacted form."""
        return self._entries(_rows().where(LabelRow.redacted.is_(None)).order_by(LabelRow.sequence).limit(limit))

    def set_redacted(self, sequence: int, record: WireRecord, plan: WireRecord | None = None) -> bool:
        """Keep a redacted form and its plan; returns whether it was new, so that each is published once."""
        entry = update(LabelRow).where(LabelRow.sequence == sequence, LabelRow.redacted.is_(None))
        return self._connection.execute(entry.values(redacted=record, plan=plan)).rowcount == 1

    def set_plan(self, sequence: int, plan: WireRecord) -> None:
        """Keep the plan of a label that was redacted without one."""
        entry = update(LabelRow).where(LabelRow.sequence == sequence, LabelRow.plan.is_(None))
        self._connection.execute(entry.values(plan=plan))

    def plan_before(self, conversation_id: str, sequence: int) -> WireRecord | None:
        """Return the plan of the conversation's label before this one; None when there is none."""
        row = LabelRow
        earlier = (row.conversation_id == conversation_id, row.sequence < sequence, row.plan.is_not(None))
        return self._connection.scalar(select(row.plan).where(*earlier).order_by(row.sequence.desc()).limit(1))

    def entries_after(self, sequence: int, limit: int) -> list[LabelEntry]:
        """Return entries after a sequence, in order, up to the first that was not redacted yet."""
        query = _rows().where(LabelRow.sequence > sequence).order_by(LabelRow.sequence).limit(limit)
        return list(takewhile(lambda entry: entry.redacted is not None, self._entries(query)))

    def entries(self, sequences: Iterable[int]) -> dict[int, LabelEntry]:
        """Return entries by sequence; those that do not exist are missing."""
        query = _rows().where(LabelRow.sequence.in_(sorted(set(sequences))))
        return {entry.sequence: entry for entry in self._entries(query)}

    def of_conversations(self, conversation_ids: Iterable[str]) -> list[LabelEntry]:
        """Return and lock the entries about these conversations, for an erasure."""
        query = _rows().where(LabelRow.conversation_id.in_(sorted(set(conversation_ids))))
        return self._entries(query.order_by(LabelRow.sequence).with_for_update())

    def replace(self, sequence: int, raw: WireRecord, redacted: WireRecord | None) -> None:
        """Put emptied records in the place of an entry's, and drop its plan."""
        entry = update(LabelRow).where(LabelRow.sequence == bindparam("which"))
        values = {"which": sequence, "new_raw": raw, "new_redacted": redacted}
        raw_type, redacted_type = LabelRow.raw.type, LabelRow.redacted.type
        changed = entry.values(
            raw=bindparam("new_raw", type_=raw_type), redacted=bindparam("new_redacted", type_=redacted_type), plan=None
        )
        self._connection.execute(changed, values)

    def _entries(self, query: Select[Any]) -> list[LabelEntry]:
        return [_entry(row) for row in self._connection.execute(query)]


def _rows() -> Select[Any]:
    row = LabelRow
    return select(row.sequence, row.label_id, row.kind, row.conversation_id, row.raw, row.redacted, row.plan, row.at)


def _entry(row: Row[Any]) -> LabelEntry:
    return LabelEntry(
        sequence=row.sequence,
        label_id=row.label_id,
        kind=row.kind,
        conversation_id=row.conversation_id,
        raw=row.raw,
        redacted=row.redacted,
        plan=row.plan,
        at=row.at,
    )

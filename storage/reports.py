"""User reports: kept once, found by conversation, and those whose conversation never came."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import InstrumentedAttribute

from ingest.report import Report
from storage.tables.cases import CaseRow
from storage.tables.conversations import ConversationRow, ReportRow

FIELDS = ("id", "conversation_id", "message_id", "reason", "comment", "reporter_ref", "occurred_at")


class Reports:
    """Repository of reports."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, reports: Sequence[Report]) -> frozenset[str]:
        """Keep reports; returns the ids that were new."""
        if not reports:
            return frozenset()
        rows = sorted(({name: getattr(report, name) for name in FIELDS} for report in reports), key=lambda r: r["id"])
        new = insert(ReportRow).on_conflict_do_nothing(index_elements=[ReportRow.id]).returning(ReportRow.id)
        return frozenset(self._connection.scalars(new, rows))

    def of(self, conversation_ids: Iterable[str]) -> dict[str, tuple[Report, ...]]:
        """Return the reports about each conversation, oldest first; conversations without any are missing."""
        found: dict[str, tuple[Report, ...]] = {}
        query = select(*_columns()).where(ReportRow.conversation_id.in_(sorted(set(conversation_ids))))
        for row in self._connection.execute(query.order_by(ReportRow.received_at, ReportRow.id)):
            found[row.conversation_id] = (*found.get(row.conversation_id, ()), _report(row))
        return found

    def orphans(self, before: datetime, limit: int) -> list[Report]:
        """Return reports received before a time whose conversation has not come and that no case shows yet."""
        came = and_(ConversationRow.id == ReportRow.conversation_id, ConversationRow.revision > 0)
        erased = and_(ConversationRow.id == ReportRow.conversation_id, ConversationRow.erased_at.is_not(None))
        shown = CaseRow.conversation_id == ReportRow.conversation_id
        query = (
            select(*_columns())
            .where(
                ReportRow.received_at < before,
                ~select(1).where(came).exists(),
                ~select(1).where(erased).exists(),
                ~select(1).where(shown).exists(),
            )
            .order_by(ReportRow.received_at, ReportRow.id)
            .limit(limit)
        )
        return [_report(row) for row in self._connection.execute(query)]


def _columns() -> list[InstrumentedAttribute[Any]]:
    return [getattr(ReportRow, name) for name in FIELDS]


def _report(row: Row[Any]) -> Report:
    return Report(**{name: getattr(row, name) for name in FIELDS})

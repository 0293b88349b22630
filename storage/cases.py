"""Cases: one per conversation, with the history of what happened to it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, select, update
from sqlalchemy.dialects.postgresql import insert

from classifiers.tag import Tagged
from ingest.conversation import Conversation
from storage.codec import dump, load
from storage.conversations import Conversations
from storage.errors import CaseNotFoundError
from storage.records import Case, CaseFile, CaseState, Severity
from storage.reports import Reports
from storage.tables.cases import CaseRow, QueueRow

CaseQuery = Select[tuple[UUID, str, int, dict[str, Any], datetime, str, str, int, float, datetime]]


class Cases:
    """Repository of cases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, conversation_ids: Iterable[str]) -> dict[str, Case]:
        """Return the case of each conversation; conversations without one are missing."""
        query = case_rows().where(CaseRow.conversation_id.in_(sorted(set(conversation_ids))))
        return {row.conversation_id: read_case(row) for row in self._connection.execute(query)}

    def get(self, case_id: UUID) -> Case:
        """Return one case.

        Raises:
            CaseNotFoundError: there is none.
        """
        row = self._connection.execute(case_rows().where(CaseRow.id == case_id)).one_or_none()
        if row is None:
            raise CaseNotFoundError(case_id)
        return read_case(row)

    def put(self, cases: Sequence[Case], what: str, at: datetime) -> None:
        """Open cases, or merge newer evidence into those that are there; `what` goes into their history.

        The conversations must be locked. `queue.put` comes after it, for the queue points at the case.
        """
        if not cases:
            return
        new = insert(CaseRow)
        changed: dict[str, Any] = {name: new.excluded[name] for name in ("revision", "severity")}
        changed["history"] = CaseRow.history.op("||")(new.excluded["history"])
        merged = new.on_conflict_do_update(index_elements=[CaseRow.conversation_id], set_=changed)
        self._connection.execute(merged, [_values(case, what, at) for case in cases])

    def note(self, case_id: UUID, what: str, at: datetime, detail: Mapping[str, object] | None = None) -> None:
        """Add an entry to a case's history; `detail` holds ids and counts, never text."""
        entry = [{**_entry(what, at), **(detail or {})}]
        changed = update(CaseRow).where(CaseRow.id == case_id)
        self._connection.execute(changed.values(history=CaseRow.history.op("||")(entry)))

    def file(self, case_id: UUID) -> CaseFile:
        """Return all that a reviewer may see of a case. Without its conversation it has no messages.

        Raises:
            CaseNotFoundError: there is none.
        """
        case = self.get(case_id)
        known = Conversations(self._connection).peek([case.conversation_id])[case.conversation_id]
        reports = Reports(self._connection).of([case.conversation_id])
        history = self._connection.scalar(select(CaseRow.history).where(CaseRow.id == case_id))
        return CaseFile(
            case=case,
            conversation=known.conversation or Conversation(id=case.conversation_id, messages=(), revision=0),
            tagged=known.tagged or _untagged(case),
            reports=reports.get(case.conversation_id, ()),
            history=tuple(history or ()),
        )


def case_rows() -> CaseQuery:
    """Select what `read_case` reads."""
    case, queue = CaseRow, QueueRow
    return select(
        case.id, case.conversation_id, case.revision, case.severity, case.opened_at,
        queue.state, queue.lane, queue.band, queue.rank, queue.due_at,
    ).join(queue, queue.case_id == case.id)  # fmt: skip


def read_case(row: Row[Any]) -> Case:
    """Build a case from a row of `case_rows`."""
    return Case(
        id=row.id,
        conversation_id=row.conversation_id,
        revision=row.revision,
        state=CaseState(row.state),
        lane=row.lane,
        band=row.band,
        rank=row.rank,
        severity=load(Severity, row.severity),
        opened_at=row.opened_at,
        due_at=row.due_at,
    )


def _values(case: Case, what: str, at: datetime) -> dict[str, object]:
    return {
        "id": case.id,
        "conversation_id": case.conversation_id,
        "revision": case.revision,
        "severity": dump(case.severity),
        "opened_at": case.opened_at,
        "history": [_entry(what, at)],
    }


def _entry(what: str, at: datetime) -> dict[str, object]:
    return {"at": at.isoformat(), "what": what}


def _untagged(case: Case) -> Tagged:
    return Tagged(
        conversation_id=case.conversation_id, revision=case.revision, language="und", scores={}, tags=(), messages={}
    )

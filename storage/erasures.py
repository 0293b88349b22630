"""Erasure: everything a user said is emptied, wherever it is held; ids, categories and grades stay."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select, text, update
from sqlalchemy.dialects.postgresql import insert

from ingest.report import Erasure
from storage.labels import Labels, WireRecord
from storage.tables.cases import CaseRow, ClaimRow, QueueRow
from storage.tables.conversations import ConversationRow, ErasureRow, ReportRow
from storage.tables.decisions import DecisionRow
from storage.tables.outbox import DeadLetterRow, OutboxRow

ALLOW = text("SELECT set_config('winnow.erasing', 'on', true)")
"""The trigger on decisions lets free text be emptied while this is set, until the transaction ends."""


WRITING = text("SELECT pg_advisory_xact_lock_shared(hashtextextended('winnow.erasure', 0))")
ERASING = text("SELECT pg_advisory_xact_lock(hashtextextended('winnow.erasure', 0))")


class Erasures:
    """Repository of erasures."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold_off(self) -> None:
        """Keep erasures out until this transaction ends: what `known` says holds for what it writes."""
        self._connection.execute(WRITING)

    def known(self, user_refs: Iterable[str]) -> frozenset[str]:
        """Return which of these users were erased; what they say later is not kept either."""
        query = select(ErasureRow.user_ref).where(ErasureRow.user_ref.in_(sorted(set(user_refs))))
        return frozenset(self._connection.scalars(query))

    def conversations_of(self, erasure_id: str) -> int | None:
        """Return how many conversations an erasure emptied; None when it was not carried out."""
        return self._connection.scalar(select(ErasureRow.conversations).where(ErasureRow.id == erasure_id))

    def carry_out(self, erasure: Erasure, now: datetime) -> tuple[str, ...]:
        """Empty all that this user said, and return the ids of the conversations.

        Each conversation that has labels gets a tombstone in the labelled log. A second delivery empties what came
        since, and nothing twice.
        """
        self._connection.execute(ERASING)
        mine = ConversationRow.user_ref == erasure.user_ref
        locked = (
            select(ConversationRow.id).where(mine, ConversationRow.erased_at.is_(None)).order_by(ConversationRow.id)
        )
        ids = tuple(self._connection.scalars(locked.with_for_update(key_share=True)))
        self.empty(ids, now)
        self._empty_reports(erasure.user_ref)
        row = {"id": erasure.id, "user_ref": erasure.user_ref, "conversations": len(ids), "done_at": now}
        self._connection.execute(insert(ErasureRow).on_conflict_do_nothing(), [row])
        return ids

    def empty(self, conversation_ids: Sequence[str], now: datetime) -> None:
        """Empty conversations that are locked, and all that was made of them."""
        if not conversation_ids:
            return
        self._empty_conversations(conversation_ids, now)
        self._empty_cases(conversation_ids, now)
        self._empty_records(conversation_ids)
        self._empty_labels(conversation_ids, now)

    def _empty_conversations(self, ids: Sequence[str], now: datetime) -> None:
        gone: dict[str, Any] = {"body": {}, "tagged": None, "rescreen_at": None, "erased_at": now, "updated_at": now}
        self._connection.execute(update(ConversationRow).where(ConversationRow.id.in_(ids)).values(**gone))
        about = ReportRow.conversation_id.in_(ids)
        self._connection.execute(update(ReportRow).where(about).values(comment=None))

    def _empty_reports(self, user_ref: str) -> None:
        written = update(ReportRow).where(ReportRow.reporter_ref == user_ref)
        self._connection.execute(written.values(comment=None, reporter_ref=None))

    def _empty_cases(self, ids: Sequence[str], now: datetime) -> None:
        cases = select(CaseRow.id).where(CaseRow.conversation_id.in_(ids))
        held = update(ClaimRow).where(ClaimRow.case_id.in_(cases), ClaimRow.ended_at.is_(None))
        places = select(QueueRow.case_id).where(QueueRow.case_id.in_(cases)).order_by(QueueRow.case_id)
        self._connection.execute(places.with_for_update())
        self._connection.execute(held.values(ended_at=now, ended="erased"))
        erased = {"state": "erased", "claim_id": None, "expires_at": None}
        self._connection.execute(update(QueueRow).where(QueueRow.case_id.in_(cases)).values(**erased))
        self._connection.execute(ALLOW)
        for decision, verdicts in self._connection.execute(
            select(DecisionRow.id, DecisionRow.verdicts).where(DecisionRow.case_id.in_(cases))
        ).tuples():
            emptied = update(DecisionRow).where(DecisionRow.id == decision)
            self._connection.execute(emptied.values(verdicts=_without_text(verdicts)))

    def _empty_records(self, ids: Sequence[str]) -> None:
        keys = [conversation_id.encode() for conversation_id in ids]
        with_text = OutboxRow.topic.in_(("labels", "dead"))
        self._connection.execute(update(OutboxRow).where(OutboxRow.key.in_(keys), with_text).values(value=None))
        self._connection.execute(update(DeadLetterRow).where(DeadLetterRow.key.in_(keys)).values(value=None))

    def _empty_labels(self, ids: Sequence[str], now: datetime) -> None:
        labels = Labels(self._connection)
        entries = [entry for entry in labels.of_conversations(ids) if entry.kind == "label"]
        for entry in entries:
            redacted = None if entry.redacted is None else without_text(entry.redacted)
            labels.replace(entry.sequence, without_text(entry.raw), redacted)
        for conversation_id in sorted({entry.conversation_id for entry in entries}):
            _tombstone(labels, conversation_id, now)


def without_text(record: WireRecord) -> dict[str, Any]:
    """Return a label record without anything that a person or a chatbot wrote."""
    conversation: dict[str, Any] = {"conversation_id": record.get("conversation_id"), "messages": [], "erased": True}
    return {**_without_text(record), "conversation": conversation}


def _without_text(verdicts: WireRecord) -> dict[str, Any]:
    """Return verdicts without notes and ideal answer."""
    emptied: dict[str, Any] = {**verdicts, "ideal_answer": None}
    emptied["errors"] = [{**mark, "note": ""} for mark in emptied.get("errors", ())]
    if "note" in emptied:
        emptied["note"] = ""
    return emptied


def _tombstone(labels: Labels, conversation_id: str, now: datetime) -> None:
    label_id = uuid4()

    def record(sequence: int) -> WireRecord:
        return {
            "type": "tombstone",
            "version": 1,
            "label_id": str(label_id),
            "sequence": sequence,
            "conversation_id": conversation_id,
            "erased_at": now.isoformat(),
        }

    labels.append(conversation_id, label_id, now, record, kind="tombstone")

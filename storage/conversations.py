"""Conversations as kept: read, locked, saved, and found when they must be screened again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from classifiers.tag import Tagged
from ingest.conversation import Conversation
from storage.codec import dump, load
from storage.tables.conversations import ConversationRow

PLACEHOLDERS = text(
    "INSERT INTO conversations (id, revision, body)"
    " SELECT id, 0, '{}' FROM unnest(CAST(:ids AS varchar[])) AS wanted (id) ORDER BY id"
    " ON CONFLICT (id) DO NOTHING"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is known of a conversation id."""

    id: str
    conversation: Conversation | None  # None: only reports so far, or erased
    tagged: Tagged | None  # None: never screened, or erased
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """A conversation to keep, with what the classifiers said of it."""

    conversation: Conversation
    tagged: Tagged | None
    rescreen_at: datetime | None = None  # when to screen again because a part failed; None = fully screened


class Conversations:
    """Repository of conversations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def peek(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Return what is known, without locking; ids never seen are missing."""
        return _by_id(self._connection.execute(_rows().where(ConversationRow.id.in_(sorted(set(ids))))))

    def lock(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Lock every id until the transaction ends, and return what is known of each; none is missing.

        Ids never seen get an empty row, so that two workers cannot both be the first.
        """
        wanted = sorted(set(ids))
        if not wanted:
            return {}
        self._connection.execute(PLACEHOLDERS, {"ids": wanted})
        locked = _rows().where(ConversationRow.id.in_(wanted)).order_by(ConversationRow.id)
        return _by_id(self._connection.execute(locked.with_for_update(key_share=True)))

    def save(self, screened: Sequence[Screened]) -> None:
        """Insert or replace; what was erased stays erased."""
        if not screened:
            return
        new = insert(ConversationRow)
        changes = {name: new.excluded[name] for name in ("revision", "user_ref", "body", "tagged", "rescreen_at")}
        saved = new.on_conflict_do_update(
            index_elements=[ConversationRow.id],
            set_={**changes, "updated_at": func.now()},
            where=ConversationRow.erased_at.is_(None),
        )
        rows = sorted((_values(item) for item in screened), key=lambda row: str(row["id"]))
        self._connection.execute(saved, rows)

    def due_for_rescreen(self, now: datetime, limit: int, hold: timedelta) -> list[Kept]:
        """Return those whose time to be screened again has come, and keep them from other workers for `hold`."""
        due = (
            select(ConversationRow.id)
            .where(ConversationRow.rescreen_at <= now, ConversationRow.erased_at.is_(None))
            .order_by(ConversationRow.rescreen_at)
            .limit(limit)
            .with_for_update(key_share=True, skip_locked=True)
            .cte("due")
        )
        held = (
            update(ConversationRow)
            .where(ConversationRow.id.in_(select(due.c.id)))
            .values(rescreen_at=now + hold)
            .returning(*_rows().selected_columns)
        )
        return list(_by_id(self._connection.execute(held)).values())


def _rows() -> Select[tuple[str, int, dict[str, Any], dict[str, Any] | None, datetime | None]]:
    row = ConversationRow
    return select(row.id, row.revision, row.body, row.tagged, row.erased_at)


def _by_id(rows: Iterable[Row[Any]]) -> dict[str, Kept]:
    return {row.id: _kept(row) for row in rows}


def _kept(row: Row[Any]) -> Kept:
    readable = row.erased_at is None
    return Kept(
        id=row.id,
        conversation=load(Conversation, row.body) if readable and row.revision else None,
        tagged=load(Tagged, row.tagged) if readable and row.tagged else None,
        erased=not readable,
    )


def _values(item: Screened) -> dict[str, object]:
    conversation = item.conversation
    return {
        "id": conversation.id,
        "revision": conversation.revision,
        "user_ref": conversation.user_ref,
        "body": dump(conversation),
        "tagged": dump(item.tagged) if item.tagged else None,
        "rescreen_at": item.rescreen_at,
    }

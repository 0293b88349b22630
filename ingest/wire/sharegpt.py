"""Data set rows: ShareGPT (`conversations: [{from, value}]`), WildChat, LMSYS (`conversation: [{role, content}]`)."""

from collections.abc import Mapping

from pydantic import AliasChoices, Field

from ingest.event import ConversationReceived, Event
from ingest.wire import json_text
from ingest.wire.chat import AnyRole, Content
from ingest.wire.draft import ConversationDraft, MessageDraft, build
from ingest.wire.fields import LooseId, Moment, Name, Rows, WireModel, validated
from ingest.wire.reading import Reading


class Turn(WireModel):
    """One turn, as either family of data sets has it."""

    id: LooseId | None = None
    role: AnyRole = Field(validation_alias=AliasChoices("from", "role"))
    content: Content = Field(validation_alias=AliasChoices("value", "content"))
    created_at: Moment | None = Field(None, validation_alias=AliasChoices("created_at", "timestamp"))


class Row(WireModel):
    """A conversation as a row of a data set."""

    id: LooseId | None = Field(None, validation_alias=AliasChoices("id", "conversation_id", "conversation_hash"))
    turns: Rows[Turn] = Field(validation_alias=AliasChoices("conversations", "conversation"))
    occurred_at: Moment | None = Field(None, validation_alias=AliasChoices("occurred_at", "timestamp", "tstamp"))
    language: str | None = Field(None, validation_alias=AliasChoices("language", "lang"))
    source: Name | None = None
    model: Name | None = None
    user_ref: LooseId | None = None


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event is a row of such a data set."""
    return "conversations" in document or "conversation" in document


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return the conversation that a row describes.

    Raises:
        RefusedEventError: what is wrong and where.
    """
    row = validated(Row, document)
    draft = ConversationDraft(
        id=row.id,
        messages=tuple(_draft(turn) for turn in row.turns),
        occurred_at=row.occurred_at,
        language=row.language,
        source=row.source,
        model=row.model,
        user_ref=row.user_ref,
        metadata=row.unknown,
        path="conversations" if "conversations" in document else "conversation",
    )
    return ConversationReceived(build(draft, reading))


def _draft(turn: Turn) -> MessageDraft:
    return MessageDraft(
        id=turn.id, role=turn.role, content=turn.content, created_at=turn.created_at, unknown=turn.unknown
    )

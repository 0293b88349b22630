"""A single user message: `{"id", "text"}`."""

from collections.abc import Mapping

from pydantic import AliasChoices, Field

from ingest.conversation import Role
from ingest.event import ConversationReceived, Event
from ingest.wire import json_text
from ingest.wire.draft import ConversationDraft, MessageDraft, build
from ingest.wire.fields import LooseId, Name, WireModel, validated
from ingest.wire.reading import Reading


class TextRow(WireModel):
    """One text."""

    id: LooseId | None = Field(None, validation_alias=AliasChoices("id", "conversation_id"))
    text: str
    language: str | None = Field(None, validation_alias=AliasChoices("language", "lang"))
    source: Name | None = None


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event is a single text."""
    return "text" in document


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return a conversation of one user message.

    Raises:
        RefusedEventError: what is wrong and where.
    """
    row = validated(TextRow, document)
    draft = ConversationDraft(
        id=row.id,
        messages=(MessageDraft(role=Role.USER, content=row.text),),
        language=row.language,
        source=row.source,
        metadata=row.unknown,
        path="text",
    )
    return ConversationReceived(build(draft, reading))

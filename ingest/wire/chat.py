"""OpenAI chat messages: `{"messages": [{"role", "content"}, ...]}`, as requests, logs and data sets have them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AliasChoices, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ingest.conversation import Role
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, Event
from ingest.wire import json_text
from ingest.wire.draft import ConversationDraft, MessageDraft, build
from ingest.wire.fields import LooseId, Moment, Name, Rows, WireModel, validated
from ingest.wire.parts import call_text, text_of
from ingest.wire.reading import Reading

ROLES = {
    "user": Role.USER, "human": Role.USER, "prompter": Role.USER,
    "assistant": Role.ASSISTANT, "gpt": Role.ASSISTANT, "chatgpt": Role.ASSISTANT, "bing": Role.ASSISTANT,
    "bard": Role.ASSISTANT, "bot": Role.ASSISTANT, "model": Role.ASSISTANT, "ai": Role.ASSISTANT,
    "function_call": Role.ASSISTANT,
    "system": Role.SYSTEM, "developer": Role.SYSTEM,
    "tool": Role.TOOL, "function": Role.TOOL, "observation": Role.TOOL, "function_response": Role.TOOL,
}  # fmt: skip
"""What other systems call a speaker."""


def role_of(value: object) -> Role:
    """Return the role for another system's word.

    Raises:
        PydanticCustomError: wrong_type or wrong_value.
    """
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "should be text: user, assistant, system or tool")
    if value.lower() not in ROLES:
        raise PydanticCustomError("wrong_value", "should be one of user, assistant, system, tool")
    return ROLES[value.lower()]


def _content(value: object) -> object:
    if value is None or isinstance(value, str | list):
        return text_of(value)
    raise PydanticCustomError("wrong_type", "should be text, or a list of parts")


AnyRole = Annotated[Role, BeforeValidator(role_of)]
"""A speaker, in the words of any known system."""

Content = Annotated[str, BeforeValidator(_content)]
"""Text, parts, or null."""


class ChatMessage(WireModel):
    """One turn; a message that only calls tools may leave out its content."""

    id: LooseId | None = None
    role: AnyRole
    content: Content | None = None
    tool_calls: Annotated[list[dict[str, object]] | None, Field(strict=True)] = None
    created_at: Moment | None = Field(None, validation_alias=AliasChoices("created_at", "timestamp"))


class ChatRow(WireModel):
    """A conversation as a list of chat messages."""

    id: LooseId | None = Field(None, validation_alias=AliasChoices("conversation_id", "id", "conversation_hash"))
    messages: Rows[ChatMessage]
    occurred_at: Moment | None = Field(
        None, validation_alias=AliasChoices("occurred_at", "created", "timestamp", "tstamp")
    )
    language: str | None = Field(None, validation_alias=AliasChoices("language", "lang"))
    source: Name | None = None
    model: Name | None = None
    user_ref: LooseId | None = Field(None, validation_alias=AliasChoices("user_ref", "user"))
    metadata: dict[str, object] | None = None


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event holds chat messages."""
    return "messages" in document


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return the conversation that chat messages describe.

    Raises:
        RefusedEventError: what is wrong and where.
    """
    row = validated(ChatRow, document)
    return ConversationReceived(build(_draft_of(row), reading))


def _draft_of(row: ChatRow) -> ConversationDraft:
    return ConversationDraft(
        id=row.id,
        messages=tuple(draft(message, f"messages.{index}") for index, message in enumerate(row.messages)),
        occurred_at=row.occurred_at,
        language=row.language,
        source=row.source,
        model=row.model,
        user_ref=row.user_ref,
        metadata={**row.unknown, **(row.metadata or {})},
    )


def draft(message: ChatMessage, path: str) -> MessageDraft:
    """Return the turn that a chat message describes.

    Raises:
        RefusedEventError: missing_field, when it neither says nor calls anything.
    """
    calls = [call_text(call) for call in message.tool_calls or ()]
    said = {"content", "tool_calls"} & message.model_fields_set or {"function_call", "refusal"} & message.unknown.keys()
    if not said:
        raise RefusedEventError("missing_field", f"{path}.content is missing; add it", field=f"{path}.content")
    return MessageDraft(
        id=message.id,
        role=message.role,
        content="\n".join(filter(None, [message.content, *calls])),
        created_at=message.created_at,
        unknown=message.unknown,
    )

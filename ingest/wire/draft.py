"""What every format is turned into first, so that ids, limits and times are handled in one place."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from config.settings import LimitSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from ingest.errors import RefusedEventError
from ingest.wire.language_hint import language_code
from ingest.wire.reading import Reading

REPLACED_TIMES = "winnow.replaced_times"
"""Metadata key: names of the times that lay too far in the future and were left out."""

LANGUAGE_HINT = "winnow.language_hint"
"""Metadata key: a language hint that is no ISO 639-1 code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDraft:
    """One turn as a format brings it."""

    role: Role
    content: str
    id: str | None = None
    created_at: datetime | None = None
    candidates: tuple[Candidate, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict)  # goes to the conversation's metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationDraft:
    """A conversation as a format brings it."""

    messages: tuple[MessageDraft, ...]
    id: str | None = None
    occurred_at: datetime | None = None
    language: str | None = None
    source: str | None = None
    model: str | None = None
    user_ref: str | None = None
    context: tuple[Document, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    path: str = "messages"  # where the messages stand in the event, for refusals
    appended: bool = False  # whether it is one message to be added


def build(draft: ConversationDraft, reading: Reading) -> Conversation:
    """Return the conversation that a draft describes.

    Raises:
        RefusedEventError: empty_conversation, wrong_value (an id stands twice), limit_messages,
            limit_message_characters or limit_candidates.
    """
    if not draft.messages:
        raise RefusedEventError(
            "empty_conversation", f"{draft.path} is empty; send at least one message", field=draft.path
        )
    _check_limits(draft, reading.limits)
    messages = tuple(_message(index, draft, reading) for index in range(len(draft.messages)))
    check_unique([message.id for message in messages], f"{draft.path}.id")
    return Conversation(
        id=draft.id or reading.fallback_id or _made_id(messages),
        messages=messages,
        occurred_at=reading.past(draft.occurred_at),
        language=language_code(draft.language),
        source=draft.source,
        model=draft.model,
        user_ref=draft.user_ref,
        context=draft.context,
        metadata=_metadata(draft, messages, reading),
    )


def check_unique(ids: Sequence[str], path: str) -> None:
    """Refuse an id that stands twice.

    Raises:
        RefusedEventError: wrong_value.
    """
    if len(set(ids)) == len(ids):
        return
    twice = next(index for index, name in enumerate(ids) if name in ids[:index])
    raise RefusedEventError(
        "wrong_value", f"{path} of entry {twice} stands twice; give each entry an id of its own", field=path
    )


def _check_limits(draft: ConversationDraft, limits: LimitSettings) -> None:
    if len(draft.messages) > limits.messages:
        raise RefusedEventError(
            "limit_messages",
            f"{draft.path} has {len(draft.messages)} entries; at most {limits.messages} are taken",
            field=draft.path,
        )
    for index, message in enumerate(draft.messages):
        path = f"{draft.path}.{index}"
        if len(message.candidates) > limits.candidates:
            raise RefusedEventError(
                "limit_candidates",
                f"{path}.candidates has {len(message.candidates)} entries; at most {limits.candidates} are taken",
                field=f"{path}.candidates",
            )
        for text in (message.content, *(candidate.content for candidate in message.candidates)):
            check_length(text, f"{path}.content", limits)


def check_length(text: str, path: str, limits: LimitSettings) -> None:
    """Refuse a text that is too long.

    Raises:
        RefusedEventError: limit_message_characters.
    """
    if len(text) > limits.message_characters:
        raise RefusedEventError(
            "limit_message_characters",
            f"{path} has {len(text)} characters; at most {limits.message_characters} are taken",
            field=path,
        )


def _message(index: int, draft: ConversationDraft, reading: Reading) -> Message:
    given = draft.messages[index]
    check_unique([candidate.id for candidate in given.candidates], f"{draft.path}.{index}.candidates.id")
    made = Message(
        id=given.id or str(index),
        role=given.role,
        content=given.content,
        created_at=reading.past(given.created_at),
        candidates=given.candidates,
    )
    if given.id is None and draft.appended:
        return Message(
            id=f"h-{made.digest[:16]}",
            role=made.role,
            content=made.content,
            created_at=made.created_at,
            candidates=made.candidates,
        )
    return made


def _made_id(messages: Sequence[Message]) -> str:
    """Same messages, same id: a second delivery stays a no-op."""
    digests = "".join(message.digest for message in messages)
    return f"h-{hashlib.sha256(digests.encode()).hexdigest()[:32]}"


def _metadata(draft: ConversationDraft, messages: Sequence[Message], reading: Reading) -> dict[str, object]:
    unknown = {
        f"message.{message.id}": dict(given.unknown)
        for message, given in zip(messages, draft.messages, strict=True)
        if given.unknown
    }
    found: dict[str, object] = {**draft.metadata, **unknown}
    if replaced := _replaced(draft, reading):
        found[REPLACED_TIMES] = replaced
    if draft.language and language_code(draft.language) is None:
        found[LANGUAGE_HINT] = draft.language
    return found


def _replaced(draft: ConversationDraft, reading: Reading) -> list[str]:
    times = [("occurred_at", draft.occurred_at)]
    times += [(f"{draft.path}.{index}.created_at", given.created_at) for index, given in enumerate(draft.messages)]
    return [name for name, moment in times if reading.too_late(moment)]

"""The conversation: what a user and a chatbot said, as every later part sees it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"
    TOOL = "tool"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of several answers to the same prompt."""

    id: str
    content: str
    model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One turn. Spans of tags are code points into `content`."""

    id: str  # unique within the conversation
    role: Role
    content: str
    created_at: datetime | None = None  # aware, UTC
    candidates: tuple[Candidate, ...] = ()

    @property
    def digest(self) -> str:
        """Hash of everything that a classifier can see; equal digests mean nothing new to screen."""
        parts = [self.role, self.content, *(f"{c.id}\x1f{c.content}\x1f{c.model}" for c in self.candidates)]
        return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that the assistant was given to answer from."""

    id: str
    content: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A conversation at one revision."""

    id: str  # the producer's id, 1 to 128 characters
    messages: tuple[Message, ...]
    revision: int = 1  # 1 for the first delivery; raised by each event that changes it
    occurred_at: datetime | None = None  # aware, UTC
    language: str | None = None  # ISO 639-1, the producer's hint
    source: str | None = None
    model: str | None = None
    user_ref: str | None = None  # pseudonymous
    context: tuple[Document, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)  # unknown fields are kept here
    fresh_from: int = 0  # index of the first message not screened before; those before it are context only

    @property
    def fresh(self) -> tuple[Message, ...]:
        """The messages that still have to be screened."""
        return self.messages[self.fresh_from :]


def merge(known: Conversation | None, incoming: Conversation) -> Conversation:
    """Return the conversation after one more event, whole or appended.

    Messages are matched by id: a known one takes the incoming content in its place, a new one goes to the end. An
    event that changes nothing returns `known` itself, so a second delivery is a no-op. `fresh_from` is the index of
    the first message whose digest is new.
    """
    if known is None:
        return replace(incoming, revision=1, fresh_from=0)
    at = {message.id: index for index, message in enumerate(known.messages)}
    messages = list(known.messages)
    for message in incoming.messages:
        if message.id in at:
            messages[at[message.id]] = message
        else:
            messages.append(message)
    merged = replace(
        known,
        messages=tuple(messages),
        occurred_at=known.occurred_at or incoming.occurred_at,
        language=incoming.language or known.language,
        source=incoming.source or known.source,
        model=incoming.model or known.model,
        user_ref=incoming.user_ref or known.user_ref,
        context=incoming.context or known.context,
        metadata={**known.metadata, **incoming.metadata},
        fresh_from=known.fresh_from,
    )
    if merged == known:
        return known
    return replace(merged, revision=known.revision + 1, fresh_from=_first_change(known.messages, merged.messages))


def _first_change(before: tuple[Message, ...], after: tuple[Message, ...]) -> int:
    """Index of the first message whose digest differs; `len(after)` when none does."""
    for index, (old, new) in enumerate(zip(before, after, strict=False)):
        if old.digest != new.digest:
            return index
    return min(len(before), len(after))

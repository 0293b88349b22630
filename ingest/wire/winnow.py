"""Winnow v1: conversation, message, report and erasure, in and (conversations) out."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ingest.conversation import Candidate, Conversation, Document, Message, Role
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, ErasureRequested, Event, MessageAppended, ReportReceived
from ingest.report import Erasure, Report
from ingest.wire import json_text
from ingest.wire.draft import ConversationDraft, MessageDraft, build, check_length
from ingest.wire.fields import Id, Moment, Name, Rows, WireModel, validated
from ingest.wire.reading import Reading

VERSION = 1

_REASON = re.compile(r"[a-z0-9_]{1,64}")


def _reason(value: str) -> str:
    """Bring a report's reason into the form of a category: `Hate speech` becomes `hate_speech`."""
    code = re.sub(r"[\s-]+", "_", value.strip().lower())
    if not _REASON.fullmatch(code):
        raise PydanticCustomError("wrong_value", "should be a short code such as harassment; free text goes to comment")
    return code


class CandidateV1(WireModel):
    """One of several answers to the same prompt."""

    id: Id | None = Field(None, description="Unset: its index.")
    content: str
    model: Name | None = None


class MessageV1(WireModel):
    """One turn."""

    id: Id | None = Field(None, description="Unset: its index; of an appended message, made from its content.")
    role: Literal["user", "assistant", "system", "tool"]
    content: str = Field(description="May be empty, for instance when only `candidates` were made.")
    created_at: Moment | None = None
    candidates: Rows[CandidateV1] = Field(default_factory=list)


class DocumentV1(WireModel):
    """A text that the assistant was given to answer from."""

    id: Id | None = Field(None, description="Unset: its index.")
    title: str | None = None
    content: str


class AboutConversation(WireModel):
    """What a whole conversation and an appended message both may say."""

    conversation_id: Id = Field(description="The producer's id, 1 to 128 characters.")
    occurred_at: Moment | None = None
    language: str | None = Field(None, description="Hint, ISO 639-1.")
    source: Name | None = None
    model: Name | None = None
    user_ref: Id | None = Field(None, description="Pseudonymous.")
    context: Rows[DocumentV1] = Field(default_factory=list)
    metadata: dict[str, object] = Field(default_factory=dict)


class ConversationV1(AboutConversation):
    """A whole conversation; a second delivery with the same ids changes nothing."""

    type: Literal["conversation"]
    version: Literal[1]
    messages: Rows[MessageV1]


class MessageAppendedV1(AboutConversation):
    """One message added to a conversation."""

    type: Literal["message"]
    version: Literal[1]
    message: MessageV1


class ReportV1(WireModel):
    """A user's report; may come before its conversation."""

    type: Literal["report"]
    version: Literal[1]
    report_id: Id
    conversation_id: Id
    message_id: Id | None = None
    reason: Annotated[str, AfterValidator(_reason)]
    comment: str | None = None
    reporter_ref: Id | None = Field(None, description="Pseudonymous.")
    occurred_at: Moment | None = None


class ErasureV1(WireModel):
    """A user's wish to be forgotten."""

    type: Literal["erasure"]
    version: Literal[1]
    erasure_id: Id
    user_ref: Id
    occurred_at: Moment | None = None


MODELS: Mapping[str, type[WireModel]] = {
    "conversation": ConversationV1,
    "message": MessageAppendedV1,
    "report": ReportV1,
    "erasure": ErasureV1,
}
"""Event type to its model."""


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event claims to be Winnow's own."""
    kind = document.get("type")
    if isinstance(kind, str) and kind in MODELS:
        return True
    return "version" in document and ("type" in document or "conversation_id" in document)


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return the event that a parsed Winnow event describes.

    Raises:
        RefusedEventError: unknown_type, unknown_version, or what is wrong and where.
    """
    kind = _kind(document)
    _check_version(document)
    decoders = {"conversation": _conversation, "message": _message, "report": _report, "erasure": _erasure}
    return decoders[kind](document, reading)


def _kind(document: json_text.Document) -> str:
    if "type" not in document:
        raise RefusedEventError("missing_field", "type is missing; add it", field="type")
    kind = document["type"]
    if not isinstance(kind, str):
        raise RefusedEventError("wrong_type", f"type should be one of {', '.join(MODELS)}", field="type")
    if kind not in MODELS:
        raise RefusedEventError("unknown_type", f"type should be one of {', '.join(MODELS)}", field="type")
    return kind


def _check_version(document: json_text.Document) -> None:
    if "version" not in document:
        raise RefusedEventError("missing_field", f'version is missing; add "version": {VERSION}', field="version")
    version = document["version"]
    if isinstance(version, bool) or not isinstance(version, int):
        raise RefusedEventError("wrong_type", f"version should be the number {VERSION}", field="version")
    if version != VERSION:
        raise RefusedEventError(
            "unknown_version", f"version should be {VERSION}, the only one that this Winnow reads", field="version"
        )


def _conversation(document: json_text.Document, reading: Reading) -> Event:
    given = validated(ConversationV1, document)
    drafts = tuple(_draft(message) for message in given.messages)
    return ConversationReceived(build(_about(given, drafts, path="messages", appended=False), reading))


def _message(document: json_text.Document, reading: Reading) -> Event:
    given = validated(MessageAppendedV1, document)
    return MessageAppended(build(_about(given, (_draft(given.message),), path="message", appended=True), reading))


def _about(
    given: AboutConversation, drafts: tuple[MessageDraft, ...], *, path: str, appended: bool
) -> ConversationDraft:
    return ConversationDraft(
        messages=drafts,
        id=given.conversation_id,
        occurred_at=given.occurred_at,
        language=given.language,
        source=given.source,
        model=given.model,
        user_ref=given.user_ref,
        context=tuple(_document(index, entry) for index, entry in enumerate(given.context)),
        metadata={**given.unknown, **given.metadata},
        path=path,
        appended=appended,
    )


def _document(index: int, given: DocumentV1) -> Document:
    return Document(id=given.id or str(index), title=given.title, content=given.content)


def _draft(given: MessageV1) -> MessageDraft:
    return MessageDraft(
        id=given.id,
        role=Role(given.role),
        content=given.content,
        created_at=given.created_at,
        candidates=tuple(
            Candidate(id=candidate.id or str(index), content=candidate.content, model=candidate.model)
            for index, candidate in enumerate(given.candidates)
        ),
        unknown=given.unknown,
    )


def _report(document: json_text.Document, reading: Reading) -> Event:
    given = validated(ReportV1, document)
    check_length(given.comment or "", "comment", reading.limits)
    return ReportReceived(
        Report(
            id=given.report_id,
            conversation_id=given.conversation_id,
            reason=given.reason,
            message_id=given.message_id,
            comment=given.comment,
            reporter_ref=given.reporter_ref,
            occurred_at=reading.past(given.occurred_at),
        )
    )


def _erasure(document: json_text.Document, reading: Reading) -> Event:
    given = validated(ErasureV1, document)
    return ErasureRequested(
        Erasure(id=given.erasure_id, user_ref=given.user_ref, occurred_at=reading.past(given.occurred_at))
    )


def to_wire(conversation: Conversation) -> dict[str, object]:
    """Return the Winnow v1 JSON of a conversation; what is unset is left out."""
    return _set(
        type="conversation",
        version=VERSION,
        conversation_id=conversation.id,
        occurred_at=_iso(conversation.occurred_at),
        language=conversation.language,
        source=conversation.source,
        model=conversation.model,
        user_ref=conversation.user_ref,
        context=[_set(id=entry.id, title=entry.title, content=entry.content) for entry in conversation.context] or None,
        messages=[_message_to_wire(message) for message in conversation.messages],
        metadata=dict(conversation.metadata) or None,
    )


def _message_to_wire(message: Message) -> dict[str, object]:
    candidates = [_set(id=entry.id, content=entry.content, model=entry.model) for entry in message.candidates]
    return _set(
        id=message.id,
        role=message.role.value,
        content=message.content,
        created_at=_iso(message.created_at),
        candidates=candidates or None,
    )


def event_to_wire(event: Event) -> dict[str, object]:
    """Return the Winnow v1 JSON of any event."""
    match event:
        case ConversationReceived(conversation):
            return to_wire(conversation)
        case MessageAppended(conversation):
            whole = {**to_wire(conversation), "type": "message"}
            del whole["messages"]
            return {**whole, "message": _message_to_wire(conversation.messages[0])}
        case ReportReceived(report):
            return _report_to_wire(report)
        case ErasureRequested(erasure):
            return _set(
                type="erasure",
                version=VERSION,
                erasure_id=erasure.id,
                user_ref=erasure.user_ref,
                occurred_at=_iso(erasure.occurred_at),
            )


def _report_to_wire(report: Report) -> dict[str, object]:
    return _set(
        type="report",
        version=VERSION,
        report_id=report.id,
        conversation_id=report.conversation_id,
        message_id=report.message_id,
        reason=report.reason,
        comment=report.comment,
        reporter_ref=report.reporter_ref,
        occurred_at=_iso(report.occurred_at),
    )


def _set(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None

"""OpenTelemetry GenAI events: `gen_ai.conversation.id`, `gen_ai.input.messages`, `gen_ai.output.messages`.

The attributes may lie at the top, under `attributes`, or as OTLP key-value pairs; the messages as lists or as JSON
text. Several output messages are several answers to one prompt. Source: OpenTelemetry semantic conventions for
generative AI events, `gen_ai.client.inference.operation.details`.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AliasChoices, BeforeValidator, Field

from config.settings import LimitSettings
from ingest.conversation import Candidate, Role
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, Event
from ingest.wire import json_text
from ingest.wire.chat import AnyRole
from ingest.wire.draft import ConversationDraft, MessageDraft, build
from ingest.wire.fields import LooseId, Moment, Name, Rows, WireModel, validated
from ingest.wire.parts import text_of
from ingest.wire.reading import Reading

PREFIX = "gen_ai."
_LISTS = ("gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions")
_SCALARS = ("stringValue", "intValue", "doubleValue", "boolValue")
_TIMES = ("time_unix_nano", "timeUnixNano", "timestamp", "time")


def _number(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 20 else value  # noqa: PLR2004


class GenAiMessage(WireModel):
    """One turn in parts."""

    role: AnyRole
    parts: list[object] = Field(validation_alias=AliasChoices("parts", "content"))


class GenAiEvent(WireModel):
    """One call of a model."""

    id: LooseId | None = Field(None, validation_alias="gen_ai.conversation.id")
    inputs: Rows[GenAiMessage] = Field([], validation_alias="gen_ai.input.messages")
    outputs: Rows[GenAiMessage] = Field([], validation_alias="gen_ai.output.messages")
    instructions: list[object] = Field([], validation_alias="gen_ai.system_instructions")
    model: Name | None = Field(None, validation_alias=AliasChoices("gen_ai.response.model", "gen_ai.request.model"))
    source: Name | None = Field(None, validation_alias="service.name")
    user_ref: LooseId | None = Field(None, validation_alias=AliasChoices("user.id", "enduser.pseudo.id"))
    occurred_at: Annotated[Moment | None, BeforeValidator(_number)] = Field(
        None, validation_alias=AliasChoices(*_TIMES)
    )


def recognises(document: Mapping[str, object]) -> bool:
    """Whether an event carries `gen_ai.` attributes."""
    return any(name.startswith(PREFIX) for name in _attributes(document))


def decode(document: json_text.Document, reading: Reading) -> Event:
    """Return the conversation that a model call describes.

    Raises:
        RefusedEventError: what is wrong and where.
    """
    given = validated(GenAiEvent, _flat(document, reading.limits))
    draft = ConversationDraft(
        id=given.id,
        messages=(*_instructions(given), *_inputs(given), *_outputs(given)),
        occurred_at=given.occurred_at,
        source=given.source,
        model=given.model,
        user_ref=given.user_ref,
        metadata=given.unknown,
        path="gen_ai.input.messages",
    )
    return ConversationReceived(build(draft, reading))


def _attributes(document: Mapping[str, object]) -> dict[str, object]:
    nested = document.get("attributes")
    top = {name: value for name, value in document.items() if name != "attributes"}
    if isinstance(nested, dict):
        return {**top, **nested}
    if isinstance(nested, list):
        return {**top, **_pairs(nested)}
    return dict(document)


def _flat(document: json_text.Document, limits: LimitSettings) -> dict[str, object]:
    attributes = _attributes(document)
    for name in _LISTS:
        if isinstance(text := attributes.get(name), str):
            attributes[name] = _parsed(name, text, limits)
    return attributes


def _parsed(name: str, text: str, limits: LimitSettings) -> object:
    try:
        return json_text.parse_bounded(text.encode(), limits)
    except RefusedEventError as error:
        raise RefusedEventError(error.code, f"{name} holds text: {error.reason}", field=name) from None


def _pairs(entries: Sequence[object]) -> dict[str, object]:
    """Return OTLP's `[{"key", "value": {"stringValue": ...}}]` as a mapping."""
    return {
        entry["key"]: _any_value(entry.get("value"))
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("key"), str)
    }


def _any_value(value: object) -> object:
    if not isinstance(value, dict):
        return value
    for name in _SCALARS:
        if name in value:
            return value[name]
    held = value.get("arrayValue", value.get("kvlistValue"))
    values = held.get("values") if isinstance(held, dict) else None
    if not isinstance(values, list):
        return None
    return _pairs(values) if "kvlistValue" in value else [_any_value(entry) for entry in values]


def _instructions(given: GenAiEvent) -> list[MessageDraft]:
    text = text_of(given.instructions)
    return [MessageDraft(id="system", role=Role.SYSTEM, content=text)] if text else []


def _inputs(given: GenAiEvent) -> list[MessageDraft]:
    return [
        MessageDraft(id=str(index), role=entry.role, content=text_of(entry.parts), unknown=entry.unknown)
        for index, entry in enumerate(given.inputs)
    ]


def _outputs(given: GenAiEvent) -> list[MessageDraft]:
    if not given.outputs:
        return []
    first, *others = given.outputs
    texts = [text_of(entry.parts) for entry in given.outputs] if others else []
    candidates = tuple(Candidate(id=str(at), content=text, model=given.model) for at, text in enumerate(texts))
    return [
        MessageDraft(
            id=str(len(given.inputs)),
            role=first.role,
            content=text_of(first.parts),
            candidates=candidates,
            unknown=first.unknown,
        )
    ]

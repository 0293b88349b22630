"""Winnow's own events."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import LimitSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived, ErasureRequested, Event, MessageAppended, ReportReceived
from ingest.report import Erasure, Report
from ingest.wire.reader import read
from ingest.wire.winnow import event_to_wire, to_wire

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

CONVERSATION = {
    "type": "conversation",
    "version": 1,
    "conversation_id": "c-17",
    "occurred_at": "2026-11-22T10:00:00Z",
    "language": "en",
    "source": "web-chat",
    "model": "assistant-3",
    "user_ref": "u-9f3",
    "context": [{"id": "d1", "title": "Opening hours", "content": "Open from 9 to 17."}],
    "messages": [
        {"id": "m1", "role": "user", "content": "When are you open?", "created_at": "2026-11-22T09:59:58Z"},
        {
            "id": "m2",
            "role": "assistant",
            "content": "",
            "candidates": [{"id": "a", "content": "9 to 17.", "model": "assistant-3"}, {"content": "Always."}],
        },
    ],
    "metadata": {"any": "thing"},
}

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
ids = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
moments = st.integers(0, 1_795_000_000_000).map(lambda ms: datetime.fromtimestamp(ms / 1000, UTC))
messages = st.builds(
    Message,
    id=ids,
    role=st.sampled_from(Role),
    content=texts,
    created_at=st.none() | moments,
    candidates=st.lists(
        st.builds(Candidate, id=ids, content=texts, model=st.none() | texts), max_size=3, unique_by=lambda c: c.id
    ).map(tuple),
)
conversations = st.builds(
    Conversation,
    id=ids,
    messages=st.lists(messages, min_size=1, max_size=4, unique_by=lambda m: m.id).map(tuple),
    occurred_at=st.none() | moments,
    language=st.none() | st.sampled_from(["en", "es", "fr", "zh"]),
    source=st.none() | texts,
    model=st.none() | texts,
    user_ref=st.none() | ids,
    context=st.lists(st.builds(Document, id=ids, title=st.none() | texts, content=texts), max_size=2).map(tuple),
    metadata=st.dictionaries(texts, st.integers(0, 9) | texts, max_size=2),
)


def test_a_conversation_keeps_all_that_the_contract_names(read_event: Callable[..., Event]) -> None:
    event = read_event(CONVERSATION)

    assert event == ConversationReceived(
        Conversation(
            id="c-17",
            occurred_at=datetime(2026, 11, 22, 10, tzinfo=UTC),
            language="en",
            source="web-chat",
            model="assistant-3",
            user_ref="u-9f3",
            context=(Document(id="d1", title="Opening hours", content="Open from 9 to 17."),),
            messages=(
                Message(
                    id="m1",
                    role=Role.USER,
                    content="When are you open?",
                    created_at=datetime(2026, 11, 22, 9, 59, 58, tzinfo=UTC),
                ),
                Message(
                    id="m2",
                    role=Role.ASSISTANT,
                    content="",
                    candidates=(
                        Candidate(id="a", content="9 to 17.", model="assistant-3"),
                        Candidate(id="1", content="Always."),
                    ),
                ),
            ),
            metadata={"any": "thing"},
        )
    )


def test_a_message_without_an_id_gets_its_index(read_conversation: Callable[..., Conversation]) -> None:
    rows = [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hello to you"}]

    read_back = read_conversation({"type": "conversation", "version": 1, "conversation_id": "c", "messages": rows})

    assert [message.id for message in read_back.messages] == ["0", "1"]


def test_an_appended_message_without_an_id_is_named_by_its_content(read_event: Callable[..., Event]) -> None:
    first = {"type": "message", "version": 1, "conversation_id": "c", "message": {"role": "user", "content": "Hello"}}
    other = {**first, "message": {"role": "user", "content": "Good day"}}

    events = [read_event(event) for event in (first, first, other)]

    assert all(isinstance(event, MessageAppended) for event in events)
    names = [event.conversation.messages[0].id for event in events if isinstance(event, MessageAppended)]
    assert names[0] == names[1] != names[2]
    assert names[0].startswith("h-")


def test_a_report_says_its_reason_as_a_code(read_event: Callable[..., Event]) -> None:
    event = read_event(
        {
            "type": "report",
            "version": 1,
            "report_id": "r-5",
            "conversation_id": "c-17",
            "message_id": "m2",
            "reason": " Hate-Speech ",
            "comment": "Not nice",
            "reporter_ref": "u-1",
            "occurred_at": "2026-11-22T10:02:00+01:00",
        }
    )

    assert event == ReportReceived(
        Report(
            id="r-5",
            conversation_id="c-17",
            message_id="m2",
            reason="hate_speech",
            comment="Not nice",
            reporter_ref="u-1",
            occurred_at=datetime(2026, 11, 22, 9, 2, tzinfo=UTC),
        )
    )


def test_an_erasure_names_the_user(read_event: Callable[..., Event]) -> None:
    event = read_event({"type": "erasure", "version": 1, "erasure_id": "e-1", "user_ref": "u-9f3"})

    assert event == ErasureRequested(Erasure(id="e-1", user_ref="u-9f3"))


def test_unknown_fields_are_kept_in_metadata(read_conversation: Callable[..., Conversation]) -> None:
    message = {"id": "m1", "role": "user", "content": "Hello", "mood": "fine"}
    event = {"type": "conversation", "version": 1, "conversation_id": "c", "messages": [message], "shard": 3}

    found = read_conversation(event)

    assert found.metadata == {"shard": 3, "message.m1": {"mood": "fine"}}


def test_times_too_far_in_the_future_are_left_out_and_noted(read_conversation: Callable[..., Conversation]) -> None:
    message = {"id": "m1", "role": "user", "content": "Hello", "created_at": "2027-11-22T10:00:00Z"}
    event = {
        "type": "conversation",
        "version": 1,
        "conversation_id": "c",
        "messages": [message],
        "occurred_at": "2026-11-24T00:00:00Z",
    }

    found = read_conversation(event)

    assert found.occurred_at is None
    assert found.messages[0].created_at is None
    assert found.metadata == {"winnow.replaced_times": ["occurred_at", "messages.0.created_at"]}


def test_a_time_within_the_clock_skew_is_believed(read_conversation: Callable[..., Conversation]) -> None:
    found = read_conversation({**CONVERSATION, "occurred_at": "2026-11-23T11:59:00Z"})

    assert found.occurred_at == datetime(2026, 11, 23, 11, 59, tzinfo=UTC)


def test_a_language_that_is_no_code_is_noted(read_conversation: Callable[..., Conversation]) -> None:
    found = read_conversation({**CONVERSATION, "language": "Klingon", "metadata": {}})

    assert found.language is None
    assert found.metadata == {"winnow.language_hint": "Klingon"}


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"type": "conversations"}, "unknown_type", "type"),
        ({"type": 3}, "wrong_type", "type"),
        ({"version": 2}, "unknown_version", "version"),
        ({"version": "1"}, "wrong_type", "version"),
        ({"version": True}, "wrong_type", "version"),
        ({"conversation_id": ""}, "wrong_value", "conversation_id"),
        ({"conversation_id": "c" * 129}, "wrong_value", "conversation_id"),
        ({"conversation_id": "c\x00"}, "wrong_value", "conversation_id"),
        ({"conversation_id": 17}, "wrong_type", "conversation_id"),
        ({"conversation_id": None}, "wrong_type", "conversation_id"),
        ({"occurred_at": "yesterday"}, "wrong_value", "occurred_at"),
        ({"occurred_at": []}, "wrong_type", "occurred_at"),
        ({"occurred_at": "0001-01-01T00:00:00+14:00"}, "wrong_value", "occurred_at"),
        ({"model": 3}, "wrong_type", "model"),
        ({"metadata": []}, "wrong_type", "metadata"),
        ({"messages": {}}, "wrong_type", "messages"),
        ({"messages": []}, "empty_conversation", "messages"),
        ({"messages": [3]}, "wrong_type", "messages.0"),
        ({"messages": [{"content": "Hello"}]}, "missing_field", "messages.0.role"),
        ({"messages": [{"role": "user"}]}, "missing_field", "messages.0.content"),
        ({"messages": [{"role": "robot", "content": "Hello"}]}, "wrong_value", "messages.0.role"),
        ({"messages": [{"role": "user", "content": 3}]}, "wrong_type", "messages.0.content"),
        ({"messages": [{"id": "1", "role": "user", "content": ""}] * 2}, "wrong_value", "messages.id"),
        (
            {"messages": [{"role": "user", "content": "", "candidates": [{"id": "a", "content": ""}] * 2}]},
            "wrong_value",
            "messages.0.candidates.id",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    refusal: Callable[..., RefusedEventError], change: dict[str, object], code: str, field: str
) -> None:
    refused = refusal({**CONVERSATION, **change})

    assert (refused.code, refused.field) == (code, field)
    assert field.split(".", maxsplit=1)[0] in refused.reason


@pytest.mark.parametrize("field", ["type", "version", "conversation_id", "messages"])
def test_a_missing_field_is_named(refusal: Callable[..., RefusedEventError], field: str) -> None:
    refused = refusal({name: value for name, value in CONVERSATION.items() if name != field})

    assert (refused.code, refused.field) == ("missing_field", field)


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (LimitSettings(messages=1), "limit_messages"),
        (LimitSettings(message_characters=5), "limit_message_characters"),
        (LimitSettings(candidates=1), "limit_candidates"),
        (LimitSettings(bytes=50), "limit_bytes"),
        (LimitSettings(depth=2), "limit_depth"),
    ],
)
def test_each_limit_is_named(refusal: Callable[..., RefusedEventError], limits: LimitSettings, code: str) -> None:
    assert refusal(CONVERSATION, limits=limits).code == code


def test_a_refusal_never_quotes_the_conversation(refusal: Callable[..., RefusedEventError]) -> None:
    secret = "my cat is called Momo"

    refused = refusal({**CONVERSATION, "messages": [{"role": secret, "content": secret}], "occurred_at": secret})

    assert secret not in f"{refused.reason} {refused.field} {refused}"


@given(conversations)
@settings(deadline=None)
def test_what_is_written_reads_back_the_same(conversation: Conversation) -> None:
    value = json.dumps(to_wire(conversation)).encode()

    event = read(value, (), topic_role="conversations", limits=LimitSettings(), now=NOW)

    assert event == ConversationReceived(conversation)


@pytest.mark.parametrize(
    "event",
    [
        MessageAppended(Conversation(id="c", messages=(Message(id="m1", role=Role.USER, content="Hello"),))),
        ReportReceived(Report(id="r", conversation_id="c", reason="spam", occurred_at=NOW)),
        ErasureRequested(Erasure(id="e", user_ref="u")),
    ],
)
def test_the_other_events_read_back_the_same_too(read_event: Callable[..., Event], event: Event) -> None:
    assert read_event(event_to_wire(event)) == event

"""OpenAI chat messages."""

from collections.abc import Callable

import pytest

from ingest.conversation import Conversation, Role
from ingest.errors import RefusedEventError

Read = Callable[..., Conversation]


def test_a_row_of_chat_messages_becomes_a_conversation(read_conversation: Read) -> None:
    row = {
        "id": "row-1",
        "lang": "en-GB",
        "source": "a data set",
        "messages": [{"role": "developer", "content": "Be kind"}, {"role": "user", "content": "Hello"}],
        "labels": {"toxic": 0},
    }

    found = read_conversation(row)

    assert (found.id, found.language, found.source) == ("row-1", "en", "a data set")
    assert [(m.id, m.role, m.content) for m in found.messages] == [
        ("0", Role.SYSTEM, "Be kind"),
        ("1", Role.USER, "Hello"),
    ]
    assert found.metadata == {"labels": {"toxic": 0}}


def test_content_parts_are_joined_and_pictures_named(read_conversation: Read) -> None:
    parts = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": "https://example.org/cat.png"}},
    ]

    found = read_conversation({"messages": [{"role": "user", "content": parts}]})

    assert found.messages[0].content == "What is this?\n[image_url]"


def test_tool_calls_are_readable(read_conversation: Read) -> None:
    call = {"id": "t1", "type": "function", "function": {"name": "weather", "arguments": '{"city": "Oslo"}'}}
    messages = [
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "t1", "content": "Rain"},
    ]

    found = read_conversation({"messages": messages})

    assert [m.content for m in found.messages] == ['weather({"city": "Oslo"})', "Rain"]
    assert found.messages[1].role is Role.TOOL
    assert found.metadata == {"message.1": {"tool_call_id": "t1"}}


def test_messages_without_an_id_are_named_by_their_content(read_conversation: Read) -> None:
    one = {"messages": [{"role": "user", "content": "Hello"}]}
    other = {"messages": [{"role": "user", "content": "Good day"}]}

    first, again, second = (read_conversation(row) for row in (one, one, other))

    assert first.id == again.id != second.id


def test_a_number_serves_as_an_id(read_conversation: Read) -> None:
    assert read_conversation({"id": 7, "messages": [{"role": "user", "content": "Hello"}]}).id == "7"


@pytest.mark.parametrize(
    ("messages", "code", "field"),
    [
        ([{"role": "robot", "content": "Hello"}], "wrong_value", "messages.0.role"),
        ([{"role": 3, "content": "Hello"}], "wrong_type", "messages.0.role"),
        ([{"role": "user", "content": {"text": "Hello"}}], "wrong_type", "messages.0.content"),
        ([{"role": "user"}], "missing_field", "messages.0.content"),
        ([{"content": "Hello"}], "missing_field", "messages.0.role"),
        ("Hello", "wrong_type", "messages"),
        ([], "empty_conversation", "messages"),
    ],
)
def test_what_is_wrong_with_chat_messages_is_named(
    refusal: Callable[..., RefusedEventError], messages: object, code: str, field: str
) -> None:
    refused = refusal({"id": "row-1", "messages": messages})

    assert (refused.code, refused.field) == (code, field)

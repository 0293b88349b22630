"""Single texts, and the lines of files."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from config.settings import LimitSettings
from ingest.conversation import Conversation, Role
from ingest.errors import RefusedEventError
from ingest.event import ConversationReceived
from ingest.wire.reader import read_line

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_text_is_one_user_message(read_conversation: Callable[..., Conversation]) -> None:
    found = read_conversation({"id": "t-1", "text": "Hello", "label": 0})

    assert found.id == "t-1"
    assert [(m.id, m.role, m.content) for m in found.messages] == [("0", Role.USER, "Hello")]
    assert found.metadata == {"label": 0}


def test_a_line_without_an_id_is_named_by_its_number() -> None:
    event = read_line(b'{"text": "Hello"}', 7, LimitSettings(), NOW)

    assert isinstance(event, ConversationReceived)
    assert event.conversation.id == "line-7"


@pytest.mark.parametrize(
    ("row", "code"), [({"text": 5}, "wrong_type"), ({"id": "", "text": "Hello"}, "wrong_value"), ({}, "unrecognised")]
)
def test_what_is_wrong_with_a_text_is_named(
    refusal: Callable[..., RefusedEventError], row: dict[str, object], code: str
) -> None:
    assert refusal(row).code == code


def test_an_unknown_type_is_told_from_an_unknown_shape(refusal: Callable[..., RefusedEventError]) -> None:
    assert refusal({"type": "order", "lines": []}).code == "unknown_type"

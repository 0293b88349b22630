"""Rows of ShareGPT, WildChat and LMSYS."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ingest.conversation import Conversation, Role
from ingest.errors import RefusedEventError

Read = Callable[..., Conversation]


def test_a_sharegpt_row_is_read(read_conversation: Read) -> None:
    row = {"id": "abc_0", "conversations": [{"from": "human", "value": "Hello"}, {"from": "gpt", "value": "Hi"}]}

    found = read_conversation(row)

    assert found.id == "abc_0"
    assert [(m.role, m.content) for m in found.messages] == [(Role.USER, "Hello"), (Role.ASSISTANT, "Hi")]


def test_a_wildchat_row_is_read(read_conversation: Read) -> None:
    row = {
        "conversation_hash": "9f3",
        "model": "a-model",
        "timestamp": "2023-04-09T00:00:00+00:00",
        "conversation": [{"role": "user", "content": "Bonjour", "language": "French", "toxic": False}],
        "language": "French",
        "toxic": False,
    }

    found = read_conversation(row)

    assert (found.id, found.language, found.model) == ("9f3", "fr", "a-model")
    assert found.occurred_at == datetime(2023, 4, 9, tzinfo=UTC)
    assert found.metadata == {"toxic": False, "message.0": {"language": "French", "toxic": False}}


def test_an_lmsys_row_is_read(read_conversation: Read) -> None:
    row = {
        "conversation_id": "33f1",
        "model": "a-model",
        "conversation": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi"}],
        "turn": 1,
        "tstamp": 1_682_351_587.5,
        "language": "English",
    }

    found = read_conversation(row)

    assert (found.id, found.language) == ("33f1", "en")
    assert found.occurred_at == datetime(2023, 4, 24, 15, 53, 7, 500_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"conversations": []}, "empty_conversation"),
        ({"conversations": "Hello"}, "wrong_type"),
        ({"conversations": [{"from": "martian", "value": "Hello"}]}, "wrong_value"),
        ({"conversations": [{"from": "human"}]}, "missing_field"),
        ({"conversation": [{"content": "Hello"}]}, "missing_field"),
    ],
)
def test_what_is_wrong_with_a_row_is_named(
    refusal: Callable[..., RefusedEventError], row: dict[str, object], code: str
) -> None:
    assert refusal(row).code == code

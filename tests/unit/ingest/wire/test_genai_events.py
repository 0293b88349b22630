"""OpenTelemetry GenAI events."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ingest.conversation import Candidate, Conversation, Role
from ingest.errors import RefusedEventError

Read = Callable[..., Conversation]

INPUT = [{"role": "user", "parts": [{"type": "text", "content": "How warm is it in Oslo?"}]}]
CALL = {"type": "tool_call", "id": "t1", "name": "weather", "arguments": {"city": "Oslo"}}
OUTPUT = [{"role": "assistant", "parts": [{"type": "text", "content": "About 3 degrees."}], "finish_reason": "stop"}]
ATTRIBUTES = {
    "gen_ai.conversation.id": "conv-5",
    "gen_ai.request.model": "a-model",
    "gen_ai.system_instructions": [{"type": "text", "content": "Be brief"}],
    "gen_ai.input.messages": INPUT,
    "gen_ai.output.messages": OUTPUT,
}


def _expected(found: Conversation) -> None:
    assert (found.id, found.model) == ("conv-5", "a-model")
    assert [(m.id, m.role, m.content) for m in found.messages] == [
        ("system", Role.SYSTEM, "Be brief"),
        ("0", Role.USER, "How warm is it in Oslo?"),
        ("1", Role.ASSISTANT, "About 3 degrees."),
    ]


def test_attributes_at_the_top_are_read(read_conversation: Read) -> None:
    _expected(read_conversation(ATTRIBUTES))


def test_attributes_in_a_log_record_are_read(read_conversation: Read) -> None:
    record = {"event_name": "gen_ai.client.inference.operation.details", "timestamp": 1_795_000_000_000_000_000}

    found = read_conversation({**record, "attributes": ATTRIBUTES})

    _expected(found)
    assert found.occurred_at == datetime(2026, 11, 18, 11, 6, 40, tzinfo=UTC)
    assert found.metadata["event_name"] == "gen_ai.client.inference.operation.details"


def test_messages_as_json_text_are_read(read_conversation: Read) -> None:
    as_text = {name: json.dumps(value) if isinstance(value, list) else value for name, value in ATTRIBUTES.items()}

    _expected(read_conversation(as_text))


def test_otlp_pairs_are_read(read_conversation: Read) -> None:
    def pair(key: str, value: object) -> dict[str, object]:
        return {"key": key, "value": any_value(value)}

    def any_value(value: object) -> dict[str, object]:
        if isinstance(value, list):
            return {"arrayValue": {"values": [any_value(entry) for entry in value]}}
        if isinstance(value, dict):
            return {"kvlistValue": {"values": [pair(name, held) for name, held in value.items()]}}
        return {"stringValue": value}

    pairs = [pair(name, value) for name, value in ATTRIBUTES.items()]

    found = read_conversation({"timeUnixNano": "1795000000000000000", "attributes": pairs})

    _expected(found)
    assert found.occurred_at == datetime(2026, 11, 18, 11, 6, 40, tzinfo=UTC)


def test_several_outputs_are_candidates(read_conversation: Read) -> None:
    other = {"role": "assistant", "parts": [{"type": "text", "content": "Hot."}]}

    found = read_conversation({**ATTRIBUTES, "gen_ai.output.messages": [*OUTPUT, other]})

    assert found.messages[-1].content == "About 3 degrees."
    assert found.messages[-1].candidates == (
        Candidate(id="0", content="About 3 degrees.", model="a-model"),
        Candidate(id="1", content="Hot.", model="a-model"),
    )


def test_tool_calls_and_their_answers_are_readable(read_conversation: Read) -> None:
    answer = {"type": "tool_call_response", "id": "t1", "response": {"celsius": 3}}
    inputs = [*INPUT, {"role": "assistant", "parts": [CALL]}, {"role": "tool", "parts": [answer]}]

    found = read_conversation({**ATTRIBUTES, "gen_ai.input.messages": inputs})

    assert [m.content for m in found.messages[2:4]] == ['weather({"city":"Oslo"})', '{"celsius":3}']


def test_the_next_call_of_a_conversation_keeps_the_ids(read_conversation: Read) -> None:
    longer = [*INPUT, *OUTPUT, {"role": "user", "parts": [{"type": "text", "content": "And in Rome?"}]}]

    first = read_conversation(ATTRIBUTES)
    second = read_conversation({**ATTRIBUTES, "gen_ai.input.messages": longer})

    assert {m.id: m.content for m in first.messages}.items() <= {m.id: m.content for m in second.messages}.items()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"gen_ai.input.messages": "not json"}, "not_json"),
        ({"gen_ai.input.messages": "[" * 100}, "limit_depth"),
        ({"gen_ai.input.messages": [{"role": "user"}]}, "missing_field"),
        ({"gen_ai.input.messages": [{"role": "x", "parts": []}]}, "wrong_value"),
        ({"gen_ai.input.messages": 5}, "wrong_type"),
        ({"gen_ai.conversation.id": {}}, "wrong_type"),
    ],
)
def test_what_is_wrong_with_a_genai_event_is_named(
    refusal: Callable[..., RefusedEventError], change: dict[str, object], code: str
) -> None:
    assert refusal({**ATTRIBUTES, **change}).code == code


def test_an_event_without_messages_is_empty(refusal: Callable[..., RefusedEventError]) -> None:
    assert refusal({"gen_ai.conversation.id": "conv-5"}).code == "empty_conversation"

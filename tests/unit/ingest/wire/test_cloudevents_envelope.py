"""CloudEvents 1.0 around Winnow's events."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ingest.conversation import Conversation
from ingest.errors import RefusedEventError
from ingest.event import Event, MessageAppended, ReportReceived

DATA = {"conversation_id": "c-17", "messages": [{"id": "m1", "role": "user", "content": "Hello"}]}
ENVELOPE = {
    "specversion": "1.0",
    "id": "delivery-1",
    "source": "/chat",
    "type": "winnow.conversation.v1",
    "time": "2026-11-22T10:00:00Z",
    "datacontenttype": "application/json",
    "tenant": "north",
}


def _check(found: Conversation) -> None:
    assert (found.id, found.source) == ("c-17", "/chat")
    assert found.occurred_at == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert found.metadata == {"ce_tenant": "north"}


def test_a_structured_event_is_opened(read_conversation: Callable[..., Conversation]) -> None:
    _check(read_conversation({**ENVELOPE, "data": DATA}))


def test_data_in_base64_is_opened(read_conversation: Callable[..., Conversation]) -> None:
    encoded = base64.b64encode(json.dumps(DATA).encode()).decode()

    _check(read_conversation({**ENVELOPE, "data_base64": encoded}))


def test_data_as_json_text_is_opened(read_conversation: Callable[..., Conversation]) -> None:
    _check(read_conversation({**ENVELOPE, "data": json.dumps(DATA)}))


def test_a_binary_event_has_its_envelope_in_headers(read_conversation: Callable[..., Conversation]) -> None:
    headers = tuple((f"ce_{name}", value.encode()) for name, value in ENVELOPE.items())

    _check(read_conversation(DATA, headers=(*headers, ("content-type", b"application/json"))))


def test_another_try_with_another_delivery_id_is_the_same_event(read_event: Callable[..., Event]) -> None:
    first = read_event({**ENVELOPE, "data": DATA})
    again = read_event({**ENVELOPE, "id": "delivery-2", "data": DATA})

    assert first == again


def test_the_type_of_the_envelope_serves_every_event(read_event: Callable[..., Event]) -> None:
    report = {"report_id": "r", "conversation_id": "c", "reason": "spam"}
    message = {"conversation_id": "c", "message": {"role": "user", "content": "Hello"}}

    assert isinstance(read_event({**ENVELOPE, "type": "winnow.report.v1", "data": report}), ReportReceived)
    assert isinstance(read_event({**ENVELOPE, "type": "winnow.message.v1", "data": message}), MessageAppended)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"specversion": "0.3"}, "unknown_version"),
        ({"type": "winnow.conversation.v2"}, "unknown_version"),
        ({"type": "com.example.order.v1"}, "unknown_type"),
        ({"type": "winnow.order.v1"}, "unknown_type"),
        ({"type": None}, "missing_field"),
        ({"type": 5}, "wrong_type"),
        ({"type": "winnow.report.v1", "data": {**DATA, "type": "conversation"}}, "wrong_value"),
        ({"data": "Hello"}, "not_json"),
        ({"data": 5}, "wrong_type"),
        ({"data": {}}, "missing_field"),
        ({"data_base64": "%%%"}, "wrong_value"),
        ({"time": "soon"}, "wrong_value"),
    ],
)
def test_what_is_wrong_with_the_envelope_is_named(
    refusal: Callable[..., RefusedEventError], change: dict[str, object], code: str
) -> None:
    assert refusal({**ENVELOPE, "data": DATA, **change}).code == code


def test_an_envelope_without_data_is_refused(refusal: Callable[..., RefusedEventError]) -> None:
    assert (refusal(ENVELOPE).code, refusal(ENVELOPE).field) == ("missing_field", "data")


def test_headers_that_are_not_text_are_refused(refusal: Callable[..., RefusedEventError]) -> None:
    assert refusal(DATA, headers=(("ce_specversion", b"\xff"),)).code == "not_utf8"

"""The published JSON Schemas."""

from typing import Any

import jsonschema
import pytest

from ingest.wire.schema import event_schemas

EXAMPLES: dict[str, dict[str, Any]] = {
    "winnow.conversation.v1": {
        "type": "conversation", "version": 1, "conversation_id": "c", "occurred_at": "2026-11-22T10:00:00Z",
        "messages": [{"role": "assistant", "content": "", "candidates": [{"content": "Hi"}]}], "more": 1,
    },
    "winnow.message.v1": {
        "type": "message", "version": 1, "conversation_id": "c", "message": {"role": "user", "content": "Hi"},
    },
    "winnow.report.v1": {
        "type": "report", "version": 1, "report_id": "r", "conversation_id": "c", "reason": "insult",
    },
    "winnow.erasure.v1": {"type": "erasure", "version": 1, "erasure_id": "e", "user_ref": "u"},
}  # fmt: skip


def test_every_event_has_a_schema() -> None:
    assert event_schemas().keys() == EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_schema_is_valid_takes_its_event_and_wants_what_is_required(name: str) -> None:
    schema = event_schemas()[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    missing = [{k: v for k, v in EXAMPLES[name].items() if k != gone} for gone in ("type", "version")]

    assert validator.is_valid(EXAMPLES[name])
    assert not any(validator.is_valid(event) for event in missing)

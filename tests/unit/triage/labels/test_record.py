"""The label as other systems read it."""

from datetime import UTC, datetime
from uuid import UUID

import orjson

from ingest.conversation import Conversation, Message
from ingest.conversation import Role as Speaker
from storage.records import ErrorMark, Grade, IdealAnswer, LabelRecord, Look, TagVerdict, Verdict, Verdicts
from triage.labels.record import to_wire


def test_a_label_has_the_form_of_the_contract() -> None:
    """Every field, in JSON's own types; the note to colleagues is not among them."""
    label = LabelRecord(
        label_id=UUID(int=1),
        sequence=1042,
        conversation_id="c-17",
        case_id=UUID(int=2),
        revision=2,
        decided_at=datetime(2026, 11, 22, 10, tzinfo=UTC),
        reviewer="p-31",
        look=Look.FIRST,
        verdicts=Verdicts(
            tags=(
                TagVerdict(
                    category="insult", verdict=Verdict.CONFIRMED, message_id="m2", spans=((10, 24),), score=0.93,
                    classifier="toxicity@1",
                ),
            ),
            errors=(ErrorMark(message_id="m2", candidate="a", type="style", spans=((0, 52),), note="Long."),),
            grades=(Grade(message_id="m2", candidate="a", grade=3, rank=2),),
            ideal_answer=IdealAnswer(message_id="m2", content="Short."),
            note="For colleagues.",
        ),
        seconds=84,
        selection={"why": "severity", "probability": 1.0},
        conversation=Conversation(id="c-17", messages=(Message(id="m2", role=Speaker.USER, content="Hello."),)),
    )  # fmt: skip

    wire = orjson.loads(orjson.dumps(to_wire(label)))

    conversation = wire.pop("conversation")
    assert wire == {
        "type": "label",
        "version": 1,
        "label_id": "00000000-0000-0000-0000-000000000001",
        "sequence": 1042,
        "conversation_id": "c-17",
        "case_id": "00000000-0000-0000-0000-000000000002",
        "revision": 2,
        "decided_at": "2026-11-22T10:00:00+00:00",
        "reviewer": "p-31",
        "look": "first",
        "authoritative": True,
        "supersedes": None,
        "tags": [
            {
                "category": "insult",
                "verdict": "confirmed",
                "message_id": "m2",
                "spans": [[10, 24]],
                "score": 0.93,
                "classifier": "toxicity@1",
            }
        ],
        "errors": [{"message_id": "m2", "candidate": "a", "type": "style", "spans": [[0, 52]], "note": "Long."}],
        "grades": [{"message_id": "m2", "candidate": "a", "grade": 3, "rank": 2}],
        "ideal_answer": {"message_id": "m2", "content": "Short."},
        "action": "none",
        "seconds": 84,
        "selection": {"why": "severity", "probability": 1.0},
    }
    assert conversation["messages"] == [{"id": "m2", "role": "user", "content": "Hello."}]

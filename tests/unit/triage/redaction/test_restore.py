"""Private data put back."""

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from storage.labels import LabelEntry
from triage.redaction.plan import Plan
from triage.redaction.pseudonyms import Pseudonyms
from triage.redaction.redact import redact
from triage.redaction.restore import restore
from triage.redaction.rewriting import Mark
from triage.redaction.style import Style

KEY = bytes(32)
TEXT = "I am Ana García, you fool. Ana, really."
PLACE = ("conversation", "messages", 0, "content")


@pytest.fixture
def entry() -> LabelEntry:
    """Return a label of one message, with its plan."""
    known = Pseudonyms(KEY, "c")
    known.learn([("person", "Ana García", "en"), ("person", "Ana", "en")])
    marks = tuple(Mark(start=start, end=end, category="person", entity=0) for start, end in ((5, 15), (27, 30)))
    raw: dict[str, Any] = {
        "type": "label", "sequence": 1, "conversation_id": "c",
        "tags": [{"category": "insult", "message_id": "m", "spans": [[8, 25]]}], "errors": [],
        "ideal_answer": {"message_id": "m", "content": "Hello."},
        "conversation": {"conversation_id": "c", "messages": [{"id": "m", "content": TEXT}]},
    }  # fmt: skip
    plan = Plan(entities=tuple(known.entities), marks={PLACE: marks}).to_json()
    return LabelEntry(
        sequence=1, label_id=uuid4(), kind="label", conversation_id="c", raw=raw, redacted=None, plan=plan,
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.parametrize("style", list(Style))
def test_a_label_as_it_left_becomes_what_it_was(entry: LabelEntry, style: Style) -> None:
    """Exactly: short forms, and spans that began within a name."""
    given = redact(entry.raw, Plan.from_json(entry.plan or {}), style, KEY)

    assert given != entry.raw
    assert restore(given, entry, KEY) == entry.raw


@pytest.mark.parametrize("style", [Style.LABEL, Style.HASH, Style.FAKE])
def test_what_was_changed_since_gets_its_values_back(entry: LabelEntry, style: Style) -> None:
    """A new answer with a stand-in gets the longest value; texts left alone are exact."""
    given = redact(entry.raw, Plan.from_json(entry.plan or {}), style, KEY)
    name = given["conversation"]["messages"][0]["content"][5:].split(",")[0]
    changed = deepcopy(given)
    changed["ideal_answer"]["content"] = f"Dear {name}, sorry."
    changed["note"] = "checked"

    whole = restore(changed, entry, KEY)

    assert whole["ideal_answer"]["content"] == "Dear Ana García, sorry."
    assert whole["conversation"] == entry.raw["conversation"]
    assert whole["tags"] == entry.raw["tags"]
    assert whole["note"] == "checked"
    assert "redacted" not in whole


def test_dots_in_a_changed_text_stay(entry: LabelEntry) -> None:
    """Nothing says whose they are."""
    given = redact(entry.raw, Plan.from_json(entry.plan or {}), Style.MASK, KEY)
    given["ideal_answer"]["content"] = "Dear ••••"

    whole = restore(given, entry, KEY)

    assert whole["ideal_answer"]["content"] == "Dear ••••"
    assert whole["conversation"] == entry.raw["conversation"]

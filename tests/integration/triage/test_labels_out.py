"""Labels on their way out: redacted in order, held back when that fails, emptied by an erasure, exported whole."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from classifiers.tag import Tagged
from config.metrics import Metrics
from config.settings import Settings
from ingest.report import Erasure
from storage.labels import WireRecord
from storage.outbox import Outgoing
from storage.store import Store
from triage.cli.labels import app
from triage.labels import release
from triage.labels.export import Format, all_or_nothing, export
from triage.labels.release import Release
from triage.redaction.redactor import load_redactor

pytestmark = pytest.mark.integration

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SECRET = "ada.lovelace@brightmail.co"


def without_address(record: WireRecord, tagged: Tagged) -> WireRecord:
    """Replace the one address that these labels hold."""
    del tagged
    redacted: WireRecord = orjson.loads(orjson.dumps(record).replace(SECRET.encode(), b"[EMAIL_ADDRESS_1]"))
    return redacted


def add_labels(store: Store, *conversation_ids: str) -> None:
    """Append one label to each conversation."""
    for conversation_id in conversation_ids:
        label_id = uuid4()

        def record(sequence: int, conversation_id: str = conversation_id, label_id: Any = label_id) -> WireRecord:  # noqa: ANN401
            return {
                "type": "label", "version": 1, "label_id": str(label_id), "sequence": sequence,
                "conversation_id": conversation_id, "case_id": str(uuid4()), "revision": 1,
                "decided_at": NOW.isoformat(), "reviewer": "p-1", "look": "first", "authoritative": True,
                "supersedes": None, "errors": [], "grades": [{"message_id": "m1", "grade": 3, "rank": None}],
                "tags": [{"category": "insult", "verdict": "confirmed", "message_id": "m1", "spans": [[0, 4]],
                          "score": 0.9, "classifier": "word@1"}],
                "ideal_answer": {"message_id": "m1", "content": f"Hello {SECRET}"}, "action": "none", "seconds": 9,
                "selection": {"why": "severity", "probability": 1.0},
                "conversation": {"conversation_id": conversation_id, "messages": [{"id": "m1", "content": SECRET}]},
            }  # fmt: skip

        with store.transaction() as work:
            work.labels.append(conversation_id, label_id, NOW, record)


def released(store: Store) -> list[Outgoing]:
    """Return what waits for winnow.labels, in order."""
    with store.transaction() as work:
        work.outbox.place(1000)
        return [row for row in work.outbox.after(0, 1000) if row.topic == "labels"]


@dataclass
class Simple:
    """A redactor made of one function, without plans worth the name."""

    redactor: Callable[[WireRecord, Tagged], WireRecord]

    def plan(self, record: WireRecord, tagged: Tagged, _before: WireRecord | None, /) -> WireRecord:
        """Redact already."""
        return {"done": self.redactor(record, tagged)}

    def show(self, _record: WireRecord, plan: WireRecord, /) -> WireRecord:
        """Return what was redacted."""
        done: WireRecord = plan["done"]
        return done


def make(store: Store, redactor: Callable[[WireRecord, Tagged], WireRecord] = without_address) -> Release:
    """Return a release with a redactor that is loaded at once."""
    return Release(store, Metrics(), lambda: Simple(redactor))


def test_labels_leave_redacted_and_in_their_order(store: Store) -> None:
    """Each once, keyed by its conversation, with its id in the headers."""
    add_labels(store, "c-1", "c-2", "c-1")

    done = make(store).step() + make(store).step()

    values = [orjson.loads(row.value or b"") for row in released(store)]
    assert done == 3
    assert [value["sequence"] for value in values] == [1, 2, 3]
    assert SECRET not in str(values)
    assert [row.key for row in released(store)] == [b"c-1", b"c-2", b"c-1"]
    assert [dict(row.headers)["winnow-id"].decode() for row in released(store)] == [v["label_id"] for v in values]


def test_the_real_redactor_takes_out_what_the_models_find(store: Store) -> None:
    """The models are loaded with the first label, in this process."""
    add_labels(store, "c-1")

    done = Release(store, Metrics(), lambda: load_redactor(Settings(), store)).step()

    (row,) = released(store)
    assert done == 1
    assert SECRET.encode() not in (row.value or b"")


def test_a_label_that_cannot_be_redacted_holds_back_the_later_ones(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing leaves raw, and nothing overtakes; once redaction works again all go, in order."""
    add_labels(store, "c-1", "c-2", "c-3")
    broken = True

    def fragile(record: WireRecord, tagged: Tagged) -> WireRecord:
        if broken and record["conversation_id"] == "c-2":
            raise RuntimeError(SECRET)
        return without_address(record, tagged)

    stubborn = make(store, fragile)
    monkeypatch.setattr(release, "RETRY", 0.0)
    stubborn.step()
    before = [row.key for row in released(store)]
    broken = False
    stubborn.step()

    assert before == [b"c-1"]
    assert [row.key for row in released(store)] == [b"c-1", b"c-2", b"c-3"]


def test_an_erasure_between_redaction_and_release_wins(store: Store) -> None:
    """What was emptied meanwhile does not leave as it was before."""
    add_labels(store, "c-1")

    def slow(record: WireRecord, tagged: Tagged) -> WireRecord:
        with store.transaction() as work:
            work.conversations.lock(["c-1"])
            work.erasures.empty(["c-1"], NOW)
        return without_address(record, tagged) | {"leak": SECRET}

    make(store, slow).step()
    make(store).step()

    values = [orjson.loads(row.value or b"") for row in released(store)]
    assert SECRET not in str(values)
    assert [value["type"] for value in values] == ["label", "tombstone"]


def test_a_tombstone_follows_the_labels_of_an_erased_conversation(store: Store) -> None:
    """Without a redactor too, for it holds no text."""
    add_labels(store, "c-1")
    with store.transaction() as work:
        work.conversations.lock(["c-1"])
        work.erasures.empty(["c-1"], NOW)

    def unusable(record: WireRecord, tagged: Tagged) -> WireRecord:
        raise AssertionError(record, tagged)

    make(store, unusable).step()

    assert [orjson.loads(row.value or b"")["type"] for row in released(store)] == ["label", "tombstone"]
    with store.transaction() as work:
        assert work.erasures.conversations_of("e-1") is None
        work.erasures.carry_out(Erasure(id="e-1", user_ref="u-1"), NOW)
        assert work.erasures.conversations_of("e-1") == 0


@pytest.mark.parametrize("form", list(Format))
def test_an_export_stops_before_the_first_label_that_is_not_redacted(
    store: Store, tmp_path: Path, form: Format
) -> None:
    """A reader never skips one; the summary says how many wait."""
    add_labels(store, "c-1", "c-2", "c-3")
    make(store).step()
    add_labels(store, "c-4")
    path = tmp_path / "labels"

    with all_or_nothing(path) as sink:
        summary = export(store, sink, form, after=1, raw=False)

    if form is Format.JSONL:
        rows = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    else:
        rows = parquet.read_table(path).to_pylist()
    assert [row["sequence"] for row in rows] == [2, 3]
    assert SECRET not in str(rows)
    assert rows[0]["tags"][0]["spans"] == [[0, 4]]
    assert (summary.labels, summary.first, summary.last, summary.held) == (2, 2, 3, 1)


def test_an_export_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """All or nothing."""
    path = tmp_path / "labels.jsonl"

    def fail() -> None:
        with all_or_nothing(path) as sink:
            sink.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert list(tmp_path.iterdir()) == []


def test_a_raw_export_is_audited(store: Store, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command notes who took raw text away."""
    add_labels(store, "c-1")
    monkeypatch.setenv("WINNOW_DATABASE__URL", database_url)

    result = CliRunner().invoke(app, ["export", "--raw"])

    assert result.exit_code == 0
    assert SECRET in result.stdout
    assert "raw text" in result.stderr
    with store.transaction() as work:
        assert [entry.action for entry in work.audit.of("labels")] == ["labels.exported_raw"]

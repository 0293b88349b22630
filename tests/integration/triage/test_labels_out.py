"""Labels on their way out: redacted in order, held back when that fails, emptied by an erasure, exported whole."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
import pytest
from pyarrow import parquet
from pydantic import SecretStr
from typer.testing import CliRunner

from classifiers.pii.finder import Finder
from classifiers.tag import Tagged
from config.metrics import Metrics
from config.policy import load_policy
from config.settings import RedactionSettings, Settings
from ingest.report import Erasure
from storage.labels import WireRecord
from storage.outbox import Outgoing
from storage.store import Store
from triage.cli.labels import app
from triage.labels import release
from triage.labels.errors import NotALabelError
from triage.labels.export import Format, all_or_nothing, export
from triage.labels.release import Release
from triage.labels.restored import restore_file
from triage.labels.restyle import Restyle
from triage.redaction.key import site_key
from triage.redaction.redactor import Redactor, load_redactor
from triage.redaction.style import Style

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


@pytest.fixture(scope="module")
def finder() -> Finder:
    """Return the detector, loaded once."""
    return Finder()


@pytest.fixture
def redactor(store: Store, finder: Finder) -> Redactor:
    """Return the real redactor."""
    key = site_key(RedactionSettings(), store)
    return Redactor(find_pii=finder.find, redact_from=load_policy().redact_from, key=key, style=Style.LABEL)


def test_the_key_is_made_once_and_a_set_one_goes_first(store: Store) -> None:
    """All processes of the site share it."""
    made = site_key(RedactionSettings(), store)

    assert len(made) == 32
    assert site_key(RedactionSettings(), store) == made
    assert site_key(RedactionSettings(key=SecretStr("a" * 32)), store) != made


def test_labels_of_one_conversation_agree_on_who_is_who(store: Store, redactor: Redactor) -> None:
    """The plan of the label before is read; that of another conversation is not."""
    add_labels(store, "c-1", "c-2", "c-1")
    Release(store, Metrics(), lambda: redactor).step()

    with store.transaction() as work:
        plans = [entry.plan or {} for entry in work.labels.entries_after(0, 10)]

    ids = [[entity["id"] for entity in plan["entities"]] for plan in plans]
    assert len(ids[0]) == 1
    assert ids[0] == ids[2]
    assert ids[0] != ids[1]


def test_an_erasure_empties_the_plan_too(store: Store, redactor: Redactor) -> None:
    """Then nothing can be put back."""
    add_labels(store, "c-1")
    Release(store, Metrics(), lambda: redactor).step()
    with store.transaction() as work:
        work.conversations.lock(["c-1"])
        work.erasures.empty(["c-1"], NOW)

    with store.transaction() as work:
        assert work.labels.entries([1])[1].plan is None
        assert SECRET not in str(work.labels.entries([1])[1].raw)


@pytest.mark.parametrize("style", list(Style))
def test_an_export_in_any_style_goes_back_and_forth(
    *,
    store: Store,
    redactor: Redactor,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    style: Style,
) -> None:
    """`export --style` takes the value out, `restore` puts it back; who did so and why is in the audit log."""
    add_labels(store, "c-1", "c-2")
    Release(store, Metrics(), lambda: redactor).step()
    monkeypatch.setenv("WINNOW_DATABASE__URL", database_url)
    shown, whole = tmp_path / "shown.jsonl", tmp_path / "whole.jsonl"

    out = CliRunner().invoke(app, ["export", "--style", style.value, "--output", str(shown)])
    back = CliRunner().invoke(app, ["restore", str(shown), "--reason", "ticket 12", "--output", str(whole)])

    assert (out.exit_code, back.exit_code) == (0, 0)
    assert SECRET not in shown.read_text("utf-8")
    assert {orjson.loads(line)["redaction"] for line in shown.read_bytes().splitlines()} == {style.value}
    with store.transaction() as work:
        raw = work.labels.after(0, 10, raw=True)
        (entry,) = work.audit.of("labels")
    assert [orjson.loads(line) for line in whole.read_bytes().splitlines()] == raw
    assert (entry.action, entry.detail["reason"]) == ("labels.restored", "ticket 12")


def test_what_was_erased_cannot_be_restored(store: Store, redactor: Redactor, tmp_path: Path) -> None:
    """It stays as it was given; neither does a label of another site become one of this."""
    add_labels(store, "c-1", "c-2")
    Release(store, Metrics(), lambda: redactor).step()
    with store.transaction() as work:
        given = work.labels.after(0, 10, raw=False)
        work.conversations.lock(["c-1"])
        work.erasures.empty(["c-1"], NOW)
    lines = [orjson.dumps(given[0]), orjson.dumps({**given[1], "label_id": str(uuid4())}), orjson.dumps(given[1])]

    with (tmp_path / "whole").open("wb") as sink:
        done = restore_file(store, lines, sink, redactor.key)

    assert (done.labels, done.left) == (1, 2)
    assert SECRET not in (tmp_path / "whole").read_bytes().splitlines()[0].decode()


def test_a_line_that_is_no_label_is_named(store: Store, tmp_path: Path) -> None:
    """By its number, without its text."""
    with (tmp_path / "whole").open("wb") as sink, pytest.raises(NotALabelError, match="line 2"):
        restore_file(store, [b'{"sequence": 1}', b"secret"], sink, bytes(32))


def test_labels_of_versions_without_plans_get_theirs_with_an_export(store: Store, redactor: Redactor) -> None:
    """The detector is loaded for them alone, and the plan is kept."""
    add_labels(store, "c-1")
    make(store).step()
    with store.transaction() as work:
        work.labels.replace(1, work.labels.after(0, 1, raw=True)[0], {"redacted": True})
    sink = BytesIO()

    export(
        store, sink, Format.JSONL, after=0, raw=False, show=Restyle(store, redactor.key, Style.HASH, lambda: redactor)
    )

    assert SECRET not in sink.getvalue().decode()
    with store.transaction() as work:
        assert work.labels.entries([1])[1].plan is not None


@pytest.mark.parametrize(
    "arguments", [["export", "--raw", "--style", "hash"], ["restore", __file__, "--reason", " "], ["restore", __file__]]
)
def test_wrong_use_is_told(arguments: list[str]) -> None:
    """Raw text has no style, and a reason must be given."""
    assert CliRunner().invoke(app, arguments).exit_code == 2

"""From a price list to a case: import, the worker's pipeline with the real factual part, and the row as evidence."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn, Protocol

import pytest
from typer.testing import CliRunner

from classifiers.ensemble import build
from classifiers.factual.knowledge.fact import KnowledgeUnavailableError
from config.policy import load_policy
from config.settings import Settings
from ingest.source import Record
from storage.kept_knowledge import LOOK_EVERY, KeptKnowledge
from storage.records import Case
from storage.store import Store
from triage.cli.knowledge import app
from triage.demo.knowledge import bring_prices
from triage.demo.scenario import book
from triage.pipeline import Pipeline

pytestmark = pytest.mark.integration

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ROWS = "product,price,currency,warranty\nBlue Mug,24.90,EUR,2 years\nRed Mug,,EUR\nRed Mug,19.90,EUR,1 year\n"
COMMAND = ["--name", "prices", "--source", "Price list", "--licence", "own", "--as-of", "2026-11-01"]


class Maker(Protocol):
    """Makes records."""

    def conversation(self, conversation_id: str, *contents: str, **fields: object) -> Record: ...  # noqa: D102


def case_of(store: Store, conversation_id: str) -> Case | None:
    """Return the case of a conversation."""
    with store.transaction() as work:
        return work.cases.of([conversation_id]).get(conversation_id)


@pytest.fixture(autouse=True)
def _address(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the commands at this test's database."""
    monkeypatch.setenv("WINNOW_DATABASE__URL", database_url)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a price list with a ragged row."""
    path = tmp_path / "prices.csv"
    path.write_text(ROWS)
    return path


@pytest.fixture
def checking(store: Store, local: Settings) -> Pipeline:
    """Return the worker's pipeline with the real factual part."""
    classifiers = local.classifiers.model_copy(update={"enabled": ("factual",)})
    return Pipeline(store, build(classifiers, 30.0, KeptKnowledge(store)), load_policy(), local)


def tags_of(store: Store, conversation_id: str) -> list[Any]:
    """Return the tags of a conversation as kept."""
    with store.transaction() as work:
        kept = work.conversations.peek([conversation_id])[conversation_id]
    assert kept.tagged is not None
    return list(kept.tagged.tags)


def test_a_wrong_price_is_a_case_of_band_p2_with_the_row_as_evidence(
    checking: Pipeline, store: Store, records: Maker, table: Path
) -> None:
    result = CliRunner().invoke(app, ["import", str(table), *COMMAND])

    checking.process([records.conversation("c-1", "What is the Blue Mug?", "The Blue Mug costs 19.90 EUR.")], NOW)

    assert (result.exit_code, result.stdout) == (3, "4 facts; 1 rows refused\n")
    assert "prices.csv:3: ragged" in result.stderr
    (tag,) = tags_of(store, "c-1")
    assert (tag.category, tag.message_id, tag.spans) == ("factual_error.site", "m2", ((19, 28),))
    assert tag.evidence["says"] == "Price list says price of Blue Mug: 24.90 EUR, the answer says 19.90 EUR"
    assert tag.evidence["sources"] == [
        {"title": "Price list", "as_of": "2026-11-01", "licence": "own", "row": "prices.csv:2"}
    ]
    case = case_of(store, "c-1")
    assert case is not None
    assert (case.severity.band, case.lane) == ("P2", "quality.en")
    assert case.severity.reasons[0].category == "factual_error.site"


def test_the_right_price_opens_no_case(checking: Pipeline, store: Store, records: Maker, table: Path) -> None:
    CliRunner().invoke(app, ["import", str(table), *COMMAND])

    checking.process([records.conversation("c-1", "What is the Blue Mug?", "The Blue Mug costs €24.90.")], NOW)

    assert tags_of(store, "c-1") == []
    assert case_of(store, "c-1") is None


def test_of_two_lists_that_contradict_each_other_either_is_right_until_one_is_removed(
    local: Settings, store: Store, records: Maker, table: Path
) -> None:
    clock = [0.0]
    knowledge = KeptKnowledge(store, clock=lambda: clock[0])
    classifiers = local.classifiers.model_copy(update={"enabled": ("factual",)})
    checking = Pipeline(store, build(classifiers, 30.0, knowledge), load_policy(), local)
    CliRunner().invoke(app, ["import", str(table), *COMMAND])
    table.write_text(ROWS.replace("24.90", "22.90"))
    CliRunner().invoke(app, ["import", str(table), "--name", "sale", *COMMAND[2:]])
    told = ("What is the Blue Mug?", "The Blue Mug costs 22.90 EUR.")

    checking.process([records.conversation("both", *told)], NOW)
    CliRunner().invoke(app, ["remove", "sale"])
    clock[0] += LOOK_EVERY
    checking.process([records.conversation("one", *told)], NOW)

    assert tags_of(store, "both") == []
    assert [tag.category for tag in tags_of(store, "one")] == ["factual_error.site"]


def test_what_could_not_be_held_against_the_list_is_screened_again(
    local: Settings, store: Store, records: Maker, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    CliRunner().invoke(app, ["import", str(table), *COMMAND])
    knowledge = KeptKnowledge(store, clock=lambda: 0.0)
    assert knowledge.revision
    classifiers = local.classifiers.model_copy(update={"enabled": ("factual",)})
    checking = Pipeline(store, build(classifiers, 30.0, knowledge), load_policy(), local)
    told = [
        records.conversation("c-1", "What is the Blue Mug?", "The Blue Mug costs 22.90 EUR."),
        records.conversation("c-2", "What is the Green Mug?", "The Green Mug costs 22.90 EUR."),
    ]

    def away(_names: object) -> NoReturn:
        raise KnowledgeUnavailableError

    with monkeypatch.context() as patched:
        patched.setattr(knowledge, "_asked", lambda names: away(names) if names else {})
        checking.process(told, NOW)
    with store.transaction() as work:
        before = {key: kept.tagged for key, kept in work.conversations.peek(["c-1", "c-2"]).items()}
    checking.rescreen(NOW + timedelta(seconds=local.pipeline.rescreen_after))

    assert {key: tagged is not None and tagged.complete for key, tagged in before.items()} == {
        "c-1": False,
        "c-2": True,
    }
    assert [tag.category for tag in tags_of(store, "c-1")] == ["factual_error.site"]


def test_a_folder_is_one_import_and_rows_of_every_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(ROWS)
    (tmp_path / "b.jsonl").write_text('{"product": "Pot", "price": 3}\n{"product": "Pan", "price": {"a": 1}}\n')
    (tmp_path / "notes.txt").write_text("no table")

    result = CliRunner().invoke(app, ["import", str(tmp_path), *COMMAND])

    assert (result.exit_code, result.stdout) == (3, "5 facts; 2 rows refused\n")
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == ["a.csv:3", "b.jsonl:2"]


def test_what_goes_out_on_the_tagged_topic_holds_no_words(
    checking: Pipeline, store: Store, records: Maker, table: Path
) -> None:
    CliRunner().invoke(app, ["import", str(table), *COMMAND])

    checking.process([records.conversation("c-1", "What is the Blue Mug?", "The Blue Mug costs 19.90 EUR.")], NOW)

    with store.transaction() as work:
        work.outbox.place(100)
        tagged = b"".join(row.value or b"" for row in work.outbox.after(0, 100) if row.topic == "tagged")
    assert b"site.money" in tagged
    assert b"Blue Mug" not in tagged


def test_the_demo_tells_a_price_that_its_own_list_contradicts(checking: Pipeline, store: Store, records: Maker) -> None:
    bring_prices(store)
    told = {name: [text for _, text in book().named(name).turns] for name in ("shop-price", "shop-hours", "shop-right")}

    checking.process([records.conversation(name, *texts) for name, texts in told.items()], NOW)

    cases = {name: case_of(store, name) for name in told}
    assert {name: case.severity.band for name, case in cases.items() if case is not None} == {
        "shop-price": "P2",
        "shop-hours": "P2",
    }
    assert [tag.evidence["sources"][0]["row"] for tag in tags_of(store, "shop-price")] == ["prices.csv:2"]


def test_knowledge_is_listed_shown_and_removed(table: Path) -> None:
    first = CliRunner().invoke(app, ["import", str(table), *COMMAND])
    again = CliRunner().invoke(app, ["import", str(table), *COMMAND])
    other = CliRunner().invoke(app, ["import", str(table), *COMMAND[:-1], "2026-11-02"])
    listed = CliRunner().invoke(app, ["list"]).stdout.split("\t")
    shown = CliRunner().invoke(app, ["show", "prices", "--limit", "1"]).stdout
    removed = CliRunner().invoke(app, ["remove", "prices"])
    missing = CliRunner().invoke(app, ["remove", "prices"])

    assert first.exit_code == 3
    assert (again.exit_code, again.stdout) == (0, "4 facts, all there already; 1 rows refused\n")
    assert "--replace" in str(other.exception)
    assert listed[:4] == ["prices", "4", "1", "2026-11-01"]
    assert shown == "Blue Mug\tprice\t24.90\tEUR\t-\tprices.csv:2\n"
    assert (removed.exit_code, missing.exit_code) == (0, 1)

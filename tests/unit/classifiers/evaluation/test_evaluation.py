"""A whole evaluation on a small made-up folder: report, tables, page, command."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from rich.console import Console
from typer.testing import CliRunner

from classifiers import registry
from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.evaluation import cost, page, peers, run, tables
from classifiers.evaluation.goals import at_least, at_most, exactly
from classifiers.evaluation.peers import Missing, Served
from classifiers.evaluation.report import Report, left_out
from classifiers.evaluation.spent import peak_megabytes
from config.errors import SettingsError
from config.policy import load_policy
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role
from triage.cli.evaluate import app

POLICY = load_policy()


@contextmanager
def _watch(_title: str, _total: int) -> Iterator[Callable[[int], None]]:
    yield lambda _: None


@pytest.fixture
def report(data: Path, classifier: Classifier, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Return an evaluation of the made-up classifier, beside itself and a peer that cannot be had."""
    monkeypatch.setattr(registry, "build", lambda _name, _settings: classifier)
    monkeypatch.setattr(peers, "peers", lambda _: iter([classifier, Missing(name="far@1", why="not in reach")]))
    options = run.Options(sets=("civil_spans", "pyrit_harm", "chitchat"), cost=False, resamples=20)
    return run.evaluate(data, ClassifierSettings(), POLICY, options, _watch)


def test_every_goal_is_there_with_the_peers_beside(report: Report) -> None:
    reached = {goal.what: goal for goal in report.goals}

    severity = reached["pyrit_harm: Spearman with human severity"]
    assert severity.met is True
    assert severity.peers["words@1"] == severity.figure
    assert reached["chitchat: share of conversations tagged"].met is False
    assert reached["cold_zh: ROC-AUC"].met is None


def test_the_json_is_rich_and_holds_no_text(report: Report) -> None:
    found = orjson.loads(report.json())

    assert found["format"] == 1
    assert found["missing"] == [{"name": "far@1", "why": "not in reach"}]
    assert {one["set"] for one in found["ours"]["figures"]} == {"civil_spans", "pyrit_harm"}
    assert found["thresholds"]["threat"] == POLICY.categories["threat"].threshold
    assert b"rotten" not in report.json()


def test_a_card_row_has_the_left_out_figure_beside(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "left_out.json"
    path.write_text('{"civil_spans": {"harm": {"auc": 0.7, "ap": 0.6, "rows": 80, "positives": 20}}}')

    rows = list(replace(report, left_out=left_out(path)).card_rows())

    (harm,) = [row for row in rows if (row.set, row.head) == ("civil_spans", "harm")]
    assert harm.trained
    assert harm.left_out is not None
    assert harm.left_out.auc == 0.7
    assert all(row.left_out is None for row in rows if row.set == "pyrit_harm")
    assert left_out(tmp_path / "no_such_file.json") == {}


def test_the_page_stands_alone_and_shows_every_part(report: Report) -> None:
    shown = page.page(report)

    assert not re.search(r"(?:src|href)=.(?!#)", shown)
    assert "<script" not in shown
    assert all(f'id="{part}"' in shown for part in ("goals", "sets", "chat", "probes", "calibration", "evidence"))
    assert "not in reach" in shown
    assert shown.count("<svg") > 5


def test_the_tables_end_with_the_goals(report: Report) -> None:
    out = io.StringIO()

    Console(file=out, width=200).print(*tables.tables(report))

    assert "peer not available: far@1: not in reach" in out.getvalue()
    assert out.getvalue().rindex("goals") > out.getvalue().rindex("ordinary chat")


@pytest.mark.parametrize(("value", "met"), [(0.8, True), (0.79, False)])
def test_a_goal_is_met_from_its_target_on(value: float, met: bool) -> None:
    assert at_least("x", exactly(value), 0.8).met is met
    assert at_most("x", exactly(value), 0.79).met is not met
    assert at_least("x", None, 0.8).met is None


def test_the_command_writes_json_and_a_page_and_prints_tables(
    data: Path, tmp_path: Path, classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "build", lambda _name, _settings: classifier)
    words = ["harm", "--data", str(data), "--no-peers", "--no-cost", "--resamples", "20", "--sets", "civil_spans"]

    result = CliRunner().invoke(app, [*words, "--json", str(tmp_path / "f.json"), "--html", str(tmp_path / "f.html")])

    assert result.exit_code == 0
    assert "civil_spans" in result.stdout
    assert orjson.loads((tmp_path / "f.json").read_bytes())["ours"]["name"] == "words@1"
    assert (tmp_path / "f.html").read_text().startswith("<!doctype html>")


def test_the_command_asks_for_a_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINNOW_DATA", raising=False)

    assert isinstance(CliRunner().invoke(app, ["harm"]).exception, SettingsError)


def _talk(size: int) -> Conversation:
    messages = tuple(
        Message(id=str(at), role=Role.ASSISTANT if at % 2 else Role.USER, content="word " * size) for at in range(6)
    )
    return Conversation(id="c", messages=messages)


def test_timed_conversations_have_the_stated_size() -> None:
    made = list(cost.paced(_talk(200)))

    assert made
    assert all(sum(len(message.content) for message in talk.messages) == cost.CHARACTERS for talk in made)
    assert all(len(talk.messages) == cost.TURNS for talk in made)
    assert list(cost.paced(_talk(5))) == []


def test_peak_memory_is_that_of_this_process() -> None:
    assert 20 < peak_megabytes() < 20_000


def test_a_served_peer_answers_text_by_text(tmp_path: Path) -> None:
    server = tmp_path / "server.py"
    server.write_text(
        "import json, sys\nprint('[]', flush=True)\nfor line in sys.stdin:\n"
        " print(json.dumps([{'harm': len(text) / 10} for text in json.loads(line)]), flush=True)\n"
    )
    peer = Served("made-up@1", ["python3", str(server)])

    first, second = peer.classify([_one("abc"), _one("\ud800")])
    peer.close()

    assert first.messages["last"] == {"harm": 0.3}
    assert second.messages["last"] == {"harm": 0.1}


def test_a_peer_that_ends_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "server.py").write_text("raise SystemExit(1)")

    with pytest.raises(ClassifierUnavailableError, match="its process ended"):
        Served("made-up@1", ["python3", str(tmp_path / "server.py")])


def test_a_peer_without_its_files_is_named_not_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "PEERS", tmp_path)

    found = list(peers.peers(ClassifierSettings()))

    assert [type(one) for one in found] == [Missing] * 4


def _one(text: str) -> Conversation:
    return Conversation(id="c", messages=(Message(id="last", role=Role.USER, content=text),))

"""A whole evaluation on a small made-up folder: report, goals, tables, command."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from rich.console import Console
from typer.testing import CliRunner

from classifiers import registry
from classifiers.evaluation.metrics import Estimate
from classifiers.evaluation.peers import Missing
from classifiers.evaluation.pii import cost, goals, ids, peers, run, tables
from classifiers.evaluation.pii.figures import SHOWN, Figure, Measure
from classifiers.evaluation.pii.gold import Mark, Text
from classifiers.evaluation.pii.matching import Find
from classifiers.evaluation.pii.misses import lines
from classifiers.evaluation.pii.ordinary import Quiet, verdicts
from classifiers.evaluation.pii.peers import Peer
from classifiers.evaluation.pii.report import Report, System, freeze, frozen
from classifiers.evaluation.sets import ChatSet
from config.policy import load_policy
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role
from tests.unit.classifiers.evaluation.pii.words import WordPii
from triage.cli.evaluate import app

POLICY = load_policy()


@contextmanager
def _watch(_title: str, _total: int) -> Iterator[Callable[[int], None]]:
    yield lambda _: None


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the made-up part in the place of ours, two peers beside it, and few numbers."""
    monkeypatch.setattr(registry, "build", lambda _name, _settings: WordPii())
    near = Peer(classifier=peers.PatternsOnly(WordPii()), runs=False)
    monkeypatch.setattr(peers, "peers", lambda _: iter([near, Missing(name="far", why="not installed")]))
    monkeypatch.setattr(peers, "FIRST_VERSION", Path("no such file"))
    monkeypatch.setattr(ids, "RANDOM", 1)
    monkeypatch.setattr(ids, "VALID", 1)


@pytest.fixture
def report(marked_data: Path, made_up: None) -> Report:
    """Return an evaluation of the made-up part."""
    assert made_up is None
    options = run.Options(sets=("wnut17", "chitchat", "ids"), cost=False, resamples=20)
    return run.evaluate(marked_data, ClassifierSettings(), POLICY, options, _watch)


def test_every_goal_is_there_with_the_peers_beside(report: Report) -> None:
    reached = {goal.what: goal for goal in report.goals}

    persons = reached["wnut17: recall of entities (overlap), person"]
    assert (persons.met, persons.peers["patterns only"].value) == (True, 0)
    assert reached["wnut17: share of gold spans with any character left after redaction"].met is True
    assert reached["presidio_synth: F2 of tokens"].met is None
    assert reached["ids: share of valid made numbers found in context, 34 countries"].met is False
    assert reached["conversations a second, this part on one core, the sets' mix"].met is None


def test_an_organisation_under_its_threshold_is_redacted_but_not_shown(report: Report) -> None:
    shown = report.ours.metric("wnut17", "partial", "recall", "organization")
    redacted = report.ours.metric("wnut17", "partial", "recall", "organization", point="redacted")

    assert shown is not None
    assert redacted is not None
    assert (shown.value, redacted.value) == (0, 1)


def test_a_peer_is_measured_where_it_applies_and_named_where_it_is_missing(report: Report) -> None:
    (near,) = report.peers

    assert near.metric("wnut17", "token", "recall") is not None
    assert near.milliseconds == {}
    assert [one.name for one in report.missing] == ["far", "first version"]


def test_the_json_holds_every_figure_and_no_text(report: Report) -> None:
    found = orjson.loads(report.json())

    assert {one["set"] for one in found["ours"]["figures"]} == {"wnut17"}
    assert found["thresholds"]["pii.person"] == POLICY.categories["pii.person"].threshold
    assert "insult" not in found["thresholds"]
    assert b"Ana" not in report.json()


def test_the_tables_end_with_the_goals(report: Report) -> None:
    out = io.StringIO()

    Console(file=out, width=250).print(*tables.tables(report))

    assert "peer not available: far: not installed" in out.getvalue()
    assert out.getvalue().index("\ngoals") > out.getvalue().index("\nordinary chat, in 100")


def test_frozen_figures_come_back_with_their_commit(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "first.json"
    path.write_bytes(freeze(report, "first version", "abc1234"))

    first = frozen(path, "first version")

    assert isinstance(first, System)
    assert first.commit == "abc1234"
    assert first.chats[0].messages == 8
    whole, again = (one.metric("wnut17", "token", "f2") for one in (report.ours, first))
    assert whole is not None
    assert again is not None
    assert again.value == pytest.approx(whole.value, abs=1e-5)


@pytest.mark.parametrize(("held", "why"), [(None, "no "), ("{}", "another layout")])
def test_figures_that_cannot_be_read_are_a_missing_peer(tmp_path: Path, held: str | None, why: str) -> None:
    path = tmp_path / "first.json"
    if held is not None:
        path.write_text(held)

    first = frozen(path, "first version")

    assert isinstance(first, Missing)
    assert why in first.why


def test_the_figures_of_the_first_version_that_lie_here_can_be_read() -> None:
    first = frozen(peers.FIRST_VERSION, "first version")

    assert isinstance(first, System)
    assert first.commit == "82719ea"


def _quiet(judged: Estimate | None) -> Quiet:
    many = Estimate(value=20, low=18, high=22)
    return Quiet(
        set="all", conversations=1, of=1, messages=1, finds=many, by_category={}, judged=3, share=judged, false=judged,
        wrong=judged,
    )  # fmt: skip


@pytest.mark.parametrize(("judged", "met"), [(2.5, True), (3.5, False), (None, None)])
def test_finds_that_nobody_judged_decide_nothing(judged: float | None, met: bool | None) -> None:
    said = None if judged is None else Estimate(value=judged, low=judged, high=judged)

    (goal,) = [
        goal
        for goal in goals.of_system(System(name="x", figures=(), chats=(_quiet(said),)))
        if goal.what.startswith("ordinary chat")
    ]

    assert goal.met is met


@pytest.mark.parametrize(("recall", "met"), [(0.95, True), (0.94, False)])
def test_a_floor_is_met_from_its_value_on(recall: float, met: bool) -> None:
    value = Estimate(value=recall, low=recall, high=recall)
    figure = Figure(
        set="secrets", language="", point=SHOWN, level="partial", kind="secret", texts=1, gold=1, found=1,
        metrics={"recall": value},
    )  # fmt: skip

    reached = {goal.what: goal.met for goal in goals.of_system(System(name="x", figures=(figure,)))}

    assert reached["secrets: recall of entities (overlap), secret"] is met
    assert reached["secrets: precision of entities (overlap), secret"] is None


def test_a_find_of_the_slow_path_is_kept_by_category_and_overlap() -> None:
    slow = [Find(0, 8, "person", 0.9), Find(10, 14, "location", 0.9)]

    assert cost.lost([Find(0, 3, "person", 0.9)], slow) == slow[1:]
    assert cost.lost([Find(10, 14, "organization", 0.9)], slow) == slow


def test_timed_conversations_are_in_the_mix_of_the_sets() -> None:
    talk = Conversation(id="c", messages=(Message(id="0", role=Role.USER, content="hi"),))
    held = [
        ChatSet(name=name, conversations=tuple(replace(talk, id=f"{name}{at}") for at in range(size)), of=size)
        for name, size in (("a", 6), ("b", 3))
    ]

    mixed = [one.id[0] for one in cost.mixed(held)]

    assert [mixed[start : start + 3].count("b") for start in (0, 3, 6)] == [1, 1, 1]


def test_without_real_traffic_nothing_is_timed(report: Report) -> None:
    assert report.cost is None
    assert cost.cost(ClassifierSettings(), (), (), Measure(thresholds={}, floor=0.2), lambda _: None) is None


def test_misses_show_what_is_missed_and_what_is_wrongly_found() -> None:
    text = Text(id="t", language="en", text="Ana and Tom met Bo", gold=(Mark(0, 3, "person"), Mark(8, 11, "person")))

    shown = list(lines(text, [Find(0, 3, "person", 0.9), Find(16, 18, "person", 0.7, "name.x")], "person"))

    assert shown == ["- 'Ana and ' ['Tom'] ' met Bo'", "+ name.x 0.70 'Ana and Tom met ' ['Bo'] ''"]


@pytest.mark.usefixtures("made_up")
def test_the_command_writes_json_and_a_page_and_prints_tables(marked_data: Path, tmp_path: Path) -> None:
    judged = tmp_path / "judged.json"
    judged.write_text(
        '[{"conversation": "chitchat-1", "message": 0, "start": 3, "end": 6, "category": "person", "verdict": "false"}]'
    )
    words = ["pii", "--data", str(marked_data), "--no-peers", "--no-cost", "--resamples", "20", "--judged", str(judged)]

    result = CliRunner().invoke(app, [*words, "--json", str(tmp_path / "f.json"), "--html", str(tmp_path / "f.html")])

    assert result.exit_code == 0
    assert "wnut17" in result.stdout
    assert orjson.loads((tmp_path / "f.json").read_bytes())["ours"]["chats"][0]["judged"] == 1
    assert "<html" in (tmp_path / "f.html").read_text()


@pytest.mark.usefixtures("made_up")
def test_a_sample_to_judge_is_read_back_once_it_is_judged(marked_data: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["pii", "--data", str(marked_data), "--sets", "chitchat", "--sample", "3"])

    judged = tmp_path / "judged.jsonl"
    judged.write_text(result.stdout.replace('"verdict":""', '"verdict":"real"'))
    assert result.exit_code == 0
    assert [(one.message, one.start, one.end, one.verdict) for one in verdicts(judged)] == [("0", 3, 6, "real")] * 3


@pytest.mark.usefixtures("made_up")
def test_the_command_shows_misses_instead_when_asked(marked_data: Path) -> None:
    words = ["pii", "--data", str(marked_data), "--sets", "wnut17", "--misses", "organization"]

    result = CliRunner().invoke(app, words)

    assert result.exit_code == 0
    assert result.stdout.count("- ") == 8
    assert "Acme" in result.stdout

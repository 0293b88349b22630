"""The evaluation of fact checks: what it reads, counts and refuses, on a folder of our own rows."""

import gzip
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from classifiers.evaluation.facts import ordinary, run, sets, spans
from classifiers.evaluation.facts.baselines import LENGTH, WORDS, baselines
from classifiers.evaluation.facts.tables import tables
from classifiers.tag import Claim, Findings
from config.errors import SettingsError
from config.policy import load_policy
from config.settings import ClassifierSettings
from triage.cli.evaluate import app

POLICY = load_policy()


@contextmanager
def quietly(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Watch nothing."""
    assert title
    assert total >= 0
    yield lambda _: None


def record(name: str, number: int, answer: str, wrong: int, **more: object) -> Mapping[str, Any]:
    """Return a row as the data folder has it."""
    turns = [{"role": "user", "content": f"Question {number}?"}, {"role": "assistant", "content": answer}]
    given = {"id": f"{name}:{number}", "source": name, "lang": "en", "messages": turns, "context": None}
    return {**given, "label": wrong, "spans": [], "meta": {}, **more}


def write(path: Path, records: Sequence[Mapping[str, Any]]) -> None:
    """Write rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(b"\n".join(map(orjson.dumps, records))))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with a set of sums, a set of marked words and a set of chat."""
    wrong = [record("gsm8k_solutions", n, f"So 2 + {n} = {n + 3} apples.", 1) for n in range(10, 50)]
    right = [record("gsm8k_solutions", n, f"That makes 2 + {n} = {n + 2} apples in all.", 0) for n in range(50, 90)]
    write(tmp_path / "factual/gsm8k_solutions.dev.jsonl.gz", [*wrong[:20], *right[:20]])
    write(tmp_path / "factual/gsm8k_solutions.train.jsonl.gz", [*wrong, *right])
    marked = record("mushroom", 1, "It is red.", 1, spans=[{"start": 6, "end": 9, "text": "red"}])
    write(tmp_path / "factual/mushroom.dev.jsonl.gz", [marked])
    chat = [
        {"id": "c-1", "source": "chitchat", "lang": "en", "messages": marked["messages"], "labels": {}, "mapped": {}}
    ]
    write(tmp_path / "conversations/chitchat.dev.jsonl.gz", chat)
    return tmp_path


def test_answers_are_ranked_beside_length_and_wording_alone(data: Path) -> None:
    options = run.Options(resamples=20, cost=False, chats=10)

    report = run.evaluate(data, ClassifierSettings(), POLICY, options, quietly)

    ours = report.figure("gsm8k_solutions")
    assert ours is not None
    assert (ours.rows, ours.wrong) == (40, 20)
    assert ours.metrics["precision"].value == ours.metrics["recall"].value == 1.0
    assert {one.system for one in report.figures} == {"ours", LENGTH, WORDS}
    assert orjson.loads(report.json())["figures"][0]["set"] == "gsm8k_solutions"
    assert list(tables(report))
    met = {goal.what: goal.met for goal in report.goals}
    assert met["gsm8k_solutions: share of flagged answers whose result is wrong"]


def test_a_set_without_a_training_part_has_no_baseline(data: Path) -> None:
    (held,) = sets.read(data, "train", ("gsm8k_solutions",), 10)

    assert baselines(held, held.rows) == {}


def test_a_name_that_no_set_has_is_refused_with_the_ones_there_are(data: Path) -> None:
    with pytest.raises(SettingsError, match=r"no set is called wiki; there are true_false_statements"):
        run.evaluate(data, ClassifierSettings(), POLICY, run.Options(sets=("wiki",)), quietly)


def test_a_folder_without_sets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--data or WINNOW_DATA"):
        run.evaluate(tmp_path, ClassifierSettings(), POLICY, run.Options(), quietly)


def test_the_document_is_given_only_where_the_answer_is_held_against_it() -> None:
    row = record("begin", 1, "It opens at nine.", 0, context="The hall opens at ten.")

    grounded = sets.row(row, sets.Kind(name="begin", grounded=True))
    free = sets.row(row, sets.Kind(name="begin"))

    assert [document.content for document in grounded.conversation.context] == ["The hall opens at ten."]
    assert free.conversation.context == ()


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [([(0, 4)], [(0, 4)], 1.0), ([(0, 4)], [(2, 6)], 2 / 6), ([], [], 1.0), ([(0, 4)], [], 0.0)],
)
def test_marked_words_are_compared_by_their_characters(
    gold: list[tuple[int, int]], found: list[tuple[int, int]], expected: float
) -> None:
    assert spans.iou(gold, found) == pytest.approx(expected)


def test_the_words_to_look_up_first_are_those_that_the_question_did_not_say() -> None:
    row = sets.row(record("mushroom", 1, "The bridge was built in 1931.", 1), sets.Kind(name="mushroom"))
    claim = Claim(message_id="1", start=0, end=29, score=0.02)

    found = spans.found_spans(Findings(claims=(claim,)), row.conversation)

    assert (24, 28) in [(max(start, 24), end) for start, end in found]


def test_judged_tags_count_only_while_they_are_still_made(data: Path, tmp_path: Path) -> None:
    lines = [
        {"conversation": "c-1", "message": "1", "spans": [[0, 4]], "verdict": "right"},
        {"conversation": "c-1", "message": "1", "spans": [[5, 6]], "verdict": "wrong"},
    ]
    path = tmp_path / "judged.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, lines)))

    judged = ordinary.verdicts(path)
    report = run.evaluate(
        data, ClassifierSettings(), POLICY, run.Options(sets=("chitchat",), cost=False, judged=judged), quietly
    )

    assert judged["c-1", "1", ((0, 4),)] == "right"
    assert [(chat.set, chat.answers, chat.judged) for chat in report.chats] == [("chitchat", 1, 0)]


def test_a_file_that_holds_no_judgements_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text("[1, 2]")

    with pytest.raises(SettingsError, match="no list of judged tags"):
        ordinary.verdicts(path)


def test_the_command_prints_its_tables_and_writes_json(data: Path, tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"

    done = CliRunner().invoke(
        app, ["facts", "--data", str(data), "--json", str(figures), "--resamples", "20", "--no-cost"]
    )

    assert done.exit_code == 0, done.output
    assert "set by set" in done.output
    assert orjson.loads(figures.read_bytes())["format"] == 1

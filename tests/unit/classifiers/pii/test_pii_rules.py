"""Counting rules on marked texts and judged chat."""

import gzip
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from classifiers.evaluation.pii import secrets
from classifiers.evaluation.pii.ordinary import Verdict
from classifiers.pii.counts import Counts, read
from classifiers.pii.finder import Finder
from classifiers.pii.hit import Hit
from classifiers.training import pii_rules
from triage.cli.train import app


class _Words(Finder):
    """Takes `Ana` for a person, whatever the text."""

    def __init__(self, *, exhaustive: bool) -> None:
        assert exhaustive

    def find(self, texts: list[str], language: str, *, resolved: bool = True) -> list[list[Hit]]:  # type: ignore[override]
        """See `Finder`."""
        del resolved
        return [
            [Hit("person", text.index("Ana"), text.index("Ana") + 3, "name.model", "name", language=language)]
            if "Ana" in text
            else []
            for text in texts
        ]


def _write(path: Path, *records: object) -> None:
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wb") as file:
        file.writelines(orjson.dumps(record) + b"\n" for record in records)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder of a marked set and chat."""
    person = {"start": 0, "end": 3, "type": "PERSON", "mapped": "PERSON"}
    product = {"start": 0, "end": 3, "type": "product", "mapped": None}
    for part in ("train", "dev"):
        rows = [
            {"id": f"{part}-{at}", "lang": "en", "text": "Ana left", "spans": spans}
            for at, spans in enumerate(([person], [person], [], [product]))
        ]
        _write(tmp_path / "pii" / f"wnut17.{part}.jsonl.gz", *rows)
        talk = {"id": f"talk-{part}", "lang": "en", "messages": [{"content": "hello"}, {"content": "I saw Ana"}]}
        _write(tmp_path / "conversations" / f"chitchat.{part}.jsonl.gz", talk)
    return tmp_path


def test_hits_are_counted_by_gold_and_by_verdict(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hit on a type without a category of ours says nothing; a judged conversation of dev counts nowhere."""
    monkeypatch.setattr(pii_rules, "Finder", _Words)
    monkeypatch.setattr(secrets, "rows", lambda _: ())
    said: list[str] = []
    judged = [
        Verdict(conversation=f"talk-{part}", message="1", start=6, end=9, category="person", verdict="false")
        for part in ("train", "dev")
    ]

    first = pii_rules.train(data, data / "out" / "rules.json", judged, said.append)
    again = pii_rules.train(data, data / "out" / "rules.json", judged, said.append)

    assert first.rules == {"name.model": {"en": Counts(marked_right=2, marked=3, chat_right=0, chat=1)}}
    assert read(data / "out" / "rules.json") == first == again
    assert any(line.startswith("ECE of 3 finds, labelled texts, en") for line in said)
    assert any(line.startswith("ECE of 1 finds, judged in chat") for line in said)


def test_the_command_writes_where_it_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pii_rules, "Finder", _Words)
    monkeypatch.setattr(secrets, "rows", lambda _: ())

    result = CliRunner().invoke(app, ["pii-rules", "--data", str(data), "--out", str(data / "rules.json")])

    assert result.exit_code == 0
    assert read(data / "rules.json").rules["name.model"]["en"].marked == 3
    assert "1 rules" in result.stderr


def test_what_is_true_of_a_business_is_right_by_its_type(data: Path) -> None:
    judged = [Verdict(conversation="talk-train", message="1", start=6, end=9, category="person", verdict="business")]

    (one,) = pii_rules.chat(_Words(exhaustive=True), data, "train", judged)

    assert one.right
    assert one.in_chat

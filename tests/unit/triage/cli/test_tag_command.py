"""`winnow tag` as a command: files in, lines out, exit status."""

import gzip
import json
from pathlib import Path

import jsonschema
import pytest
import typer
from typer.testing import CliRunner

from triage.cli.tag import tag
from triage.tag_schema import schema

app = typer.Typer()
app.command()(tag)

GOOD = (
    '{"id": "c-%d", "messages": [{"role": "user", "content": "Hi"},'
    ' {"role": "assistant", "content": "Hi. How are you?"}]}'
)


@pytest.fixture(autouse=True)
def _light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the parts that need no model."""
    monkeypatch.setenv("WINNOW_CLASSIFIERS__ENABLED", '["factual", "writing"]')


def rows(text: str) -> list[dict[str, object]]:
    """Return the lines of an output, each checked against the schema."""
    got = [json.loads(line) for line in text.splitlines()]
    for one in got:
        jsonschema.validate(one, schema())
    return got


def test_a_file_is_tagged_line_by_line_on_standard_output(tmp_path: Path) -> None:
    source = tmp_path / "chats.jsonl"
    source.write_text("\n".join(GOOD % n for n in range(70)) + "\n")

    result = CliRunner().invoke(app, [str(source)])

    assert result.exit_code == 0, result.output
    assert [row["id"] for row in rows(result.stdout)] == [f"c-{n}" for n in range(70)]


def test_standard_input_and_a_compressed_file_are_read_alike(tmp_path: Path) -> None:
    source = tmp_path / "chats.jsonl.gz"
    source.write_bytes(gzip.compress((GOOD % 1).encode()))

    piped = CliRunner().invoke(app, [], input=GOOD % 1)
    filed = CliRunner().invoke(app, [str(source)])

    assert rows(piped.stdout) == rows(filed.stdout)


def test_a_bad_line_keeps_its_place_and_the_exit_status_says_so(tmp_path: Path) -> None:
    source = tmp_path / "chats.jsonl"
    source.write_text("\n".join([GOOD % 0, "{", GOOD % 2]))
    output = tmp_path / "tagged.jsonl"

    result = CliRunner().invoke(app, [str(source), "--output", str(output)])

    assert result.exit_code == 3
    assert [row["id"] for row in rows(output.read_text("utf-8"))] == ["c-0", None, "c-2"]
    assert result.stdout == ""


def test_an_output_file_appears_only_when_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "chats.jsonl"
    source.write_text("\n".join(GOOD % n for n in range(3)))
    output = tmp_path / "out" / "tagged.jsonl"
    output.parent.mkdir()
    output.write_text("before")
    monkeypatch.setattr("triage.cli.tag._encoded", lambda _: 1 / 0)

    result = CliRunner().invoke(app, [str(source), "--output", str(output)])

    assert result.exit_code == 1
    assert output.read_text() == "before"
    assert list(output.parent.iterdir()) == [output]


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [str(tmp_path / "none.jsonl")])

    assert result.exit_code == 2

"""`winnow knowledge check` and wrong use, without a server; `winnow tag` with tables of the site."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from triage.cli.knowledge import app
from triage.cli.main import COMMANDS
from triage.cli.tag import tag

GOOD = "product,price,currency\nBlue Mug,24.90,EUR\n"
COMMAND = ["--name", "prices", "--source", "Price list", "--licence", "own", "--as-of", "2026-11-01"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a price list."""
    path = tmp_path / "prices.csv"
    path.write_text(GOOD)
    return path


def test_it_stands_in_the_list_of_commands() -> None:
    assert "knowledge" in COMMANDS


def test_a_good_table_passes(table: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(table)])

    assert (result.exit_code, result.stdout) == (0, "1 facts; 0 rows refused\n")


def test_bad_rows_are_named_with_line_code_and_remedy(table: Path) -> None:
    table.write_text(GOOD + "Red Mug\n,1,EUR\n")

    result = CliRunner().invoke(app, ["check", str(table)])

    assert (result.exit_code, result.stdout) == (3, "1 facts; 2 rows refused\n")
    assert result.stderr.splitlines() == [
        "prices.csv:3: ragged: the row has 1 fields, the first line 3: check commas and quotes",
        "prices.csv:4: no_subject: the subject is empty: fill it in, or take the row out",
    ]


def test_facts_that_no_answer_can_be_held_against_are_named(table: Path) -> None:
    table.write_text(GOOD + "Lamp,20-30,EUR\nPen,free,EUR\n")

    result = CliRunner().invoke(app, ["check", str(table)])

    assert (result.exit_code, result.stdout) == (0, "3 facts; 0 rows refused\n")
    assert result.stderr.startswith("2 facts are shown and never compared")
    assert result.stderr.endswith("prices.csv:3, prices.csv:4\n")


def test_a_table_without_a_good_row_fails(table: Path) -> None:
    table.write_text("product,price\n,1\n")

    assert CliRunner().invoke(app, ["check", str(table)]).exit_code == 1


def test_of_many_bad_rows_the_first_are_named_and_the_rest_counted(table: Path) -> None:
    table.write_text(GOOD + "x\n" * 120)

    result = CliRunner().invoke(app, ["check", str(table)])

    assert len(result.stderr.splitlines()) == 51
    assert result.stderr.splitlines()[-1] == "and 70 more"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--as-of", "31/01/2026"),
        ("--until", "soon"),
        ("--url", "shop.example"),
        ("--language", "english"),
        ("--name", "n" * 65),
        ("--source", " "),
    ],
)
def test_wrong_options_are_wrong_use(table: Path, option: str, value: str) -> None:
    result = CliRunner().invoke(app, ["import", str(table), *COMMAND, option, value])

    assert result.exit_code == 2


def test_another_kind_of_file_and_an_empty_folder_are_wrong_use(tmp_path: Path) -> None:
    other = tmp_path / "prices.xlsx"
    other.write_bytes(b"PK")

    assert CliRunner().invoke(app, ["check", str(other)]).exit_code == 2
    assert CliRunner().invoke(app, ["check", str(tmp_path)]).exit_code == 2
    assert CliRunner().invoke(app, ["check", str(tmp_path / "none.csv")]).exit_code == 2


def test_winnow_tag_holds_answers_against_the_tables_of_the_setting(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("WINNOW_CLASSIFIERS__ENABLED", '["factual"]')
    monkeypatch.setenv("WINNOW_CLASSIFIERS__KNOWLEDGE", str(table))
    chats = tmp_path / "chats.jsonl"
    chats.write_text('{"id": "c", "messages": [{"role": "assistant", "content": "The Blue Mug costs 19.90 EUR."}]}\n')

    tag([chats])

    line = json.loads(capsysbinary.readouterr().out)
    assert [one["category"] for one in line["tags"]] == ["factual_error.site"]
    assert line["tags"][0]["evidence"]["sources"][0]["row"] == "prices.csv:2"
    assert line["severity"]["band"] == "P2"

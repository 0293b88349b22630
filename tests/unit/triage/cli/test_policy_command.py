"""`winnow policy`: what is wrong with a policy, and why a conversation ranks where it does."""

from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from config.policy import PolicyError
from triage.cli.policy import app

SHIPPED = files("config").joinpath("policy.toml").read_text("utf-8")


def test_the_shipped_policy_has_no_gap() -> None:
    result = CliRunner().invoke(app, ["check"])

    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("ok: ")


def test_a_category_that_is_missing_is_named(tmp_path: Path) -> None:
    changed = tmp_path / "policy.toml"
    changed.write_text(SHIPPED.replace("[categories.threat]", "[categories.menace]"))

    result = CliRunner().invoke(app, ["check", str(changed)])

    assert result.exit_code == 1
    assert "categories.threat: missing" in result.stderr


def test_a_family_without_a_team_is_named(tmp_path: Path) -> None:
    changed = tmp_path / "policy.toml"
    changed.write_text(SHIPPED.replace('families = ["minors"]', "families = []"))

    result = CliRunner().invoke(app, ["check", str(changed)])

    assert result.exit_code == 1
    assert "no team lists the family minors" in result.stderr


def test_a_broken_policy_says_where(tmp_path: Path) -> None:
    broken = tmp_path / "policy.toml"
    broken.write_text(SHIPPED.replace("weight = 0.45", 'weight = "much"'))

    result = CliRunner().invoke(app, ["check", str(broken)])

    assert isinstance(result.exception, PolicyError)
    assert "categories.insult.weight" in str(result.exception)


def test_explain_shows_the_most_urgent_first_with_its_reasons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINNOW_CLASSIFIERS__ENABLED", '["factual"]')
    monkeypatch.setenv("COLUMNS", "160")
    chats = tmp_path / "chats.jsonl"
    chats.write_text(
        '{"id": "right", "messages": [{"role": "assistant", "content": "17 x 24 = 408."}]}\n'
        '{"id": "wrong", "messages": [{"role": "assistant", "content": "17 x 24 = 418."}]}\n'
        "{\n"
    )

    result = CliRunner().invoke(app, ["explain", str(chats)])

    assert result.exit_code == 0, result.output
    assert result.stdout.index("wrong") < result.stdout.index("right")
    assert "Factual error 100% (0.97, said by the assistant)" in result.stdout
    assert "line 3" in result.stderr

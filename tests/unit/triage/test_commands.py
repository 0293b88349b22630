"""The command line as a whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from triage.cli.main import COMMANDS, load, root

MAIN = [sys.executable, "-m", "triage.cli.main"]


def winnow(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user would."""
    environment = {**os.environ, "COLUMNS": "120", **env}
    return subprocess.run([*MAIN, *words], capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - our own command


def test_help_lists_every_command_without_importing_any() -> None:
    script = "import sys; sys.argv = ['winnow', '--help']\nfrom triage.cli.main import main\ntry:\n main()\nfinally:\n"
    script += " print('\\n'.join(name for name in sys.modules if name.startswith('triage.')))"

    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own script

    assert all(name in shown for name in COMMANDS)
    assert [line for line in shown.splitlines() if line.startswith("triage.")] == ["triage.cli", "triage.cli.main"]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_there_and_shows_an_example(name: str) -> None:
    command = load(name, COMMANDS[name])
    parts = getattr(command, "commands", {"": command})

    for part in parts.values():
        assert "Example: winnow" in (part.help or "")


def test_a_wrong_command_is_wrong_use() -> None:
    assert CliRunner().invoke(root, ["nonsense"]).exit_code == 2


def test_an_error_is_one_sentence_on_standard_error(tmp_path: Path) -> None:
    done = winnow("migrate", WINNOW_HOME=str(tmp_path))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == ("winnow: no database is known; start one with `winnow up`, or set WINNOW_DATABASE__URL\n")


def test_a_wrong_setting_is_named_without_its_value(tmp_path: Path) -> None:
    done = winnow("migrate", WINNOW_HOME=str(tmp_path), WINNOW_SERVE__PORT="secret")

    assert done.returncode == 1
    assert "WINNOW_SERVE__PORT" in done.stderr
    assert "secret" not in done.stderr


def test_nothing_runs_in_an_empty_home(tmp_path: Path) -> None:
    status = winnow("status", "--json", WINNOW_HOME=str(tmp_path))
    down = winnow("down", WINNOW_HOME=str(tmp_path))

    assert status.returncode == 1
    assert '"ready": false' in status.stdout
    assert (down.returncode, down.stdout) == (0, f"winnow does not run in {tmp_path}\n")

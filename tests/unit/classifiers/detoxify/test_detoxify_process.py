"""Detoxify's process as its parent sees it, on a stub that speaks the protocol."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from structlog.testing import capture_logs

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.detoxify import process as module
from classifiers.toxicity.detoxify.process import LONGEST_WAIT, Plan, ScoringProcess

STUB = Path(__file__).with_name("stub_child.py")
PLAN = Plan(checkpoint=Path("/models/own.ckpt"), folder=Path("/models/base"), memory=512)
SECRET = "the words of a conversation"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


@contextmanager
def scoring(script: str, clock: Clock | None = None) -> Iterator[ScoringProcess]:
    """Start a stub with a script; end it."""
    process = ScoringProcess(PLAN, command=[sys.executable, str(STUB), script], clock=clock or Clock())
    yield process
    process.close()


def test_logits_come_back_a_row_for_each_text_and_a_column_for_each_label() -> None:
    with scoring("ready") as process:
        assert process.logits(["a", "four"]).tolist() == [[1.0, -1.0, 9.0], [4.0, -4.0, 9.0]]
        assert process.labels == ("toxicity", "identity_hate", "christian")
        assert process.logits([]).shape == (0, 3)


@pytest.mark.parametrize(
    "text", ["line\nbreak\u2028and more", "混合 🙂 \u202e", "\ud800 half a pair", '"quotes" \\ \x00']
)
def test_any_text_fits_on_a_line(text: str) -> None:
    with scoring("ready") as process:
        assert process.logits([text])[0, 0] == len(text)


@pytest.mark.parametrize("wrong", ["die", "short", "nan", "noise"])
def test_a_process_that_dies_or_talks_nonsense_fails_its_batch_and_is_started_again_for_the_next(wrong: str) -> None:
    with scoring(f"ready {wrong}") as process:
        with pytest.raises(ClassifierUnavailableError, match="started again with the next batch"):
            process.logits(["a"])

        with pytest.raises(ClassifierUnavailableError):  # the new one plays the same script
            process.logits(["a"])


def test_it_goes_on_after_an_error_of_its_own() -> None:
    with scoring("ready error") as process:
        with pytest.raises(ClassifierUnavailableError, match="RuntimeError at line 7"):
            process.logits(["a"])

        assert process.logits(["a"])[0, 0] == 1


def test_each_further_death_doubles_the_wait_up_to_a_limit() -> None:
    clock, waits = Clock(), []
    with scoring("ready die", clock) as process:
        for _ in range(10):
            with pytest.raises(ClassifierUnavailableError):
                process.logits(["a"])
            waits.append(process._start_from - clock.now)
            clock.now = process._start_from

    assert waits == [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert max(waits) == LONGEST_WAIT


def test_nothing_is_started_before_the_wait_is_over() -> None:
    clock = Clock()
    with scoring("ready die", clock) as process:
        for _ in range(2):
            with pytest.raises(ClassifierUnavailableError):
                process.logits(["a"])

        with pytest.raises(ClassifierUnavailableError, match="started again in 1 s"):
            process.logits(["a"])
        assert process._process is None


def test_a_batch_that_succeeds_ends_the_waiting() -> None:
    clock = Clock()
    with scoring("ready ok die", clock) as process:
        for _ in range(3):
            process.logits(["a"])
            with pytest.raises(ClassifierUnavailableError, match="with the next batch"):
                process.logits(["a"])


def test_a_process_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ANSWER_WITHIN", 0.2)
    monkeypatch.setattr(module, "SECONDS_A_TEXT", 0.1)
    with scoring("ready hang") as process, pytest.raises(ClassifierUnavailableError, match="ended with status -9"):
        process.logits(["a"])


def test_a_killed_process_is_noticed_and_replaced() -> None:
    with scoring("ready") as process:
        assert process._process is not None
        process._process.kill()
        process._process.wait()

        with pytest.raises(ClassifierUnavailableError, match="status -9"):
            process.logits(["a"])

        assert process.logits(["a"])[0, 0] == 1


def test_it_ends_with_its_owner() -> None:
    process = ScoringProcess(PLAN, command=[sys.executable, str(STUB), "ready"])
    assert process._process is not None
    pid = process._process.pid

    del process

    assert not psutil.pid_exists(pid)


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("extra", r"install winnow-triage\[detoxify\]"),
        ("memory", r"512 MiB are too few.*WINNOW_CLASSIFIERS__DETOXIFY_MEMORY"),
        ("folder", r"albert-base-v2/resolve/main/tokenizer\.json.*put them into /models/base"),
        ("checkpoint", r"/models/own\.ckpt cannot be read as plain weights"),
    ],
)
def test_what_keeps_it_from_loading_comes_with_what_to_do(code: str, remedy: str) -> None:
    with pytest.raises(ClassifierUnavailableError, match=remedy), scoring(f"failed:{code}"):
        pass


def test_an_interpreter_that_is_not_there_is_named(tmp_path: Path) -> None:
    plan = Plan(checkpoint=PLAN.checkpoint, folder=PLAN.folder, memory=512, python=tmp_path / "python")

    with pytest.raises(ClassifierUnavailableError, match=rf"{tmp_path}/python -m pip install detoxify"):
        ScoringProcess(plan)


@pytest.mark.parametrize("wrong", ["die", "error", "short", "nan", "noise"])
def test_neither_an_error_nor_a_log_quotes_a_text(wrong: str) -> None:
    script = f"ready {wrong}"
    with (
        capture_logs() as entries,
        scoring(script) as process,
        pytest.raises(ClassifierUnavailableError) as caught,
    ):
        process.logits([SECRET])

    assert SECRET not in str(caught.value) + str(entries)


def test_the_process_is_given_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINNOW_DATABASE__URL", "postgresql://user:password@host/name")
    with scoring("ready") as process:
        assert process._process is not None
        given = psutil.Process(process._process.pid).environ()

    assert "WINNOW_DATABASE__URL" not in given
    assert given["HF_HUB_OFFLINE"] == "1"

"""Detoxify's process as its parent sees it: started, asked, timed, ended, and started again when it has died."""

import contextlib
import json
import os
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import numpy as np

from classifiers.errors import ClassifierUnavailableError
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.detoxify import remedies
from classifiers.toxicity.detoxify.variants import LABELS, Variant, variant_of
from config import logs

CHILD = Path(__file__).with_name("child.py")
"""The script that runs in the process."""

LOAD_WITHIN = 180.0
"""Seconds a checkpoint may take to load."""

ANSWER_WITHIN = 10.0
"""Seconds a batch may take, and `SECONDS_A_TEXT` more for each of its texts."""

SECONDS_A_TEXT = 3.0
"""About three times what 512 tokens take in the largest model on one slow core."""

LONGEST_WAIT = 60.0
"""Seconds between two starts, at most."""

_ENVIRONMENT = {  # nothing of ours: no passwords, no proxies; one thread; no network; no graphics card
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_OFFLINE": "1",
    "CUDA_VISIBLE_DEVICES": "",
}
_GRACE = 1.0  # seconds between the end of its input and a kill

log = logs.get(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the process is started with."""

    checkpoint: Path
    folder: Path  # with the files of the base model
    memory: int  # MiB of private data at most
    python: Path | None = None  # interpreter with torch; None: ours

    def command(self) -> list[str]:
        """Return the command line: `-P` keeps this folder out of its modules."""
        said = {"checkpoint": str(self.checkpoint), "folder": str(self.folder), "memory": self.memory}
        return [str(self.python or sys.executable), "-P", str(CHILD), json.dumps(said)]


class ScoringProcess:
    """A checkpoint in a process of its own. Used by one thread at a time.

    A batch during which it dies fails. The next batch starts it again, at once the first time; each further death
    before a batch succeeds doubles the wait, from 1 s up to `LONGEST_WAIT`.
    """

    variant: Variant
    labels: tuple[str, ...]
    """Of the checkpoint, in the order of the columns."""

    def __init__(
        self, plan: Plan, *, command: Sequence[str] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start it, and wait until it is loaded.

        Args:
            plan: what to load, and with what.
            command: another command line than the plan's.
            clock: seconds, rising.

        Raises:
            ClassifierUnavailableError: it cannot be loaded; the message says what to fetch or install.
        """
        self._plan = plan
        self._command = list(command or plan.command())
        self._clock = clock
        self._deaths = 0
        self._start_from = clock()
        self._process: subprocess.Popen[str] | None = None
        self._end: Callable[[], object] = _nothing
        self._start()

    def logits(self, texts: Sequence[str]) -> Floats:
        """Score N texts, each short enough for one window; returns (N, labels).

        Raises:
            ClassifierUnavailableError: it died, or is not to be started again yet, or could not score these texts.
        """
        if not texts:
            return np.zeros((0, len(self.labels)))
        if self._process is None:
            self._start()
        answer = self._ask({"texts": list(texts)}, ANSWER_WITHIN + SECONDS_A_TEXT * len(texts))
        if "error" in answer:
            raise remedies.refused(str(answer["error"]))
        scored = self._checked(answer, len(texts))
        self._deaths = 0
        return scored

    def close(self) -> None:
        """End it."""
        self._end()
        self._process = None

    def _checked(self, answer: Mapping[str, Any], rows: int) -> Floats:
        try:
            scored = np.asarray(answer["logits"], dtype=np.float64)
        except (KeyError, ValueError, TypeError):
            scored = np.zeros(0)
        if scored.shape != (rows, len(self.labels)) or not np.isfinite(scored).all():
            raise self._died("gave no scores")
        return scored

    def _start(self) -> None:
        """Start it and wait for its first line."""
        if self._clock() < self._start_from:
            raise remedies.ended("has ended", self._start_from - self._clock())
        try:
            process = _started(self._command)
        except OSError as absent:
            raise remedies.extra_missing(self._plan.python) from absent
        self._process = process
        self._end = weakref.finalize(self, _end, process)
        with _deadline(process, LOAD_WITHIN):
            first = self._heard(process)
        self._meet(first)

    def _meet(self, first: Mapping[str, Any]) -> None:
        """Take in what it says of itself."""
        if "failed" in first:
            self._died("could not load")
            raise self._failure(str(first["failed"]), first.get("model"))
        try:
            self.labels = tuple(first["ready"]["labels"])
            self.variant = variant_of(first["ready"]["model"], self.labels)
        except (KeyError, TypeError):
            raise self._died("did not say what it loaded") from None
        if not set(self.labels) & set(LABELS):
            self._died("loaded a checkpoint of other labels")
            raise remedies.checkpoint_unreadable(self._plan.checkpoint)

    def _failure(self, code: str, model: str | None) -> ClassifierUnavailableError:
        match code:
            case "extra":
                return remedies.extra_missing(self._plan.python)
            case "memory":
                return remedies.memory_short(self._plan.memory)
            case "folder":
                return remedies.folder_incomplete(self._plan.folder, variant_of(model, ()) if model else None)
            case _:
                return remedies.checkpoint_unreadable(self._plan.checkpoint)

    def _ask(self, question: Mapping[str, object], seconds: float) -> Mapping[str, Any]:
        process = self._process
        if process is None or process.stdin is None:
            raise self._died("is gone")
        with _deadline(process, seconds):
            try:
                process.stdin.write(json.dumps(question) + "\n")
                process.stdin.flush()
            except OSError:
                raise self._died(_how(process)) from None
            return self._heard(process)

    def _heard(self, process: "subprocess.Popen[str]") -> Mapping[str, Any]:
        """Return its next line."""
        try:
            answer = json.loads(process.stdout.readline() if process.stdout else "")
        except ValueError:
            raise self._died(_how(process)) from None
        if not isinstance(answer, dict):
            raise self._died("gave no answer")
        return answer

    def _died(self, why: str) -> ClassifierUnavailableError:
        """End what is left of it; returns the error to raise."""
        self.close()
        wait = min(2.0 ** (self._deaths - 1), LONGEST_WAIT) if self._deaths else 0.0
        self._deaths += 1
        self._start_from = self._clock() + wait
        log.warning("detoxify's process ended", why=why, deaths=self._deaths, wait=wait)
        return remedies.ended(why, wait)


def _started(command: Sequence[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own script, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # libraries may quote what they are given
        encoding="ascii",
        env=_ENVIRONMENT,
        start_new_session=True,  # the terminal's Ctrl-C is for us; it ends with its input
    )


@contextlib.contextmanager
def _deadline(process: "subprocess.Popen[str]", seconds: float) -> Iterator[None]:
    """Kill it when the block takes longer."""
    timer = Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _how(process: "subprocess.Popen[str]") -> str:
    """Return how it ended: a negative status is the signal."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)
    return f"ended with status {process.returncode}"


def _nothing() -> None:
    """There is no process to end yet."""


def _end(process: "subprocess.Popen[str]") -> None:
    """Let it end by closing its input; kill it when it does not."""
    with contextlib.suppress(OSError):
        if process.stdin:
            process.stdin.close()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()

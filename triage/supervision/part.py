"""What `winnow up` keeps running: an engine, or one of Winnow's own commands."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from config.engine import open_log, start_child, stop_child
from ingest.errors import LINE_STOPPED

GRACE = 20.0  # seconds that a command gets to finish what it holds


class Part(Protocol):
    """Something with a process. `start` and `stop` may be called again and again, from the main thread."""

    name: str
    process: subprocess.Popen[bytes] | None  # None: not started, or stopped on purpose

    def start(self) -> object:
        """Start it, or start it again after it ended; an engine returns its address.

        Raises:
            EngineError: it cannot be started now.
        """
        ...

    def stop(self) -> None:
        """End it in order; a no-op when it does not run."""
        ...


@dataclass(slots=True)
class Command:
    """One of Winnow's own commands as a process of its own; it is killed with us, which costs it nothing."""

    name: str
    words: tuple[str, ...]
    home: Path
    env: Mapping[str, str]  # added to ours
    log: str  # name of its log file
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; its output goes to its log."""
        command = [sys.executable, "-P", "-m", "triage.cli.main", *self.words]
        with open_log(self.home, self.log) as log:
            env = {**os.environ, **self.env}
            self.process = start_child(command, log=log, ended_by=signal.SIGKILL, env=env)

    def stop(self) -> None:
        """Let it finish what it holds."""
        if self.process is not None:
            stop_child(self.process, signal.SIGTERM, grace=GRACE)
            self.process = None


class Keeper:
    """Starts a part again when it ended by itself, waiting longer each time it ends soon."""

    FIRST, LONGEST = 0.5, 30.0  # seconds between attempts
    STEADY = 60.0  # seconds after which an ending counts as the first

    def __init__(self, part: Part) -> None:
        self.part = part
        self._wait = self.FIRST
        self._since = 0.0  # when the present process was started
        self._due: float | None = None
        self._halted = False  # it said that it must not be started again

    def start(self, now: float) -> object:
        """Start the part for the first time; return what it returns."""
        self._since = now
        return self.part.start()

    def ended(self, now: float) -> str | None:
        """Return a sentence once when the part has ended by itself, and plan its next start."""
        process = self.part.process
        if self._halted or self._due is not None or (process is not None and process.poll() is None):
            return None
        if process is not None and process.returncode == LINE_STOPPED and self.part.name == "work":
            self._halted = True
            return "work stopped the line: see `winnow dead list`; then `winnow down` and `winnow up`"
        if now - self._since > self.STEADY:
            self._wait = self.FIRST
        self._due = now + self._wait
        self._wait = min(self._wait * 2, self.LONGEST)
        how = "could not be started" if process is None else describe(process.returncode)
        return f"{self.part.name} {how}; starting it again in {self._due - now:g} s"

    def is_due(self, now: float) -> bool:
        """Return whether the time has come to start it again."""
        return self._due is not None and now >= self._due

    def restart(self, now: float) -> None:
        """Start it again."""
        self._due, self._since = None, now
        self.part.start()


def describe(status: int) -> str:
    """Say how a process ended."""
    return f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"

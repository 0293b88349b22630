"""A whole `winnow up` as a user would run it, for the tests that need everything."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from pydantic import SecretStr

from config.endpoints import read_endpoints
from config.settings import DatabaseSettings, KafkaSettings, Settings
from triage.supervision.status import Status

READY = 240.0  # seconds; a loaded machine takes its time


def until(condition: Callable[[], bool], what: str, *, seconds: float = 120.0) -> None:
    """Wait until something holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not after {seconds:.0f} seconds"
        time.sleep(0.2)


@dataclass
class Winnow:
    """`winnow up` in one home."""

    home: Path
    env: dict[str, str] = field(default_factory=dict)  # settings of this test's own
    said: list[str] = field(default_factory=list)  # every line of its output
    process: subprocess.Popen[str] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Ours without settings from outside, and those of the test."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WINNOW_")}
        return {**kept, "WINNOW_HOME": str(self.home), "WINNOW_SERVE__PORT": "0", **self.env}

    def start(self, *words: str) -> None:
        """Start it and wait until it says that it is ready."""
        command = [sys.executable, "-m", "triage.cli.main", "up", *words]
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()
        until(lambda: self.line("ready: ") is not None or self.ended, "winnow up is ready", seconds=READY)
        assert not self.ended, "\n".join(self.said)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command in the same home."""
        command = [sys.executable, "-m", "triage.cli.main", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours

    def status(self) -> Status:
        """Ask `winnow status --json`."""
        return Status.model_validate_json(self.run("status", "--json").stdout)

    @property
    def settings(self) -> Settings:
        """Where its parts are."""
        found = read_endpoints(self.home)
        assert found.kafka
        assert found.database
        return Settings(
            home=self.home,
            kafka=KafkaSettings(bootstrap_servers=found.kafka),
            database=DatabaseSettings(url=SecretStr(found.database)),
        )

    @property
    def ended(self) -> bool:
        """Whether `up` itself has ended."""
        return self.process is None or self.process.poll() is not None

    def line(self, start: str) -> str | None:
        """Return what follows `start` in the first line of the output that begins with it."""
        return next((line.removeprefix(start) for line in self.said if line.startswith(start)), None)

    def processes(self, name: str) -> list[psutil.Process]:
        """Return the live processes of a name."""
        pids = [process.pid for process in read_endpoints(self.home).processes if process.name == name]
        return [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]

    def kill(self, name: str) -> None:
        """Kill one process of a name with SIGKILL, and wait until another has taken its place."""
        victim = self.processes(name)[0]
        count = len(self.processes(name))
        victim.kill()
        until(
            lambda: victim.pid not in {p.pid for p in self.processes(name)} and len(self.processes(name)) == count,
            f"{name} runs again",
        )

    def down(self) -> subprocess.CompletedProcess[str]:
        """Run `winnow down`, after which `up` has ended too."""
        done = self.run("down")
        assert self.process is not None
        self.process.wait(10)
        return done

    def stop(self) -> None:
        """End it in order, if it runs."""
        if self.process is not None and not self.ended:
            self.process.terminate()
            self.process.wait(90)

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            self.said += iter_lines(process)


def iter_lines(process: subprocess.Popen[str]) -> Iterator[str]:
    """Yield the lines of its output as they come."""
    assert process.stdout is not None
    for line in process.stdout:
        yield line.rstrip("\n")


@contextmanager
def winnow(home: Path, **env: str) -> Iterator[Winnow]:
    """Yield a Winnow that has not been started, and stop it in the end."""
    made = Winnow(home, env)
    try:
        yield made
    finally:
        made.stop()

"""What everything that runs beside us shares: a child on a leash, a lock, a port that stays, strays found by a mark."""

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import SystemRandom
from typing import IO

import psutil

from config.errors import WinnowError

LEASH = Path(__file__).with_name("leash.py")
PORTS = range(20_000, 32_768)  # below the range that Linux hands out by itself
LOG_LIMIT = 20_000_000  # bytes; a longer log is put aside at the next start


class EngineError(WinnowError):
    """A Kafka, a PostgreSQL or another process of ours cannot be started or kept."""

    code = "engine"


class EngineRunsError(EngineError):
    """Another process holds this folder."""

    code = "engine_runs"

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(
            f"{folder} is in use by process {holder or 'unknown'}; stop it first, or set another WINNOW_HOME"
        )
        self.folder = folder


class Lock:
    """An flock on a file, which the kernel gives up when its holder dies, however it dies."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def holder(self) -> int | None:
        """Return the process that holds the lock, or None when nobody does; 0 when it has not said who it is."""
        try:
            with self.path.open("r+", encoding="ascii") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except OSError:
                    return int(file.read() or 0)
        except FileNotFoundError:
            pass
        return None

    def take(self) -> None:
        """Hold the lock until `release`; a second call is a no-op.

        Raises:
            EngineRunsError: another process holds it.
        """
        if self._file is not None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("a+", encoding="ascii")
        if not _locked(file):
            file.seek(0)
            holder = file.read().strip()
            file.close()
            raise EngineRunsError(self.path.parent, holder)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        self._file = file

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Hold the lock inside the block, waiting for it as long as it takes."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+", encoding="ascii") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def release(self) -> None:
        """Let it go."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _locked(file: IO[str], *, patience: float = 0.5) -> bool:
    """Lock a file, over the moment in which somebody only asks who holds it."""
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        else:
            return True


def open_log(folder: Path, name: str) -> IO[bytes]:
    """Open `logs/NAME.log` under a home for appending."""
    path = folder / "logs" / f"{name}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LOG_LIMIT:
        path.replace(path.with_suffix(".log.1"))
    return path.open("ab")


def start_child(
    command: Sequence[str],
    *,
    log: IO[bytes],
    ended_by: signal.Signals = signal.SIGTERM,
    user: Mapping[str, int | bool] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start a command that gets the signal `ended_by` when this thread ends: call it from the main thread.

    Args:
        command: absolute path of the program, and its arguments.
        log: where its output goes.
        ended_by: signal it gets when its parent is gone.
        user: uid, gid and through_closed_folders of `leash.become`; None keeps the user.
        env: its environment; None passes ours on.
        cwd: where it runs.
    """
    plan = {"parent": os.getpid(), "signal": int(ended_by), "user": user}
    return subprocess.Popen(  # noqa: S603 - our own programs, no shell
        [sys.executable, "-I", "-S", str(LEASH), json.dumps(plan), *command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
        env=dict(env) if env is not None else None,
        cwd=cwd,
    )


def stop_child(process: subprocess.Popen[bytes], *signals: signal.Signals, grace: float) -> None:
    """Send the signals one after the other, `grace` seconds apart, then SIGKILL, until the process has ended."""
    for number in (*signals, signal.SIGKILL):
        if process.poll() is not None:
            return
        process.send_signal(number)
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def strays(mark: str) -> list[psutil.Process]:
    """Return the processes, other than this one, whose command line holds a mark."""
    found = []
    for process in psutil.process_iter(["pid", "cmdline"]):
        words = process.info["cmdline"] or []
        if process.pid != os.getpid() and any(mark in word for word in words):
            found.append(process)
    return found


def end_strays(mark: str, *, grace: float = 10.0) -> None:
    """Wait for processes of an earlier run to end by themselves; kill what is left after `grace` seconds."""
    _, alive = psutil.wait_procs(strays(mark), timeout=grace)
    for process in alive:
        process.kill()
    psutil.wait_procs(alive, timeout=grace)


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Return whether a port can be listened on."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def keep_port(file: Path, *, must_stay: bool = False, patience: float = 3.0) -> int:
    """Return the port written in `file`; when there is none, or it stays taken, a free one, written there.

    Args:
        file: where it is kept.
        must_stay: others hold the address already, so no other port will do.
        patience: seconds to wait for the port to become free.

    Raises:
        EngineError: it must stay, and something else listens there.
    """
    deadline = time.monotonic() + patience
    try:
        kept = int(file.read_text("ascii"))
    except (OSError, ValueError):
        kept = 0
    while kept and not is_free(kept):
        if time.monotonic() > deadline:
            if must_stay:
                raise EngineError(f"port {kept} is in use by something else; stop that, it is tried again")
            kept = 0
            break
        time.sleep(0.1)
    if not kept:
        kept = next(port for port in SystemRandom().sample(PORTS, len(PORTS)) if is_free(port))
        file.write_text(str(kept), "ascii")
    return kept

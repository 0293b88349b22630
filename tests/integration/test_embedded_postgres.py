"""Our own PostgreSQL: what it survives, and what it leaves behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from config.engine import EngineError, EngineRunsError, strays
from storage.embedded import EmbeddedPostgres

pytestmark = pytest.mark.integration

STARTER = """
import sys, time
from pathlib import Path
from storage.embedded import EmbeddedPostgres
EmbeddedPostgres(Path(sys.argv[1])).start()
print("started", flush=True)
time.sleep(600)
"""


@pytest.fixture
def postgres(own_home: Path) -> Iterator[EmbeddedPostgres]:
    """Yield a PostgreSQL that has not been started."""
    made = EmbeddedPostgres(own_home)
    yield made
    made.stop()


def count(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
    assert row is not None
    return int(row[0])


def write(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (id int)")
        connection.execute("INSERT INTO kept VALUES (1)")


def kill(postgres: EmbeddedPostgres) -> None:
    assert postgres.process is not None
    postgres.process.kill()
    postgres.process.wait()


def test_what_was_committed_survives_kill_9_on_the_same_address(postgres: EmbeddedPostgres) -> None:
    url = postgres.start()
    write(url)

    kill(postgres)
    again = postgres.start()

    assert again == url
    assert count(url) == 1


def test_a_stop_leaves_no_process_and_a_start_finds_the_data(postgres: EmbeddedPostgres) -> None:
    url = postgres.start()
    write(url)

    postgres.stop()
    left = strays(postgres.mark)
    again = EmbeddedPostgres(postgres.home)
    count_again = count(again.start())
    again.stop()

    assert left == []
    assert count_again == 1


@pytest.mark.parametrize("content", ["", "nonsense", f"{os.getpid()}\n", "4194304\n"])
def test_a_stale_pid_file_is_cleared(postgres: EmbeddedPostgres, content: str) -> None:
    write(postgres.start())
    kill(postgres)
    (postgres.data / "postmaster.pid").write_text(content, "ascii")

    url = postgres.start()

    assert count(url) == 1


def test_a_second_start_in_the_same_home_is_refused(postgres: EmbeddedPostgres) -> None:
    postgres.start()

    with pytest.raises(EngineRunsError, match=f"in use by process {os.getpid()}"):
        EmbeddedPostgres(postgres.home).start()


def test_no_orphan_stays_when_its_parent_is_killed(postgres: EmbeddedPostgres) -> None:
    command = [sys.executable, "-c", STARTER, str(postgres.home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:  # noqa: S603 - our own script
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"started\n"
        running = strays(postgres.mark)

        parent.send_signal(signal.SIGKILL)
        _, alive = psutil.wait_procs(running, timeout=20)

    assert running
    assert alive == []


def test_only_the_password_opens_it(postgres: EmbeddedPostgres) -> None:
    url = postgres.start()
    password = (postgres.folder / "password").read_text("ascii")

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(url.replace(password, "wrong"))
    assert (postgres.folder / "password").stat().st_mode & 0o777 == 0o600


def test_data_of_another_version_are_refused_with_the_way_out(postgres: EmbeddedPostgres) -> None:
    postgres.start()
    postgres.stop()
    (postgres.data / "PG_VERSION").write_text("9\n", "ascii")

    with pytest.raises(EngineError, match="was made by PostgreSQL 9"):
        postgres.start()

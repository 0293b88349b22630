"""What `winnow up` does with its processes, without any."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from config.engine import EngineError, EngineRunsError, Lock, keep_port, start_child, stop_child
from config.settings import DatabaseSettings, KafkaSettings, PipelineSettings, ServeSettings, Settings
from ingest.errors import LINE_STOPPED
from triage.supervision.console import address, choose_port, is_ready
from triage.supervision.part import Keeper, describe
from triage.supervision.plan import commands, in_stopping_order


class Brief:
    """A part whose process ends at once."""

    def __init__(self, name: str = "brief", status: int = 4) -> None:
        self.name = name
        self._status = status
        self.process: subprocess.Popen[bytes] | None = None
        self.starts = 0

    def start(self) -> None:
        """Start, and end at once."""
        self.starts += 1
        self.process = subprocess.Popen([sys.executable, "-c", f"raise SystemExit({self._status})"])  # noqa: S603 - our own interpreter
        self.process.wait()

    def stop(self) -> None:
        """Forget it."""
        self.process = None


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        home=tmp_path,
        kafka=KafkaSettings(bootstrap_servers="127.0.0.1:9092"),
        database=DatabaseSettings(url=SecretStr("postgresql://u:p@127.0.0.1/w")),
        pipeline=PipelineSettings(workers=3),
    )


def test_a_part_that_ends_soon_is_started_again_after_longer_and_longer_waits() -> None:
    part = Brief()
    keeper = Keeper(part)
    keeper.start(0.0)

    first = keeper.ended(1.0)
    too_early = keeper.is_due(1.4)
    due = keeper.is_due(1.5)
    keeper.restart(1.5)
    second = keeper.ended(2.0)

    assert first == "brief ended with status 4; starting it again in 0.5 s"
    assert (too_early, due) == (False, True)
    assert second == "brief ended with status 4; starting it again in 1 s"
    assert part.starts == 2


def test_an_ending_is_told_once() -> None:
    keeper = Keeper(Brief())
    keeper.start(0.0)
    keeper.ended(1.0)

    assert keeper.ended(1.1) is None


def test_a_part_that_ran_well_for_long_is_started_again_quickly() -> None:
    keeper = Keeper(Brief())
    keeper.start(0.0)
    for now in (1.0, 10.0, 20.0):
        keeper.ended(now)
        keeper.restart(now)

    assert keeper.ended(200.0) == "brief ended with status 4; starting it again in 0.5 s"


def test_a_worker_that_stopped_the_line_is_not_started_again() -> None:
    part = Brief("work", LINE_STOPPED)
    keeper = Keeper(part)
    keeper.start(0.0)

    told, again = keeper.ended(1.0), keeper.ended(2.0)

    assert told == "work stopped the line: see `winnow dead list`; then `winnow down` and `winnow up`"
    assert again is None
    assert not keeper.is_due(1_000.0)


def test_a_signal_is_named() -> None:
    assert describe(-9) == "was ended by signal 9"


def test_each_worker_is_a_process_and_demo_comes_only_when_wanted(settings: Settings) -> None:
    plain = [command.name for command in commands(settings, demo=False)]
    demo = [command.name for command in commands(settings, demo=True)]

    assert plain == ["serve", "publish", "work", "work", "work"]
    assert demo == [*plain, "demo"]


def test_processes_are_told_where_everything_is(settings: Settings) -> None:
    env = commands(settings, demo=False)[0].env

    assert env["WINNOW_KAFKA__BOOTSTRAP_SERVERS"] == "127.0.0.1:9092"
    assert env["WINNOW_DATABASE__URL"] == "postgresql://u:p@127.0.0.1/w"
    assert env["WINNOW_HOME"] == str(settings.home)


def test_what_takes_input_stops_before_what_it_needs(settings: Settings) -> None:
    stages = [[part.name for part in stage] for stage in in_stopping_order(commands(settings, demo=True))]

    assert [stage for stage in stages if stage] == [["serve"], ["demo"], ["work"] * 3, ["publish"]]


def test_a_port_that_was_set_must_be_free(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(EngineError, match=f"port {port} is in use; set WINNOW_SERVE__PORT"):
            choose_port(ServeSettings(port=port), tmp_path)


def test_port_0_gives_a_port_that_stays(tmp_path: Path) -> None:
    first = choose_port(ServeSettings(port=0), tmp_path)

    assert choose_port(ServeSettings(port=0), tmp_path) == first


def test_a_kept_port_that_someone_took_is_given_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        (tmp_path / "port").write_text(str(taken.getsockname()[1]), "ascii")

        chosen = keep_port(tmp_path / "port", patience=0.1)

    assert chosen in range(20_000, 32_768)
    assert (tmp_path / "port").read_text("ascii") == str(chosen)


def test_a_port_whose_address_others_hold_is_never_exchanged(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        (tmp_path / "port").write_text(str(port), "ascii")

        with pytest.raises(EngineError, match=f"port {port} is in use"):
            keep_port(tmp_path / "port", must_stay=True, patience=0.1)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),  # noqa: S104 - the setting under test
        ("::1", "http://[::1]:80"),
    ],
)
def test_the_address_is_one_that_a_browser_here_can_open(host: str, expected: str) -> None:
    assert address(ServeSettings(host=host, port=80)) == expected


def test_nothing_listens_so_nothing_is_ready() -> None:
    assert not is_ready("http://127.0.0.1:1")


def test_a_lock_names_its_holder_and_goes_with_it(tmp_path: Path) -> None:
    script = f"""
import time
from pathlib import Path
from config.engine import Lock
lock = Lock(Path({str(tmp_path / "lock")!r}))
lock.take()
print(flush=True)
time.sleep(60)
"""
    lock = Lock(tmp_path / "lock")
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as other:  # noqa: S603 - our own script
        assert other.stdout is not None
        other.stdout.readline()
        held_by = lock.holder()
        try:
            with pytest.raises(EngineRunsError, match=f"process {other.pid}"):
                lock.take()
        finally:
            other.kill()

    assert held_by == other.pid
    assert lock.holder() is None
    lock.take()
    lock.release()


def test_a_child_that_ignores_a_request_is_killed(tmp_path: Path) -> None:
    script = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    )
    with (tmp_path / "log").open("ab") as log:
        child = start_child([sys.executable, "-c", script], log=log)
    while not (tmp_path / "log").read_bytes():
        assert child.poll() is None

    stop_child(child, signal.SIGTERM, grace=0.2)

    assert child.returncode == -9

"""`winnow up`: everything on this machine."""

import signal
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Annotated, Self

import typer

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from config.settings import Settings

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StopRequestedError(BaseException):
    """Somebody wants everything to stop; like KeyboardInterrupt no error, so nothing may swallow it."""


def up(
    *,
    demo: Annotated[
        bool, typer.Option("--demo", help="Also send made-up conversations, and add a reviewer to try it with.")
    ] = False,
) -> None:
    """Run everything on this machine until Ctrl-C or `winnow down`: Kafka, PostgreSQL, two workers, the console.

    With WINNOW_KAFKA__BOOTSTRAP_SERVERS or WINNOW_DATABASE__URL set, yours are used and none of that kind is started.

    Example: winnow up --demo
    """
    from config.endpoints import lock_file, read_endpoints
    from config.engine import EngineRunsError, Lock
    from config.settings import Settings

    settings = Settings()
    lock = Lock(lock_file(settings.home))
    try:
        lock.take()
    except EngineRunsError:
        console = read_endpoints(settings.home).console or "still starting"
        print(f"winnow runs already in {settings.home} (process {lock.holder()}): {console}")
        return
    try:
        _run(settings, demo=demo)
    finally:
        lock.release()


def _run(settings: "Settings", *, demo: bool) -> None:
    from triage.supervision.supervisor import Supervisor

    for number in ENDINGS:
        signal.signal(number, _request_stop)
    with Terminal() as terminal:
        supervisor = Supervisor(settings=settings, voice=terminal)
        try:
            _greet(supervisor.start(demo=demo), demo=demo)
            while True:
                supervisor.watch()
        except StopRequestedError:
            terminal.say("stopping")
        finally:
            for number in ENDINGS:
                signal.signal(number, signal.SIG_IGN)  # what has begun to stop in order does so
            supervisor.stop()
        terminal.say("stopped")


def _request_stop(_number: int, _frame: FrameType | None) -> None:
    raise StopRequestedError


def _greet(settings: "Settings", *, demo: bool) -> None:
    from storage.store import connect
    from triage.supervision.console import address
    from triage.supervision.welcome import DEMO, OPERATOR, demo_reviewer, first_operator

    store = connect(settings.database)
    name = DEMO if demo else OPERATOR
    password = demo_reviewer(store) if demo else first_operator(store)
    store.close()
    print(f"ready: {address(settings.serve)}", flush=True)
    if password:
        print(f"sign in as {name} with the one-time password {password}", flush=True)


class Terminal:
    """Standard error, with a bar while jars are fetched."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def say(self, sentence: str) -> None:
        """Print one line."""
        typer.echo(sentence, err=True)

    def fetching(self, done: int, total: int) -> None:
        """Show the bar, and take it away when all is there."""
        from rich.console import Console
        from rich.progress import Progress

        if self._bar is None or self._task is None:
            self.say("fetching Apache Kafka from Maven Central, once")
            self._bar = Progress(console=Console(stderr=True))
            self._task = self._bar.add_task("jars", total=total)
            self._bar.start()
        self._bar.update(self._task, completed=done)
        if done == total:
            self._bar.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

"""What runs, where, and how far it is: gathered for `winnow status`."""

from datetime import UTC, datetime

import psutil
from pydantic import BaseModel

from config.endpoints import Process, lock_file, read_endpoints, resolve
from config.engine import Lock
from config.settings import Settings
from ingest.errors import SourceUnavailableError
from ingest.lag import lag
from storage.errors import DatabaseUnavailableError
from storage.store import connect
from triage.supervision.console import is_ready


class KafkaStatus(BaseModel):
    """Where Kafka is."""

    bootstrap_servers: str | None


class DatabaseStatus(BaseModel):
    """Where PostgreSQL is; with the password, as programs need it."""

    url: str | None


class ConsoleStatus(BaseModel):
    """Where the console is."""

    url: str | None


class QueueStatus(BaseModel):
    """What waits for a person; None when the database cannot be asked."""

    waiting: int | None


class Status(BaseModel):
    """What `winnow status --json` prints."""

    running: bool  # `winnow up` runs in this home
    ready: bool  # and its console answers, with the database behind it
    kafka: KafkaStatus
    database: DatabaseStatus
    console: ConsoleStatus
    lag: int | None  # events in Kafka that no worker has made durable yet; None when Kafka cannot be asked
    queue: QueueStatus
    dead: int | None  # dead letters not sent again yet
    processes: list[Process]


def gather(settings: Settings) -> Status:
    """Ask everything that runs in a home; whatever cannot be asked is None."""
    left, running = read_endpoints(settings.home), Lock(lock_file(settings.home)).holder() is not None
    resolved = resolve(settings)
    console = left.console if running else None
    url = resolved.database.url
    waiting, dead = _database(resolved)
    return Status(
        running=running,
        ready=running and console is not None and is_ready(console),
        kafka=KafkaStatus(bootstrap_servers=resolved.kafka.bootstrap_servers),
        database=DatabaseStatus(url=url.get_secret_value() if url else None),
        console=ConsoleStatus(url=console),
        lag=_lag(resolved),
        queue=QueueStatus(waiting=waiting),
        dead=dead,
        processes=[process for process in left.processes if running and psutil.pid_exists(process.pid)],
    )


def _lag(settings: Settings) -> int | None:
    if settings.kafka.bootstrap_servers is None:
        return None
    try:
        return lag(settings.kafka)
    except SourceUnavailableError:
        return None


def _database(settings: Settings) -> tuple[int | None, int | None]:
    """Return how many cases wait, and how many dead letters there are."""
    if settings.database.url is None:
        return None, None
    store = connect(settings.database)
    try:
        with store.transaction() as work:
            stats = work.queue.stats(datetime.now(UTC))
            return sum(lane.waiting for lane in stats), work.dead_letters.count()
    except DatabaseUnavailableError:
        return None, None
    finally:
        store.close()

"""What runs, where, and how far it is: gathered for `winnow status`."""

from pydantic import BaseModel

from config.endpoints import Process


class KafkaStatus(BaseModel):
    """Where Kafka is."""

    bootstrap_servers: str | None


class DatabaseStatus(BaseModel):
    """Where PostgreSQL is, without the password."""

    url: str | None


class ConsoleStatus(BaseModel):
    """Where the console is."""

    url: str | None


class QueueStatus(BaseModel):
    """What waits for a person; None when the database cannot be asked."""

    waiting: int | None


class Status(BaseModel):
    """What `winnow status --json` prints."""

    ready: bool
    kafka: KafkaStatus
    database: DatabaseStatus
    console: ConsoleStatus
    lag: int | None  # events in Kafka that no worker has made durable yet; None when Kafka cannot be asked
    queue: QueueStatus
    dead: int | None  # dead letters not sent again yet
    processes: list[Process]

"""Where the running services are: addresses that `winnow up` leaves for the other commands."""

from pathlib import Path

from pydantic import BaseModel, SecretStr, ValidationError

from config.settings import Settings


class Process(BaseModel):
    """One process that `winnow up` started."""

    name: str
    pid: int


class Endpoints(BaseModel):
    """Content of the run file; it holds the database password, so only its owner may read it."""

    kafka: str | None = None  # bootstrap servers
    database: str | None = None  # URL with password
    console: str | None = None  # URL
    processes: list[Process] = []


def run_file(home: Path) -> Path:
    """Return where `winnow up` keeps its addresses."""
    return home / "run" / "up.json"


def lock_file(home: Path) -> Path:
    """Return what `winnow up` holds locked while it runs."""
    return home / "run" / "lock"


def read_endpoints(home: Path) -> Endpoints:
    """Return what `winnow up` left in `home`; empty when it left nothing readable."""
    try:
        return Endpoints.model_validate_json(run_file(home).read_bytes())
    except (OSError, ValidationError):
        return Endpoints()


def resolve(settings: Settings) -> Settings:
    """Fill addresses that are not set with those of the `winnow up` that runs in the same home."""
    found = read_endpoints(settings.home)
    kafka, database = settings.kafka, settings.database
    if kafka.bootstrap_servers is None and found.kafka:
        kafka = kafka.model_copy(update={"bootstrap_servers": found.kafka})
    if database.url is None and found.database:
        database = database.model_copy(update={"url": SecretStr(found.database)})
    return settings.model_copy(update={"kafka": kafka, "database": database})

"""The engine: its time-outs, its pool, and what its errors become."""

from collections.abc import Iterator
from contextlib import contextmanager

import orjson
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from config.errors import SettingsError
from config.settings import DatabaseSettings
from storage.errors import DatabaseUnavailableError

CONNECT_TIMEOUT = 10  # seconds
IDLE_IN_TRANSACTION = 60  # seconds; a forgotten snapshot would slow every claim
KEEPALIVE = {"keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 30_000}


def driver_url(url: str) -> URL:
    """Return a postgresql:// URL as SQLAlchemy wants it, with the driver's name.

    Raises:
        SettingsError: it is no PostgreSQL URL.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise SettingsError(
            "the database URL cannot be read; write postgresql://user:password@host:port/name"
        ) from error
    if parsed.get_backend_name() not in {"postgresql", "postgres"}:
        raise SettingsError("the database must be PostgreSQL; write postgresql://user:password@host:port/name")
    return parsed.set(drivername="postgresql+psycopg")


def make_engine(settings: DatabaseSettings) -> Engine:
    """Build the engine; it connects when first used. Parameters never show in its errors, for they hold texts.

    Raises:
        SettingsError: no database is set, or not a PostgreSQL.
    """
    if settings.url is None:
        raise SettingsError("no database: start `winnow up`, or set WINNOW_DATABASE__URL")
    statement = int(settings.statement_timeout * 1000)
    options = {
        "statement_timeout": statement,
        "idle_in_transaction_session_timeout": IDLE_IN_TRANSACTION * 1000,
        "timezone": "UTC",
    }
    return create_engine(
        driver_url(settings.url.get_secret_value()),
        pool_size=settings.pool_size,
        max_overflow=settings.pool_size,
        pool_timeout=CONNECT_TIMEOUT,
        pool_pre_ping=True,
        hide_parameters=True,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        connect_args={
            "options": " ".join(f"-c {name}={value}" for name, value in options.items()),
            "connect_timeout": CONNECT_TIMEOUT,
            "application_name": "winnow",
            **KEEPALIVE,
        },
    )


@contextmanager
def availability() -> Iterator[None]:
    """Turn everything that a later retry may cure into one error.

    Raises:
        DatabaseUnavailableError: no connection, a lost one, a time-out, a deadlock.
    """
    try:
        yield
    except PoolTimeoutError as error:
        raise DatabaseUnavailableError("every database connection is in use; try again soon") from error
    except DBAPIError as error:
        if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
            raise DatabaseUnavailableError(_explain(error)) from error
        raise


def _explain(error: DBAPIError) -> str:
    """Say what to do, by SQLSTATE; the driver's own text may name hosts and is left to the cause."""
    state = getattr(error.orig, "sqlstate", None)
    if state == "57014":
        return "a database statement took too long and was ended; try again"
    if state in {"40001", "40P01", "55P03"}:
        return "the database was busy with the same rows; try again"
    return "PostgreSQL does not answer; check that it runs, and WINNOW_DATABASE__URL"

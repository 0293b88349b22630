"""The store: transactions over every repository."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

from config.settings import DatabaseSettings
from storage.audit import Audit
from storage.cases import Cases
from storage.claims import Claims
from storage.connection import availability, make_engine
from storage.conversations import Conversations
from storage.dead_letters import DeadLetters
from storage.decisions import Decisions
from storage.erasures import Erasures
from storage.knowledge import KnowledgeBases
from storage.labels import Labels
from storage.outbox import Outbox
from storage.people import People
from storage.queue import Queue
from storage.reports import Reports
from storage.secrets import Secrets


class UnitOfWork:
    """One transaction, and the repositories in it. Used by one thread."""

    def __init__(self, connection: Connection) -> None:
        self.conversations = Conversations(connection)
        self.reports = Reports(connection)
        self.cases = Cases(connection)
        self.queue = Queue(connection)
        self.claims = Claims(connection)
        self.decisions = Decisions(connection)
        self.labels = Labels(connection)
        self.outbox = Outbox(connection)
        self.dead_letters = DeadLetters(connection)
        self.people = People(connection)
        self.audit = Audit(connection)
        self.erasures = Erasures(connection)
        self.secrets = Secrets(connection)
        self.knowledge = KnowledgeBases(connection)
        self._connection = connection

    def ping(self) -> None:
        """Make sure that the database answers."""
        self._connection.execute(text("SELECT 1"))


class Store:
    """PostgreSQL, as transactions. May be shared by threads, not by processes.

    Rows are locked in one order everywhere: conversations by id, then people, the queue, the label counter, the
    audit log. Keep to it, and no two transactions wait for each other.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def transaction(self) -> Iterator[UnitOfWork]:
        """Open a transaction: leaving the block commits, an exception rolls back.

        Raises:
            DatabaseUnavailableError: the only database error a caller should expect; retry the whole block later.
        """
        with availability(), self._engine.begin() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def exclusive(self, name: str) -> Iterator[Connection | None]:
        """Hold an advisory lock by name; yields None when another process holds it.

        The lock lives as long as the yielded connection: before relying on it run `still_held`.
        """
        with availability(), self._engine.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            key = {"name": name}
            taken = connection.scalar(text("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))"), key)
            try:
                yield connection if taken else None
            finally:
                if taken and not connection.closed and not connection.invalidated:
                    connection.invalidate()  # closes the session, and with it the lock

    @staticmethod
    def still_held(connection: Connection) -> None:
        """Make sure that the session of `exclusive` lives.

        Raises:
            DatabaseUnavailableError: it is gone, and the lock with it.
        """
        with availability():
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def connect(settings: DatabaseSettings) -> Store:
    """Return the store at the set address; it connects when first used.

    Raises:
        SettingsError: no database is set.
    """
    return Store(make_engine(settings))

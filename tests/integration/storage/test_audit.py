"""The audit log on real PostgreSQL: append-only and hash-chained."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import DBAPIError

from storage.connection import driver_url
from storage.store import Store

pytestmark = pytest.mark.integration


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Yield the database as its administrator sees it."""
    opened = create_engine(driver_url(database_url))
    yield opened
    opened.dispose()


@pytest.fixture
def audited(store: Store, now: datetime) -> Store:
    """Return a store whose audit log was written by eight threads at once."""

    def view(number: int) -> None:
        with store.transaction() as work:
            work.audit.add("p-1", "case.viewed", f"case-{number}", at=now, detail={"number": number, "why": "claim"})

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(view, range(40)))
    return store


def test_an_untouched_log_verifies(audited: Store) -> None:
    """Eight writers at once leave one chain."""
    with audited.transaction() as work:
        assert work.audit.verify() is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET subject = 'another' WHERE id = 7",
        "UPDATE audit SET detail = '{}' WHERE id = 7",
        "UPDATE audit SET at = at + interval '1 second' WHERE id = 7",
        "UPDATE audit SET person_id = NULL WHERE id = 7",
    ],
)
def test_a_tampered_row_is_found(audited: Store, engine: Engine, change: str) -> None:
    """Even an administrator who switches the trigger off leaves a trace."""
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        connection.execute(text(change))

    with audited.transaction() as work:
        assert work.audit.verify() == 7


def test_a_removed_row_is_found(audited: Store, engine: Engine) -> None:
    """The row after it no longer fits."""
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        connection.execute(text("DELETE FROM audit WHERE id = 7"))

    with audited.transaction() as work:
        assert work.audit.verify() == 8


@pytest.mark.parametrize(
    "change",
    ["UPDATE audit SET subject = 'another'", "DELETE FROM audit", "TRUNCATE audit", "TRUNCATE decisions CASCADE"],
)
def test_the_database_refuses_to_change_the_log(audited: Store, engine: Engine, change: str) -> None:
    """Append-only is a trigger, not a habit."""
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(change))

    with audited.transaction() as work:
        assert work.audit.verify() is None

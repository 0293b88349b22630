"""Migrations on real PostgreSQL."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from uuid import uuid4

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from config.errors import SettingsError
from storage.connection import driver_url
from storage.errors import DatabaseUnavailableError
from storage.migrate import newest, upgrade
from storage.tables.registry import metadata

pytestmark = pytest.mark.integration


@pytest.fixture
def empty_database_url(postgres_url: str) -> Iterator[str]:
    """Yield the URL of a database without tables."""
    name = f"empty_{uuid4().hex}"
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    yield make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_the_migrated_schema_is_what_the_tables_say(database_url: str) -> None:
    """Types, defaults and comments too."""
    engine = create_engine(driver_url(database_url))

    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata())
        applied = connection.scalar(text("SELECT version_num FROM alembic_version"))

    engine.dispose()
    assert differences == []
    assert applied == newest()


def test_four_processes_may_migrate_at_once(empty_database_url: str) -> None:
    """Each returns, and the schema is made once."""
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        outcomes = list(processes.map(upgrade, [empty_database_url] * 4))

    assert outcomes == [None] * 4
    with psycopg.connect(empty_database_url) as connection:
        assert connection.execute("SELECT id, value FROM label_counter").fetchall() == [(1, 0)]


def test_every_table_and_column_that_needs_one_has_a_comment(database_url: str) -> None:
    """Whoever opens the database finds out what a table holds."""
    with psycopg.connect(database_url) as connection:
        bare = connection.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            " AND obj_description(oid) IS NULL AND relname <> 'alembic_version'"
        ).fetchall()

    assert bare == []


def test_the_queue_is_vacuumed_early_and_has_room_in_its_pages(database_url: str) -> None:
    """A claim changes a row in place, and dead rows go before they pile up."""
    with psycopg.connect(database_url) as connection:
        row = connection.execute("SELECT reloptions FROM pg_class WHERE relname = 'queue'").fetchone()

    assert row is not None
    assert set(row[0]) == {
        "fillfactor=70",
        "autovacuum_vacuum_scale_factor=0",
        "autovacuum_vacuum_threshold=2000",
    }


def test_a_database_that_is_down_is_named_as_such() -> None:
    """Nobody listens on this port."""
    with pytest.raises(DatabaseUnavailableError, match="does not answer"):
        upgrade("postgresql://winnow:secret@127.0.0.1:1/winnow")


@pytest.mark.parametrize("url", ["mysql://u@host/name", "not a url"])
def test_another_kind_of_database_is_refused(url: str) -> None:
    """The message shows the form of a URL."""
    with pytest.raises(SettingsError, match="postgresql://user"):
        upgrade(url)

"""Fixtures that more than one folder of tests needs: a real PostgreSQL and a real Kafka. Without them tests fail."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.engine import make_url

from config.settings import Settings
from ingest.embedded import EmbeddedKafka
from storage.embedded import EmbeddedPostgres
from storage.migrate import upgrade

TEMPLATE = "winnow_template"


@pytest.fixture(scope="session")
def engines_home() -> Iterator[Path]:
    """Yield a folder for the engines of this test session."""
    with temporary_home() as home:
        yield home


@pytest.fixture
def own_home() -> Iterator[Path]:
    """Yield a folder for engines of this test's own."""
    with temporary_home() as home:
        yield home


@contextmanager
def temporary_home() -> Iterator[Path]:
    """Make a home with a short path, which only its owner may enter."""
    home = Path(tempfile.mkdtemp(prefix="winnow-"))
    yield home
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_url(engines_home: Path) -> Iterator[str]:
    """Yield the URL of a running PostgreSQL; its user may create databases."""
    postgres = EmbeddedPostgres(engines_home)
    yield postgres.start()
    postgres.stop()


@pytest.fixture(scope="session")
def template_database(postgres_url: str) -> str:
    """Return the name of a migrated database that others are copied from."""
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {TEMPLATE}")
    upgrade(make_url(postgres_url).set(database=TEMPLATE).render_as_string(hide_password=False))
    return TEMPLATE


@pytest.fixture
def database_url(postgres_url: str, template_database: str) -> Iterator[str]:
    """Yield the URL of a fresh, migrated database of this test's own."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {template_database}")
    yield make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def kafka_servers(engines_home: Path) -> Iterator[str]:
    """Yield the bootstrap servers of a running Kafka."""
    kafka = EmbeddedKafka(engines_home, cache=Settings().cache)
    yield kafka.start()
    kafka.stop()


@pytest.fixture
def topic_prefix() -> str:
    """Return a prefix for topics, groups and transactional ids that no other test uses."""
    return f"test-{uuid4().hex[:12]}."

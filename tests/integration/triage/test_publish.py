"""The publisher on a real Kafka and PostgreSQL: exactly once for a committed reader, whoever is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread

import pytest
from kafka import KafkaConsumer
from sqlalchemy import Engine, create_engine, text

from config.settings import DatabaseSettings, KafkaSettings, Settings
from config.topics import Topics
from ingest.topics_admin import ensure_topics
from storage.connection import driver_url
from triage.labels import publish

pytestmark = pytest.mark.integration

PROCESS = """
import signal, sys, threading
from config.settings import DatabaseSettings, KafkaSettings, Settings
from triage.labels import publish
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
kafka = KafkaSettings(bootstrap_servers=sys.argv[1], topic_prefix=sys.argv[2])
publish.run(Settings(kafka=kafka, database=DatabaseSettings(url=sys.argv[3])), stop)
"""


@pytest.fixture
def settings(database_url: str, kafka_servers: str, topic_prefix: str) -> Settings:
    """Return settings of a fresh database and fresh topics."""
    kafka = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix)
    ensure_topics(kafka)
    return Settings(kafka=kafka, database=DatabaseSettings.model_validate({"url": database_url}))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Yield an engine on the fresh database."""
    engine = create_engine(driver_url(database_url))
    yield engine
    engine.dispose()


def put(engine: Engine, values: range, topic: str = "tagged") -> None:
    """Write outbox rows in one transaction, numbered by their values, over seven keys."""
    rows = [{"topic": topic, "key": str(n % 7).encode(), "value": str(n).encode()} for n in values]
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO outbox (topic, key, value) VALUES (:topic, :key, :value)"), rows)


def published(settings: Settings, role: str, expected: int, *, seconds: float = 90.0) -> list[tuple[bytes, int]]:
    """Read a topic as a committed reader, until `expected` records came and none follows for a second."""
    consumer = KafkaConsumer(
        f"{settings.kafka.topic_prefix}{role}",
        bootstrap_servers=settings.kafka.bootstrap_servers,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
    )
    found: list[tuple[bytes, int]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        batches = consumer.poll(timeout_ms=1000)
        found += [(record.key, int(record.value)) for records in batches.values() for record in records]
        if not batches and len(found) >= expected:
            break
    consumer.close()
    return found


def of_key(records: list[tuple[bytes, int]], key: bytes) -> list[int]:
    """Return the values of one key, in the order in which they were read."""
    return [value for found, value in records if found == key]


@contextmanager
def publishing(settings: Settings) -> Iterator[None]:
    """Run a publisher in a thread."""
    stop = Event()
    thread = Thread(target=publish.run, args=(settings, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(30)


@contextmanager
def process(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """Run a publisher in a process of its own."""
    assert settings.kafka.bootstrap_servers
    assert settings.database.url
    addresses = [
        settings.kafka.bootstrap_servers,
        settings.kafka.topic_prefix,
        settings.database.url.get_secret_value(),
    ]
    command = [sys.executable, "-c", PROCESS, *addresses]
    started = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": "."})  # noqa: S603 - our own code
    try:
        yield started
    finally:
        started.kill()
        started.wait(10)


def until(condition: Callable[[], bool], *, seconds: float = 90.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to hold"
        time.sleep(0.02)


def unplaced(engine: Engine) -> int:
    """Return how many rows wait for a position."""
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM outbox WHERE position IS NULL")).scalar_one())


def positions(engine: Engine) -> list[int]:
    """Return the positions given, in order."""
    with engine.connect() as connection:
        found = connection.scalars(text("SELECT position FROM outbox WHERE position IS NOT NULL ORDER BY position"))
        return list(found)


def test_every_row_is_published_once_and_in_order(settings: Settings, engine: Engine) -> None:
    """A committed reader sees each row once, those of one key in the order of their positions, without a gap."""
    put(engine, range(2000))

    with publishing(settings):
        found = published(settings, "tagged", 2000)

    assert sorted(value for _, value in found) == list(range(2000))
    assert of_key(found, b"3") == list(range(3, 2000, 7))
    assert positions(engine) == list(range(1, 2001))


def test_a_row_that_commits_late_with_a_lower_id_is_not_passed_over(settings: Settings, engine: Engine) -> None:
    """Positions follow the commits, for ids do not."""
    with publishing(settings):
        with engine.begin() as slow:
            slow.execute(text("INSERT INTO outbox (topic, key, value) VALUES ('tagged', 'a', '1')"))
            put(engine, range(2, 3))
            early = published(settings, "tagged", 1)
        late = published(settings, "tagged", 2)

    assert [value for _, value in early] == [2]
    assert sorted(value for _, value in late) == [1, 2]


def test_a_publisher_killed_at_any_time_neither_drops_nor_doubles(settings: Settings, engine: Engine) -> None:
    """Three publishers die by SIGKILL while rows keep coming; the fourth ends the work."""
    sent = 0
    for _ in range(3):
        with process(settings) as victim:
            until(lambda: unplaced(engine) == 0)
            for _ in range(10):
                put(engine, range(sent, sent + 200))
                sent += 200
                time.sleep(0.03)
            victim.send_signal(signal.SIGKILL)
    with publishing(settings):
        found = published(settings, "tagged", sent, seconds=60)

    assert sorted(value for _, value in found) == list(range(sent))
    assert of_key(found, b"5") == list(range(5, sent, 7))


def test_of_two_publishers_one_works_and_the_other_takes_over(settings: Settings, engine: Engine) -> None:
    """The hot standby goes on within seconds of the other's death."""
    with process(settings) as first:
        put(engine, range(100))
        until(lambda: unplaced(engine) == 0)
        with process(settings):
            put(engine, range(100, 200))
            until(lambda: unplaced(engine) == 0)
            first.send_signal(signal.SIGKILL)
            put(engine, range(200, 300))
            found = published(settings, "tagged", 300)

    assert sorted(value for _, value in found) == list(range(300))


def test_a_publisher_that_lost_its_lock_unawares_is_fenced(settings: Settings, engine: Engine) -> None:
    """Its database session is ended behind its back while another waits; nothing comes twice."""
    with publishing(settings), publishing(settings):
        for start in range(0, 2000, 200):
            put(engine, range(start, start + 200))
            with engine.begin() as connection:
                connection.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_locks"
                        " WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database"
                        " WHERE datname = current_database())"
                    )
                )
            time.sleep(0.2)
        found = published(settings, "tagged", 2000, seconds=60)

    assert sorted(value for _, value in found) == list(range(2000))


def test_a_record_too_large_for_its_topic_leaves_a_stub_and_the_rest_goes_on(
    settings: Settings, engine: Engine
) -> None:
    """The stub keeps key and headers and says how large the record is."""
    put(engine, range(50, 100))
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO outbox (topic, key, value) VALUES ('dead', 'k', :value)"),
            {"value": os.urandom(40 * 1024 * 1024)},
        )
    put(engine, range(5))

    with publishing(settings):
        found = published(settings, "tagged", 55)
        consumer = KafkaConsumer(
            Topics(settings.kafka.topic_prefix).dead,
            bootstrap_servers=settings.kafka.bootstrap_servers,
            auto_offset_reset="earliest",
            isolation_level="read_committed",
            consumer_timeout_ms=3000,
        )
        stubs = list(consumer)
        consumer.close()

    assert sorted(value for _, value in found) == [*range(5), *range(50, 100)]
    assert stubs[0].key == b"k"
    assert dict(stubs[0].headers)["winnow-truncated"] == b"41943040"


def test_a_database_that_started_anew_goes_on_after_what_kafka_knows(settings: Settings, engine: Engine) -> None:
    """Kafka's position is ahead of an empty outbox; its first rows are not taken for old ones."""
    put(engine, range(10))
    with publishing(settings):
        published(settings, "tagged", 10)
    with engine.begin() as connection:
        connection.execute(text("TRUNCATE outbox RESTART IDENTITY"))

    put(engine, range(10, 20))
    with publishing(settings):
        found = published(settings, "tagged", 20)

    assert sorted(value for _, value in found) == list(range(20))


def test_a_kafka_that_lost_its_data_gets_all_that_is_kept(
    settings: Settings, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the lowest row on; rows that are old and sent are gone but for the newest."""
    put(engine, range(10))
    with publishing(settings):
        published(settings, "tagged", 10)
    empty = settings.model_copy(
        update={"kafka": settings.kafka.model_copy(update={"topic_prefix": f"{settings.kafka.topic_prefix}2."})}
    )
    ensure_topics(empty.kafka)
    with publishing(empty):
        found = published(empty, "tagged", 10)
    monkeypatch.setattr(publish, "KEPT", timedelta(0))
    with publishing(empty):
        until(lambda: positions(engine) == [10])

    assert sorted(value for _, value in found) == list(range(10))


def test_an_idle_publisher_renews_its_position_and_doubles_nothing(
    settings: Settings, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Brokers forget offsets that are not renewed; then all that is kept would come twice."""
    monkeypatch.setattr(publish, "REMEMBER_EVERY", 0.0)
    put(engine, range(10))

    with publishing(settings):
        published(settings, "tagged", 10)
    with publishing(settings):
        put(engine, range(10, 20))
        found = published(settings, "tagged", 20)

    assert sorted(value for _, value in found) == list(range(20))

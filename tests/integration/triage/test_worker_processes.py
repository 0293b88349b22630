"""Workers and publisher as processes on a real Kafka and PostgreSQL: whoever dies, nothing is lost or doubled."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any

import orjson
import pytest
import typer
from kafka import KafkaConsumer
from kafka.admin import KafkaAdminClient
from pydantic import SecretStr
from typer.testing import CliRunner

from config.policy import load_policy
from config.settings import DatabaseSettings, KafkaSettings, Settings
from config.topics import Topics
from ingest.embedded import EmbeddedKafka
from ingest.errors import LINE_STOPPED, SourceUnavailableError
from ingest.producer import EventProducer
from ingest.topics_admin import ensure_topics
from storage.embedded import EmbeddedPostgres
from storage.errors import DatabaseUnavailableError, StaleLeaseError
from storage.migrate import upgrade
from storage.records import CaseState, Role, Verdicts
from storage.store import connect
from triage.cli.erase import erase
from triage.review.claim import next_case
from triage.review.decide import decide

pytestmark = [pytest.mark.integration, pytest.mark.timeout(240)]


@pytest.fixture
def settings(database_url: str, kafka_servers: str, topic_prefix: str) -> Settings:
    """Return settings of a fresh database and fresh topics."""
    kafka = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix)
    ensure_topics(kafka)
    return Settings(kafka=kafka, database=DatabaseSettings(url=SecretStr(database_url)))


def environment(settings: Settings) -> dict[str, str]:
    """Return the environment of a process of ours; without classifiers, for the flow is what is tested."""
    assert settings.database.url
    return {
        **os.environ,
        "PYTHONPATH": ".",
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": str(settings.kafka.bootstrap_servers),
        "WINNOW_KAFKA__TOPIC_PREFIX": settings.kafka.topic_prefix,
        "WINNOW_KAFKA__SESSION_TIMEOUT": "6",
        "WINNOW_DATABASE__URL": settings.database.url.get_secret_value(),
        "WINNOW_CLASSIFIERS__ENABLED": "[]",
        "WINNOW_PIPELINE__BATCH": "8",
    }


@contextmanager
def process(
    settings: Settings, command: str, *, log: int | IO[bytes] = subprocess.DEVNULL, **more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run one of Winnow's commands as a process; `more` goes into its environment."""
    words = [sys.executable, "-m", "triage.cli.main", command]
    started = subprocess.Popen(words, env=environment(settings) | more, stderr=log)  # noqa: S603 - our own
    try:
        yield started
    finally:
        started.kill()
        started.wait(10)


def send(settings: Settings, numbers: range) -> None:
    """Send harmless conversations, three messages each."""
    producer = EventProducer(settings.kafka)
    topic = Topics(settings.kafka.topic_prefix).conversations
    for number in numbers:
        messages = [{"role": role, "content": f"{role} says {number}"} for role in ("user", "assistant", "user")]
        event = {"type": "conversation", "version": 1, "conversation_id": f"c-{number}", "messages": messages}
        producer.send(topic, f"c-{number}".encode(), orjson.dumps(event), ())
    producer.flush()


def published(settings: Settings, role: str, expected: int, *, seconds: float = 90.0) -> list[tuple[str, bytes]]:
    """Read ids and values of a topic as a committed reader, until all came and none follows for two seconds."""
    consumer = KafkaConsumer(
        f"{settings.kafka.topic_prefix}{role}",
        bootstrap_servers=settings.kafka.bootstrap_servers,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
    )
    found: list[tuple[str, bytes]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        batches = consumer.poll(timeout_ms=2000)
        found += [
            (dict(record.headers)["winnow-id"].decode(), record.value)
            for records in batches.values()
            for record in records
        ]
        if not batches and len(found) >= expected:
            break
    consumer.close()
    return found


def lag(settings: Settings) -> int:
    """Return how many records of the input topics the workers have not committed."""
    topics = Topics(settings.kafka.topic_prefix)
    client = KafkaAdminClient(bootstrap_servers=settings.kafka.bootstrap_servers)
    committed = client.list_group_offsets({topics.work_group: None})[topics.work_group]
    client.close()
    consumer = KafkaConsumer(bootstrap_servers=settings.kafka.bootstrap_servers)
    ends = consumer.end_offsets(list(committed))
    consumer.close()
    return sum(ends[partition] - offset.offset for partition, offset in committed.items())


def until(condition: Callable[[], bool], *, seconds: float = 60.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to hold"
        time.sleep(0.1)


def tagged_rows(settings: Settings) -> int:
    """Return how many conversations the database holds."""
    store = connect(settings.database)
    with store.transaction() as work:
        found = len(work.conversations.peek(f"c-{number}" for number in range(2000)))
    store.close()
    return found


def test_every_conversation_comes_out_once_though_a_worker_and_the_publisher_are_killed(settings: Settings) -> None:
    """Two workers share the partitions; one dies by SIGKILL, and so does the publisher; lag ends at zero."""
    send(settings, range(300))
    with ExitStack() as stack:
        publisher = stack.enter_context(process(settings, "publish"))
        first = stack.enter_context(process(settings, "work"))
        stack.enter_context(process(settings, "work"))
        until(lambda: tagged_rows(settings) > 50)
        first.send_signal(signal.SIGKILL)
        send(settings, range(300, 600))
        publisher.send_signal(signal.SIGKILL)
        stack.enter_context(process(settings, "publish"))
        found = published(settings, "tagged", 600)
        until(lambda: lag(settings) == 0)

    assert Counter(identity for identity, _ in found) == Counter(f"c-{number}:1" for number in range(600))


def test_sigterm_drains_a_worker_and_its_partitions_move_at_once(settings: Settings) -> None:
    """What it held is durable and committed; it ends with status 0 within seconds."""
    send(settings, range(100))
    with process(settings, "work") as worker:
        until(lambda: tagged_rows(settings) > 20)
        worker.send_signal(signal.SIGTERM)
        status = worker.wait(20)
    before = tagged_rows(settings)
    with process(settings, "work"):
        until(lambda: tagged_rows(settings) == 100, seconds=30)

    assert status == 0
    assert before >= 20


def test_while_the_database_is_away_a_worker_waits_and_then_loses_nothing(
    kafka_servers: str, topic_prefix: str, own_home: Path
) -> None:
    """PostgreSQL is stopped under a worker and a publisher, conversations keep coming, PostgreSQL comes back."""
    postgres = EmbeddedPostgres(own_home)
    url = postgres.start()
    upgrade(url)
    kafka = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix)
    settings = Settings(kafka=kafka, database=DatabaseSettings(url=SecretStr(url)))
    ensure_topics(kafka)
    with process(settings, "work") as worker, process(settings, "publish") as publisher:
        send(settings, range(100))
        until(lambda: tagged_rows(settings) > 20)
        postgres.stop()
        send(settings, range(100, 200))
        time.sleep(3)
        alive = (worker.poll(), publisher.poll())
        postgres.start()
        found = published(settings, "tagged", 200)
    postgres.stop()

    assert alive == (None, None)
    assert Counter(identity for identity, _ in found) == Counter(f"c-{number}:1" for number in range(200))


def test_a_record_that_cannot_be_read_reaches_the_dead_topic_as_it_was(settings: Settings) -> None:
    """Original bytes, key and headers, and beside them where it lay and why it died."""
    producer = EventProducer(settings.kafka)
    topic = Topics(settings.kafka.topic_prefix).conversations
    producer.send(topic, b"k-1", b"\xff not json", (("trace", b"t-1"),))
    producer.flush()
    with process(settings, "work"), process(settings, "publish"):
        ((identity, value),) = published(settings, "dead", 1)

    assert value == b"\xff not json"
    assert identity.startswith(f"{topic}:")


def test_too_many_dead_letters_stop_the_worker_with_status_3_and_a_sentence(settings: Settings, own_home: Path) -> None:
    """The rest stays in Kafka for when the fault is mended."""
    producer = EventProducer(settings.kafka)
    topic = Topics(settings.kafka.topic_prefix).conversations
    for _ in range(100):
        producer.send(topic, b"one partition", b"not json", ())
    producer.flush()
    log = own_home / "log"
    with log.open("wb") as errors, process(settings, "work", log=errors, WINNOW_PIPELINE__BREAKER_RUN="20") as worker:
        status = worker.wait(90)

    assert status == LINE_STOPPED
    assert "the line is stopped" in log.read_text().splitlines()[-1]
    assert lag(settings) >= 80


def patiently(action: Callable[[], None], *, seconds: float = 60.0) -> None:
    """Do something again until Kafka takes it; every event may come twice."""
    end = time.monotonic() + seconds
    while True:
        try:
            return action()
        except SourceUnavailableError:
            assert time.monotonic() < end
            time.sleep(0.2)


def report(settings: Settings, numbers: range) -> None:
    """Send a report about each of these conversations, so that it becomes a case."""
    producer = EventProducer(settings.kafka)
    for number in numbers:
        key = f"c-{number}"
        event = {"type": "report", "version": 1, "report_id": f"r-{number}", "conversation_id": key, "reason": "other"}
        producer.send(Topics(settings.kafka.topic_prefix).reports, key.encode(), orjson.dumps(event), ())
    producer.flush()
    producer.close()


def review(settings: Settings, stop: Event) -> None:
    """Take and decide cases, one after another, whatever happens to the database."""
    store, policy, lease = connect(settings.database), load_policy(), timedelta(minutes=5)
    with store.transaction() as work:
        person = work.people.add("reviewer", Role.REVIEWER)
    while not stop.is_set():
        try:
            given = next_case(store, person, policy, lease, datetime.now(UTC))
            if given is None:
                stop.wait(0.05)
                continue
            claim, _ = given
            decide(store, person, claim.case_id, claim.lease, Verdicts(), policy, datetime.now(UTC))
        except (DatabaseUnavailableError, StaleLeaseError):
            stop.wait(0.05)
    store.close()


@pytest.mark.timeout(600)
def test_everything_is_killed_while_2000_conversations_are_sent_and_reviewed(own_home: Path) -> None:
    """SIGKILL for a worker, the publisher, PostgreSQL and Kafka: every conversation in one place, labels gap-free."""
    kafka, postgres = EmbeddedKafka(own_home, cache=Settings().cache), EmbeddedPostgres(own_home)
    servers, url = kafka.start(), postgres.start()
    upgrade(url)
    settings = Settings(kafka=KafkaSettings(bootstrap_servers=servers), database=DatabaseSettings(url=SecretStr(url)))
    ensure_topics(settings.kafka)
    done = Event()

    def sending() -> None:
        for start in range(0, 2000, 50):
            patiently(lambda start=start: send(settings, range(start, start + 50)))  # type: ignore[misc]
            patiently(lambda start=start: report(settings, range(start, start + 50, 25)))  # type: ignore[misc]

    threads = [Thread(target=sending), Thread(target=review, args=(settings, done))]
    with ExitStack() as stack:
        worker, publisher = (stack.enter_context(process(settings, command)) for command in ("work", "publish"))
        stack.enter_context(process(settings, "work"))
        for thread in threads:
            thread.start()
        until(lambda: tagged_rows(settings) > 200)
        worker.kill()
        stack.enter_context(process(settings, "work"))
        until(lambda: tagged_rows(settings) > 500)
        publisher.kill()
        stack.enter_context(process(settings, "publish"))
        until(lambda: tagged_rows(settings) > 800)
        kill(postgres)
        postgres.start()
        until(lambda: tagged_rows(settings) > 1200)
        kill(kafka)
        kafka.start()
        tagged = published(settings, "tagged", 2000, seconds=240)
        until(lambda: lag(settings) == 0)
        until(lambda: waiting(settings) == 0)
        done.set()
        for thread in threads:
            thread.join(60)
        labels = [orjson.loads(value) for _, value in published(settings, "labels", labelled(settings), seconds=120)]
    dead = dead_letters(settings)
    kafka.stop()
    postgres.stop()

    assert Counter(identity for identity, _ in tagged) == Counter(f"c-{number}:1" for number in range(2000))
    assert dead == 0
    assert sorted(label["sequence"] for label in labels) == list(range(1, len(labels) + 1))
    assert_one_label_each(labels)


LABELLED = 96
"""Conversations that become cases: 80 that are reported and 18 that the audit picks, 2 of them the same."""

TWICE_AT_MOST = {"c-100", "c-1350"}
"""Picked by the audit and reported: decided before the report came, they are brought back, and only they."""


def assert_one_label_each(labels: list[dict[str, Any]]) -> None:
    """Each case has one label; a second is only where a report came after the decision, and says what it replaces."""
    latest: dict[str, str] = {}
    for label in sorted(labels, key=lambda label: int(label["sequence"])):
        known = label["conversation_id"]
        assert label["supersedes"] == latest.get(known)
        assert known not in latest or known in TWICE_AT_MOST
        latest[known] = label["label_id"]
    assert len(latest) == LABELLED
    assert len(labels) <= LABELLED + len(TWICE_AT_MOST)


def kill(engine: EmbeddedKafka | EmbeddedPostgres) -> None:
    """End an engine by SIGKILL."""
    assert engine.process
    engine.process.kill()
    engine.process.wait()


def waiting(settings: Settings) -> int:
    """Return how many cases nobody has decided."""
    store = connect(settings.database)
    with store.transaction() as work:
        states = work.queue.count()
    store.close()
    return states[CaseState.OPEN] + states[CaseState.CLAIMED]


def labelled(settings: Settings) -> int:
    """Return the last sequence of the labelled log."""
    store = connect(settings.database)
    with store.transaction() as work:
        last = work.labels.last()
    store.close()
    return last


def dead_letters(settings: Settings) -> int:
    """Return how many dead letters there are."""
    store = connect(settings.database)
    with store.transaction() as work:
        found = work.dead_letters.count()
    store.close()
    return found


def test_winnow_erase_goes_through_kafka_and_waits_until_it_is_done(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 0 once a worker has emptied everything; status 3 while none has come to it."""
    for name, value in environment(settings).items():
        monkeypatch.setenv(name, value)
    command = typer.Typer()
    command.command()(erase)
    early = CliRunner().invoke(command, ["u-1", "--yes", "--wait", "0"])
    with process(settings, "work"):
        done = CliRunner().invoke(command, ["u-1", "--yes"])

    assert (early.exit_code, done.exit_code) == (3, 0)
    assert "no worker has done it yet" in early.stderr
    assert done.stderr.startswith("erased: 0 conversations")

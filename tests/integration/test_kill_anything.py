"""Kill anything while conversations flow: each is in exactly one terminal place, and labels have no gap."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import psycopg
import pytest
from kafka import KafkaConsumer, KafkaProducer

from config.policy import load_policy
from config.settings import Settings
from config.topics import Topics
from ingest.kafka_options import client_options
from storage.errors import DatabaseUnavailableError
from storage.records import Person, Role, Verdicts
from storage.store import Store, connect
from tests.whole import Winnow, until, winnow
from triage.review import people
from triage.review.claim import next_case
from triage.review.decide import decide

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

SENT = 2000
LATE = 100  # of them after the last kill
PACE = 0.008  # seconds between two events
VICTIMS = {300: "work", 700: "publish", 1100: "postgresql", 1500: "kafka"}  # killed when so many are sent


@pytest.fixture
def whole(own_home: Path) -> Iterator[Winnow]:
    """Yield a running Winnow with one quick classifier."""
    with winnow(own_home, WINNOW_CLASSIFIERS__ENABLED='["toxicity"]') as made:
        made.start()
        yield made


def is_broken(number: int) -> bool:
    """Every fiftieth is no JSON."""
    return number % 50 == 7


def is_reported(number: int) -> bool:
    """Every twentieth is reported by its user."""
    return number % 20 == 0


def event(number: int) -> bytes:
    if is_broken(number):
        return b'{"conversation_id": '
    messages = [{"role": "user", "content": f"What is {number} and one?"}, {"role": "assistant", "content": "More."}]
    made = {"type": "conversation", "version": 1, "conversation_id": f"c-{number}", "messages": messages}
    return orjson.dumps(made)


def report(number: int) -> bytes:
    made = {"type": "report", "version": 1, "report_id": f"r-{number}", "conversation_id": f"c-{number}"}
    return orjson.dumps({**made, "reason": "harassment"})


@dataclass
class Sender:
    """Sends at a steady pace and keeps every acknowledgement that it is promised."""

    settings: Settings
    sent: int = 0
    promised: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Connect."""
        options = client_options(self.settings.kafka)
        self.producer = KafkaProducer(**options, acks="all", enable_idempotence=True)

    def send(self, count: int) -> None:
        """Send so many more."""
        topics = Topics()
        for number in range(self.sent, self.sent + count):
            key = f"c-{number}".encode()
            self.promised.append(self.producer.send(topics.conversations, key=key, value=event(number)))
            if is_reported(number):
                self.promised.append(self.producer.send(topics.reports, key=key, value=report(number)))
            self.sent = number + 1
            time.sleep(PACE)

    def reached(self, count: int) -> bool:
        """Whether so many are sent."""
        return self.sent >= count

    def close(self) -> None:
        """Wait until Kafka has all of it."""
        for acknowledged in self.promised:
            acknowledged.get(timeout=120)
        self.producer.close()


@dataclass
class Reviewer:
    """Decides whatever waits, until told to stop; when the database is away, tries again."""

    store: Store
    person: Person
    stop: threading.Event = field(default_factory=threading.Event)

    def work(self) -> None:
        """Claim and decide."""
        policy, lease = load_policy(), timedelta(minutes=15)
        while not self.stop.is_set():
            try:
                found = next_case(self.store, self.person, policy, lease, datetime.now(UTC))
                if found is not None:
                    claim = found[0]
                    now = datetime.now(UTC)
                    decide(self.store, self.person, claim.case_id, claim.lease, Verdicts(), policy, now)
            except DatabaseUnavailableError:
                found = None
            if found is None:
                self.stop.wait(0.1)


def hire(store: Store) -> Person:
    people.add(store, "noor", Role.REVIEWER)
    with store.transaction() as work:
        account = work.people.by_name("noor")
    assert account is not None
    return account.person


def read(settings: Settings, topic: str, at_least: int) -> list[Any]:
    """Return all that a committed reader sees, once so many have come and none follows for three seconds."""
    consumer = KafkaConsumer(
        topic,
        **client_options(settings.kafka),
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        isolation_level="read_committed",
    )
    found: list[Any] = []
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        polled = consumer.poll(timeout_ms=3000)
        found += [record for records in polled.values() for record in records]
        if not polled and len(found) >= at_least:
            break
    consumer.close()
    return found


def one(url: str, query: str) -> tuple[Any, ...]:
    with psycopg.connect(url) as connection:
        row = connection.execute(query).fetchone()
    assert row is not None
    return tuple(row)


def test_each_conversation_ends_in_exactly_one_place_though_every_process_is_killed(whole: Winnow) -> None:
    settings, topics = whole.settings, Topics()
    sender = Sender(settings)
    store = connect(settings.database)
    reviewer = Reviewer(store, hire(store))
    threads = [threading.Thread(target=sender.send, args=(SENT - LATE,)), threading.Thread(target=reviewer.work)]

    for thread in threads:
        thread.start()
    for mark, victim in VICTIMS.items():
        until(partial(sender.reached, mark), f"{mark} are sent")
        whole.kill(victim)
    threads[0].join()
    sender.send(LATE)
    sender.close()
    until(lambda: (status := whole.status()).lag == 0 and status.queue.waiting == 0, "all is done", seconds=240)
    reviewer.stop.set()
    threads[1].join()
    store.close()

    assert settings.database.url is not None
    url = settings.database.url.get_secret_value()
    good = {f"c-{number}" for number in range(SENT) if not is_broken(number)}
    broken = {f"c-{number}" for number in range(SENT) if is_broken(number)}
    reported = {f"c-{number}" for number in range(SENT) if is_reported(number)}
    (cases,) = one(url, "SELECT array_agg(conversation_id) FROM cases JOIN queue ON queue.case_id = cases.id")
    (decided,) = one(url, "SELECT count(*) FROM labels")
    tagged = read(settings, topics.tagged, len(good))
    dead = read(settings, topics.dead, len(broken))
    labels = read(settings, topics.labels, decided)

    assert Counter(orjson.loads(record.value)["conversation_id"] for record in tagged) == Counter(good)
    assert Counter(record.key.decode() for record in dead) == Counter(broken)
    assert Counter(cases) == Counter(set(cases))
    assert reported <= set(cases) <= good
    assert sorted(orjson.loads(record.value)["sequence"] for record in labels) == list(range(1, decided + 1))
    assert {record.key.decode() for record in labels} == set(cases)
    assert whole.status().dead == len(broken)

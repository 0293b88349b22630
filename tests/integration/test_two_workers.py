"""Two workers share the partitions; when one is killed the other takes all, and nothing is lost or repeated."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import orjson
import psycopg
import pytest
from kafka import KafkaAdminClient
from kafka.errors import CoordinatorNotAvailableError

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.kafka_options import client_options
from ingest.lag import lag
from ingest.producer import EventProducer
from ingest.topics_admin import ensure_topics
from tests.whole import until

pytestmark = [pytest.mark.integration, pytest.mark.timeout(600)]

PARTITIONS = 6  # of each of the two input topics


@pytest.fixture
def settings(kafka_servers: str, topic_prefix: str) -> KafkaSettings:
    """Return settings of fresh topics."""
    made = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix, partitions=PARTITIONS)
    ensure_topics(made)
    return made


@contextmanager
def worker(settings: KafkaSettings, database_url: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run `winnow work` with one quick classifier."""
    env = {
        **os.environ,
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": str(settings.bootstrap_servers),
        "WINNOW_KAFKA__TOPIC_PREFIX": settings.topic_prefix,
        "WINNOW_DATABASE__URL": database_url,
        "WINNOW_CLASSIFIERS__ENABLED": '["toxicity"]',
        "WINNOW_PIPELINE__BATCH": "8",  # so that the killed one leaves work behind
    }
    command = [sys.executable, "-m", "triage.cli.main", "work"]
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - our own command
        try:
            yield process
        finally:
            process.terminate()


def shares(settings: KafkaSettings) -> list[int]:
    """Return how many partitions each member of the group holds, the smallest share first."""
    group = Topics(settings.topic_prefix).work_group
    client = KafkaAdminClient(**client_options(settings))
    try:
        described = client.describe_groups([group])[group]
    except CoordinatorNotAvailableError:  # a new Kafka makes its offsets topic when it is first asked
        return []
    finally:
        client.close()
    return sorted(
        sum(len(topic["partitions"]) for topic in member["member_assignment"]["assigned_partitions"])
        for member in described["members"]
        if member["member_assignment"]
    )


def send(settings: KafkaSettings, numbers: range) -> None:
    producer = EventProducer(settings)
    for number in numbers:
        messages = [{"role": "user", "content": f"Hello {number}"}]
        event = {"type": "conversation", "version": 1, "conversation_id": f"c-{number}", "messages": messages}
        producer.send(Topics(settings.topic_prefix).conversations, f"c-{number}".encode(), orjson.dumps(event), ())
    producer.flush()
    producer.close()


def test_partitions_of_a_killed_worker_move_and_every_conversation_is_tagged_once(
    settings: KafkaSettings, database_url: str
) -> None:
    with worker(settings, database_url) as first, worker(settings, database_url):
        until(lambda: len(shares(settings)) == 2 and sum(shares(settings)) == 2 * PARTITIONS, "two share the work")
        before = shares(settings)
        send(settings, range(1200))

        first.kill()
        until(lambda: shares(settings) == [2 * PARTITIONS], "one has all partitions")
        until(lambda: lag(settings) == 0, "all is done")

    with psycopg.connect(database_url) as connection:
        tagged = connection.execute("SELECT key, count(*) FROM outbox WHERE topic = 'tagged' GROUP BY key").fetchall()
    assert min(before) > 0
    assert {key.decode(): count for key, count in tagged} == {f"c-{number}": 1 for number in range(1200)}

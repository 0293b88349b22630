"""The consumer group, the producer and the topics on a real Kafka."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from kafka import KafkaAdminClient, KafkaConsumer, TopicPartition
from kafka.admin import ConfigResource

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.errors import FencedError, RefusedEventError, SourceUnavailableError
from ingest.kafka import KafkaSource
from ingest.kafka_options import LARGEST, client_options
from ingest.producer import EventProducer
from ingest.source import Record
from ingest.topics_admin import ensure_topics

pytestmark = pytest.mark.integration

PATIENCE = 90.0
"""Seconds. A leader that does not know a topic yet shares it out once it has read the metadata again: every 30."""


@pytest.fixture
def settings(kafka_servers: str, topic_prefix: str) -> KafkaSettings:
    """Return settings with topics of this test's own."""
    found = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix, partitions=4)
    ensure_topics(found)
    return found


@pytest.fixture
def producer(settings: KafkaSettings) -> Iterator[EventProducer]:
    """Yield a producer."""
    made = EventProducer(settings)
    yield made
    made.close()


def _send(producer: EventProducer, topics: Topics, count: int, start: int = 0) -> set[bytes]:
    values = {str(number).encode() for number in range(start, start + count)}
    for value in sorted(values):
        producer.send(topics.conversations, value, value)
    producer.flush()
    return values


class Member(threading.Thread):
    """A worker that polls and commits until it is told to leave."""

    def __init__(self, settings: KafkaSettings) -> None:
        super().__init__(daemon=True)
        self.source = KafkaSource(settings, Topics(settings.topic_prefix), batch=10)
        self.got: list[Record] = []
        self.leaving = threading.Event()
        self.start()

    def run(self) -> None:
        """Work."""
        while not self.leaving.is_set():
            records = self.source.poll(0.3)
            self.got += records
            self.source.commit(records)
        self.source.close()

    def leave(self) -> None:
        """Stop in order."""
        self.leaving.set()
        self.join()

    @property
    def values(self) -> set[bytes]:
        """What it has handled."""
        return {record.value or b"" for record in self.got}


def _partitions(records: list[Record]) -> set[int]:
    return {record.partition for record in records}


def _until(done: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)


def test_two_members_share_every_topic_and_one_takes_over_what_the_other_leaves(
    settings: KafkaSettings, producer: EventProducer
) -> None:
    topics = Topics(settings.topic_prefix)
    first, second = Member(settings), Member(settings)

    sent = _send(producer, topics, 20)
    _until(lambda: first.values | second.values == sent)
    _until(lambda: _share(first) == _share(second) == {topics.conversations: 2, topics.reports: 2})
    shares = (_share(first), _share(second))
    more = _send(producer, topics, 40, start=20)
    _until(lambda: first.values | second.values == sent | more)
    by_both = (first.values & more, second.values & more)
    first.leave()
    rest = _send(producer, topics, 40, start=60)
    _until(lambda: rest <= second.values)
    second.leave()

    assert shares == ({topics.conversations: 2, topics.reports: 2},) * 2
    assert all(by_both)
    assert rest <= second.values
    assert first.values | second.values == sent | more | rest
    assert _lag(settings, topics) == 0


def _share(member: Member) -> dict[str, int]:
    consumer = member.source._ownership.consumer
    return dict(Counter(partition.topic for partition in consumer.assignment())) if consumer else {}


def _lag(settings: KafkaSettings, topics: Topics) -> int:
    consumer = KafkaConsumer(**client_options(settings), group_id=topics.work_group, enable_auto_commit=False)
    partitions = [TopicPartition(topics.conversations, number) for number in range(settings.partitions)]
    ends = consumer.end_offsets(partitions)
    lag = sum(ends[partition] - (consumer.committed(partition) or 0) for partition in partitions)
    consumer.close()
    return int(lag)


def test_records_of_a_partition_lost_since_are_not_committed(settings: KafkaSettings, producer: EventProducer) -> None:
    topics = Topics(settings.topic_prefix)
    slow = KafkaSource(settings, topics, batch=100)
    sent = _send(producer, topics, 40)
    taken: list[Record] = []
    while len(taken) < len(sent):
        taken += slow.poll(0.5)
    other = Member(settings)
    deadline = time.monotonic() + PATIENCE
    while len(_partitions(other.got)) < 2 and time.monotonic() < deadline:
        slow.poll(0.3)
    other.leave()

    slow.commit(taken)
    kept = {partition.partition for partition in slow._ownership.committed}
    slow.close()

    assert len(kept) == 2
    assert kept.isdisjoint(_partitions(other.got))


def test_a_second_process_with_the_same_static_name_fences_the_first(
    settings: KafkaSettings, producer: EventProducer
) -> None:
    topics = Topics(settings.topic_prefix)
    static = settings.model_copy(update={"group_instance_id": "worker-1"})
    _send(producer, topics, 10)
    old, new = (KafkaSource(static, topics, batch=100) for _ in range(2))
    taken: list[Record] = []
    while not taken:
        taken += old.poll(0.5)
    deadline = time.monotonic() + PATIENCE
    while not new.poll(0.5) and time.monotonic() < deadline:
        pass

    with pytest.raises(FencedError, match="GROUP_INSTANCE_ID"):
        old.commit(taken)
    new.close()
    old.close()


def test_topics_are_made_once_and_a_difference_is_only_a_warning(kafka_servers: str, topic_prefix: str) -> None:
    settings = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix, partitions=2)

    first = ensure_topics(settings)
    second = ensure_topics(settings)
    third = ensure_topics(settings.model_copy(update={"partitions": 3}))

    assert (first, second) == ([], [])
    assert len(third) == 5
    assert f"{topic_prefix}conversations has 2 partitions, the settings say 3" in third


def test_topics_take_large_records_and_are_kept_as_promised(settings: KafkaSettings) -> None:
    topics = Topics(settings.topic_prefix)
    client = KafkaAdminClient(**client_options(settings))

    configs = client.describe_configs([ConfigResource("TOPIC", topics.labels, None)])["topic"][topics.labels]
    client.close()

    assert configs["retention.ms"]["value"] == str(365 * 86_400_000)
    assert int(configs["max.message.bytes"]["value"]) == LARGEST


def test_a_record_of_ten_megabytes_arrives(settings: KafkaSettings, producer: EventProducer) -> None:
    topics = Topics(settings.topic_prefix)
    value = bytes(range(256)) * 40_960
    source = KafkaSource(settings, topics, batch=10)

    producer.send(topics.conversations, b"k", value)
    producer.flush()
    found: list[Record] = []
    deadline = time.monotonic() + PATIENCE
    while not found and time.monotonic() < deadline:
        found += source.poll(0.5)
    source.close()

    assert found[0].value == value


def test_a_record_that_no_broker_takes_is_refused_at_once(settings: KafkaSettings, producer: EventProducer) -> None:
    with pytest.raises(RefusedEventError) as caught:
        producer.send(Topics(settings.topic_prefix).conversations, None, b"x" * (LARGEST + 1))

    assert caught.value.code == "limit_bytes"


def test_without_kafka_every_part_says_that_it_is_unavailable() -> None:
    settings = KafkaSettings(bootstrap_servers="127.0.0.1:9", bootstrap_timeout=0.5)
    topics = Topics("none.")

    with pytest.raises(SourceUnavailableError):
        KafkaSource(settings, topics, batch=1).poll(0.1)
    with pytest.raises(SourceUnavailableError):
        EventProducer(settings, timeout=1).send(topics.conversations, b"k", b"v")
    with pytest.raises(SourceUnavailableError):
        ensure_topics(settings)


def test_without_an_address_the_error_says_how_to_get_one() -> None:
    with pytest.raises(SourceUnavailableError, match="winnow up"):
        client_options(KafkaSettings())

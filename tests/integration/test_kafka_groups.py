"""The consumer group, the producer and the topics on a real Kafka."""

import time
from collections.abc import Iterator

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

PATIENCE = 40.0  # seconds


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


def _values(records: list[Record]) -> list[bytes]:
    return [record.value or b"" for record in records]


def _partitions(records: list[Record]) -> set[int]:
    return {record.partition for record in records}


def test_two_members_share_the_partitions_and_one_takes_over_what_the_other_leaves(
    settings: KafkaSettings, producer: EventProducer
) -> None:
    topics = Topics(settings.topic_prefix)
    first, second = (KafkaSource(settings, topics, batch=10) for _ in range(2))
    got: dict[str, list[Record]] = {"first": [], "second": []}
    sent: set[bytes] = set()
    deadline = time.monotonic() + PATIENCE

    while time.monotonic() < deadline and not all(_partitions(records) for records in got.values()):
        sent |= _send(producer, topics, 20, start=len(sent))
        for name, source in (("first", first), ("second", second)):
            records = list(source.poll(0.5))
            source.commit(records)
            got[name] += records
    first.close()
    sent |= _send(producer, topics, 40, start=len(sent))
    while time.monotonic() < deadline and set(_values(got["first"] + got["second"])) != sent:
        records = list(second.poll(0.5))
        second.commit(records)
        got["second"] += records
    second.close()

    assert got["first"]
    assert set(_values(got["first"] + got["second"])) == sent
    assert _lag(settings, topics) == 0


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
    other = KafkaSource(settings, topics, batch=100)
    moved: list[Record] = []
    deadline = time.monotonic() + PATIENCE
    while not moved and time.monotonic() < deadline:
        moved += other.poll(0.3)
        slow.poll(0.3)

    slow.commit(taken)
    again = KafkaConsumer(**client_options(settings), group_id=topics.work_group, enable_auto_commit=False)
    committed = {
        number: again.committed(TopicPartition(topics.conversations, number)) for number in range(settings.partitions)
    }
    again.close()
    slow.close()
    other.close()

    assert moved
    assert all(committed[number] is None for number in _partitions(moved))
    assert all(committed[number] for number in _partitions(taken) - _partitions(moved))


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

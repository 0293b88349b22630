"""How far the workers are behind what Kafka holds."""

import time

from kafka import KafkaAdminClient, TopicPartition
from kafka.admin import OffsetSpec
from kafka.errors import CoordinatorNotAvailableError, KafkaError
from kafka.structs import OffsetAndMetadata

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.kafka_options import client_options, unavailable

PATIENCE = 5.0  # seconds; a new Kafka makes its offsets topic when it is first asked


def lag(settings: KafkaSettings) -> int:
    """Return how many events of the input topics no worker has made durable yet.

    Raises:
        SourceUnavailableError: Kafka cannot be asked.
    """
    topics = Topics(settings.topic_prefix)
    try:
        client = KafkaAdminClient(**client_options(settings))
        try:
            return _lag(client, topics)
        finally:
            client.close()
    except KafkaError as error:
        raise unavailable(error) from error


def _lag(client: KafkaAdminClient, topics: Topics) -> int:
    described = client.describe_topics([topics.conversations, topics.reports])
    partitions = [
        TopicPartition(topic["name"], partition["partition_index"])
        for topic in described
        for partition in topic["partitions"]
    ]
    done = _committed(client, topics.work_group)
    first = client.list_partition_offsets(dict.fromkeys(partitions, OffsetSpec.EARLIEST))
    end = client.list_partition_offsets(dict.fromkeys(partitions, OffsetSpec.LATEST))
    return sum(
        max(0, end[place].offset - (done[place].offset if place in done else first[place].offset))
        for place in partitions
    )


def _committed(client: KafkaAdminClient, group: str) -> dict[TopicPartition, OffsetAndMetadata]:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            found: dict[TopicPartition, OffsetAndMetadata] = client.list_group_offsets(group).get(group, {})
        except CoordinatorNotAvailableError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return found

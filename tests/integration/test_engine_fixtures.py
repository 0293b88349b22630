"""The engines that every integration test stands on."""

import psycopg
import pytest
from kafka import KafkaAdminClient, KafkaProducer

pytestmark = pytest.mark.integration


def test_each_test_gets_a_database_with_the_tables(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT count(*) FROM queue").fetchone()

    assert found == (0,)


def test_kafka_keeps_what_it_is_sent(kafka_servers: str, topic_prefix: str) -> None:
    topic = f"{topic_prefix}kept"
    admin = KafkaAdminClient(bootstrap_servers=kafka_servers)
    admin.create_topics({topic: {"num_partitions": 1, "replication_factor": 1}})
    producer = KafkaProducer(bootstrap_servers=kafka_servers)

    sent = producer.send(topic, b"value").get(timeout=30)

    assert (sent.topic, sent.offset) == (topic, 0)
    producer.close()
    admin.close()

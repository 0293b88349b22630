"""The engines that every integration test stands on."""

import psycopg
import pytest
from kafka import KafkaProducer

pytestmark = pytest.mark.integration


def test_each_test_gets_a_database_with_the_tables(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT count(*) FROM queue").fetchone()

    assert found == (0,)


def test_kafka_is_there(kafka_servers: str, topic_prefix: str) -> None:
    producer = KafkaProducer(bootstrap_servers=kafka_servers)

    assert producer.bootstrap_connected()
    assert topic_prefix.endswith(".")
    producer.close()

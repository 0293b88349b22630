"""Our own Kafka: what it survives, and what it leaves behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition

from config.engine import EngineError, EngineRunsError, strays
from config.settings import Settings
from ingest.embedded import EmbeddedKafka, new_cluster_id
from ingest.embedded_jars import VERSION, kafka_jars

pytestmark = pytest.mark.integration

TOPIC = "kept"
STARTER = """
import sys, time
from pathlib import Path
from ingest.embedded import EmbeddedKafka
EmbeddedKafka(Path(sys.argv[1]), cache=Path(sys.argv[2])).start()
print("started", flush=True)
time.sleep(600)
"""


@pytest.fixture
def kafka(own_home: Path) -> Iterator[EmbeddedKafka]:
    """Yield a Kafka that has not been started."""
    made = EmbeddedKafka(own_home, cache=Settings().cache)
    yield made
    made.stop()


def write(servers: str, values: list[bytes]) -> None:
    producer = KafkaProducer(bootstrap_servers=servers, max_request_size=16_777_216)
    for sent in [producer.send(TOPIC, value) for value in values]:
        sent.get(timeout=30)
    producer.close()


def read(servers: str, expected: int) -> list[bytes]:
    consumer = KafkaConsumer(bootstrap_servers=servers, auto_offset_reset="earliest", enable_auto_commit=False)
    consumer.assign([TopicPartition(TOPIC, 0)])
    found: list[bytes] = []
    while len(found) < expected:
        polled = consumer.poll(timeout_ms=10_000)
        assert polled, f"{len(found)} of {expected} values came"
        found += [record.value for records in polled.values() for record in records]
    consumer.close()
    return found


def create(servers: str, **configs: str) -> None:
    admin = KafkaAdminClient(bootstrap_servers=servers)
    topic = {"num_partitions": 1, "replication_factor": 1, "configs": configs}
    admin.create_topics({TOPIC: topic}, wait_for_metadata=True)
    admin.close()


def test_what_was_acknowledged_survives_kill_9_on_the_same_address(kafka: EmbeddedKafka) -> None:
    servers = kafka.start()
    create(servers)
    write(servers, [b"before"])

    assert kafka.process is not None
    kafka.process.kill()
    kafka.process.wait()
    again = kafka.start()
    write(servers, [b"after"])

    assert again == servers
    assert read(servers, 2) == [b"before", b"after"]


def test_messages_of_16_mib_pass(kafka: EmbeddedKafka) -> None:
    servers = kafka.start()
    create(servers, **{"max.message.bytes": "16777216"})
    value = b"x" * 16_700_000

    write(servers, [value])

    assert read(servers, 1) == [value]


def test_a_second_start_in_the_same_home_is_refused(kafka: EmbeddedKafka) -> None:
    kafka.start()

    with pytest.raises(EngineRunsError, match=f"in use by process {os.getpid()}"):
        EmbeddedKafka(kafka.home, cache=Settings().cache).start()


def test_no_orphan_stays_when_its_parent_is_killed_and_the_next_start_is_clean(kafka: EmbeddedKafka) -> None:
    command = [sys.executable, "-c", STARTER, str(kafka.home), str(Settings().cache)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:  # noqa: S603 - our own script
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"started\n"
        running = strays(kafka.mark)

        parent.send_signal(signal.SIGKILL)
        _, alive = psutil.wait_procs(running, timeout=20)

    assert running
    assert alive == []
    assert kafka.start()


def test_a_cluster_id_never_looks_like_an_option() -> None:
    made = {new_cluster_id() for _ in range(500)}

    assert len(made) == 500
    assert not any(cluster_id.startswith("-") for cluster_id in made)
    assert all(len(cluster_id) == 22 for cluster_id in made)


def test_without_network_and_jars_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")

    with pytest.raises(EngineError, match="check the network, or set WINNOW_KAFKA__BOOTSTRAP_SERVERS"):
        kafka_jars(tmp_path)
    assert not (tmp_path / f"kafka-{VERSION}").exists()

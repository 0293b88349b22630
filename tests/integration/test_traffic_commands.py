"""`winnow send` and `winnow demo` as processes, against a real Kafka."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.kafka import KafkaSource
from ingest.source import Record
from ingest.topics_admin import ensure_topics

pytestmark = pytest.mark.integration

PATIENCE = 60.0  # seconds


@pytest.fixture
def settings(kafka_servers: str, topic_prefix: str) -> KafkaSettings:
    """Return settings with a prefix of this test's own; the commands make the topics."""
    return KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix)


def _start(settings: KafkaSettings, *words: str) -> subprocess.Popen[str]:
    env = {
        **os.environ,
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": settings.bootstrap_servers or "",
        "WINNOW_KAFKA__TOPIC_PREFIX": settings.topic_prefix,
    }
    command = [sys.executable, "-m", "triage.cli.main", *words]
    return subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own command


def _received(settings: KafkaSettings, count: int) -> list[Record]:
    source = KafkaSource(settings, Topics(settings.topic_prefix), batch=500)
    found: list[Record] = []
    deadline = time.monotonic() + PATIENCE
    while len(found) < count and time.monotonic() < deadline:
        found += source.poll(0.5)
    source.close()
    return found


def test_a_file_is_in_kafka_when_the_command_ends(settings: KafkaSettings, tmp_path: Path) -> None:
    rows = [{"id": f"row-{number}", "text": "Hello"} for number in range(1200)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\nnot json\n")

    process = _start(settings, "send", str(path))
    _, said = process.communicate(timeout=PATIENCE)

    keys = [record.key for record in _received(settings, 1200)]
    assert process.returncode == 3
    assert said.splitlines()[-1] == "1200 events sent; 1 lines refused"
    assert Counter(keys) == Counter(row["id"].encode() for row in rows)


def test_the_demo_sends_as_many_events_as_asked_for(settings: KafkaSettings) -> None:
    process = _start(settings, "demo", "--rate", "500", "--seed", "7", "--count", "50")
    _, said = process.communicate(timeout=PATIENCE)

    assert (process.returncode, said.splitlines()[-1]) == (0, "50 events sent")
    assert len(_received(settings, 50)) == 50


def test_the_demo_stops_in_order_when_told(settings: KafkaSettings) -> None:
    ensure_topics(settings)
    process = _start(settings, "demo", "--rate", "20")
    _received(settings, 3)

    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert "events sent" in said

"""`winnow dead` on a real PostgreSQL and a real Kafka."""

import json
import time

import pytest
from typer.testing import CliRunner, Result

from config.settings import DatabaseSettings, KafkaSettings
from config.topics import Topics
from ingest.deadletter import DeadLetter
from ingest.kafka import KafkaSource
from ingest.source import Record
from ingest.topics_admin import ensure_topics
from storage.store import Store, connect
from triage.cli.dead import app, printable

pytestmark = pytest.mark.integration

SECRET = b'{"made": "up"'


@pytest.fixture
def settings(kafka_servers: str, topic_prefix: str) -> KafkaSettings:
    """Return settings with topics of this test's own."""
    found = KafkaSettings(bootstrap_servers=kafka_servers, topic_prefix=topic_prefix, partitions=1)
    ensure_topics(found)
    return found


@pytest.fixture
def store(database_url: str, settings: KafkaSettings, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store that holds three dead letters, and point the command at it."""
    monkeypatch.setenv("WINNOW_DATABASE__URL", database_url)
    monkeypatch.setenv("WINNOW_KAFKA__BOOTSTRAP_SERVERS", settings.bootstrap_servers or "")
    monkeypatch.setenv("WINNOW_KAFKA__TOPIC_PREFIX", settings.topic_prefix)
    made = connect(DatabaseSettings.model_validate({"url": database_url}))
    topic = Topics(settings.topic_prefix).conversations
    headers = (("winnow-attempt", b"1"), ("trace", b"\x1b[31m"))
    letters = [
        DeadLetter(
            record=Record(topic=topic, partition=0, offset=offset, key=b"c", value=SECRET, headers=headers),
            code=code,
            reason="the event is not valid JSON; send one JSON object",
            attempt=attempt,
        )
        for offset, code, attempt in ((1, "not_json", 1), (2, "not_json", 2), (3, "limit_bytes", 1))
    ]
    with made.transaction() as work:
        work.dead_letters.add(letters)
    return made


def _dead(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def test_dead_letters_are_listed_without_their_content(store: Store) -> None:
    table, rows = _dead("list"), _dead("list", "--json", "--code", "not_json")

    assert table.exit_code == 0
    assert "3 shown, 3 wait" in table.stderr
    assert [json.loads(line)["offset"] for line in rows.stdout.splitlines()] == [1, 2]
    assert "made" not in table.output + rows.output
    store.close()


def test_one_is_shown_with_its_content_only_when_asked(store: Store, settings: KafkaSettings) -> None:
    letter = f"{settings.topic_prefix}conversations:0:1"

    without, with_content, unknown = _dead("show", letter), _dead("show", letter, "--content"), _dead("show", "x:0:1")

    assert json.loads(without.stdout)["headers"] == {"winnow-attempt": "1", "trace": "\\x1b[31m"}
    assert "made" not in without.output
    assert with_content.stdout.endswith(SECRET.decode() + "\n")
    assert unknown.exit_code == 2
    store.close()


def test_redrive_sends_the_original_again_and_counts_the_attempt(store: Store, settings: KafkaSettings) -> None:
    result = _dead("redrive", "--code", "not_json")

    source = KafkaSource(settings, Topics(settings.topic_prefix), batch=10)
    found: list[Record] = []
    deadline = time.monotonic() + 30
    while len(found) < 2 and time.monotonic() < deadline:
        found += source.poll(0.5)
    source.close()
    assert result.stdout == "2 sent again\n"
    assert [(record.key, record.value) for record in found] == [(b"c", SECRET)] * 2
    assert [dict(record.headers)["winnow-attempt"] for record in found] == [b"2", b"3"]
    assert "1 shown, 1 wait" in _dead("list").stderr
    assert "3 shown, 1 wait" in _dead("list", "--all").stderr
    store.close()


def test_redrive_of_one_by_its_id(store: Store, settings: KafkaSettings) -> None:
    letter = f"{settings.topic_prefix}conversations:0:3"

    assert _dead("redrive", letter).stdout == "1 sent again\n"
    assert _dead("redrive", letter, "nothing:0:0").exit_code == 2
    assert _dead("redrive").exit_code == 2
    store.close()


def test_bytes_do_nothing_to_a_terminal() -> None:
    assert printable(b"a\x1b[2J\xff\n\xc2\x9b") == "a\\x1b[2J\\xff\n\\x9b"
    assert "tombstone" in printable(None)

"""`winnow send`: what is checked, what is named, what is sent."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

from ingest.errors import SourceUnavailableError
from triage.cli import send as module
from triage.cli.main import root

GOOD = [
    {"type": "conversation", "version": 1, "conversation_id": "c-1", "messages": [{"role": "user", "content": "Hi"}]},
    {"id": "row-2", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]},
    {"type": "report", "version": 1, "report_id": "r-1", "conversation_id": "c-1", "reason": "insult"},
    {"type": "erasure", "version": 1, "erasure_id": "e-1", "user_ref": "u-1"},
]


class FakeProducer:
    """Keeps what is sent once it is flushed; fails as often as told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.pending: list[tuple[str, bytes, bytes]] = []
        self.arrived: list[tuple[str, bytes, bytes]] = []

    def send(self, topic: str, key: bytes, value: bytes, headers: object) -> None:
        """Take a record."""
        del headers
        self.pending.append((topic, key, value))

    def flush(self) -> None:
        """Let all arrive, or fail."""
        sent, self.pending = self.pending, []
        if self.failures:
            self.failures -= 1
            raise SourceUnavailableError("Kafka cannot be used")
        self.arrived += sent

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def producer(monkeypatch: pytest.MonkeyPatch) -> FakeProducer:
    """Return the producer that the command will use."""
    made = FakeProducer()
    monkeypatch.setattr("ingest.producer.EventProducer", lambda _settings: made)
    monkeypatch.setattr("ingest.topics_admin.ensure_topics", lambda _settings: [])
    monkeypatch.setattr(module, "time", SimpleNamespace(sleep=lambda _: None, monotonic=iter(range(10_000)).__next__))
    return made


def _send(*words: str, text: bytes | None = None) -> Result:
    return CliRunner().invoke(root, ["send", *words], input=text)


def _file(folder: Path, lines: list[bytes]) -> str:
    path = folder / "rows.jsonl"
    path.write_bytes(b"\n".join(lines))
    return str(path)


def test_every_format_is_sent_in_winnows_own_form_to_its_topic(tmp_path: Path, producer: FakeProducer) -> None:
    result = _send(_file(tmp_path, [json.dumps(row).encode() for row in GOOD]))

    assert (result.exit_code, result.stderr) == (0, "4 events sent\n")
    assert [(topic, key) for topic, key, _ in producer.arrived] == [
        ("winnow.conversations", b"c-1"),
        ("winnow.conversations", b"row-2"),
        ("winnow.reports", b"c-1"),
        ("winnow.reports", b"u-1"),
    ]
    assert [json.loads(value)["type"] for _, _, value in producer.arrived] == [
        "conversation", "conversation", "report", "erasure",
    ]  # fmt: skip
    assert json.loads(producer.arrived[1][2])["messages"] == [{"id": "0", "role": "user", "content": "Hello"}]


def test_refused_lines_are_named_and_the_rest_is_sent(tmp_path: Path, producer: FakeProducer) -> None:
    path = _file(tmp_path, [b"not json", json.dumps(GOOD[0]).encode(), b"", b'{"id": "x", "messages": []}'])

    result = _send(path)

    assert result.exit_code == 3
    assert len(producer.arrived) == 1
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{path}:1: not_json: ")
    assert lines[1].startswith(f"{path}:4: empty_conversation: ")
    assert lines[2] == "1 events sent; 2 lines refused"


def test_rows_without_an_id_do_not_run_into_each_other(tmp_path: Path, producer: FakeProducer) -> None:
    rows = [b'{"text": "Hello"}', b'{"text": "Good day"}', b'{"text": "Hello"}']

    _send(_file(tmp_path, rows))

    keys = [key for _, key, _ in producer.arrived]
    assert keys[0] == keys[2] != keys[1]


def test_standard_input_serves_too(producer: FakeProducer) -> None:
    result = _send("-", text=json.dumps(GOOD[0]).encode())

    assert (result.exit_code, len(producer.arrived)) == (0, 1)


def test_a_file_that_is_missing_stops_everything_before_the_start(producer: FakeProducer) -> None:
    result = _send("missing.jsonl")

    assert result.exit_code == 2
    assert "no file missing.jsonl" in result.output
    assert not producer.arrived


def test_a_kafka_that_is_away_for_a_while_is_tried_again(tmp_path: Path, producer: FakeProducer) -> None:
    producer.failures = 3

    result = _send(_file(tmp_path, [json.dumps(row).encode() for row in GOOD]))

    assert (result.exit_code, len(producer.arrived)) == (0, 4)


def test_a_kafka_that_stays_away_ends_the_command(tmp_path: Path, producer: FakeProducer) -> None:
    producer.failures = 100_000

    result = _send(_file(tmp_path, [json.dumps(GOOD[0]).encode()]))

    assert isinstance(result.exception, SourceUnavailableError)
    assert result.stderr.endswith("0 events sent\n")

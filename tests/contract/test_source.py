"""One suite for every `Source`: an in-memory one, and the one on a real Kafka."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.kafka import KafkaSource
from ingest.producer import EventProducer
from ingest.source import Record, Source
from ingest.topics_admin import ensure_topics

BATCH = 5
PATIENCE = 30.0  # seconds

Sent = tuple[bytes | None, bytes | None, tuple[tuple[str, bytes], ...]]


@dataclass
class MemoryTopic:
    """One partition, and how far its one group has committed."""

    records: list[Record] = field(default_factory=list)
    committed: int = 0


class MemorySource:
    """A source for tests that need no Kafka."""

    def __init__(self, topic: MemoryTopic) -> None:
        self._topic = topic
        self._position = topic.committed
        self._paused = False

    def poll(self, timeout: float) -> Sequence[Record]:
        """Return the next records at once."""
        del timeout
        if self._paused:
            return []
        found = self._topic.records[self._position : self._position + BATCH]
        self._position += len(found)
        return found

    def commit(self, records: Sequence[Record]) -> None:
        """Move the group on."""
        self._topic.committed = max([self._topic.committed, *(record.offset + 1 for record in records)])

    def pause(self) -> None:
        """Hand out nothing."""
        self._paused = True

    def resume(self) -> None:
        """Hand out again."""
        self._paused = False

    def close(self) -> None:
        """Nothing to leave."""


@dataclass(frozen=True)
class Bench:
    """A way to send, and a way to open one more source of the same group."""

    send: Callable[[Sequence[Sent]], None]
    open: Callable[[], Source]


def _memory() -> Bench:
    topic = MemoryTopic()

    def send(sent: Sequence[Sent]) -> None:
        for key, value, headers in sent:
            offset = len(topic.records)
            topic.records.append(Record(topic="t", partition=0, offset=offset, key=key, value=value, headers=headers))

    return Bench(send=send, open=lambda: MemorySource(topic))


@pytest.fixture(params=["memory", pytest.param("kafka", marks=pytest.mark.integration)])
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    """Yield the bench of each kind of source."""
    if request.param == "memory":
        yield _memory()
        return
    settings = KafkaSettings(
        bootstrap_servers=request.getfixturevalue("kafka_servers"),
        topic_prefix=request.getfixturevalue("topic_prefix"),
        partitions=1,
    )
    topics = Topics(settings.topic_prefix)
    ensure_topics(settings)
    producer = EventProducer(settings)
    opened: list[KafkaSource] = []

    def send(sent: Sequence[Sent]) -> None:
        for key, value, headers in sent:
            producer.send(topics.conversations, key, value, headers)
        producer.flush()

    def open_source() -> Source:
        opened.append(KafkaSource(settings, topics, batch=BATCH))
        return opened[-1]

    yield Bench(send=send, open=open_source)
    for source in opened:
        source.close()
    producer.close()


def _take(source: Source, count: int) -> list[Record]:
    """Poll until `count` records have come."""
    found: list[Record] = []
    deadline = time.monotonic() + PATIENCE
    while len(found) < count and time.monotonic() < deadline:
        found.extend(source.poll(0.5))
    return found


def _rows(count: int) -> list[Sent]:
    return [(b"k", str(number).encode(), ()) for number in range(count)]


def test_records_come_in_order_and_at_most_a_batch_at_a_time(bench: Bench) -> None:
    bench.send(_rows(12))
    source = bench.open()

    polls: list[Sequence[Record]] = []
    while sum(map(len, polls)) < 12:
        polls.append(source.poll(1.0))

    assert [record.value for polled in polls for record in polled] == [str(number).encode() for number in range(12)]
    assert max(map(len, polls)) <= BATCH


def test_a_record_keeps_its_key_headers_and_emptiness(bench: Bench) -> None:
    headers = (("ce_type", b"winnow.report.v1"), ("empty", b""))
    bench.send([(b"key", None, ()), (None, b"value", headers)])

    tombstone, other = _take(bench.open(), 2)

    assert (tombstone.key, tombstone.value, tombstone.headers) == (b"key", None, ())
    assert (other.key, other.value, other.headers) == (None, b"value", headers)
    assert (tombstone.offset, other.offset) == (0, 1)


def test_what_is_committed_does_not_come_again(bench: Bench) -> None:
    bench.send(_rows(8))
    first = bench.open()
    found = _take(first, 8)
    first.commit(found[:3])
    first.close()

    again = _take(bench.open(), 5)

    assert [record.value for record in again] == [b"3", b"4", b"5", b"6", b"7"]


def test_what_is_not_committed_comes_again(bench: Bench) -> None:
    bench.send(_rows(2))
    first = bench.open()
    _take(first, 2)
    first.close()

    assert [record.value for record in _take(bench.open(), 2)] == [b"0", b"1"]


def test_committing_twice_or_backwards_moves_nothing_back(bench: Bench) -> None:
    bench.send(_rows(4))
    first = bench.open()
    found = _take(first, 4)
    first.commit(found)
    first.commit(found[:1])
    first.close()
    bench.send([(b"k", b"new", ())])

    assert [record.value for record in _take(bench.open(), 1)] == [b"new"]


def test_a_paused_source_hands_out_nothing_and_loses_nothing(bench: Bench) -> None:
    bench.send(_rows(7))
    source = bench.open()
    before = _take(source, 1)
    source.pause()

    during = [source.poll(0.3) for _ in range(3)]
    source.resume()
    after = _take(source, 7 - len(before))

    assert not any(during)
    assert [record.value for record in before + after] == [str(number).encode() for number in range(7)]


def test_a_source_without_records_waits_and_returns_nothing(bench: Bench) -> None:
    assert list(bench.open().poll(0.2)) == []

"""A worker with a fake source and a fake pipeline: what it commits, when it waits, and what stops it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event
from typing import cast

import pytest

from config.metrics import Metrics
from config.settings import LimitSettings
from config.topics import Topics
from ingest.breaker import Breaker
from ingest.errors import LineStoppedError, SourceUnavailableError
from ingest.source import Record
from storage.errors import DatabaseUnavailableError
from triage import worker
from triage.intake import Intake, read_batch
from triage.pipeline import Pipeline
from triage.worker import Worker

GOOD = (
    b'{"type": "conversation", "version": 1, "conversation_id": "%d", "messages": [{"role": "user", "content": "x"}]}'
)


@dataclass
class FakeSource:
    """Hands out batches once, then tells the worker to stop."""

    batches: list[Sequence[Record]]
    stop: Event
    calls: list[str] = field(default_factory=list)
    committed: list[int] = field(default_factory=list)
    down: int = 0  # polls that fail

    def poll(self, timeout: float) -> Sequence[Record]:
        """Return the next batch."""
        if self.down:
            self.down -= 1
            raise SourceUnavailableError("away")
        if timeout == 0:
            self.calls.append("heartbeat")
            return []
        if not self.batches:
            self.stop.set()
            return []
        return self.batches.pop(0)

    def commit(self, records: Sequence[Record]) -> None:
        """Remember offsets."""
        self.committed += [record.offset for record in records]

    def pause(self) -> None:
        """Remember it."""
        self.calls.append("pause")

    def resume(self) -> None:
        """Remember it."""
        self.calls.append("resume")

    def close(self) -> None:
        """Remember it."""
        self.calls.append("close")


@dataclass
class FakePipeline:
    """Keeps what it settles; `settling` may fail instead."""

    settling: Callable[[Intake], None] = lambda _intake: None
    durable: list[str] = field(default_factory=list)
    dead: list[tuple[str, str]] = field(default_factory=list)
    tended: int = 0

    def read(self, records: Sequence[Record], now: datetime) -> Intake:
        """Read records for real."""
        return read_batch(records, Topics(), LimitSettings(), now)

    def settle(self, intake: Intake, now: datetime) -> None:
        """Keep it."""
        del now
        self.settling(intake)
        self.durable += [item.conversation.id for item in intake.conversations]
        self.dead += [(letter.id, letter.code) for letter in intake.dead]

    def rescreen(self, now: datetime) -> int:
        """Count it."""
        del now
        self.tended += 1
        return 0

    def show_orphans(self, now: datetime) -> int:
        """Nothing to show."""
        del now
        return 0


def good(number: int) -> Record:
    """Return a record that can be read."""
    return Record(topic="winnow.conversations", partition=0, offset=number, value=GOOD % number)


def bad(number: int) -> Record:
    """Return a record that cannot be read."""
    return Record(topic="winnow.conversations", partition=0, offset=number, value=b"{")


def work(
    batches: list[Sequence[Record]], pipeline: FakePipeline, *, breaker: Breaker | None = None, down: int = 0
) -> FakeSource:
    """Run a worker over batches and return its source."""
    stop = Event()
    source = FakeSource(batches, stop, down=down)
    Worker(source, cast("Pipeline", pipeline), breaker or Breaker(1.0, 500, 200), Metrics()).run(stop)
    return source


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "BACKOFF", (0.0,))


def test_what_is_durable_is_committed() -> None:
    """Batch after batch, in order, and the group is left at the end."""
    pipeline = FakePipeline()

    source = work([[good(0), good(1)], [good(2)]], pipeline)

    assert pipeline.durable == ["0", "1", "2"]
    assert source.committed == [0, 1, 2]
    assert source.calls[-1] == "close"


def test_a_record_that_makes_the_pipeline_fail_is_found_and_dead_lettered_alone() -> None:
    """The others of its batch go through, in order."""

    def fail(intake: Intake) -> None:
        if any(item.conversation.id == "5" for item in intake.conversations):
            raise RuntimeError

    pipeline = FakePipeline(settling=fail)

    source = work([[good(n) for n in range(8)]], pipeline)

    assert pipeline.durable == ["0", "1", "2", "3", "4", "6", "7"]
    assert pipeline.dead == [("winnow.conversations:0:5", "internal")]
    assert source.committed == list(range(8))


def test_while_the_database_is_away_nothing_is_committed_and_partitions_are_kept() -> None:
    """The worker pauses, keeps polling for its membership, and goes on with the same batch."""
    failures = iter([True, True, False])

    def away(_intake: Intake) -> None:
        if next(failures):
            raise DatabaseUnavailableError("away")

    pipeline = FakePipeline(settling=away)

    source = work([[good(0)]], pipeline)

    assert source.calls[:5] == ["pause", "heartbeat", "pause", "heartbeat", "resume"]
    assert (pipeline.durable, source.committed) == (["0"], [0])


def test_a_stop_while_the_database_is_away_commits_nothing() -> None:
    """The records come again to whoever works next."""
    stop = Event()
    source = FakeSource([[good(0)]], stop)

    def away(_intake: Intake) -> None:
        stop.set()
        raise DatabaseUnavailableError("away")

    Worker(source, cast("Pipeline", FakePipeline(settling=away)), Breaker(1.0, 500, 200), Metrics()).run(stop)

    assert source.committed == []
    assert source.calls[-1] == "close"


def test_kafka_away_is_waited_for() -> None:
    """A poll that fails is tried again."""
    pipeline = FakePipeline()

    source = work([[good(0)]], pipeline, down=3)

    assert source.committed == [0]


def test_the_breaker_stops_the_line_before_the_batch_is_buried() -> None:
    """A bad deploy dead-letters nothing of the batch in which the limit is reached, and commits nothing of it."""
    pipeline = FakePipeline()
    stop = Event()
    source = FakeSource([[bad(0), bad(1)], [bad(2), bad(3)]], stop)

    with pytest.raises(LineStoppedError):
        Worker(source, cast("Pipeline", pipeline), Breaker(1.0, 500, 4), Metrics()).run(stop)

    assert [letter for letter, _ in pipeline.dead] == ["winnow.conversations:0:0", "winnow.conversations:0:1"]
    assert source.committed == [0, 1]
    assert source.calls[-1] == "close"


def test_a_fault_in_everything_stops_the_worker_instead_of_losing_records() -> None:
    """When not even a dead letter can be written, nothing is committed."""

    def fail(_intake: Intake) -> None:
        raise RuntimeError("no such table")

    stop = Event()
    source = FakeSource([[good(0), good(1)]], stop)

    with pytest.raises(RuntimeError):
        Worker(source, cast("Pipeline", FakePipeline(settling=fail)), Breaker(1.0, 500, 200), Metrics()).run(stop)

    assert source.committed == []

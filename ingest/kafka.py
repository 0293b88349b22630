"""Records from Kafka: a consumer group that commits only what its caller calls durable."""

import time
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from kafka import AsyncConsumerRebalanceListener, KafkaConsumer, OffsetAndMetadata, TopicPartition
from kafka.errors import (
    CommitFailedError,
    FencedInstanceIdError,
    IllegalGenerationError,
    KafkaError,
    RebalanceInProgressError,
    UnknownMemberIdError,
)
from kafka.structs import MemberState

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.assignor import TopicwiseAssignor
from ingest.errors import FencedError
from ingest.kafka_options import client_options, unavailable
from ingest.source import Record

MOVED_ON = (CommitFailedError, IllegalGenerationError, RebalanceInProgressError, UnknownMemberIdError)
"""The group has a new generation: what is still ours is committed next time, the rest is someone else's."""

COMMIT_TIMEOUT = 10_000  # ms
CLOSE_TIMEOUT = 5_000  # ms
REBALANCE = 5.0  # s that one poll lasts at most while the group rebalances
POLL_INTERVAL = 600_000  # ms between polls after which the group gives this member up; a batch takes far less


class Ownership(AsyncConsumerRebalanceListener):  # type: ignore[misc]  # kafka-python is untyped
    """What this member holds. Changed by the consumer's thread and by the caller's, one atomic step at a time."""

    def __init__(self) -> None:
        self.handed: dict[Any, int] = {}  # partition to the next offset after what was handed out
        self.durable: dict[Any, int] = {}  # partition to the next offset to commit
        self.committed: dict[Any, int] = {}  # partition to the next offset as committed
        self.held: deque[Record] = deque()  # came while paused
        self.paused = False
        self.consumer: Any = None

    async def on_partitions_assigned(self, assigned: Iterable[Any]) -> None:
        """A new partition of a paused member is paused too."""
        if self.paused:
            self.consumer.pause(*assigned)

    async def on_partitions_revoked(self, revoked: Iterable[Any]) -> None:
        """Commit what is durable while it is still ours, then forget the partition."""
        gone = set(revoked)
        if last := {partition: at for partition, at in list(self.durable.items()) if partition in gone}:
            with suppress(KafkaError):  # then the next owner gets these records again; a second delivery is a no-op
                await self.consumer.commit_async(offsets(last))
        self.forget(gone)

    async def on_partitions_lost(self, lost: Iterable[Any]) -> None:
        """Forget partitions that someone else may already have."""
        self.forget(set(lost))

    def forget(self, gone: set[Any]) -> None:
        """Drop everything about partitions that are no longer ours."""
        for partition in gone:
            self.handed.pop(partition, None)
            self.durable.pop(partition, None)
            self.committed.pop(partition, None)
        self.held = deque(record for record in self.held if _partition(record) not in gone)


class KafkaSource:
    """A `Source` on Kafka. Connects at the first poll, so that it may be made while Kafka is down.

    Raises:
        SourceUnavailableError: Kafka cannot be reached; retry later.
        FencedError: another process has this one's `group_instance_id`; stop.
    """

    def __init__(self, settings: KafkaSettings, topics: Topics, *, batch: int) -> None:
        """Prepare a member of the workers' group; nothing is opened yet.

        Args:
            settings: where Kafka is, and this member's static id, if any.
            topics: names of the input topics and the group.
            batch: records that one poll hands out at most.
        """
        self._settings = settings
        self._topics = topics
        self._batch = batch
        self._ownership = Ownership()

    def poll(self, timeout: float) -> Sequence[Record]:
        """Return the next records, at most one batch; an empty sequence after `timeout` seconds without any."""
        owned = self._ownership
        try:
            consumer = self._connected()
            self._commit_durable(timeout_ms=COMMIT_TIMEOUT)
            if not owned.paused and owned.held:
                return self._hand_out([owned.held.popleft() for _ in range(min(self._batch, len(owned.held)))])
            self._set_flow()
            found = self._poll(consumer, timeout)
        except FencedInstanceIdError as error:
            raise _fenced() from error
        except KafkaError as error:
            raise unavailable(error) from error
        records = [_record(entry) for entries in found.values() for entry in entries]
        if owned.paused:
            owned.held.extend(records)
            return []
        return self._hand_out(records)

    def _poll(self, consumer: Any, timeout: float) -> dict[Any, list[Any]]:  # noqa: ANN401 - kafka-python is untyped
        """Poll once; while the group rebalances keep on, up to `REBALANCE`.

        kafka-python 3.0.12 forgets a join that completes between two polls and joins again, which makes the others
        join again: members that poll for short times would never settle.
        """
        ends = time.monotonic() + max(timeout, REBALANCE)
        found: dict[Any, list[Any]] = consumer.poll(timeout_ms=int(timeout * 1000), max_records=self._batch)
        while not found and consumer.group_metadata().state == MemberState.REBALANCING and time.monotonic() < ends:
            found = consumer.poll(timeout_ms=200, max_records=self._batch)
        return found

    def commit(self, records: Sequence[Record]) -> None:
        """Remember that these records, and all before them, are durable. Partitions lost since are skipped."""
        owned = self._ownership
        for record in records:
            partition, after = _partition(record), record.offset + 1
            if owned.committed.get(partition, 0) < after <= owned.handed.get(partition, 0):
                owned.durable[partition] = max(after, owned.durable.get(partition, 0))
        try:
            self._commit_durable(timeout_ms=COMMIT_TIMEOUT)
        except FencedInstanceIdError as error:
            raise _fenced() from error
        except KafkaError as error:
            raise unavailable(error) from error

    def pause(self) -> None:
        """Stay a member of the group without taking more; `poll` returns nothing until `resume`."""
        self._ownership.paused = True

    def resume(self) -> None:
        """Take records again."""
        self._ownership.paused = False

    def close(self) -> None:
        """Leave in order: commit what is durable, then give the partitions back (a static member keeps them)."""
        consumer = self._ownership.consumer
        if consumer is None:
            return
        with suppress(KafkaError):  # then they come again; a second delivery is a no-op
            if self._ownership.durable:
                consumer.commit(offsets(self._ownership.durable), timeout_ms=CLOSE_TIMEOUT)
        with suppress(KafkaError):
            consumer.close(autocommit=False, timeout_ms=CLOSE_TIMEOUT)
        self._ownership.consumer = None

    def _connected(self) -> Any:  # noqa: ANN401 - kafka-python is untyped
        if self._ownership.consumer is None:
            self._ownership.consumer = KafkaConsumer(
                **client_options(self._settings), **group_options(self._settings, self._topics)
            )
            self._ownership.consumer.subscribe(
                topics=[self._topics.conversations, self._topics.reports], listener=self._ownership
            )
        return self._ownership.consumer

    def _set_flow(self) -> None:
        """Bring every partition in line with whether this member is paused; a rebalance may have changed some."""
        consumer = self._ownership.consumer
        if self._ownership.paused:
            consumer.pause(*consumer.assignment())
        elif stopped := consumer.paused():
            consumer.resume(*stopped)

    def _hand_out(self, records: Sequence[Record]) -> Sequence[Record]:
        for record in records:
            self._ownership.handed[_partition(record)] = record.offset + 1
        return records

    def _commit_durable(self, *, timeout_ms: int) -> None:
        owned = self._ownership
        due = dict(owned.durable)
        if not due or owned.consumer is None:
            return
        try:
            owned.consumer.commit(offsets(due), timeout_ms=timeout_ms)
        except MOVED_ON:
            return
        for partition, at in due.items():
            if owned.durable.get(partition) == at:
                owned.durable.pop(partition, None)
                owned.committed[partition] = at


def group_options(settings: KafkaSettings, topics: Topics) -> dict[str, Any]:
    """Return the options of a member of the workers' group."""
    return {
        "group_id": topics.work_group,
        "group_instance_id": settings.group_instance_id,
        "partition_assignment_strategy": [TopicwiseAssignor],
        "session_timeout_ms": int(settings.session_timeout * 1000),
        "heartbeat_interval_ms": max(int(settings.session_timeout * 1000 / 6), 100),
        "max_poll_interval_ms": POLL_INTERVAL,
        "auto_offset_reset": "earliest",
        "enable_auto_commit": False,
        "allow_auto_create_topics": False,
        "isolation_level": "read_committed",
        "fetch_max_bytes": 16_777_216,
        "max_partition_fetch_bytes": 1_048_576,
        "fetch_max_wait_ms": 250,
        "metadata_max_age_ms": 30_000,
        "metrics_enabled": False,
    }


def offsets(positions: dict[Any, int]) -> dict[Any, Any]:
    """Return next offsets as kafka-python wants them."""
    return {partition: OffsetAndMetadata(at, "", -1) for partition, at in positions.items()}


def _partition(record: Record) -> Any:  # noqa: ANN401 - kafka-python is untyped
    return TopicPartition(record.topic, record.partition)


def _fenced() -> FencedError:
    return FencedError(
        "another worker uses the same WINNOW_KAFKA__GROUP_INSTANCE_ID; give each worker a name of its own"
    )


def _record(entry: Any) -> Record:  # noqa: ANN401 - kafka-python is untyped
    known = entry.timestamp is not None and entry.timestamp >= 0
    return Record(
        topic=entry.topic,
        partition=entry.partition,
        offset=entry.offset,
        value=entry.value,
        key=entry.key,
        headers=tuple((name, value or b"") for name, value in entry.headers or ()),
        timestamp=datetime.fromtimestamp(entry.timestamp / 1000, UTC) if known else None,
    )

"""The publisher's side of Kafka: each batch and the position after it in one transaction."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Event, Thread
from typing import Any

from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.errors import KafkaError, MessageSizeTooLargeError, RecordListTooLargeError
from kafka.structs import OffsetAndMetadata

from config.settings import KafkaSettings
from config.topics import Topics
from ingest.errors import SourceUnavailableError
from ingest.kafka_options import client_options
from storage.outbox import Outgoing
from triage.labels.errors import RecordTooLargeError

TRANSACTION_TIMEOUT = 10.0
"""Seconds until the broker aborts what a vanished publisher left open; readers wait for that long at most."""

CLOSE = 2.0
"""Seconds to wait for the producer's thread."""

WAIT = 15.0
"""Seconds to wait for any call; kafka-python itself would wait for ever while no broker answers."""

PRODUCER: dict[str, Any] = {
    "acks": "all",
    "enable_idempotence": True,
    "compression_type": "lz4",
    "linger_ms": 5,
    "batch_size": 262_144,
    "max_request_size": 64 * 1024 * 1024,  # the topic's own limit decides
    "request_timeout_ms": 5_000,
    "delivery_timeout_ms": 9_000,
    "max_block_ms": 10_000,
    "retry_backoff_ms": 5,  # 133 -> 9.5 ms a transaction
    "transaction_timeout_ms": int(TRANSACTION_TIMEOUT * 1000),
}


class Relay:
    """Sends outbox rows to Kafka. The fixed transactional id fences whoever held the lock before. Used by one thread.

    Raises:
        SourceUnavailableError: Kafka refused or did not answer. Close, open again, and go on from what `open` says.
    """

    def __init__(self, settings: KafkaSettings) -> None:
        self._settings = settings
        self._topics = Topics(settings.topic_prefix)
        self._anchor = TopicPartition(self._topics.tagged, 0)  # its group offset is the next position
        self._producer: Any = None

    @property
    def is_open(self) -> bool:
        """Whether `send` may be called."""
        return self._producer is not None

    def open(self) -> int:
        """Fence every earlier publisher and return the last position sent; 0 when Kafka knows none."""
        self.close()
        try:
            self._producer = KafkaProducer(
                **client_options(self._settings), **PRODUCER, transactional_id=self._topics.transactional_id
            )
            self._producer.init_transactions()
            return self._committed()
        except KafkaError as error:
            self.close()
            raise SourceUnavailableError(f"Kafka does not take the publisher: {type(error).__name__}") from error

    def send(self, rows: Sequence[Outgoing], position: int) -> None:
        """Send rows and remember `position`, that of the last one, all or nothing.

        Raises:
            RecordTooLargeError: the topic takes no record of this size; send the rows one by one.
        """
        try:
            _bounded(lambda: self._transact(rows, position))
        except KafkaError as error:
            self.close()
            if isinstance(error, (MessageSizeTooLargeError, RecordListTooLargeError)):
                raise RecordTooLargeError(max(len(row.value or b"") for row in rows)) from error
            raise SourceUnavailableError(f"Kafka did not take a batch: {type(error).__name__}") from error

    def close(self) -> None:
        """Let go of the producer; an open transaction is aborted by the next `open`, anywhere."""
        producer, self._producer = self._producer, None
        if producer is not None:
            producer._sender.force_close()  # noqa: SLF001 - `close` alone first waits for what can no longer be sent
            with suppress(KafkaError):
                producer.close(timeout=CLOSE)

    def _transact(self, rows: Sequence[Outgoing], position: int) -> None:
        producer = self._producer
        producer.begin_transaction()
        futures = [
            producer.send(self._name(row.topic), key=row.key, value=_value(row), headers=list(row.headers))
            for row in rows
        ]
        offsets = {self._anchor: OffsetAndMetadata(position + 1, "", -1)}
        try:
            producer.send_offsets_to_transaction(offsets, self._topics.publish_group)
            producer.commit_transaction()
        except KafkaError:
            _raise_cause(futures)
            raise

    def _name(self, role: str) -> str:
        return f"{self._topics.prefix}{role}"

    def _committed(self) -> int:
        """Return the group's offset; `read_committed` waits for a transaction that is just being completed."""
        consumer = KafkaConsumer(
            **client_options(self._settings),
            group_id=self._topics.publish_group,
            enable_auto_commit=False,
            isolation_level="read_committed",
        )
        try:
            found: int | None = consumer.committed(self._anchor, timeout_ms=int(WAIT * 1000))
        finally:
            consumer.close(autocommit=False)
        return found - 1 if found else 0


def _value(row: Outgoing) -> bytes | None:
    """Return the value; a dead letter that had neither key nor value gets an empty one, for Kafka wants either."""
    return b"" if row.key is None and row.value is None else row.value


def _raise_cause(futures: Sequence[Any]) -> None:
    """Raise what made a record fail, when that says more than the transaction's own error."""
    for future in futures:
        if future.is_done and isinstance(future.exception, (MessageSizeTooLargeError, RecordListTooLargeError)):
            raise future.exception


def _bounded(call: Callable[[], None]) -> None:
    """Run a call that may block for ever, for `WAIT` seconds at most.

    Raises:
        SourceUnavailableError: it has not ended; the producer is to be thrown away, which ends it.
    """
    done = Event()
    failure: list[BaseException] = []

    def target() -> None:
        try:
            call()
        except BaseException as error:  # noqa: BLE001 - handed to the caller's thread
            failure.append(error)
        finally:
            done.set()

    Thread(target=target, name="publish-transaction", daemon=True).start()
    if not done.wait(WAIT):
        raise SourceUnavailableError(f"Kafka did not answer for {WAIT:g} seconds")
    if failure:
        raise failure[0]

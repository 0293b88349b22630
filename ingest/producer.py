"""Events into Kafka: acknowledged by all replicas, idempotent, with a bound on what is in flight."""

import threading
from collections import deque
from collections.abc import Sequence
from typing import Any

from kafka import KafkaProducer
from kafka.errors import KafkaError, MessageSizeTooLargeError

from config.settings import KafkaSettings
from ingest.errors import RefusedEventError
from ingest.kafka_options import LARGEST, client_options, unavailable

IN_FLIGHT = 1_000  # records of one thread that may wait for their acknowledgement
IN_FLIGHT_BYTES = 33_554_432  # and their bytes

Headers = Sequence[tuple[str, bytes]]


class InFlight:
    """What one thread has sent and not yet seen acknowledged."""

    def __init__(self) -> None:
        self.futures: deque[tuple[int, Any]] = deque()
        self._bytes = 0

    def full_with(self, size: int) -> bool:
        """Whether another record of this many bytes has to wait."""
        return bool(self.futures) and (len(self.futures) >= IN_FLIGHT or self._bytes + size > IN_FLIGHT_BYTES)

    def add(self, size: int, future: Any) -> None:  # noqa: ANN401 - kafka-python is untyped
        """Count a record."""
        self.futures.append((size, future))
        self._bytes += size

    def oldest(self) -> Any:  # noqa: ANN401 - kafka-python is untyped
        """Take out the record that was sent first."""
        size, future = self.futures.popleft()
        self._bytes -= size
        return future


class EventProducer:
    """Sends records. Safe to share between threads: `flush` waits for what its own thread has sent.

    Raises:
        SourceUnavailableError: Kafka cannot be reached, or did not answer in time; send again later.
    """

    def __init__(self, settings: KafkaSettings, *, timeout: float = 30.0) -> None:
        """Prepare a producer; nothing is opened yet.

        Args:
            settings: where Kafka is.
            timeout: seconds after which a record that is not acknowledged counts as not sent.
        """
        self._settings = settings
        self._timeout = timeout
        self._producer: Any = None
        self._opening = threading.Lock()
        self._mine = threading.local()

    def send(self, topic: str, key: bytes | None, value: bytes | None, headers: Headers = ()) -> None:
        """Take a record; waits while too much is in flight. `flush` says whether all have arrived.

        Raises:
            RefusedEventError: limit_bytes, no broker takes a record of this size; or tombstone, one without a key.
        """
        if key is None and value is None:
            raise RefusedEventError("tombstone", "a record needs a key or a value")
        waiting = self._waiting
        size = len(value or b"") + len(key or b"")
        while waiting.full_with(size):
            self._settle(waiting.oldest())
        try:
            future = self._connected().send(topic, key=key, value=value, headers=list(headers))
        except MessageSizeTooLargeError:
            raise RefusedEventError("limit_bytes", f"the event has {size} bytes; at most {LARGEST} are taken") from None
        except KafkaError as error:
            self._reset()
            raise unavailable(error) from error
        waiting.add(size, future)

    def flush(self) -> None:
        """Wait until everything that this thread has sent is acknowledged."""
        waiting = self._waiting
        try:
            while waiting.futures:
                self._settle(waiting.oldest())
        finally:
            self._mine.waiting = InFlight()

    def close(self) -> None:
        """Send what still waits, for a while, and let go of the connections."""
        producer, self._producer = self._producer, None
        if producer is not None:
            try:
                producer.close(timeout=self._timeout)
            except KafkaError:
                producer.close(timeout=0)

    @property
    def _waiting(self) -> InFlight:
        if not hasattr(self._mine, "waiting"):
            self._mine.waiting = InFlight()
        waiting: InFlight = self._mine.waiting
        return waiting

    def _settle(self, future: Any) -> None:  # noqa: ANN401 - kafka-python is untyped
        try:
            future.get(timeout=self._timeout)
        except KafkaError as error:
            self._reset()
            raise unavailable(error) from error

    def _connected(self) -> Any:  # noqa: ANN401 - kafka-python is untyped
        with self._opening:
            if self._producer is None:
                self._producer = KafkaProducer(
                    **client_options(self._settings),
                    acks="all",
                    enable_idempotence=True,
                    allow_auto_create_topics=False,
                    compression_type="lz4",
                    linger_ms=5,
                    batch_size=131_072,
                    max_request_size=LARGEST,
                    max_block_ms=int(self._timeout * 1000),
                    request_timeout_ms=int(self._timeout * 1000),
                    delivery_timeout_ms=int(self._timeout * 1000) + 1_000,
                    metrics_enabled=False,
                )
            return self._producer

    def _reset(self) -> None:
        """Start afresh: after a failure the producer may be one that refuses everything."""
        with self._opening:
            producer, self._producer = self._producer, None
        if producer is not None:
            threading.Thread(target=_abandon, args=(producer,), daemon=True).start()


def _abandon(producer: Any) -> None:  # noqa: ANN401 - kafka-python is untyped
    try:
        producer.close(timeout=0)
    except KafkaError:
        return

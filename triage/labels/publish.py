"""The publisher: relays the outbox to Kafka, one at a time, each record exactly once for a committed reader."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from threading import Event
from time import monotonic

import orjson
from sqlalchemy import Connection, text

from config import logs, metrics
from config.errors import WinnowError
from config.metrics import Metrics
from config.settings import Settings
from ingest.errors import SourceUnavailableError
from storage.errors import DatabaseUnavailableError
from storage.outbox import Outbox, Outgoing
from storage.store import Store, connect
from triage.labels.errors import RecordTooLargeError
from triage.labels.relay import Relay
from triage.labels.release import Release
from triage.process import topics_ready
from triage.redaction.redactor import load_redactor

LOCK = "winnow.publisher"
"""Name of the lock. It belongs to one database, so every database has its own publisher."""

KEEPALIVE = text("SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3")
"""A publisher whose machine vanished loses the lock within 20 seconds."""

STAND_BY = 1.0
"""Seconds between two attempts of a publisher that stands by."""

ROWS = 500
"""Records of one Kafka transaction, at most."""

BYTES = 8 * 1024 * 1024
"""Bytes of one Kafka transaction, about; bounds the publisher's memory."""

IDLE = 0.1
"""Seconds between two looks at an empty outbox."""

KEPT = timedelta(days=1)
"""How long rows stay after they were sent: what can be sent again to a Kafka that lost its data."""

PURGE_EVERY = 60.0
"""Seconds between two removals of old rows."""

REMEMBER_EVERY = 3600.0
"""Seconds after which an idle publisher writes its position again: brokers forget offsets that are not renewed."""

BACKOFF = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds to wait after the first, second, ... failure in a row."""

log = logs.get(__name__)


def run(settings: Settings, stop: Event, *, counted: Metrics | None = None) -> None:
    """Publish until told to stop; wait for the database, for Kafka, and for another publisher that is at work."""
    counted = counted or Metrics()
    topics_ready(settings.kafka, stop)
    with closing(connect(settings.database)) as store:
        release = Release(store, counted, lambda: load_redactor(settings, store))
        Publisher(store, Relay(settings.kafka), release.step, counted).run(stop)


@dataclass(slots=True)
class Publisher:
    """Holds the lock, redacts labels, gives positions and sends. Used by one thread."""

    store: Store
    relay: Relay
    release: Callable[[], int]  # redacts waiting labels into the outbox, returns how many; explains its own failures
    counted: Metrics
    _sent: int = 0  # position of the last record that is in Kafka
    _rows: int = ROWS  # of the next batch, at most
    _purge_at: float = 0.0  # monotonic seconds
    _remember_at: float = 0.0  # monotonic seconds
    _failures: int = 0

    def run(self, stop: Event) -> None:
        """Take turns with other publishers until told to stop."""
        while not stop.is_set():
            try:
                with self.store.exclusive(LOCK) as connection:
                    if connection is not None:
                        self._lead(connection, stop)
            except DatabaseUnavailableError as error:
                self._wait("database", error, stop)
            except Exception as error:  # noqa: BLE001 - the outbox must go on; the lock and the producer are let go
                self._wait("publisher", error, stop)
            else:
                stop.wait(STAND_BY)

    def _lead(self, connection: Connection, stop: Event) -> None:
        """Publish while the connection lives: it holds the lock, and places the rows."""
        connection.execute(KEEPALIVE)
        log.info("publishing")
        self.counted.set(metrics.PUBLISHING, 1)
        try:
            self._work(Outbox(connection), stop)
        finally:
            self.counted.set(metrics.PUBLISHING, 0)
            self.relay.close()

    def _work(self, outbox: Outbox, stop: Event) -> None:
        while not stop.is_set():
            try:
                self._open()
                busy = self.release() + self._turn(outbox)
            except SourceUnavailableError as error:
                self._wait("kafka", error, stop)
                continue
            self._failures = 0
            if not busy:
                self._rest(outbox, stop)

    def _open(self) -> None:
        """Read the position again after every rebuild: the last transaction may or may not have been committed."""
        if not self.relay.is_open:
            self._sent = self.relay.open()
            self._remember_at = monotonic() + REMEMBER_EVERY

    def _turn(self, outbox: Outbox) -> int:
        """Place and send one batch; return how many rows it had. Halves the batch until what is too large is alone."""
        outbox.place(ROWS, floor=self._sent)
        rows = outbox.after(self._sent, self._rows, size=BYTES)
        if not rows:
            return 0
        try:
            self._send(rows)
            self._rows = min(2 * self._rows, ROWS)
        except RecordTooLargeError as error:
            self._rows = max(len(rows) // 2, 1)
            if len(rows) == 1:
                log.warning("record too large, a stub takes its place", position=rows[0].position, bytes=error.size)
                self._open()
                self._send([_stub(rows[0])])
        return len(rows)

    def _send(self, rows: Sequence[Outgoing]) -> None:
        last = max(row.position or 0 for row in rows)
        self.relay.send(rows, last)
        self._sent = last
        self._remember_at = monotonic() + REMEMBER_EVERY
        self.counted.set(metrics.PUBLISH_POSITION, last)
        for row in rows:
            self.counted.count(metrics.PUBLISHED, topic=row.topic)

    def _rest(self, outbox: Outbox, stop: Event) -> None:
        now = monotonic()
        if now >= self._purge_at:
            removed = outbox.purge(self._sent, datetime.now(UTC) - KEPT)
            self._purge_at = now + (0 if removed else PURGE_EVERY)
        if now >= self._remember_at:
            self.relay.send([], self._sent)
            self._remember_at = now + REMEMBER_EVERY
        stop.wait(IDLE)

    def _wait(self, service: str, error: Exception, stop: Event) -> None:
        seconds = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        reason = str(error) if isinstance(error, WinnowError) else logs.where(error)
        log.warning("waiting", service=service, reason=reason, seconds=seconds)
        self.counted.count(metrics.RETRIES, service=service)
        stop.wait(seconds)


def _stub(row: Outgoing) -> Outgoing:
    """Return what stands for a record that no topic takes: where it is and how large; nothing is dropped silently."""
    size = len(row.value or b"")
    value = orjson.dumps({"type": "too_large", "version": 1, "topic": row.topic, "bytes": size})
    headers = (*row.headers, ("winnow-truncated", str(size).encode()))
    return replace(row, value=value, headers=headers)

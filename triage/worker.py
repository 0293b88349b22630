"""A pipeline worker: poll, process, commit; waits for what is away, and loses nothing."""

import gc
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event
from time import monotonic

from classifiers.ensemble import build
from config import logs, metrics
from config.errors import WinnowError
from config.metrics import Metrics
from config.policy import load_policy
from config.settings import Settings
from config.topics import Topics
from ingest.breaker import Breaker
from ingest.errors import SourceUnavailableError
from ingest.kafka import KafkaSource
from ingest.source import Record, Source
from storage.errors import DatabaseUnavailableError
from storage.kept_knowledge import KeptKnowledge
from storage.store import connect
from triage.intake import Intake, internal
from triage.pipeline import Pipeline
from triage.process import topics_ready

POLL = 0.5
"""Seconds that one poll waits for records."""

TEND_EVERY = 5.0
"""Seconds between two looks for what must be screened again and for reports without a conversation."""

BACKOFF = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds to wait after the first, second, ... failure in a row."""

log = logs.get(__name__)


def run(settings: Settings, stop: Event, *, counted: Metrics | None = None) -> None:
    """Work until told to stop: the batch in hand is ended, then the group is left in order.

    Raises:
        LineStoppedError: too much was dead-lettered; what was not durable is left for when the fault is mended.
        FencedError: another worker has this one's static id.
        SettingsError: a setting or the policy cannot be used.
    """
    counted = counted or Metrics()
    policy = load_policy(settings.policy)
    with closing(connect(settings.database)) as store:
        ensemble = build(settings.classifiers, settings.pipeline.classifier_timeout, KeptKnowledge(store))
        gc.freeze()  # models never become garbage
        topics_ready(settings.kafka, stop)
        source = KafkaSource(settings.kafka, Topics(settings.kafka.topic_prefix), batch=settings.pipeline.batch)
        pipeline = Pipeline(store, ensemble, policy, settings, counted=counted)
        Worker(source, pipeline, breaker_of(settings), counted).run(stop)


def breaker_of(settings: Settings) -> Breaker:
    """Return the breaker that the settings ask for."""
    limits = settings.pipeline
    return Breaker(limits.breaker_ratio, limits.breaker_window, limits.breaker_run)


@dataclass(slots=True)
class Worker:
    """Moves batches from a source through the pipeline. Used by one thread."""

    source: Source
    pipeline: Pipeline
    breaker: Breaker
    counted: Metrics
    _failures: int = 0
    _tend_at: float = field(default_factory=monotonic)

    def run(self, stop: Event) -> None:
        """Work until told to stop, or until the line stops."""
        log.info("working")
        try:
            while not stop.is_set():
                self._turn(stop)
        finally:
            self.source.close()
        log.info("drained")

    def _turn(self, stop: Event) -> None:
        try:
            records = self.source.poll(POLL)
            self._handle(records, stop)
            self._tend()
        except SourceUnavailableError as error:
            self._wait("kafka", error, stop)
        except DatabaseUnavailableError as error:
            self._wait("database", error, stop)
        else:
            self._failures = 0

    def _handle(self, records: Sequence[Record], stop: Event) -> None:
        """Make records durable, then commit them; those that could not be made durable before the stop come again."""
        if not records:
            return
        started = monotonic()
        intake = self.pipeline.read(records, datetime.now(UTC))
        self._watch(records, intake)
        if self._settle(records, intake, stop):
            self.counted.observe(metrics.BATCH_SECONDS, monotonic() - started)
            self.counted.count(metrics.RECORDS, len(records))
            self.source.commit(records)

    def _watch(self, records: Sequence[Record], intake: Intake) -> None:
        """Let the breaker see every record before any is written, so that a bad deploy buries nothing."""
        dead = {letter.id for letter in intake.dead}
        for record in records:
            self.breaker.record(f"{record.topic}:{record.partition}:{record.offset}" in dead)

    def _settle(self, records: Sequence[Record], intake: Intake, stop: Event) -> bool:
        """Return whether everything is durable; False when told to stop while the database was away."""
        try:
            return self._until_durable(intake, stop)
        except (WinnowError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - one record that we cannot process must not hold up the others
            log.warning("batch failed, looking for the record", records=len(records), error=logs.where(error))
            return self._isolate(records, error, stop)

    def _isolate(self, records: Sequence[Record], error: Exception, stop: Event) -> bool:
        """Halve until the record that fails stands alone, and dead-letter it; order within each half is kept."""
        if len(records) == 1:
            self.breaker.record(True)
            return self._until_durable(Intake(dead=(internal(records[0], error),)), stop)
        middle = len(records) // 2
        halves = (records[:middle], records[middle:])
        return all(self._settle(half, self.pipeline.read(half, datetime.now(UTC)), stop) for half in halves)

    def _until_durable(self, intake: Intake, stop: Event) -> bool:
        """Settle, and try again for as long as the database is away: partitions are kept, nothing more is taken."""
        try:
            while True:
                try:
                    self.pipeline.settle(intake, datetime.now(UTC))
                except DatabaseUnavailableError as error:
                    self._hold(error, stop)
                    if stop.is_set():
                        return False
                else:
                    return True
        finally:
            self.source.resume()

    def _hold(self, error: Exception, stop: Event) -> None:
        """Stay in the group without taking more."""
        self.source.pause()
        self._wait("database", error, stop)
        try:
            self.source.poll(0)
        except SourceUnavailableError as away:
            log.warning("waiting", service="kafka", reason=str(away))

    def _tend(self) -> None:
        if monotonic() < self._tend_at:
            return
        self._tend_at = monotonic() + TEND_EVERY
        now = datetime.now(UTC)
        try:
            self.pipeline.rescreen(now)
            self.pipeline.show_orphans(now)
        except WinnowError:
            raise
        except Exception as error:  # noqa: BLE001 - new records matter more; it is tried again
            log.warning("tending failed", error=logs.where(error))

    def _wait(self, service: str, error: Exception, stop: Event) -> None:
        seconds = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        log.warning("waiting", service=service, reason=str(error), seconds=seconds)
        self.counted.count(metrics.RETRIES, service=service)
        stop.wait(seconds)

"""Every metric, declared once with its kind, unit and meaning; the reference page is made from this table."""

from dataclasses import dataclass
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server


class Kind(StrEnum):
    """How a metric moves."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric."""

    name: str
    kind: Kind
    unit: str
    meaning: str
    labels: tuple[str, ...] = ()


RECORDS = Metric("winnow_records", Kind.COUNTER, "records", "Taken from Kafka and made durable.")
CONVERSATIONS = Metric("winnow_conversations_screened", Kind.COUNTER, "conversations", "Screened and written.")
PARTS_FAILED = Metric("winnow_parts_failed", Kind.COUNTER, "conversations", "Not screened by this part.", ("part",))
CASES = Metric("winnow_cases", Kind.COUNTER, "cases", "Opened, or merged into, by band.", ("outcome", "band"))
DEAD = Metric("winnow_dead_letters", Kind.COUNTER, "records", "Dead-lettered, by code.", ("code",))
ERASURES = Metric("winnow_erasures", Kind.COUNTER, "requests", "Erasure requests carried out.")
BATCH_SECONDS = Metric("winnow_batch_seconds", Kind.HISTOGRAM, "seconds", "From poll to durable, for one batch.")
RETRIES = Metric("winnow_retries", Kind.COUNTER, "retries", "Waits for a service that was away.", ("service",))
PUBLISHED = Metric("winnow_published", Kind.COUNTER, "records", "Sent to Kafka from the outbox.", ("topic",))
PUBLISHING = Metric("winnow_publishing", Kind.GAUGE, "0 or 1", "Whether this publisher is the one that works.")
PUBLISH_POSITION = Metric("winnow_publish_position", Kind.GAUGE, "position", "Last outbox position that is in Kafka.")
UNREDACTED = Metric("winnow_labels_held", Kind.COUNTER, "attempts", "Labels held back: redaction failed.")

ALL: tuple[Metric, ...] = (
    RECORDS, CONVERSATIONS, PARTS_FAILED, CASES, DEAD, ERASURES, BATCH_SECONDS, RETRIES,
    PUBLISHED, PUBLISHING, PUBLISH_POSITION, UNREDACTED,
)  # fmt: skip
"""In the order of the reference page."""


class Metrics:
    """The metrics of one process. Safe to use from several threads."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._counters = {m: Counter(m.name, m.meaning, m.labels, registry=self.registry) for m in _of(Kind.COUNTER)}
        self._gauges = {m: Gauge(m.name, m.meaning, m.labels, registry=self.registry) for m in _of(Kind.GAUGE)}
        self._times = {m: Histogram(m.name, m.meaning, m.labels, registry=self.registry) for m in _of(Kind.HISTOGRAM)}

    def count(self, metric: Metric, amount: float = 1, **labels: str) -> None:
        """Add to a counter."""
        counter = self._counters[metric]
        (counter.labels(**labels) if labels else counter).inc(amount)

    def set(self, metric: Metric, value: float) -> None:
        """Set a gauge."""
        self._gauges[metric].set(value)

    def observe(self, metric: Metric, value: float) -> None:
        """Add one observation to a histogram."""
        self._times[metric].observe(value)

    def offer(self, port: int | None) -> None:
        """Serve the metrics over HTTP on loopback, when a port is given."""
        if port is not None:
            start_http_server(port, addr="127.0.0.1", registry=self.registry)


def _of(kind: Kind) -> tuple[Metric, ...]:
    return tuple(metric for metric in ALL if metric.kind is kind)

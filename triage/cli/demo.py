"""`winnow demo`: made-up conversations at a steady rate."""

import signal
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from config.topics import Topics
    from ingest.producer import EventProducer
    from triage.demo.traffic import Sent


def demo(
    rate: Annotated[float, typer.Option(min=0.01, max=1000, help="Events a second.")] = 1.0,
    seed: Annotated[
        int | None, typer.Option(min=0, help="The same seed sends the same; not given: something new each time.")
    ] = None,
    count: Annotated[int | None, typer.Option(min=1, help="Stop after this many events; not given: never.")] = None,
) -> None:
    """Send made-up conversations, reports and, now and then, something broken, until stopped.

    Example: winnow demo --rate 5 --seed 7 --count 200
    """
    from config.endpoints import resolve
    from config.settings import Settings
    from config.topics import Topics
    from ingest.producer import EventProducer
    from ingest.topics_admin import ensure_topics
    from triage.demo.scenario import book
    from triage.demo.traffic import Traffic

    settings = resolve(Settings())
    ensure_topics(settings.kafka)
    began = datetime.now(UTC)
    traffic = Traffic(book(), int(time.time()) if seed is None else seed, began, timedelta(seconds=1 / rate))
    producer = EventProducer(settings.kafka)
    demonstration = Demonstration(producer, Topics(settings.kafka.topic_prefix), rate)
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: demonstration.stop.set())
    for sent in islice(traffic, count):
        if not demonstration.send(sent):
            break
    producer.close()
    print(f"{demonstration.sent} events sent", file=sys.stderr)


class Demonstration:
    """Sends at a steady rate; while Kafka is away it waits for it."""

    def __init__(self, producer: "EventProducer", topics: "Topics", rate: float) -> None:
        self.stop = threading.Event()
        self.sent = 0
        self._producer = producer
        self._topics = topics
        self._interval = 1 / rate
        self._next = time.monotonic()

    def send(self, sent: "Sent") -> bool:
        """Send one event when its time has come; False when told to stop."""
        from ingest.errors import SourceUnavailableError

        topic = self._topics.reports if sent.role == "reports" else self._topics.conversations
        while not self.stop.wait(max(self._next - time.monotonic(), 0)):
            self._next = max(self._next + self._interval, time.monotonic() - 1)
            try:
                self._producer.send(topic, sent.key, sent.value)
                self._producer.flush()
            except SourceUnavailableError as error:
                print(f"{error}; waiting", file=sys.stderr)
            else:
                self.sent += 1
                return True
        return False

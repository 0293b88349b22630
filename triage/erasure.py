"""Erasing a user from outside the pipeline: the request goes through Kafka like any other, and is waited for."""

from collections.abc import Callable
from time import monotonic, sleep
from uuid import uuid4

from config.topics import Topics
from ingest.event import ErasureRequested
from ingest.outgoing import record_of
from ingest.producer import EventProducer
from ingest.report import Erasure
from storage.store import Store


def request(producer: EventProducer, topics: Topics, user_ref: str) -> Erasure:
    """Send an erasure to the reports topic and return it once Kafka has it.

    Raises:
        SourceUnavailableError: Kafka does not have it; ask again.
    """
    erasure = Erasure(id=f"e-{uuid4()}", user_ref=user_ref)
    record = record_of(ErasureRequested(erasure), topics)
    producer.send(record.topic, record.key, record.value, record.headers)
    producer.flush()
    return erasure


def wait_until_done(
    store: Store, erasure: Erasure, seconds: float, *, clock: Callable[[], float] = monotonic
) -> int | None:
    """Return how many conversations were emptied; None when no worker has come to it within `seconds`.

    Raises:
        DatabaseUnavailableError: whether it is done cannot be seen.
    """
    end = clock() + seconds
    while True:
        with store.transaction() as work:
            done = work.erasures.conversations_of(erasure.id)
        if done is not None or clock() >= end:
            return done
        sleep(0.2)

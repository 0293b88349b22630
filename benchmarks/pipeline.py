"""Conversations a second through the whole pipeline, and the memory of each process, on Winnow's own engines.

Run: python benchmarks/pipeline.py [--data FOLDER] [--limit N] [--workers N] [--json FILE]

Sends every conversation of a folder of JSONL files (WINNOW_DATA/conversations by default; made-up ones without it)
to a real Kafka, and reads winnow.tagged as a committed reader: every one has to come out exactly once, with lag 0.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from kafka import KafkaConsumer
from kafka.admin import KafkaAdminClient
from pydantic import SecretStr

from config.settings import DatabaseSettings, KafkaSettings, Settings
from config.topics import Topics
from ingest.embedded import EmbeddedKafka
from ingest.errors import RefusedEventError
from ingest.files import lines
from ingest.outgoing import Outgoing, checked
from ingest.producer import EventProducer
from ingest.topics_admin import ensure_topics
from storage.embedded import EmbeddedPostgres
from storage.migrate import upgrade
from triage.demo.scenario import book
from triage.demo.traffic import Traffic

WARM_UP = "benchmark-warm-up"
MADE_UP = 2_000  # conversations, when there is no folder
PATIENCE = 3600.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one run showed."""

    conversations: int
    workers: int
    seconds: float  # from the first send to the last record on winnow.tagged
    per_second: float  # conversations
    per_second_and_worker: float
    doubled: int  # ids seen twice on winnow.tagged
    missing: int  # ids never seen there
    dead: int
    lag: int
    worker_peak_mb: float  # the largest of the workers
    publisher_peak_mb: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Run it and print the table."""
    options = _options(arguments)
    with ExitStack() as stack:
        settings = stack.enter_context(engines())
        events = list(islice(load(options.data, settings), options.limit))
        publisher = stack.enter_context(process(settings, "publish"))
        workers = [stack.enter_context(process(settings, "work")) for _ in range(options.workers)]
        warm_up(settings)
        figures = measure(settings, events, workers, publisher)
    for name, value in asdict(figures).items():
        print(f"{name:24} {value:>12,.1f}" if isinstance(value, float) else f"{name:24} {value:>12,}")
    if options.json:
        options.json.write_text(json.dumps(asdict(figures), indent=1) + "\n", "utf-8")


def measure(
    settings: Settings, events: Sequence[Outgoing], workers: Sequence["Process"], publisher: "Process"
) -> Figures:
    """Send everything and wait until it has come out."""
    wanted = {event.key.decode() for event in events if event.topic.endswith("conversations")}
    started = time.perf_counter()
    send(settings, events)
    seen = outcome(settings, wanted)
    seconds = time.perf_counter() - started
    return Figures(
        conversations=len(wanted),
        workers=len(workers),
        seconds=seconds,
        per_second=len(wanted) / seconds,
        per_second_and_worker=len(wanted) / seconds / len(workers),
        doubled=sum(1 for times in seen.values() if times > 1),
        missing=len(wanted - {identity.rsplit(":", 1)[0] for identity in seen}),
        dead=end_of(settings, Topics(settings.kafka.topic_prefix).dead),
        lag=lag(settings),
        worker_peak_mb=max(peak_mb(worker.pid) for worker in workers),
        publisher_peak_mb=peak_mb(publisher.pid),
    )


@contextmanager
def engines() -> Iterator[Settings]:
    """Yield settings of an own Kafka and PostgreSQL in a new folder."""
    with tempfile.TemporaryDirectory(prefix="winnow-benchmark-") as folder, ExitStack() as stack:
        home = Path(folder)
        kafka = EmbeddedKafka(home, cache=Settings().cache)
        postgres = EmbeddedPostgres(home)
        servers, url = kafka.start(), postgres.start()
        stack.callback(kafka.stop)
        stack.callback(postgres.stop)
        upgrade(url)
        settings = Settings(
            home=home,
            kafka=KafkaSettings(bootstrap_servers=servers),
            database=DatabaseSettings(url=SecretStr(url)),
        )
        ensure_topics(settings.kafka)
        yield settings


Process = subprocess.Popen[bytes]


@contextmanager
def process(settings: Settings, command: str) -> Iterator[Process]:
    """Run one of Winnow's commands."""
    assert settings.database.url is not None  # noqa: S101 - set by `engines`
    environment = {
        **os.environ,
        "WINNOW_HOME": str(settings.home),
        "WINNOW_KAFKA__BOOTSTRAP_SERVERS": str(settings.kafka.bootstrap_servers),
        "WINNOW_DATABASE__URL": settings.database.url.get_secret_value(),
    }
    started = subprocess.Popen([sys.executable, "-m", "triage.cli.main", command], env=environment)
    try:
        yield started
    finally:
        started.terminate()
        started.wait(30)


def load(data: Path | None, settings: Settings) -> Iterator[Outgoing]:
    """Yield the events of a folder, or made-up ones; a line that no format recognises is passed over."""
    topics = Topics(settings.kafka.topic_prefix)
    if data is None or not data.is_dir():
        yield from made_up(topics)
        return
    yield from load_files(sorted(path for path in data.iterdir() if ".jsonl" in path.name), settings)


def load_files(paths: Sequence[Path], settings: Settings) -> Iterator[Outgoing]:
    """Yield the events of files; a line that no format recognises is passed over."""
    topics = Topics(settings.kafka.topic_prefix)
    for _, _, line in lines(paths):
        try:
            yield checked(line, (), topics, settings.limits, datetime.now(UTC))
        except RefusedEventError as error:
            print(f"passed over: {error.code}", file=sys.stderr)


def made_up(topics: Topics) -> Iterator[Outgoing]:
    """Yield events of the demo."""
    traffic = Traffic(book(), 1, datetime.now(UTC) - timedelta(days=1), timedelta(seconds=1))
    for sent in islice(traffic, MADE_UP):
        if not sent.malformed:
            topic = topics.reports if sent.role == "reports" else topics.conversations
            yield Outgoing(topic=topic, key=sent.key, value=sent.value)


def send(settings: Settings, events: Sequence[Outgoing]) -> None:
    """Send events and wait for their acknowledgement."""
    producer = EventProducer(settings.kafka)
    for event in events:
        producer.send(event.topic, event.key, event.value, event.headers)
    producer.flush()
    producer.close()


def warm_up(settings: Settings) -> None:
    """Wait until the models are loaded and a first conversation has come out."""
    message = {"role": "user", "content": "Hello, how are you today?"}
    event = {"type": "conversation", "version": 1, "conversation_id": WARM_UP, "messages": [message]}
    topic = Topics(settings.kafka.topic_prefix).conversations
    send(settings, [Outgoing(topic=topic, key=WARM_UP.encode(), value=json.dumps(event).encode())])
    outcome(settings, {WARM_UP})


def outcome(settings: Settings, wanted: set[str]) -> Counter[str]:
    """Read winnow.tagged until every id is there; returns how often each revision of each was seen."""
    consumer = KafkaConsumer(
        Topics(settings.kafka.topic_prefix).tagged,
        bootstrap_servers=settings.kafka.bootstrap_servers,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
    )
    seen: Counter[str] = Counter()
    left = set(wanted)
    end = time.monotonic() + PATIENCE
    while left and time.monotonic() < end:
        for records in consumer.poll(timeout_ms=200).values():
            for record in records:
                left.discard(record.key.decode())
                seen[dict(record.headers)["winnow-id"].decode()] += 1
    consumer.close()
    return seen


def lag(settings: Settings) -> int:
    """Return what the workers have not committed of the input topics; waits a little for their last commit."""
    topics = Topics(settings.kafka.topic_prefix)
    client = KafkaAdminClient(bootstrap_servers=settings.kafka.bootstrap_servers)
    consumer = KafkaConsumer(bootstrap_servers=settings.kafka.bootstrap_servers)
    left = 0
    for _ in range(20):
        committed = client.list_group_offsets({topics.work_group: None})[topics.work_group]
        ends = consumer.end_offsets(list(committed))
        left = sum(ends[partition] - at.offset for partition, at in committed.items())
        if left == 0:
            break
        time.sleep(0.5)
    client.close()
    consumer.close()
    return left


def end_of(settings: Settings, topic: str) -> int:
    """Return how many records a topic of few partitions holds, transaction marks left out."""
    consumer = KafkaConsumer(
        topic,
        bootstrap_servers=settings.kafka.bootstrap_servers,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
        consumer_timeout_ms=2000,
    )
    found = sum(1 for _ in consumer)
    consumer.close()
    return found


def peak_mb(pid: int) -> float:
    """Return the largest resident size that a process has had, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    data = Settings().data
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=data / "conversations" if data else None)
    parser.add_argument("--limit", type=int, default=None, help="at most this many events")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--json", type=Path, default=None)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()

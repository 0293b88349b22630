"""The largest memory of each part in a process of its own, and of a whole worker, against the limit.

Run: python -m benchmarks.memory [--data FOLDER] [--limit N] [--json FILE]

Takes the first conversations of each set of SETS in a folder of JSONL files (WINNOW_DATA/conversations by default;
made-up ones without it). The worker is `winnow work` on Winnow's own engines. Exit status 1: over the limit.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import islice, zip_longest
from pathlib import Path

from benchmarks.pipeline import end_of, engines, load, load_files, outcome, peak_mb, process, send, warm_up
from classifiers.ensemble import build
from config.settings import ClassifierSettings, Settings
from config.topics import Topics
from ingest.conversation import Conversation
from ingest.event import ConversationReceived
from ingest.outgoing import Outgoing
from ingest.wire.reader import read
from triage.process import begin

LIMIT = 700.0
"""MB that a worker with all its parts may ever have held."""

SETS = ("wildchat", "sgd", "chitchat")
"""Long and in many languages, short and in order, small talk; a file belongs to a set by the start of its name."""

WORKER = "worker"
NOTHING = "none"
"""Stands for no part at all: what reading and holding the conversations takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """What one process showed."""

    name: str  # a part, NOTHING or WORKER
    conversations: int
    loaded_mb: float  # largest until the models were there, VmHWM
    peak_mb: float  # largest of all its life, VmHWM
    cpu_ms: float | None  # a conversation, of all threads; None for the worker


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one part's figures as JSON when asked for one; otherwise run all of them and print the table."""
    options = _options(arguments)
    if options.part:
        print(json.dumps(asdict(of_part(options.part, options.data, options.limit))))
        return
    names = (NOTHING, *ClassifierSettings().enabled)
    peaks = [apart(name, options.data, options.limit) for name in names]
    peaks.append(of_worker(options.data, options.limit))
    show(peaks)
    if options.json:
        found = {"limit_mb": LIMIT, "processes": [asdict(peak) for peak in peaks]}
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if peaks[-1].peak_mb > LIMIT:
        raise SystemExit(1)


def show(peaks: Iterable[Peak]) -> None:
    """Print the table."""
    print(f"{'process':12} {'conversations':>13} {'loaded MB':>10} {'peak MB':>8} {'CPU ms each':>12}")
    for peak in peaks:
        cpu = "" if peak.cpu_ms is None else f"{peak.cpu_ms:.1f}"
        row = f"{peak.name:12} {peak.conversations:13,} {peak.loaded_mb:10.0f} {peak.peak_mb:8.0f} {cpu:>12}"
        print(row + (f"  limit {LIMIT:.0f}" if peak.name == WORKER else ""))


def apart(part: str, data: Path | None, limit: int) -> Peak:
    """Measure one part in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.memory", "--part", part, "--limit", str(limit)]
    if data:
        command += ["--data", str(data)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return Peak(**json.loads(printed.splitlines()[-1]))


def of_part(part: str, data: Path | None, limit: int) -> Peak:
    """Screen conversations with one part in this process, as a worker would."""
    begin("benchmark", None)
    settings = Settings()
    enabled = () if part == NOTHING else (part,)
    ensemble = build(settings.classifiers.model_copy(update={"enabled": enabled}), settings.pipeline.classifier_timeout)
    loaded = peak_mb(os.getpid())
    started, count = time.process_time(), 0
    chats = conversations(data, limit, settings)
    while batch := list(islice(chats, settings.pipeline.batch)):
        ensemble.screen(batch, [None] * len(batch))
        count += len(batch)
    each = 1000 * (time.process_time() - started) / max(count, 1)
    return Peak(name=part, conversations=count, loaded_mb=loaded, peak_mb=peak_mb(os.getpid()), cpu_ms=each)


def of_worker(data: Path | None, limit: int) -> Peak:
    """Send conversations to a `winnow work` of its own until all have come out."""
    with ExitStack() as stack:
        settings = stack.enter_context(engines())
        stack.enter_context(process(settings, "publish"))
        worker = stack.enter_context(process(settings, "work"))
        warm_up(settings)
        loaded = peak_mb(worker.pid)
        sent = list(events(data, limit, settings))
        send(settings, sent)
        outcome(settings, {event.key.decode() for event in sent})
        if dead := end_of(settings, Topics(settings.kafka.topic_prefix).dead):
            print(f"{dead} dead letters", file=sys.stderr)
        return Peak(name=WORKER, conversations=len(sent), loaded_mb=loaded, peak_mb=peak_mb(worker.pid), cpu_ms=None)


def conversations(data: Path | None, limit: int, settings: Settings) -> Iterator[Conversation]:
    """Yield what the part under measurement screens."""
    for event in events(data, limit, settings):
        received = read(event.value, (), topic_role="conversations", limits=settings.limits, now=datetime.now(UTC))
        if isinstance(received, ConversationReceived):
            yield received.conversation


def events(data: Path | None, limit: int, settings: Settings) -> Iterator[Outgoing]:
    """Yield at most `limit` conversations, the sets in turn."""
    conversations_topic = Topics(settings.kafka.topic_prefix).conversations
    sources = [load(None, settings)]
    if data is not None and data.is_dir():
        sources = [load_files(sorted(data.glob(f"{name}*.jsonl*")), settings) for name in SETS]
    turns = (event for turn in zip_longest(*sources) for event in turn if event is not None)
    return islice((event for event in turns if event.topic == conversations_topic), limit)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    data = Settings().data
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=data / "conversations" if data else None)
    parser.add_argument("--limit", type=int, default=1_000, help="conversations")
    parser.add_argument("--part", default=None, help="measure only this one, in this process, and print JSON")
    parser.add_argument("--json", type=Path, default=None)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()

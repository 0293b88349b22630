"""`winnow send`: files of conversations, reports and erasures into Kafka."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from config.settings import Settings
    from ingest.files import Line
    from ingest.outgoing import Outgoing
    from ingest.producer import EventProducer

STDIN = Path("-")
IN_PART = 3
"""Exit status when some lines were refused."""

AT_A_TIME = 500
"""Events after which their arrival is awaited."""

PATIENCE = 120.0
"""Seconds for which a Kafka that does not answer is tried again."""


def send(
    files: Annotated[
        list[Path] | None, typer.Argument(help="JSONL, also .gz or .zst; `-` or none is standard input.")
    ] = None,
) -> None:
    """Send conversations, messages, reports and erasures to Kafka, one event a line in any accepted format.

    Each line is checked first; a refused one is named on standard error and the rest is still sent. Sending a file
    twice changes nothing.

    Exit status 3: some lines were refused.

    Example: winnow send chats.jsonl.gz reports.jsonl
    """
    from config.endpoints import resolve
    from config.settings import Settings
    from ingest.producer import EventProducer
    from ingest.topics_admin import ensure_topics

    paths = files or [STDIN]
    _require(paths)
    settings = resolve(Settings())
    ensure_topics(settings.kafka)
    producer = EventProducer(settings.kafka)
    sending = Sending(settings, producer)
    try:
        sending.run(paths)
    finally:
        print(sending.summary, file=sys.stderr)
        producer.close()
    if sending.refused:
        raise typer.Exit(IN_PART)


class Sending:
    """One run of the command: what was sent, and what was refused."""

    def __init__(self, settings: "Settings", producer: "EventProducer") -> None:
        from config.topics import Topics

        self.sent = 0
        self.refused = 0
        self._settings = settings
        self._producer = producer
        self._topics = Topics(settings.kafka.topic_prefix)

    @property
    def summary(self) -> str:
        """One line for a person."""
        refused = f"; {self.refused} lines refused" if self.refused else ""
        return f"{self.sent} events sent{refused}"

    def run(self, paths: list[Path]) -> None:
        """Send every line of the files.

        Raises:
            UnreadableFileError: a file cannot be read.
            SourceUnavailableError: Kafka did not answer for `PATIENCE` seconds.
        """
        from ingest.files import lines
        from triage.cli.progress import counted

        events = self._checked(counted(lines(paths), _total(paths), "Sending"))
        while chunk := list(islice(events, AT_A_TIME)):
            self._deliver(chunk)
            self.sent += len(chunk)

    def _checked(self, found: Iterator["Line"]) -> Iterator["Outgoing"]:
        from ingest.errors import RefusedEventError
        from ingest.outgoing import checked

        for name, number, line in found:
            try:
                yield checked(line, (), self._topics, self._settings.limits, datetime.now(UTC))
            except RefusedEventError as error:
                self.refused += 1
                print(f"{name}:{number}: {error.code}: {error.reason}", file=sys.stderr)

    def _deliver(self, chunk: list["Outgoing"]) -> None:
        """Send until all has arrived; after a failure all is sent again, which changes nothing twice."""
        from ingest.errors import SourceUnavailableError

        ends = time.monotonic() + PATIENCE
        while True:
            try:
                for event in chunk:
                    self._producer.send(event.topic, event.key, event.value, event.headers)
                self._producer.flush()
            except SourceUnavailableError as error:
                if time.monotonic() > ends:
                    raise
                print(f"{error}; trying again", file=sys.stderr)
                time.sleep(1.0)
            else:
                return


def _require(paths: list[Path]) -> None:
    """Refuse before anything is sent what cannot be opened."""
    for path in paths:
        if path != STDIN and not path.is_file():
            raise typer.BadParameter(f"no file {path}")


def _total(paths: list[Path]) -> int | None:
    """Count the lines for the time left; only when someone is looking, and nothing comes from a pipe."""
    from ingest.files import lines

    if STDIN in paths or not sys.stderr.isatty():
        return None
    return sum(1 for _ in lines(paths))

"""Where records come from: the Protocol that Kafka, files and the tests' fake share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record as it lay on a topic, or one line of a file."""

    topic: str  # or the file's name
    partition: int
    offset: int  # position in the partition; of a file: the line number from 1
    value: bytes | None  # None is a tombstone
    key: bytes | None = None
    headers: tuple[tuple[str, bytes], ...] = ()
    timestamp: datetime | None = None  # aware, UTC


class Source(Protocol):
    """Hands out records in order, and remembers how far they are durable. Used by one thread.

    Raises:
        SourceUnavailableError: the only error allowed out; retry later.
    """

    def poll(self, timeout: float) -> Sequence[Record]:
        """Return the next records, at most one batch; an empty sequence after `timeout` seconds without any."""
        ...

    def commit(self, records: Sequence[Record]) -> None:
        """Remember that these records, and all before them, are durable. Partitions lost since are skipped."""
        ...

    def pause(self) -> None:
        """Stay a member of the group without taking more; `poll` returns nothing until `resume`."""
        ...

    def resume(self) -> None:
        """Take records again."""
        ...

    def close(self) -> None:
        """Leave in order."""
        ...

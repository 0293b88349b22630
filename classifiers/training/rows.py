"""A labelled text, and how it is read from the data folder."""

import gzip
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from ingest.conversation import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One message with what is known about it."""

    id: str
    source: str  # name of its set
    language: str  # ISO 639-1
    role: Role
    text: str
    before: str = ""  # the turn before, where the set has it
    labels: Mapping[str, int] = field(default_factory=dict)  # head to 0 or 1; an absent head is unknown

    @property
    def group(self) -> str:
        """What must stay on one side of a split: the conversation, the pair."""
        return self.id.split("/")[0]

    def share(self, salt: str) -> float:
        """Return a number in 0..1 that depends on the group and the salt alone: for splits that never move."""
        return zlib.crc32(f"{salt}:{self.group}".encode()) / 2**32


def records(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON objects of a gzip file of lines."""
    with gzip.open(path, "rb") as lines:
        for line in lines:
            yield orjson.loads(line)

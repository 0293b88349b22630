"""A labelled text, and how it is read from the data folder."""

import gzip
import hashlib
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
        """Return a number in 0..1 that depends on the group and the salt alone: for splits that never move.

        Numbers of two salts are independent. (Those of CRC32 are not: what a cap chose was never held out.)
        """
        digest = hashlib.blake2b(f"{salt}:{self.group}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) / 2**64


def records(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON objects of a gzip file of lines."""
    with gzip.open(path, "rb") as lines:
        for line in lines:
            yield orjson.loads(line)

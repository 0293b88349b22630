"""Exports of the labelled stream as JSONL or Parquet, in chunks, so that no export holds a long snapshot."""

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import IO

import orjson

from storage.labels import LabelEntry, WireRecord
from storage.store import Store

CHUNK = 500
"""Labels of one transaction, and of one Parquet row group."""


CHUNK_SHOWN = 100
"""Labels of one transaction when each is shown anew: raw, plan and result are in memory together."""

Show = Callable[[LabelEntry], WireRecord]
"""From an entry of the log to its redacted record; `triage.labels.restyle.Restyle` is one."""


class Format(StrEnum):
    """What an export looks like."""

    JSONL = "jsonl"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an export holds, for its data card."""

    labels: int
    tombstones: int
    first: int | None  # sequence; None when empty
    last: int | None
    held: int  # newer labels that are not redacted yet, so not in it
    raw: bool

    @property
    def line(self) -> str:
        """One sentence for a person."""
        text = "raw text" if self.raw else "redacted"
        if self.first is None:
            return f"no labels; {self.held} wait for their redaction" if self.held else "no labels"
        waiting = f"; {self.held} wait for their redaction" if self.held else ""
        whole = f"{self.labels} labels and {self.tombstones} tombstones"
        return f"{whole}, sequence {self.first} to {self.last}, {text}{waiting}"


def export(store: Store, sink: IO[bytes], form: Format, *, after: int, raw: bool, show: Show | None = None) -> Summary:
    """Write all labels after a sequence.

    Args:
        store: where they are.
        sink: takes the bytes.
        form: JSONL, or Parquet with the nested parts typed and the conversation as JSON text.
        after: sequence; 0 for all.
        raw: with raw text, whatever is in it; the caller has checked that this is allowed, and audited it.
        show: makes each redacted record; unset: as it was published.

    Raises:
        DatabaseUnavailableError: retry later.
    """
    counted = _Counted()
    write = _write_parquet if form is Format.PARQUET else _write_jsonl
    write(counted.watch(_chunks(store, after, raw=raw, show=show)), sink)
    with store.transaction() as work:
        newest = work.labels.last()
    return Summary(
        labels=counted.kinds["label"],
        tombstones=counted.kinds["tombstone"],
        first=counted.first,
        last=counted.last,
        held=max(0, newest - (counted.last or after)),
        raw=raw,
    )


@dataclass(slots=True)
class _Counted:
    """What passed on its way into a file."""

    kinds: Counter[str] = field(default_factory=Counter)
    first: int | None = None  # sequence
    last: int | None = None  # sequence

    def watch(self, chunks: Iterable[Sequence[WireRecord]]) -> Iterator[Sequence[WireRecord]]:
        for chunk in chunks:
            self.kinds.update(str(record["type"]) for record in chunk)
            self.first = self.first or chunk[0]["sequence"]
            self.last = chunk[-1]["sequence"]
            yield chunk


@contextmanager
def all_or_nothing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that appears under its name only once it is whole and on disk; readable by its owner only."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as sink:
            yield sink
            sink.flush()
            os.fsync(sink.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _chunks(store: Store, after: int, *, raw: bool, show: Show | None) -> Iterator[Sequence[WireRecord]]:
    while True:
        if show is None:
            with store.transaction() as work:
                chunk = work.labels.after(after, CHUNK, raw=raw)
        else:
            with store.transaction() as work:
                entries = work.labels.entries_after(after, CHUNK_SHOWN)
            chunk = [show(entry) for entry in entries]
        if not chunk:
            return
        yield chunk
        after = chunk[-1]["sequence"]


def _write_jsonl(chunks: Iterable[Sequence[WireRecord]], sink: IO[bytes]) -> None:
    for chunk in chunks:
        sink.writelines(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE) for record in chunk)


def _write_parquet(chunks: Iterable[Sequence[WireRecord]], sink: IO[bytes]) -> None:
    from triage.labels.parquet import write  # noqa: PLC0415 - pyarrow takes 0.3 s to import

    write(chunks, sink)

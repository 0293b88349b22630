"""A file of redacted labels with their private data put back, for those who may see it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO

import orjson

from storage.labels import LabelEntry, WireRecord
from storage.store import Store
from triage.labels.errors import NotALabelError
from triage.labels.release import erased
from triage.redaction.restore import restore

CHUNK = 100
"""Labels of one transaction."""


@dataclass(slots=True, kw_only=True)
class Restored:
    """What became of a file."""

    labels: int = 0  # with their private data again
    left: int = 0  # as given: erased since, or not of this site

    @property
    def line(self) -> str:
        """One sentence for a person."""
        left = f"; {self.left} left as they were: erased, or not of this site" if self.left else ""
        return f"{self.labels} labels with their private data{left}"


def restore_file(store: Store, lines: Iterable[bytes], sink: IO[bytes], key: bytes) -> Restored:
    """Write redacted labels with their private data, in their order.

    Args:
        store: where the log is.
        lines: JSONL, as `winnow labels export` wrote it; labels may have been changed since.
        sink: takes the bytes.
        key: the site's.

    Raises:
        NotALabelError: a line is not JSON, or has no sequence.
        DatabaseUnavailableError: retry later.
    """
    done = Restored()
    records = _labels(lines)
    while chunk := list(islice(records, CHUNK)):
        with store.transaction() as work:
            known = work.labels.entries(record["sequence"] for record in chunk)
        for given in chunk:
            entry = known.get(given["sequence"])
            whole = _whole(given, entry, key)
            done.labels += given.get("type") == "label" and whole is not None
            done.left += given.get("type") == "label" and whole is None
            sink.write(orjson.dumps(given if whole is None else whole, option=orjson.OPT_APPEND_NEWLINE))
    return done


def _whole(given: WireRecord, entry: LabelEntry | None, key: bytes) -> WireRecord | None:
    """The label with its private data; None when it is not known, or no more."""
    if entry is None or str(entry.label_id) != given.get("label_id") or entry.plan is None or erased(entry.raw):
        return None
    return restore(given, entry, key) if given.get("redacted") is True else given


def _labels(lines: Iterable[bytes]) -> Iterator[WireRecord]:
    for number, line in enumerate(lines, 1):
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError:
            raise NotALabelError(number) from None
        if not isinstance(record, dict) or not isinstance(record.get("sequence"), int):
            raise NotALabelError(number)
        yield record

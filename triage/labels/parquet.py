"""The Parquet layout of the labelled stream: one row a label, nested parts typed, the conversation as JSON text."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import IO, Any

import orjson
import pyarrow as pa
from pyarrow import parquet

from storage.labels import WireRecord

SPANS = pa.list_(pa.list_(pa.int32()))

TAG = pa.struct(
    {
        "category": pa.string(),
        "verdict": pa.string(),
        "message_id": pa.string(),
        "candidate": pa.string(),
        "spans": SPANS,
        "score": pa.float64(),
        "classifier": pa.string(),
    }
)

ERROR = pa.struct(
    {"message_id": pa.string(), "candidate": pa.string(), "type": pa.string(), "spans": SPANS, "note": pa.string()}
)

GRADE = pa.struct({"message_id": pa.string(), "candidate": pa.string(), "grade": pa.int8(), "rank": pa.int8()})

SCHEMA = pa.schema(
    {
        "type": pa.string(),
        "version": pa.int16(),
        "sequence": pa.int64(),
        "label_id": pa.string(),
        "conversation_id": pa.string(),
        "case_id": pa.string(),
        "revision": pa.int32(),
        "decided_at": pa.timestamp("us", tz="UTC"),
        "reviewer": pa.string(),
        "look": pa.string(),
        "authoritative": pa.bool_(),
        "supersedes": pa.string(),
        "tags": pa.list_(TAG),
        "errors": pa.list_(ERROR),
        "grades": pa.list_(GRADE),
        "ideal_answer": pa.struct({"message_id": pa.string(), "content": pa.string()}),
        "action": pa.string(),
        "seconds": pa.int32(),
        "selection": pa.struct({"why": pa.string(), "probability": pa.float64()}),
        "conversation": pa.string(),
        "redaction": pa.string(),
    }
)
"""Columns as in the label's JSON; `conversation` is its JSON text. `redaction` is the style, null in raw
text. A tombstone has type, version, ids and sequence."""


def write(chunks: Iterable[Sequence[WireRecord]], sink: IO[bytes]) -> None:
    """Write records as Parquet, one row group a chunk; a file without rows when there are none."""
    with parquet.ParquetWriter(sink, SCHEMA, compression="zstd") as writer:
        for chunk in chunks:
            writer.write_table(pa.Table.from_pylist([_row(record) for record in chunk], schema=SCHEMA))


def _row(record: WireRecord) -> dict[str, Any]:
    row = {name: record.get(name) for name in SCHEMA.names}
    if record.get("conversation") is not None:
        row["conversation"] = orjson.dumps(record["conversation"]).decode()
    if record.get("decided_at") is not None:
        row["decided_at"] = datetime.fromisoformat(str(record["decided_at"]))
    return row

"""A made-up folder of labelled data."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path


def labelled(folder: Path, count: int, *, language: str = "en") -> Path:
    """Write `count` made-up rows of a labelled set, half of them toxic and mostly longer, and ordinary chat."""
    (folder / "toxicity").mkdir()
    (folder / "conversations").mkdir()
    rows = [
        {"id": f"r{at}", "lang": language, "text": "word " * (5 + 6 * (at % 2) + at % 5), "labels": {},
         "mapped": {"toxicity": at % 2}}
        for at in range(count)
    ]  # fmt: skip
    chats = [
        {"id": f"c{at}", "lang": language, "labels": {}, "messages": [{"role": "user", "content": "word " * (at % 8)}]}
        for at in range(count)
    ]
    _write(folder / "toxicity" / "surge_toxicity.train.jsonl.gz", rows)
    _write(folder / "conversations" / "wildchat.train.jsonl.gz", chats)
    return folder


def _write(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    with gzip.open(path, "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)

"""The project's own rows: texts with slots, filled with a seed."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import orjson

from classifiers.training.rows import Row
from classifiers.training.sources import OWN, harmless
from ingest.conversation import Role

_SLOT = re.compile(r"\{(\w+)\}")
_FILLS = 12
"""Rows made of a text with slots, at most."""


def rows(seed: int) -> Iterator[Row]:
    """Yield the own rows, the same for the same seed."""
    data = orjson.loads(files("classifiers.training").joinpath("data/own_rows.json").read_bytes())
    rng = random.Random(seed)  # noqa: S311 - choosing words, not secrets
    for at, group in enumerate(data["groups"]):
        labels = _labels(group)
        for nr, text in enumerate(group["texts"]):
            for fill, filled in enumerate(_filled(text, data["slots"][group["language"]], rng)):
                yield Row(
                    id=f"own-{at}-{nr}/{fill}",
                    source=OWN.name,
                    language=group["language"],
                    role=Role(group["role"]),
                    text=filled,
                    labels=labels,
                )


def _labels(group: Mapping[str, Any]) -> dict[str, int]:
    """A group without labels is harmless; any positive label is harm."""
    labels: dict[str, int] = group["labels"]
    if not any(labels.values()):
        return harmless(Role(group["role"])) | labels
    return labels | {"harm": 1}


def _filled(text: str, slots: Mapping[str, Sequence[str]], rng: random.Random) -> list[str]:
    """Return the text with its slots filled, in up to `_FILLS` ways."""
    names = set(_SLOT.findall(text))
    if not names:
        return [text]
    ways = {_SLOT.sub(lambda slot: rng.choice(slots[slot[1]]), text) for _ in range(_FILLS)}
    return sorted(ways)

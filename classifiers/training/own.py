"""The project's own rows: texts with slots, filled with a seed."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import orjson

from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.training.rows import Row
from classifiers.training.sources import OWN, harmless
from ingest.conversation import Role

DATA = "data"
"""Folder of this package whose JSON files hold the rows."""

_SLOT = re.compile(r"\{(\w+)\}")
_FILLS = 12
"""Rows made of a text with slots, at most, where its group says nothing else."""


def rows(seed: int) -> Iterator[Row]:
    """Yield the own rows, the same for the same seed."""
    for path in sorted(files("classifiers.training").joinpath(DATA).iterdir(), key=lambda path: path.name):
        if path.name.endswith(".json"):
            yield from expand(path.name.removesuffix(".json"), orjson.loads(path.read_bytes()), seed)


def expand(name: str, data: Mapping[str, Any], seed: int) -> Iterator[Row]:
    """Yield the rows that a file of groups stands for.

    Args:
        name: of the file; part of the rows' ids.
        data: `slots` by language, and `groups`: each has a language, a role, labels and texts; a text may be a pair of
            the turn before and the text. `rest` is what the heads are worth that `labels` does not name; without it
            they are unknown, and all 0 in a group without labels.
        seed: chooses the words for the slots.
    """
    rng = random.Random(f"{name}:{seed}")  # noqa: S311 - choosing words, not secrets
    for at, group in enumerate(data["groups"]):
        labels, slots = _labels(group), data.get("slots", {}).get(group["language"], {})
        for nr, text in enumerate(group["texts"]):
            for fill, (before, filled) in enumerate(_filled(text, slots, rng, group.get("fills", _FILLS))):
                yield Row(
                    id=f"{name}-{at}-{nr}/{fill}",
                    source=OWN.name,
                    language=group["language"],
                    role=Role(group["role"]),
                    text=filled,
                    before=before,
                    labels=labels,
                )


def _labels(group: Mapping[str, Any]) -> dict[str, int]:
    """A group without labels is harmless; any positive label is harm, unless the group says otherwise."""
    labels: dict[str, int] = group["labels"]
    role = Role(group["role"])
    rest = {head: group["rest"] for head in HEADS if looks_at(head, role)} if "rest" in group else {}
    if not any(labels.values()):
        return harmless(role) | rest | labels
    return rest | {"harm": 1} | labels


def _filled(
    text: str | Sequence[str], slots: Mapping[str, Sequence[str]], rng: random.Random, fills: int
) -> list[tuple[str, str]]:
    """Return the turn before and the text with their slots filled alike, in up to `fills` ways."""
    before, text = ("", text) if isinstance(text, str) else text
    names = list(dict.fromkeys(_SLOT.findall(f"{before} {text}")))
    if not names:
        return [(before, text)]
    ways: dict[tuple[str, str], None] = {}
    for _ in range(fills):
        words = {name: rng.choice(slots[name]) for name in names}
        ways[_SLOT.sub(lambda slot: words[slot[1]], before), _SLOT.sub(lambda slot: words[slot[1]], text)] = None  # noqa: B023 - called at once
    return list(ways)

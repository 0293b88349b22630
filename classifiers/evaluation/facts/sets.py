"""The labelled sets of right and wrong answers, as conversations."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers.training.rows import records
from config.errors import SettingsError
from ingest.conversation import Conversation, Document, Message, Role

CAP = 600
"""Answers of one set that are checked, at most; those whose hash of their id is smallest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A set and how it is to be read."""

    name: str
    grounded: bool = False  # whether the answer is held against the document that comes with it
    general: bool = False  # whether it is one of those for which 1.5 times the base rate is the goal
    subsets: str | None = None  # key of `meta` by which it is also measured apart
    trained: bool = False  # whether its training part made a model of ours
    note: str = ""


SETS: tuple[Kind, ...] = (
    Kind(name="true_false_statements", subsets="subset"),
    Kind(name="gsm8k_solutions"),
    Kind(name="bigbench_mistake"),
    Kind(name="halueval_general", general=True),
    Kind(name="factool", general=True, subsets="task"),
    Kind(name="diahalu", general=True),
    Kind(name="expertqa", general=True),
    Kind(name="halueval2"),
    Kind(name="truthfulqa"),
    Kind(name="chinesefacteval"),
    Kind(name="halluqa_ref"),
    Kind(name="halueval_summarization", grounded=True, trained=True),
    Kind(name="begin", grounded=True, trained=True),
    Kind(name="halueval_dialogue", grounded=True, trained=True),
    Kind(name="foolmetwice", grounded=True, trained=True),
    Kind(name="shroom2024", grounded=True),
)
"""Not among them: halueval_qa and uhgeval, whose classes length or style alone separates; mushroom, see `spans`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An answer that people called right or wrong."""

    id: str
    conversation: Conversation  # its last message is the answer
    wrong: int  # 0 or 1
    subset: str = ""

    @property
    def answer(self) -> Message:
        """The judged message."""
        return self.conversation.messages[-1]

    @property
    def group(self) -> str:
        """What rows of one prompt share: they are resampled together."""
        told = [message.content for message in self.conversation.messages[:-1]]
        return "\n".join(told) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSet:
    """One set, read."""

    kind: Kind
    rows: tuple[Row, ...]
    of: int  # rows before the cap


def read(data: Path, part: str = "dev", names: Collection[str] = (), cap: int = CAP) -> Iterator[FactSet]:
    """Read the sets that are there.

    Args:
        data: folder with `factual` in it.
        part: `dev` or `train`.
        names: of the sets; empty: every one.
        cap: rows of one set, at most; 0: all.
    """
    for kind in SETS:
        path = data / "factual" / f"{kind.name}.{part}.jsonl.gz"
        if path.is_file() and (not names or kind.name in names):
            found = sorted(records(path), key=lambda record: _place(record["id"]))
            rows = tuple(row(record, kind) for record in found[: cap or None])
            yield FactSet(kind=kind, rows=rows, of=len(found))


def check(data: Path, names: Collection[str], others: Collection[str]) -> None:
    """Refuse what cannot be measured.

    Raises:
        SettingsError: a set that is not known, or a folder that holds none.
    """
    known = (*(kind.name for kind in SETS), *others)
    if strange := sorted(set(names) - set(known)):
        raise SettingsError(f"no set is called {', '.join(strange)}; there are {', '.join(known)}")
    if not (data / "factual").is_dir():
        raise SettingsError(f"no labelled sets under {data}; give the folder with --data or WINNOW_DATA")


def _place(name: str) -> str:
    """Return what a set is ordered by before it is cut: nothing that the rows are about."""
    return hashlib.blake2b(f"facts:{name}".encode(), digest_size=8).hexdigest()


def row(record: Mapping[str, Any], kind: Kind) -> Row:
    """Return a record of the data folder as a row."""
    told = record.get("context")
    documents = (Document(id="context", content=str(told)),) if kind.grounded and told else ()
    return Row(
        id=record["id"],
        conversation=Conversation(
            id=record["id"][:128],
            messages=tuple(
                Message(id=str(at), role=Role(one["role"]), content=one["content"])
                for at, one in enumerate(record["messages"])
            ),
            language=record.get("lang"),
            context=documents,
        ),
        wrong=int(record["label"]),
        subset=str(record["meta"].get(kind.subsets, "")) if kind.subsets else "",
    )

"""What is measured: the development part of every public set, ordinary chat, and the project's own probes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson

from classifiers.training import own
from classifiers.training.rows import Row, records
from classifiers.training.sources import OWN, SOURCES, Kind, Source, read
from config.errors import SettingsError
from ingest.conversation import Conversation, Message, Role

CAP = 1_500
"""Rows of one labelled set that are scored, at most; those with the smallest `Row.share`."""

CHATS = 300
"""Conversations of one set of ordinary chat that are scored, at most."""

SUBGROUPS: Mapping[str, str] = {
    "ailuminate": "hazard",
    "catqa": "category",
    "cold_zh": "topic",
    "convabuse": "bot",
    "davidson": "class",
    "diasafety": "category",
    "donotanswer": "area",
    "germeval2018_de": "fine",
    "harmfulqa": "topic",
    "identity_templates": "template",
    "korean_hate_ko": "bias",
    "mlma": "group",
    "pyrit_harm": "harm_category",
}
"""Set to the label of its own that splits it into subgroups."""

_PROBES = "data"
_SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSet:
    """Rows with labels, each one message (and the turn before)."""

    name: str
    kind: str
    trained: bool  # whether its training part made the model: its figures flatter then
    rows: tuple[Row, ...]
    of: int  # rows before the cap
    facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # row id to the source's own labels

    def subgroup(self, row: Row) -> str | None:
        """Return the part of the set that a row belongs to, where the set has such parts."""
        value = self.facts.get(row.id, {}).get(SUBGROUPS.get(self.name, "subgroup"))
        return None if value is None else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSet:
    """Ordinary conversations, whole."""

    name: str
    conversations: tuple[Conversation, ...]
    of: int  # conversations before the cap


def labelled(data: Path, names: Collection[str] = (), cap: int = CAP) -> Iterator[LabelledSet]:
    """Read the development part of each labelled set.

    Args:
        data: folder with `toxicity` in it.
        names: of the sets; empty: every one that is there.
        cap: rows of a set, at most; 0: all.
    """
    for source in SOURCES:
        if source.kind is not Kind.CHAT and (not names or source.name in names):
            rows = list(read(data, source, "dev"))
            if rows:
                yield _set(data, source, rows, cap)


def chats(data: Path, names: Collection[str] = (), cap: int = CHATS) -> Iterator[ChatSet]:
    """Read the development part of each set of ordinary chat; conversations that their publisher flagged are left out.

    Args:
        data: folder with `conversations` in it.
        names: of the sets; empty: every one that is there.
        cap: conversations of a set, at most; 0: all.
    """
    for source in SOURCES:
        if source.kind is Kind.CHAT and (not names or source.name in names):
            grouped = [tuple(rows) for _, rows in groupby(read(data, source, "dev"), key=lambda row: row.group)]
            kept = sorted(grouped, key=lambda rows: rows[0].share("evaluate"))[: cap or None]
            if kept:
                yield ChatSet(name=source.name, conversations=tuple(map(whole, kept)), of=len(grouped))


def probes(names: Collection[str] = ()) -> Iterator[LabelledSet]:
    """Expand the project's own probes: wordings that no training row has. A file that is not there is not measured."""
    folder = files("classifiers.evaluation").joinpath(_PROBES)
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        name = path.name.removesuffix(".json")
        if path.name.endswith(".json") and (not names or name in names):
            yield probe(name, orjson.loads(path.read_bytes()))


def known() -> tuple[str, ...]:
    """Return the names that can be asked for."""
    folder = files("classifiers.evaluation").joinpath(_PROBES)
    own_names = [path.name.removesuffix(".json") for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(source.name for source in SOURCES) + tuple(sorted(own_names))


def check(data: Path, names: Collection[str]) -> None:
    """Refuse what cannot be measured.

    Raises:
        SettingsError: a set that is not known, or a folder that holds none.
    """
    if strange := sorted(set(names) - set(known())):
        raise SettingsError(f"no set is called {', '.join(strange)}; there are {', '.join(known())}")
    if not any((data / part).is_dir() for part in ("toxicity", "conversations")):
        raise SettingsError(f"no labelled sets under {data}; give the folder with --data or WINNOW_DATA")


def alone(row: Row) -> Conversation:
    """Return a conversation whose last message is the row's, the turn before being context."""
    before = Message(id="before", role=_other(row.role), content=row.before)
    own_turn = Message(id="last", role=row.role, content=row.text)
    messages = (before, own_turn) if row.before else (own_turn,)
    return Conversation(id=row.id[:128], messages=messages, language=_hint(row), fresh_from=len(messages) - 1)


def whole(rows: Sequence[Row]) -> Conversation:
    """Return the conversation that the rows of a group are."""
    messages = tuple(Message(id=str(at), role=row.role, content=row.text) for at, row in enumerate(rows))
    return Conversation(id=rows[0].group[:128], messages=messages, language=_hint(rows[0]))


def _set(data: Path, source: Source, rows: Sequence[Row], cap: int) -> LabelledSet:
    kept = sorted(rows, key=lambda row: (row.share("evaluate"), row.id))[: cap or None]
    wanted = {row.id for row in kept}
    path = data / "toxicity" / f"{source.name}.dev.jsonl.gz"
    facts = {record["id"]: _facts(record) for record in records(path) if record["id"] in wanted}
    return LabelledSet(
        name=source.name, kind=source.kind, trained=source.trains, rows=tuple(kept), of=len(rows), facts=facts
    )


def _facts(record: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**record["labels"], "spans": record.get("spans", ())}


def probe(name: str, data: Mapping[str, Any]) -> LabelledSet:
    """Expand one file; the functionality of a group is the subgroup of its rows."""
    rows = tuple(map(_of_adults, own.expand(name, data, _SEED)))
    parts = [group.get("functionality", group.get("what", "")) for group in data["groups"]]
    facts = {row.id: {"subgroup": parts[int(row.group.removeprefix(f"{name}-").split("-")[0])]} for row in rows}
    return LabelledSet(name=name, kind=OWN.name, trained=False, rows=rows, of=len(rows), facts=facts)


def _of_adults(row: Row) -> Row:
    """Say that a harmless text does not sexualise a minor: no head learns it, but the rules are measured by it."""
    return replace(row, labels={**row.labels, "sexual_minors": 0}) if row.labels.get("harm") == 0 else row


def _other(role: Role) -> Role:
    return Role.ASSISTANT if role is Role.USER else Role.USER


def _hint(row: Row) -> str:
    """Return the language without its script."""
    return row.language.split("-")[0]

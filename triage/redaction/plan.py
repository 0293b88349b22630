"""A plan: where private data stands in a label and whose it is. Made once; any style can be shown from it later."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from classifiers.tag import Outcome, Tagged
from triage.redaction.ends import mended
from triage.redaction.forms import written_in
from triage.redaction.pseudonyms import WRITTEN, Entity, Pseudonyms
from triage.redaction.rewriting import Mark, joined
from triage.redaction.spreading import spread
from triage.redaction.texts import USER_REF, Place, labelled, said_by_key, said_places, texts

VERSION = 1


class Found(Protocol):
    """A place of a text that holds private data; `classifiers.pii.hit.Hit` is one."""

    @property
    def category(self) -> str:
        """Without `pii.`."""
        ...

    @property
    def start(self) -> int:
        """Code point."""
        ...

    @property
    def end(self) -> int:
        """Code point, exclusive."""
        ...

    @property
    def score(self) -> float:
        """Probability, 0..1."""
        ...


FindPii = Callable[[Sequence[str], str], Sequence[Sequence[Found]]]
"""From texts and a language to the private data in each text; `classifiers.pii.finder.Finder.find` is one."""

RedactFrom = Callable[[str], float]
"""From a category (`pii.person`) to the probability from which a find is taken out; `Policy.redact_from` is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to take out of a label."""

    entities: tuple[Entity, ...]  # of the conversation, this label's and earlier ones'
    marks: Mapping[Place, tuple[Mark, ...]]  # in order, not overlapping; `entity` is an index into `entities`

    def to_json(self) -> dict[str, Any]:
        """Return it as kept: positions and keyed hashes, no text."""
        marks = [[list(place), [[m.start, m.end, m.entity] for m in inside]] for place, inside in self.marks.items()]
        return {"version": VERSION, "entities": [entity.to_json() for entity in self.entities], "marks": marks}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Plan":
        """Return what `to_json` made."""
        entities = tuple(Entity.from_json(entity) for entity in kept["entities"])
        marks = {
            tuple(place): tuple(
                Mark(start=start, end=end, category=entities[index].category, entity=index)
                for start, end, index in inside
            )
            for place, inside in kept["marks"]
        }
        return cls(entities=entities, marks=marks)


def make(
    record: Mapping[str, Any],
    tagged: Tagged,
    find_pii: FindPii,
    *,
    redact_from: RedactFrom,
    key: bytes,
    before: Plan | None = None,
) -> Plan:
    """Find what has to go.

    Messages and candidates lose what the PII part tagged in this very revision and what a reviewer marked. All texts
    (messages again, context documents, ideal answer, notes, comments, evidence, metadata with its keys) are searched:
    the screening is in a hurry, a label is not. A value found anywhere goes everywhere.

    Args:
        record: the label on the wire (wire.md, 'Label out'), with raw text.
        tagged: what the classifiers said of the conversation.
        find_pii: searches the texts; `Finder(exhaustive=True).find` leaves nothing out for speed.
        redact_from: from which probability on a find goes.
        key: the site's.
        before: the plan of the conversation's label before this one: who is called what stays so.
    """
    found = dict(texts(record))
    marks = _marks(record, found, tagged, find_pii, redact_from)
    marks = {place: list(mended(found[place], inside)) for place, inside in marks.items()}
    spread(found, marks)
    apart = {place: joined(inside, len(found[place])) for place, inside in marks.items() if inside}
    language = _language(record, tagged)
    known = Pseudonyms(key, str(record.get("conversation_id", "")), before.entities if before else ())
    values = [(m.category, found[place][m.start : m.end]) for place, inside in apart.items() for m in inside]
    spoken = [(category, value, written_in(value, language)) for category, value in values]
    known.learn(spoken, frozenset(_written(found)))
    named = {
        place: tuple(_named(mark, known, found[place][mark.start : mark.end]) for mark in inside)
        for place, inside in apart.items()
    }
    return Plan(entities=tuple(known.entities), marks=named)


def _named(mark: Mark, known: Pseudonyms, value: str) -> Mark:
    index = known.of(value)
    return Mark(start=mark.start, end=mark.end, category=known.entities[index].category, entity=index)


def _language(record: Mapping[str, Any], tagged: Tagged) -> str:
    return (record.get("conversation") or {}).get("language") or tagged.language


def _written(found: Mapping[Place, str]) -> set[str]:
    """Stand-ins that somebody wrote."""
    return {name for text in found.values() if "[" in text for name in WRITTEN.findall(text)}


def _marks(
    record: Mapping[str, Any], found: Mapping[Place, str], tagged: Tagged, find_pii: FindPii, redact_from: RedactFrom
) -> dict[Place, list[Mark]]:
    """What tags, reviewers and the search say has to go, by place."""
    said = said_places(record)
    marks: dict[Place, list[Mark]] = {place: [] for place in found}
    screened = tagged.screened.get("pii") is Outcome.OK and tagged.revision == record.get("revision")
    for tag in tagged.tags if screened else ():
        if tag.category.startswith("pii") and tag.score >= redact_from(tag.category):
            _mark(marks, said.get((tag.message_id, tag.candidate)), tag.category, tag.spans)
    for category, item in _reviewed(record):
        place = said.get((str(item.get("message_id")), item.get("candidate")))
        _mark(marks, place, category, item.get("spans") or ())
    for place, text in found.items():
        whole = "user" if place == USER_REF else said_by_key(place)
        if whole is not None:
            marks[place].append(Mark(start=0, end=len(text), category=whole))
    searched = {place: text for place, text in found.items() if place != USER_REF}
    _search(marks, searched, _language(record, tagged), find_pii, redact_from)
    return marks


def _reviewed(record: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """What a reviewer marked as private: tags that were added, and errors of that type."""
    added = [(tag["category"], tag) for tag in record.get("tags") or () if tag.get("verdict") == "added"]
    leaked = [("pii.private", error) for error in record.get("errors") or () if error.get("type") == "private_data"]
    return [(category, item) for category, item in added + leaked if category.partition(".")[0] == "pii"]


def _mark(
    marks: Mapping[Place, list[Mark]], place: Place | None, category: str, spans: Sequence[Sequence[int]]
) -> None:
    if place is not None and place in marks:
        name = category.partition(".")[2] or "private"
        marks[place].extend(Mark(start=start, end=end, category=name) for start, end in spans)


def _search(
    marks: Mapping[Place, list[Mark]],
    searched: Mapping[Place, str],
    language: str,
    find_pii: FindPii,
    redact_from: RedactFrom,
) -> None:
    """Mark what the detector finds."""
    shown = [labelled(place, text) for place, text in searched.items()]
    found = find_pii([text for text, _ in shown], language)
    for place, (_, moved), hits in zip(searched, shown, found, strict=True):
        for hit in hits:
            if hit.end > moved and hit.score >= redact_from(f"pii.{hit.category}"):
                marks[place].append(Mark(start=max(hit.start - moved, 0), end=hit.end - moved, category=hit.category))

"""Private data taken out of a label: the same value becomes the same stand-in wherever the label holds it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Protocol

from classifiers.pii.probabilities import REDACT_FROM
from classifiers.tag import Outcome, Tagged
from triage.labels.rewriting import Mark, Rewritten, rewrite

Place = tuple[str | int, ...]
"""Keys and indexes from the record down to a string."""

LEAST_REPEATED = 4
"""Code points that a value needs to be looked for outside the places where it was found."""

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*_\d+\]")
_NEVER_REPEATED = frozenset({"age"})
_NUMBERS = frozenset({"phone_number", "credit_card", "iban", "bank_account", "national_id"})


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


def redact(record: Mapping[str, Any], tagged: Tagged, find_pii: FindPii) -> dict[str, Any]:
    """Return the label without private data, spans of its tags and errors moved along, and `redacted` set.

    Messages and candidates lose what the PII part tagged in this very revision and what a reviewer added; they are
    searched again when it failed or another revision was screened. All other texts (context documents, ideal answer,
    notes, comments, evidence, metadata) are searched. A value found anywhere goes everywhere.

    Args:
        record: the label on the wire (wire.md, 'Label out'); not changed. One already redacted is returned as it is.
        tagged: what the classifiers said of the conversation.
        find_pii: searches texts that were not screened.
    """
    result: dict[str, Any] = deepcopy(dict(record))
    if result.get("redacted") is True:
        return result
    texts = dict(_texts(result))
    marks = _marks(result, texts, tagged, find_pii)
    _repeat(texts, marks)
    stand_ins = _StandIns(taken=frozenset(name for text in texts.values() for name in _PLACEHOLDER.findall(text)))
    rewritten = {place: rewrite(text, marks[place], stand_ins) for place, text in texts.items()}
    for place, new in rewritten.items():
        _put(result, place, new.text)
    _carry(result, rewritten)
    result["redacted"] = True
    return result


@dataclass(slots=True)
class _StandIns:
    """Hands out [CATEGORY_1], [CATEGORY_2], … one per value."""

    taken: frozenset[str]  # written by someone in the texts
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def __call__(self, category: str, value: str) -> str:
        key = (category, _normal(category, value))
        if key not in self.names:
            self.names[key] = self._next(category)
        return self.names[key]

    def _next(self, category: str) -> str:
        while True:
            self.last[category] = self.last.get(category, 0) + 1
            name = f"[{re.sub(r'[^A-Z]+', '_', category.upper())}_{self.last[category]}]"
            if name not in self.taken:
                return name


def _normal(category: str, value: str) -> str:
    """The value without what writers vary: case, spacing, and separators of a number."""
    if category in _NUMBERS:
        return "".join(filter(str.isalnum, value)).casefold()
    return " ".join(value.split()).casefold()


def _texts(record: Mapping[str, Any]) -> Iterator[tuple[Place, str]]:
    """Every text that people or models wrote, with its place."""
    conversation = record.get("conversation") or {}
    for index, message in enumerate(conversation.get("messages") or ()):
        at: Place = ("conversation", "messages", index)
        yield from _strings(message.get("content"), (*at, "content"))
        for number, candidate in enumerate(message.get("candidates") or ()):
            yield from _strings(candidate.get("content"), (*at, "candidates", number, "content"))
    for index, document in enumerate(conversation.get("context") or ()):
        for key in ("title", "content"):
            yield from _strings(document.get(key), ("conversation", "context", index, key))
    yield from _strings(conversation.get("metadata"), ("conversation", "metadata"))
    yield from _strings((record.get("ideal_answer") or {}).get("content"), ("ideal_answer", "content"))
    yield from _strings(record.get("note"), ("note",))
    for group, key in (("errors", "note"), ("reports", "comment"), ("tags", "evidence")):
        for index, item in enumerate(record.get(group) or ()):
            yield from _strings(item.get(key), (group, index, key))


def _strings(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Non-empty strings within a JSON value."""
    if isinstance(value, str) and value:
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(inner, (*place, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _strings(inner, (*place, index))


def _marks(
    record: Mapping[str, Any], texts: Mapping[Place, str], tagged: Tagged, find_pii: FindPii
) -> dict[Place, list[Mark]]:
    """What tags, reviewers and the search say has to go, by place."""
    said = _said_places(record)
    marks: dict[Place, list[Mark]] = {place: [] for place in texts}
    screened = tagged.screened.get("pii") is Outcome.OK and tagged.revision == record.get("revision")
    for tag in tagged.tags if screened else ():
        if tag.score >= REDACT_FROM:
            _mark(marks, said.get((tag.message_id, tag.candidate)), tag.category, tag.spans)
    for added in record.get("tags") or ():
        if added.get("verdict") == "added":
            place = said.get((added.get("message_id"), added.get("candidate")))
            _mark(marks, place, added["category"], added.get("spans") or ())
    unseen = [place for place in texts if not (screened and place in said.values())]
    language = (record.get("conversation") or {}).get("language") or tagged.language
    for place, found in zip(unseen, find_pii([texts[place] for place in unseen], language), strict=True):
        sure = (hit for hit in found if hit.score >= REDACT_FROM)
        marks[place] += [Mark(start=hit.start, end=hit.end, category=hit.category) for hit in sure]
    return marks


def _said_places(record: Mapping[str, Any]) -> dict[tuple[str, str | None], Place]:
    """Places of messages and candidates by their ids, as tags and errors name them."""
    places: dict[tuple[str, str | None], Place] = {}
    for index, message in enumerate((record.get("conversation") or {}).get("messages") or ()):
        at: Place = ("conversation", "messages", index)
        places[message["id"], None] = (*at, "content")
        for number, candidate in enumerate(message.get("candidates") or ()):
            places[message["id"], candidate["id"]] = (*at, "candidates", number, "content")
    return places


def _mark(marks: dict[Place, list[Mark]], place: Place | None, category: str, spans: Sequence[Sequence[int]]) -> None:
    family, _, name = category.partition(".")
    if family == "pii" and place in marks:
        marks[place] += [Mark(start=start, end=end, category=name or "private") for start, end in spans]


def _repeat(texts: Mapping[Place, str], marks: dict[Place, list[Mark]]) -> None:
    """Mark each value wherever else it stands, as a word of its own."""
    values = {
        texts[place][mark.start : mark.end]: mark.category
        for place, found in marks.items()
        for mark in found
        if mark.category not in _NEVER_REPEATED
    }
    for value, category in values.items():
        if len(value) < LEAST_REPEATED and value.isascii():
            continue
        for place, text in texts.items():
            marks[place] += [
                Mark(start=start, end=start + len(value), category=category) for start in _occurrences(text, value)
            ]


def _occurrences(text: str, value: str) -> Iterator[int]:
    start = text.find(value)
    while start >= 0:
        if not (_within_word(text, start) or _within_word(text, start + len(value))):
            yield start
        start = text.find(value, start + len(value))


def _within_word(text: str, at: int) -> bool:
    """Whether a word of a script with spaces goes on across this position."""
    around = text[max(at - 1, 0) : at + 1]
    return 0 < at < len(text) and around.isalnum() and all(character < "\u2e80" for character in around)


def _put(record: dict[str, Any], place: Place, text: str) -> None:
    holder: Any = record
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = text


def _carry(record: Mapping[str, Any], rewritten: Mapping[Place, Rewritten]) -> None:
    """Move the spans of tags and errors."""
    said = _said_places(record)
    for item in (*(record.get("tags") or ()), *(record.get("errors") or ())):
        new = rewritten.get(said.get((item.get("message_id"), item.get("candidate")), ()))
        if new is not None and item.get("spans"):
            item["spans"] = [list(new.carried((start, end))) for start, end in item["spans"]]

"""Which passages of a case carry a tag, and which of them are hidden until a reviewer asks for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.tag import Span, Tag
from config.policy import Policy
from storage.records import CaseFile
from triage.console import words
from triage.console.evidence import content_of
from triage.console.segments import Hide, Mark

HIDING = frozenset("hsp")
"""Letters of what is hidden until asked for; facts and writing are shown."""

Passages = Mapping[tuple[str, str | None], tuple[Mark, ...]]
"""Marks by message and candidate; a tag without spans marks the whole text when it hides it."""

EVERYTHING = 2**31

MOST_NESTED = 200
"""Spans of one tag that are looked at for others inside them."""

Place = tuple[str, str | None]
"""Message and candidate; no candidate: what was sent."""


def shown_tags(file: CaseFile, policy: Policy) -> tuple[Tag, ...]:
    """Return the tags over their threshold, gravest first; the order gives them their keys t1, t2, ...

    Of several that say the same of the same passage the surest stays: a person judges a thing once, also where the
    passage was sent and is a candidate's too.
    """
    sent: dict[Place, Place] = {(message.id, one.id): (message.id, None) for message in file.conversation.messages
            for one in message.candidates if one.content == message.content}  # fmt: skip
    entries = ((tag, words.category(policy, tag.category)) for tag in file.tagged.tags)
    kept = [(tag, entry) for tag, entry in entries if entry.tag and tag.score >= entry.threshold]
    kept.sort(key=lambda pair: -pair[1].weight * pair[0].score)
    by_place: dict[object, Tag] = {}
    for tag, _ in kept:
        place: Place = (tag.message_id, tag.candidate)
        by_place.setdefault((tag.category, sent.get(place, place), tag.spans), tag)
    return tuple(by_place.values())


def hides(policy: Policy, tag: Tag) -> Hide | None:
    """Return how the passages of a tag are hidden; None when they are shown."""
    entry = words.category(policy, tag.category)
    return entry.hide if entry.letter in HIDING and entry.family != "report" else None


def marks_of(tags: Sequence[Tag], policy: Policy) -> Passages:
    """Return the marks of each text; the first one of a tag is the anchor that its links lead to."""
    found: dict[tuple[str, str | None], tuple[Mark, ...]] = {}
    for number, tag in enumerate(tags, 1):
        hide = hides(policy, tag)
        spans = tag.spans if hide else _innermost(tag.spans)
        spans = spans or (((0, EVERYTHING),) if hide else ())
        letter, name = words.category(policy, tag.category).letter, words.kind(policy, tag.category)
        marks = [
            Mark(tag=f"t{number}", letter=letter, title=name, start=s, end=e, hide=hide) for s, e in spans if s < e
        ]
        place = (tag.message_id, tag.candidate)
        found[place] = (*found.get(place, ()), *_anchored(marks, f"k{number}"))
    return found


def _innermost(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Leave out spans around another one of the same tag: the figure is marked, not its sentence once more.

    Only for what is not hidden: hiding takes in the widest.
    """
    if len(spans) > MOST_NESTED:
        return tuple(spans)
    return tuple(
        (start, end)
        for start, end in spans
        if not any((start, end) != other and start <= other[0] < other[1] <= end for other in spans)
    )


def _anchored(marks: Sequence[Mark], anchor: str) -> tuple[Mark, ...]:
    return tuple(replace(mark, anchor=anchor) if index == 0 else mark for index, mark in enumerate(marks))


def hidden_texts(file: CaseFile, policy: Policy) -> Mapping[tuple[str, str | None], tuple[str, ...]]:
    """Return the hidden passages of each text that has any, by message and candidate."""
    found: dict[tuple[str, str | None], tuple[str, ...]] = {}
    for (message_id, candidate), marks in marks_of(shown_tags(file, policy), policy).items():
        text = content_of(file, message_id, candidate) or ""
        parts = tuple(text[max(0, mark.start) : mark.end] for mark in marks if mark.hide)
        if parts:
            found[message_id, candidate] = parts
    return found

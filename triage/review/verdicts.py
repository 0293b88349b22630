"""Check what a person submitted against the case: every problem at once, each with its place. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from classifiers.tag import Span
from config.policy import Policy
from ingest.conversation import Message, Role
from storage.records import CaseFile, ErrorMark, Grade, IdealAnswer, TagVerdict, Verdict, Verdicts
from triage.review.machine import machine_tag

T = TypeVar("T")

Problem = tuple[str, str]
"""Where, as ``grades.0.grade``, and what is wrong there."""

MAX_TEXT = 20_000  # code points of a note or an ideal answer
MAX_ENTRIES = 500  # of tags, of errors, of grades
MAX_SPANS = 100  # of one entry

CATEGORY = re.compile(r"[a-z][a-z_]{0,31}(\.[a-z0-9_]{1,32})?")
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def check(verdicts: Verdicts, file: CaseFile, policy: Policy) -> list[Problem]:
    """Return all that is wrong with a decision, in the order of its fields; empty when it may be kept."""
    return list(
        chain(
            _entries("tags", verdicts.tags, lambda where, entry: _tag(where, entry, file, policy)),
            _twice("tags", [(t.category, t.message_id, t.candidate, t.spans) for t in verdicts.tags], "judged"),
            _entries("errors", verdicts.errors, lambda where, entry: _error(where, entry, file, policy)),
            _entries("grades", verdicts.grades, lambda where, entry: _grade(where, entry, file, policy)),
            _twice("grades", [(g.message_id, g.candidate) for g in verdicts.grades], "graded"),
            _ideal(verdicts.ideal_answer, file),
            _action(verdicts.action, policy),
            _text("note", verdicts.note),
        )
    )


def _entries(where: str, entries: Sequence[T], problems: Callable[[str, T], Iterable[Problem]]) -> Iterator[Problem]:
    if len(entries) > MAX_ENTRIES:
        yield where, f"holds {len(entries)} entries; {MAX_ENTRIES} are the most"
        return
    for index, entry in enumerate(entries):
        yield from problems(f"{where}.{index}", entry)


def _twice(where: str, keys: Sequence[object], verb: str) -> Iterator[Problem]:
    seen: set[object] = set()
    for index, key in enumerate(keys[:MAX_ENTRIES]):
        if key in seen:
            yield f"{where}.{index}", f"is {verb} twice; keep one of the two"
        seen.add(key)


def _tag(where: str, entry: TagVerdict, file: CaseFile, policy: Policy) -> Iterator[Problem]:
    yield from _category(f"{where}.category", entry.category, policy)
    yield from _place(where, entry.message_id, entry.candidate, entry.spans, file)
    if entry.verdict is not Verdict.ADDED and machine_tag(entry, file) is None:
        yield f"{where}.verdict", f"there is no such tag to be {entry.verdict}; use added for a tag of your own"


def _category(where: str, category: str, policy: Policy) -> Iterator[Problem]:
    if not CATEGORY.fullmatch(category):
        yield where, "is not the name of a category"
        return
    try:
        policy.category(category)
    except KeyError:
        yield where, f"the policy has no category {category}"


def _error(where: str, entry: ErrorMark, file: CaseFile, policy: Policy) -> Iterator[Problem]:
    if entry.type not in policy.errors:
        yield f"{where}.type", f"is not one of {', '.join(policy.errors)}"
    yield from _place(where, entry.message_id, entry.candidate, entry.spans, file)
    yield from _text(f"{where}.note", entry.note)


def _grade(where: str, entry: Grade, file: CaseFile, policy: Policy) -> Iterator[Problem]:
    yield from _place(where, entry.message_id, entry.candidate, (), file)
    message = _message(entry.message_id, file)
    if message is not None and message.role is not Role.ASSISTANT:
        yield f"{where}.message_id", "only answers of the assistant are graded"
    if entry.grade is None and entry.rank is None:
        yield where, "has neither a grade nor a rank"
    if entry.grade is not None and entry.grade not in policy.grades:
        yield f"{where}.grade", f"must be from {min(policy.grades)} to {max(policy.grades)}"
    answers = max(1, len(message.candidates)) if message else 1
    if entry.rank is not None and not 1 <= entry.rank <= answers:
        yield f"{where}.rank", f"must be from 1 to {answers}, the number of answers"


def _ideal(answer: IdealAnswer | None, file: CaseFile) -> Iterator[Problem]:
    if answer is None:
        return
    if _message(answer.message_id, file) is None:
        yield "ideal_answer.message_id", "the case has no such message"
    if not answer.content.strip():
        yield "ideal_answer.content", "is empty; leave the ideal answer out instead"
    yield from _text("ideal_answer.content", answer.content)


def _action(action: str, policy: Policy) -> Iterator[Problem]:
    if action not in policy.actions:
        yield "action", f"is not one of {', '.join(policy.actions)}"


def _text(where: str, text: str) -> Iterator[Problem]:
    if len(text) > MAX_TEXT:
        yield where, f"has {len(text)} characters; {MAX_TEXT} are the most"
    if UNSTORABLE.search(text):
        yield where, "holds a character that cannot be kept: NUL, or half of a pair"


def _place(
    where: str, message_id: str, candidate: str | None, spans: Sequence[Span], file: CaseFile
) -> Iterator[Problem]:
    """Check that a message, its candidate and the spans into its text are there."""
    message = _message(message_id, file)
    if message is None:
        yield f"{where}.message_id", "the case has no such message"
        return
    texts: dict[str | None, str] = {None: message.content, **{entry.id: entry.content for entry in message.candidates}}
    if candidate not in texts:
        yield f"{where}.candidate", "the message has no such candidate"
        return
    yield from _spans(f"{where}.spans", spans, len(texts[candidate]))


def _spans(where: str, spans: Sequence[Span], length: int) -> Iterator[Problem]:
    if len(spans) > MAX_SPANS:
        yield where, f"holds {len(spans)} spans; {MAX_SPANS} are the most"
        return
    for index, (start, end) in enumerate(spans):
        if not 0 <= start < end <= length:
            yield f"{where}.{index}", f"must start before it ends, within 0 to {length}, the characters of the text"


def _message(message_id: str, file: CaseFile) -> Message | None:
    return next((message for message in file.conversation.messages if message.id == message_id), None)

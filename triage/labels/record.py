"""A label in its wire form, with raw text."""

from collections.abc import Sequence

from classifiers.tag import Span
from ingest.wire import winnow
from storage.records import ErrorMark, Grade, IdealAnswer, LabelRecord, TagVerdict

VERSION = 1


def to_wire(label: LabelRecord) -> dict[str, object]:
    """Return the JSON of a label; the reviewer's note stays inside, it is no part of the stream."""
    verdicts = label.verdicts
    return {
        "type": "label",
        "version": VERSION,
        "label_id": str(label.label_id),
        "sequence": label.sequence,
        "conversation_id": label.conversation_id,
        "case_id": str(label.case_id),
        "revision": label.revision,
        "decided_at": label.decided_at.isoformat(),
        "reviewer": label.reviewer,
        "look": label.look.value,
        "authoritative": label.authoritative,
        "supersedes": str(label.supersedes) if label.supersedes else None,
        "tags": [_tag(tag) for tag in verdicts.tags],
        "errors": [_error(error) for error in verdicts.errors],
        "grades": [_grade(grade) for grade in verdicts.grades],
        "ideal_answer": _ideal_answer(verdicts.ideal_answer),
        "action": verdicts.action,
        "seconds": label.seconds,
        "selection": dict(label.selection),
        "conversation": winnow.to_wire(label.conversation),
    }


def _tag(tag: TagVerdict) -> dict[str, object]:
    return {
        "category": tag.category,
        "verdict": tag.verdict.value,
        **_place(tag.message_id, tag.candidate),
        "spans": _spans(tag.spans),
        "score": tag.score,
        "classifier": tag.classifier,
    }


def _error(error: ErrorMark) -> dict[str, object]:
    place = _place(error.message_id, error.candidate)
    return {**place, "type": error.type, "spans": _spans(error.spans), "note": error.note}


def _grade(grade: Grade) -> dict[str, object]:
    return {**_place(grade.message_id, grade.candidate), "grade": grade.grade, "rank": grade.rank}


def _ideal_answer(answer: IdealAnswer | None) -> dict[str, object] | None:
    return None if answer is None else {"message_id": answer.message_id, "content": answer.content}


def _place(message_id: str, candidate: str | None) -> dict[str, object]:
    return {"message_id": message_id} if candidate is None else {"message_id": message_id, "candidate": candidate}


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]

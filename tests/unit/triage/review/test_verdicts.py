"""What is wrong with a decision, and where."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from classifiers.tag import Tag, Tagged
from config.policy import load_policy
from ingest.conversation import Candidate, Conversation, Message
from ingest.conversation import Role as Speaker
from ingest.report import Report
from storage.records import (
    Case,
    CaseFile,
    CaseState,
    ErrorMark,
    Grade,
    IdealAnswer,
    Severity,
    TagVerdict,
    Verdict,
    Verdicts,
)
from triage.review.machine import completed
from triage.review.verdicts import MAX_ENTRIES, MAX_SPANS, MAX_TEXT, check

POLICY = load_policy()
NOW = datetime(2026, 11, 22, tzinfo=UTC)
ANSWERS = (Candidate(id="a", content="No 👋"), Candidate(id="b", content="A longer answer"))
CONVERSATION = Conversation(
    id="c-1",
    messages=(
        Message(id="m1", role=Speaker.USER, content="Hello, you 🤡 clown"),  # 17 code points, 18 in UTF-16
        Message(id="m2", role=Speaker.ASSISTANT, content="No 👋", candidates=ANSWERS),
        Message(id="m3", role=Speaker.ASSISTANT, content="Sorry."),
    ),
)
INSULT = Tag(category="insult", score=0.9, message_id="m1", spans=((7, 18),), classifier="toxicity@1")
OTHER_INSULT = replace(INSULT, score=0.4, spans=((0, 5),))
ON_CANDIDATE = replace(INSULT, message_id="m2", candidate="a", spans=((0, 2),), score=0.7)
SEVERITY = Severity(expected_harm=0.5, band="P2", grade=3.0, reasons=(), opens=True, why="severity")
CASE = Case(
    id=UUID(int=1), conversation_id="c-1", revision=1, state=CaseState.CLAIMED, lane="safety.en", band=2, rank=0.0,
    severity=SEVERITY, opened_at=NOW, due_at=NOW,
)  # fmt: skip
FILE = CaseFile(
    case=CASE,
    conversation=CONVERSATION,
    tagged=Tagged(
        conversation_id="c-1", revision=1, language="en", scores={}, tags=(INSULT, OTHER_INSULT, ON_CANDIDATE),
        messages={},
    ),
    reports=(Report(id="r", conversation_id="c-1", reason="harassment"),),
)  # fmt: skip


def tag(
    category: str = "insult", verdict: Verdict = Verdict.REJECTED, message_id: str = "m1", **more: object
) -> TagVerdict:
    return TagVerdict(category=category, verdict=verdict, message_id=message_id, **more)  # type: ignore[arg-type]


RIGHT = [
    Verdicts(),
    Verdicts(tags=(tag(spans=((7, 18),)),)),
    Verdicts(tags=(tag(),)),
    Verdicts(tags=(tag(spans=((7, 18),)), tag(spans=((0, 5),)))),
    Verdicts(tags=(tag(message_id="m2", candidate="a"),)),
    Verdicts(tags=(tag("harassment", Verdict.ADDED, spans=((0, 18),)),)),
    Verdicts(tags=(tag("pii.shoe_size", Verdict.ADDED),)),
    Verdicts(tags=(tag("user_report.harassment", Verdict.CONFIRMED),)),
    Verdicts(errors=(ErrorMark(message_id="m2", candidate="b", type="off_topic", spans=((0, 15),)),)),
    Verdicts(grades=(Grade(message_id="m2", candidate="a", rank=2), Grade(message_id="m2", candidate="b", rank=2))),
    Verdicts(grades=(Grade(message_id="m3", grade=7, rank=1),)),
    Verdicts(ideal_answer=IdealAnswer(message_id="m3", content="x" * MAX_TEXT), action="escalate", note="x" * MAX_TEXT),
]

WRONG = [
    (Verdicts(tags=(tag("rudeness", Verdict.ADDED),)), ["tags.0.category"]),
    (Verdicts(tags=(tag("insult; DROP", Verdict.ADDED),)), ["tags.0.category"]),
    (Verdicts(tags=(tag(message_id="m9", verdict=Verdict.ADDED),)), ["tags.0.message_id"]),
    (Verdicts(tags=(tag(verdict=Verdict.ADDED, candidate="a"),)), ["tags.0.candidate"]),
    (Verdicts(tags=(tag("threat"),)), ["tags.0.verdict"]),
    (Verdicts(tags=(tag(message_id="m3"),)), ["tags.0.verdict"]),
    (Verdicts(tags=(tag(spans=((5, 7),)),)), ["tags.0.verdict"]),
    (Verdicts(tags=(tag("user_report.spam", Verdict.CONFIRMED),)), ["tags.0.verdict"]),
    (Verdicts(tags=(tag(), tag())), ["tags.1"]),
    (Verdicts(tags=(tag(verdict=Verdict.ADDED, spans=((0, 19),)),)), ["tags.0.spans.0"]),
    (Verdicts(tags=(tag(verdict=Verdict.ADDED, spans=((0, 1), (3, 3))),)), ["tags.0.spans.1"]),
    (Verdicts(tags=(tag(verdict=Verdict.ADDED, spans=((-1, 3),)),)), ["tags.0.spans.0"]),
    (Verdicts(tags=(tag(verdict=Verdict.ADDED, spans=((0, 1),) * (MAX_SPANS + 1)),)), ["tags.0.spans"]),
    (
        Verdicts(tags=tuple(tag("harassment", Verdict.ADDED, candidate=str(n)) for n in range(MAX_ENTRIES + 1))),
        ["tags"],
    ),
    (Verdicts(errors=(ErrorMark(message_id="m2", type="ugly"),)), ["errors.0.type"]),
    (Verdicts(errors=(ErrorMark(message_id="m2", candidate="c", type="style"),)), ["errors.0.candidate"]),
    (
        Verdicts(errors=(ErrorMark(message_id="m2", candidate="a", type="style", spans=((0, 5),)),)),
        ["errors.0.spans.0"],
    ),
    (Verdicts(errors=(ErrorMark(message_id="m2", type="style", note="x" * (MAX_TEXT + 1)),)), ["errors.0.note"]),
    (Verdicts(grades=(Grade(message_id="m3", grade=0),)), ["grades.0.grade"]),
    (Verdicts(grades=(Grade(message_id="m3", grade=8),)), ["grades.0.grade"]),
    (Verdicts(grades=(Grade(message_id="m3"),)), ["grades.0"]),
    (Verdicts(grades=(Grade(message_id="m3", rank=2),)), ["grades.0.rank"]),
    (Verdicts(grades=(Grade(message_id="m2", candidate="a", rank=3),)), ["grades.0.rank"]),
    (Verdicts(grades=(Grade(message_id="m2", candidate="a", rank=0),)), ["grades.0.rank"]),
    (Verdicts(grades=(Grade(message_id="m1", grade=3),)), ["grades.0.message_id"]),
    (Verdicts(grades=(Grade(message_id="m3", grade=3), Grade(message_id="m3", grade=4))), ["grades.1"]),
    (Verdicts(ideal_answer=IdealAnswer(message_id="m9", content="x")), ["ideal_answer.message_id"]),
    (Verdicts(ideal_answer=IdealAnswer(message_id="m3", content=" \n")), ["ideal_answer.content"]),
    (Verdicts(ideal_answer=IdealAnswer(message_id="m3", content="x" * (MAX_TEXT + 1))), ["ideal_answer.content"]),
    (Verdicts(action="applaud"), ["action"]),
    (Verdicts(note="x" * (MAX_TEXT + 1)), ["note"]),
    (Verdicts(note="half \ud83d a pair"), ["note"]),
    (Verdicts(note="NUL \0"), ["note"]),
]


@pytest.mark.parametrize("verdicts", RIGHT)
def test_a_decision_that_fits_has_no_problems(verdicts: Verdicts) -> None:
    """Offsets are code points, ties in rank are allowed, texts may be as long as the limit."""
    assert check(verdicts, FILE, POLICY) == []


@pytest.mark.parametrize(("verdicts", "places"), WRONG)
def test_what_does_not_fit_is_named_by_its_place(verdicts: Verdicts, places: list[str]) -> None:
    """One problem each, with its path in the decision."""
    assert [where for where, _ in check(verdicts, FILE, POLICY)] == places


def test_all_problems_are_named_at_once() -> None:
    """In the order of the decision's fields."""
    verdicts = Verdicts(
        tags=(tag("rudeness", Verdict.ADDED, spans=((9, 3),)),),
        errors=(ErrorMark(message_id="m9", type="ugly"),),
        grades=(Grade(message_id="m1", grade=9, rank=9),),
        action="applaud",
    )

    assert [where for where, _ in check(verdicts, FILE, POLICY)] == [
        "tags.0.category",
        "tags.0.spans.0",
        "errors.0.type",
        "errors.0.message_id",
        "grades.0.message_id",
        "grades.0.grade",
        "grades.0.rank",
        "action",
    ]


def test_no_problem_quotes_what_was_submitted() -> None:
    """A note may hold what nobody should read in a log."""
    verdicts = Verdicts(note="private\0", ideal_answer=IdealAnswer(message_id="private", content="private\0"))

    assert "private" not in str(check(verdicts, FILE, POLICY))


@pytest.mark.parametrize(
    ("spans", "score", "kept"),
    [
        (((7, 18),), 0.9, ((7, 18),)),
        (((0, 5),), 0.4, ((0, 5),)),
        (((9, 10),), 0.9, ((9, 10),)),
        ((), 0.9, ((7, 18),)),
    ],
)
def test_score_and_classifier_come_from_the_tag_that_fits_best(
    spans: tuple[tuple[int, int], ...], score: float, kept: tuple[tuple[int, int], ...]
) -> None:
    """Whatever was submitted for them; the same spans first, then an overlap, then the highest score."""
    verdict = replace(tag(spans=spans), score=0.123, classifier="made up")

    (found,) = completed(Verdicts(tags=(verdict,)), FILE).tags

    assert (found.score, found.classifier, found.spans) == (score, "toxicity@1", kept)


@pytest.mark.parametrize(
    "verdict", [tag("threat", Verdict.ADDED), tag("insult", Verdict.ADDED), tag("user_report.harassment")]
)
def test_what_no_machine_said_has_no_score(verdict: TagVerdict) -> None:
    """An added tag, also one that a machine made too, and a user's report."""
    (found,) = completed(Verdicts(tags=(replace(verdict, score=0.5, classifier="made up"),)), FILE).tags

    assert (found.score, found.classifier) == (None, None)

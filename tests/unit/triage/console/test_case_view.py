"""The case page's view: what is shown, hidden, folded, graded and proposed."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from classifiers.tag import Outcome, Span, Tag, Tagged
from config.policy import load_policy
from ingest.conversation import Candidate, Conversation, Message, Role
from ingest.report import Report
from storage.records import Case, CaseFile, CaseState, Reason, Severity
from triage.console.evidence import evidence_lines, passages, weighed
from triage.console.view import CaseView, case_view

POLICY = load_policy()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def message(key: str, content: str = "Hello", role: Role = Role.USER, *candidates: str) -> Message:
    """Return a message; candidates get the ids a, b, ..."""
    made = tuple(Candidate(id=letter, content=text) for letter, text in zip("abcd", candidates, strict=False))
    return Message(id=key, role=role, content=content, candidates=made)


def tag(category: str, message_id: str, *spans: Span, candidate: str | None = None, score: float = 0.9) -> Tag:
    """Return a tag."""
    return Tag(
        category=category, score=score, message_id=message_id, spans=spans, classifier="x@1", candidate=candidate
    )


def case_file(
    *messages: Message, tags: tuple[Tag, ...] = (), reports: tuple[Report, ...] = (), why: str = "severity"
) -> CaseFile:
    """Return a case with these messages."""
    severity = Severity(
        expected_harm=0.8, band="P1", grade=3.0, reasons=(Reason(category="insult", share=1.0),), opens=True, why=why
    )
    case = Case(
        id=UUID(int=1),
        conversation_id="c-1",
        revision=1,
        state=CaseState.CLAIMED,
        lane="safety.en",
        band=1,
        rank=0.0,
        severity=severity,
        opened_at=NOON,
        due_at=NOON,
    )
    tagged = Tagged(
        conversation_id="c-1",
        revision=1,
        language="en",
        scores={},
        tags=tags,
        messages={},
        screened={"pii": Outcome.OK},
    )
    return CaseFile(case=case, conversation=Conversation(id="c-1", messages=messages), tagged=tagged, reports=reports)


def view(*messages: Message, tags: tuple[Tag, ...] = (), reports: tuple[Report, ...] = ()) -> CaseView:
    """Return the view of such a case."""
    return case_view(case_file(*messages, tags=tags, reports=reports), POLICY)


def texts(found: CaseView) -> str:
    """Return every text that the page would hold."""
    messages = [entry for fold in found.folds for entry in fold.messages]
    answers = [answer for group in found.groups for answer in group]
    pieces = [piece for part in (*(m.pieces for m in messages), *(a.pieces for a in answers)) for piece in part]
    evidence = [line.value for entry in found.tags for line in entry.evidence or ()]
    return "|".join([*(piece.text for piece in pieces), *evidence])


def test_an_insult_is_veiled_an_address_masked_and_a_wrong_sum_shown() -> None:
    found = view(
        message("1", "You clown, mail a@b.org: 2 + 2 = 5"),
        tags=(tag("insult", "1", (4, 9)), tag("pii.email_address", "1", (16, 23)), tag("factual_error", "1", (25, 34))),
    )

    hidden = {piece.marks[0].title: piece.hidden for piece in found.folds[0].messages[0].pieces if piece.marks}
    assert hidden == {"insult": "veil", "email address": "mask", "factual error": None}
    assert "clown" not in texts(found)
    assert "a@b.org" not in texts(found)
    assert "2 + 2 = 5" in texts(found)


def test_a_tag_without_a_passage_hides_the_whole_message() -> None:
    found = view(message("1", "I will find you."), tags=(tag("threat", "1"),))

    assert "find" not in texts(found)


def test_the_answer_that_was_sent_hides_what_its_message_hides() -> None:
    found = view(
        message("1", "You clown.", Role.ASSISTANT, "You clown.", "Good morning."), tags=(tag("insult", "1", (4, 9)),)
    )

    assert "clown" not in texts(found)
    assert "Good morning." in texts(found)
    assert [answer.sent for answer in found.groups[0]] == [True, False]


@given(st.sampled_from(["insult", "pii.email_address", "self_harm"]), st.integers(0, 30), st.integers(1, 30))
def test_evidence_that_quotes_a_hidden_passage_waits_until_asked_for(category: str, start: int, length: int) -> None:
    content = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    span = (start, start + length)
    quoting = replace(tag("factual_error", "2", (0, 3)), evidence={"claim": content[slice(*span)]})

    found = view(message("1", content), message("2", "2 + 2 = 5"), tags=(tag(category, "1", span), quoting))

    assert content[slice(*span)] not in texts(found).split("|")


def test_evidence_of_a_wrong_sum_stands_on_the_page_at_once() -> None:
    wrong = replace(tag("factual_error", "1", (0, 9)), evidence={"claim": "2 + 2 = 5", "fact": {"value": 4}})

    (shown,) = view(message("1", "2 + 2 = 5"), tags=(wrong,)).tags

    assert shown.evidence is not None
    assert [(line.name, line.value) for line in shown.evidence] == [("Claim", "2 + 2 = 5"), ("Fact value", "4")]


def test_tags_under_their_threshold_are_left_out_and_the_gravest_comes_first() -> None:
    found = view(
        message("1"),
        tags=(tag("writing", "1"), tag("insult", "1"), tag("threat", "1", score=0.3), tag("self_harm", "1", score=0.4)),
    )

    assert [entry.category for entry in found.tags] == ["self_harm", "insult", "writing"]


def test_what_two_classifiers_say_alike_is_judged_once() -> None:
    twice = (tag("insult", "1", (0, 2), score=0.7), replace(tag("insult", "1", (0, 2)), classifier="other@1"))

    (kept,) = view(message("1"), tags=twice).tags

    assert kept.classifier == "other@1"


def test_the_strongest_action_of_the_tags_is_proposed() -> None:
    assert view(message("1"), tags=(tag("threat", "1"), tag("insult", "1"))).proposed == "escalate"
    assert view(message("1")).proposed == "none"


def test_messages_far_from_any_tag_are_folded_away() -> None:
    messages = [message(str(number)) for number in range(20)]

    found = view(*messages, tags=(tag("writing", "10"),))

    assert [(len(fold.messages), fold.folded) for fold in found.folds] == [(7, True), (7, False), (6, True)]


def test_without_candidates_the_flagged_answer_is_graded_else_the_last_one() -> None:
    chat = (
        message("1"),
        message("2", "Go away.", Role.ASSISTANT),
        message("3"),
        message("4", "Sorry.", Role.ASSISTANT),
    )

    assert view(*chat, tags=(tag("insult", "2"),)).ideal_for == "2"
    assert view(*chat, tags=(tag("insult", "1"),)).ideal_for == "4"
    assert view(message("1")).groups == ()


def test_a_report_marks_its_message_where_no_tag_does() -> None:
    report = Report(id="r", conversation_id="c-1", reason="harassment", message_id="1")

    (fold,) = view(message("1"), message("2", role=Role.ASSISTANT), reports=(report,)).folds

    assert [(entry.reported, entry.hot) for entry in fold.messages] == [(True, True), (False, False)]


def test_the_heading_names_the_gravest_kinds_or_why_there_is_a_case() -> None:
    tags = (tag("insult", "1"), tag("pii.email_address", "1"), tag("pii.person", "1"))

    assert view(message("1"), tags=tags).heading == "Insult, private data"
    assert case_view(case_file(message("1"), why="audit"), POLICY).heading == "Random check"


def test_a_category_that_the_policy_lost_is_shown_and_hidden_like_harm() -> None:
    found = view(message("1", "secret thing"), tags=(tag("old_thing", "1", (0, 6)),))

    assert found.tags[0].title == "Old thing"
    assert "secret" not in texts(found)


def test_tags_on_what_is_gone_say_so() -> None:
    found = view(message("1"), tags=(tag("insult", "9"), tag("threat", "1", candidate="z")))

    assert {entry.where for entry in found.tags} == {"A message that is gone", "An answer that is gone"}
    assert not any(entry.marked for entry in found.tags)


def test_a_case_without_its_conversation_has_an_empty_page() -> None:
    found = view(reports=(Report(id="r", conversation_id="c-1", reason="harassment"),))

    assert (found.folds, found.groups, found.ideal_for) == ((), (), None)


def test_the_sentence_of_the_evidence_comes_first_and_words_are_shown_by_their_weight() -> None:
    evidence = {"kind": "phrase", "weights": [[4, 9, 2.5], [0, 3, 1], [5, 99, 1.0], "odd"], "says": "An insult."}
    found = replace(tag("insult", "1", (4, 9)), evidence=evidence)
    file = case_file(message("1", "You clown"), tags=(found,))

    assert [(line.name, line.value) for line in evidence_lines(found)] == [("Says", "An insult."), ("Kind", "phrase")]
    assert [(line.name, line.value) for line in weighed(file, found)] == [
        ("Word, +2.50", "clown"),
        ("Word, +1.00", "You"),
    ]


def test_an_objection_is_quoted_and_the_rest_of_the_context_told() -> None:
    evidence = {"kind": "context", "says": "the other one objected", "repetition": 2, "objection": ["2", 0, 12]}
    found = replace(tag("insult", "1"), evidence=evidence)
    file = case_file(message("1", "You clown"), message("2", "Please stop. Bye."), tags=(found,))

    assert [(line.name, line.value) for line in passages(file, found)] == [("Objection", "Please stop.")]
    assert [(line.name, line.value) for line in evidence_lines(found)] == [
        ("Says", "the other one objected"),
        ("Kind", "context"),
        ("Repetition", "2"),
    ]

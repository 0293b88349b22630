"""The factual part: what the assistant said, checked against itself, documents and other answers."""

# signs and full-width forms of four languages are the subject

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.classifier import build
from classifiers.tag import Findings, Tag
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Document, Message, Role

PART = build(ClassifierSettings())


def user(content: str, name: str = "u") -> Message:
    """Return what a user says."""
    return Message(id=name, role=Role.USER, content=content)


def answer(content: str, *others: str, name: str = "a") -> Message:
    """Return an answer, with other answers that could have been given."""
    candidates = tuple(Candidate(id=f"c{index}", content=other) for index, other in enumerate(others))
    return Message(id=name, role=Role.ASSISTANT, content=content, candidates=candidates)


def look(*messages: Message, context: str | None = None, fresh_from: int = 0) -> Findings:
    """Return the findings of one conversation."""
    documents = () if context is None else (Document(id="d1", content=context),)
    return PART.classify([Conversation(id="c", messages=messages, context=documents, fresh_from=fresh_from)])[0]


def said(tags: tuple[Tag, ...]) -> list[object]:
    """Return what the tags say, for a person."""
    return [tag.evidence["says"] for tag in tags]


def test_a_wrong_sum_is_tagged_with_its_place_and_what_is_right() -> None:
    content = "Let me see. 你好！So 17 x 24 = 418, I think."

    findings = look(user("17 x 24?"), answer(content))

    (tag,) = findings.tags
    assert (tag.category, tag.message_id, tag.classifier) == ("factual_error", "a", "factual@2")
    assert [content[start:end] for start, end in tag.spans] == ["17 x 24 = 418"]
    assert tag.evidence == {
        "kind": "arithmetic",
        "claim": "17 x 24 = 418",
        "expected": "408",
        "said": "418",
        "says": "17 x 24 is 408, the answer says 418",
        "rule": "arithmetic.equation",
        "error": "factual_inaccuracy",
    }
    assert findings.messages["a"]["factual_error"] == pytest.approx(0.97)


def test_what_the_user_says_is_no_claim() -> None:
    findings = look(user("17 x 24 = 418"), answer("That has been known for a long time."))

    assert findings.tags == ()
    assert {claim.message_id for claim in findings.claims} == {"a"}


def test_silence_where_nothing_is_known() -> None:
    findings = look(user("Hi"), answer("The tower was built long ago. What else would you like to know?"))

    assert findings.tags == ()
    assert [(claim.start, claim.end, claim.score) for claim in findings.claims] == [(0, 29, 0.02)]
    assert findings.messages == {"a": {"factual_error": 0.02}}


def test_a_conversation_without_answers_is_skipped() -> None:
    assert look(user("Hi")).skipped == "the assistant said nothing"


def test_an_objection_and_an_exact_check_are_combined() -> None:
    findings = look(answer("17 x 24 = 418"), user("That is wrong."))

    assert len(findings.tags) == 2
    assert findings.messages["a"]["factual_error"] == pytest.approx(1 - 0.03 * 0.55)


def test_a_fresh_objection_raises_an_answer_that_was_screened_before() -> None:
    findings = look(user("Who?"), answer("It was Ada."), user("No, it's Grace.", "u2"), fresh_from=2)

    assert findings.messages["a"]["factual_error"] == pytest.approx(0.45)
    assert [tag.message_id for tag in findings.tags] == ["a"]


@pytest.mark.parametrize(
    ("content", "context", "expected"),
    [
        (
            "The museum is open on weekdays until 20:00.",
            "The museum is open on weekdays until 18:00. Entry is 5 euros.",
            "The document says 18:00, the answer says 20:00",
        ),
        (
            "Entry to the museum costs 9 euros for adults.",
            "Entry to the museum costs 5 euros for adults.",
            "The document says 5, the answer says 9",
        ),
        (
            "The museum was designed by Maria Lopez in 1990.",
            "The museum was designed by Maria Gomez in 1990.",
            "The document says Gomez, the answer says Lopez",
        ),
        ("博物馆在工作日开放到20点。", "博物馆在工作日开放到18点。", "The document says 18, the answer says 20"),
    ],
)
def test_a_figure_or_name_that_the_document_gives_otherwise_is_found(content: str, context: str, expected: str) -> None:
    findings = look(user("Tell me."), answer(content), context=context)

    assert said(findings.tags) == [expected]
    assert findings.tags[0].evidence["sources"] == [{"title": "d1"}]


@pytest.mark.parametrize(
    "content",
    ["The museum is open on weekdays until 18:00.", "The museum is not open on weekdays until 20:00."],
)
def test_what_the_document_supports_or_another_figure_denied_is_left_alone(content: str) -> None:
    findings = look(user("Tell me."), answer(content), context="The museum is open on weekdays until 18:00.")

    assert findings.tags == ()


def test_what_the_document_does_not_speak_of_is_unsupported() -> None:
    content = "The museum has 300 paintings and a garden with a fountain."

    findings = look(user("Tell me."), answer(content), context="The museum is open on weekdays until 18:00.")

    assert [tag.evidence["error"] for tag in findings.tags] == ["unsupported_by_context"]


def test_a_figure_of_the_user_is_not_said_to_be_another_than_the_documents() -> None:
    question, content = "I come at 20:00 on weekdays.", "The museum is open on weekdays until 20:00."

    findings = look(user(question), answer(content), context="The museum is open on weekdays until 18:00.")

    assert "context.figure" not in {tag.evidence["rule"] for tag in findings.tags}


def test_what_is_known_to_be_wrong_is_told_before_what_no_document_speaks_of() -> None:
    leaflet = "The museum is open on weekdays until 18:00. The chess room of the museum was opened in 1958."

    findings = look(user("Capital?"), answer("The capital of Australia is Sydney."), context=leaflet)

    (tag,) = findings.tags
    assert tag.evidence["says"] == "The capital of Australia is Canberra, the answer says Sydney"
    assert tag.evidence["error"] == "factual_inaccuracy"
    assert "sources" in tag.evidence


def test_an_answer_that_the_others_outvote_is_found() -> None:
    findings = look(user("Capital?"), answer("The capital is Lyon.", "The capital is Paris.", "It is Paris."))

    assert [(tag.candidate, tag.evidence["says"]) for tag in findings.tags] == [
        (None, "2 of 2 other answers say Paris, this one says Lyon")
    ]
    assert findings.messages["a"]["factual_error"] == pytest.approx(0.65)


def test_a_candidate_that_the_others_outvote_is_named_and_does_not_count_against_what_was_sent() -> None:
    findings = look(user("Capital?"), answer("It is Paris.", "It is Paris.", "Paris.", "It is Lyon.", "Paris."))

    assert [tag.candidate for tag in findings.tags] == ["c2"]
    assert findings.messages["a"]["factual_error"] < 0.1


def test_a_long_answer_is_compared_sentence_by_sentence() -> None:
    shared = "Anyone can check at home that water in an open pot boils at {} degrees when the pot stands at sea level."
    filler = " It is a nice thing to try with children, as long as you are careful with the hot pot."

    findings = look(
        user("When does water boil?"),
        answer(shared.format(90) + filler, shared.format(100) + filler, filler + " " + shared.format(100)),
    )

    sent = [tag for tag in findings.tags if tag.candidate is None]
    assert said(tuple(sent)) == ["2 of 2 other answers say 100, this one says 90"]
    assert [span for tag in sent for span in tag.spans] == [(0, len(shared.format(90)))]


def test_where_every_answer_differs_nothing_is_known() -> None:
    findings = look(user("A number?"), answer("It is 7.", "It is 8.", "It is 9."))

    assert findings.tags == ()


def test_a_wrong_sum_in_a_candidate_is_tagged_there() -> None:
    findings = look(user("17 x 24?"), answer("17 x 24 = 408.", "17 x 24 = 408.", "17 x 24 = 418."))

    assert {tag.candidate for tag in findings.tags} == {"c1"}


def test_code_is_no_claim() -> None:
    assert look(user("?"), answer("Run this:\n```\nassert 1 + 1 == 3  # 1 + 1 = 3\n```")).tags == ()


@given(st.text(), st.text(), st.lists(st.text(), max_size=3), st.text())
def test_no_text_makes_it_fail(question: str, content: str, others: list[str], context: str) -> None:
    findings = look(user(question), answer(content, *others), user(question, "u2"), context=context)

    texts = {None: content} | {f"c{index}": other for index, other in enumerate(others)}
    for tag in findings.tags:
        assert all(0 <= start < end <= len(texts[tag.candidate]) for start, end in tag.spans)


@pytest.mark.parametrize(
    "content",
    ["1+" * 50_000 + "1 = 3", "(" * 50_000, "9" * 200_000 + " = 1 + 1", "1 = " * 50_000, "a. " * 60_000,
        "5 % of " * 20_000,
     "x" * 200_000, "is 5 km (" * 20_000, "1 x " * 50_000, "十" * 100_000,
        "```\n" * 50_000, "**" * 100_000, "Monday, " * 20_000],
)  # fmt: skip
def test_a_hostile_answer_is_done_in_seconds(content: str) -> None:
    started = time.perf_counter()

    look(user("?"), answer(content, content), context=content[:20_000])

    assert time.perf_counter() - started < 10

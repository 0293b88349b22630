"""The answer as the checks see it: what it is held against, how much of it is read, and for how long."""

from collections.abc import Iterator
from dataclasses import replace

from classifiers.factual.answer import LOOKED_AT, Answer, Budget, answers
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.classifier import FactualClassifier
from classifiers.factual.finding import Finding, found
from ingest.conversation import Candidate, Conversation, Message, Role


def chat(content: str = "It is so.", *others: str, fresh_from: int = 0) -> Conversation:
    """Return a question, an answer with candidates a, b, ... and a reply."""
    made = tuple(Candidate(id=key, content=text) for key, text in zip("abcd", others, strict=False))
    turns = (
        Message(id="u", role=Role.USER, content="Is it so?"),
        Message(id="a", role=Role.ASSISTANT, content=content, candidates=made),
        Message(id="u2", role=Role.USER, content="Really?"),
    )
    return Conversation(id="c", messages=turns, fresh_from=fresh_from)


def test_the_other_answers_are_those_that_differ_from_where_it_stands() -> None:
    found_ = {one.candidate: one.siblings for one in answers(chat("yes", "yes", "no", "maybe"))}

    assert found_ == {
        None: ("no", "maybe"),
        "a": ("no", "maybe"),
        "b": ("yes", "maybe"),
        "c": ("yes", "no"),
    }


def test_the_question_is_what_the_user_said_last_before_it() -> None:
    (first,) = answers(chat())

    assert first.question == "Is it so?"


def test_an_answer_that_was_screened_is_seen_again_only_in_hindsight() -> None:
    (again,) = answers(chat(fresh_from=2))

    assert not again.fresh


def _always(answer: Answer) -> Iterator[Finding]:
    yield found("arithmetic.equation", (0, len(answer.text)), "because")


ALWAYS = Check(name="arithmetic", kind=Kind.EXACT, what="Everything.", rules=(), find=each(_always))


def test_when_its_time_is_used_up_the_answer_says_that_it_was_not_fully_checked() -> None:
    part = FactualClassifier([ALWAYS])
    (answer,) = answers(chat())

    (spent,) = part.check([replace(answer, budget=Budget(0.0))])

    assert [finding for one in spent.passages for finding in one.findings] == []
    assert spent.answer.budget.short


def test_a_very_long_answer_says_which_part_nobody_checked() -> None:
    content = "It is so. " * 6_000

    (findings,) = FactualClassifier([]).classify([chat(content)])

    rest = findings.claims[-1]
    assert (rest.start, rest.end) == (LOOKED_AT, len(content))
    assert rest.evidence[0] == {
        "kind": "unchecked", "says": "Not fully checked: only its first 50,000 characters were"
    }  # fmt: skip


def test_an_answer_that_just_fits_is_read_to_its_end() -> None:
    (findings,) = FactualClassifier([]).classify([chat("a" * LOOKED_AT)])

    assert [one["kind"] for claim in findings.claims for one in claim.evidence] == []


def test_an_ordinary_answer_says_nothing_of_the_kind() -> None:
    (findings,) = FactualClassifier([ALWAYS]).classify([chat()])

    assert [one["kind"] for claim in findings.claims for one in claim.evidence] == ["arithmetic"]

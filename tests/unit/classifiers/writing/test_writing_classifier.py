"""The writing part as a whole: tags, scores, candidates, limits, hostile text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.tag import Tag
from classifiers.writing.catalogue import CHECKS
from classifiers.writing.flaw import ERRORS, MOST_SUGGESTIONS
from classifiers.writing.precision import PRECISION
from classifiers.writing.proofreading import MOST
from config.policy import load_policy
from ingest.conversation import Candidate, Conversation, Message, Role
from tests.unit.classifiers.writing.reading import PART, PROSE, QUESTION, look

SLIPS = (
    "recieve definately seperate occured goverment beleive enviroment calender neccessary acheive usualy untill"
    " tommorow wierd"
)


def marked(content: str, tag: Tag) -> list[str]:
    return [content[start:end] for start, end in tag.spans]


@pytest.mark.parametrize(
    ("content", "rule", "passage"),
    [
        (PROSE + "The the museum is is closed.", "doubled.word", "is is"),
        (PROSE + "and so the day went by, " * 40, "loop.passage", None),
        (("I am not sure what you mean by that.\n" + PROSE[:30] + "\n") * 7, "loop.passage", None),
        (PROSE + "Here is it:\n```\nprint(1)\n", "markdown.fence", "```"),
        (PROSE + "\n\n| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n", "markdown.table", "| 1 | 2 | 3 |"),
        (PROSE + "The **market is open.", "markdown.emphasis", "**"),
        (PROSE * 2 + "There is also a small garden behind", "cut_off.sentence", None),
        (PROSE * 2 + "There is also a garden at the end of the", "cut_off.word", None),
        (PROSE + "Yes,, and no.", "doubled.sign", ",,"),
        ("Dans la vieille ville, on peut visiter le musée et se promener sous la pluie.", "language.other", None),
    ],
)  # fmt: skip
def test_a_flaw_is_named_and_marked(content: str, rule: str, passage: str | None) -> None:
    tags = [tag for tag in look(content).tags if tag.evidence["rule"] == rule]

    assert len(tags) == 1
    if passage is not None:
        assert marked(content, tags[0]) == [passage]


@pytest.mark.parametrize(
    ("content", "question"),
    [
        (PROSE, QUESTION),
        (PROSE + "It had had a long history, and that that is so is well known.", QUESTION),
        ("Run `and` and `and`:\n```\nx x x recieve\n```\nDone.", QUESTION),
        (PROSE + "And so on ... Wait and see...", QUESTION),
        (PROSE * 2 + "Here is a list:\n- one\n- two", QUESTION),
        ("Dans la vieille ville, on peut visiter le musée et se promener.", "In French, please: " + PROSE),
        ("Das sind die Leute, die die alte Stadt gut kennen und gern zeigen.", "Was?"),
        (PROSE + "His great great grandfather paid a very very small rent.", QUESTION),
        (PROSE + "\n\n| a | b |\n| --- | --- |\n| 1 | `2 | 3` |\n", QUESTION),
        (PROSE + "The price is 2**3 and **nothing** else.", QUESTION),
        ("Este es el resultado: 5. Puedes usarlo sin más.", "分析一下这个类图"),
        ("", QUESTION),
    ],
)  # fmt: skip
def test_what_is_well_written_is_left_alone(content: str, question: str) -> None:
    assert look(content, question).tags == ()


def test_a_slip_is_shown_with_everything_that_a_reviewer_needs() -> None:
    content = PROSE + "You will recieve a ticket."

    (tag,) = look(content).tags

    assert marked(content, tag) == ["recieve"]
    assert tag.classifier == "writing@2"
    assert tag.evidence == {
        "kind": "spelling",
        "rule": "spelling.en.common",
        "says": "“recieve” should be “receive”: a common misspelling.",
        "suggestions": ["receive"],
        "error": "spelling",
    }


def test_a_candidate_is_proofread_and_does_not_count_for_the_answer_that_was_sent() -> None:
    other = Candidate(id="second", content="You will recieve a ticket.")

    findings = look(PROSE, candidates=(other,))

    assert [(tag.candidate, marked(other.content, tag)) for tag in findings.tags] == [("second", ["recieve"])]
    assert findings.messages == {"a": {"writing": 0.0}}


def test_more_than_the_limit_is_counted_in_a_last_finding() -> None:
    tags = look(SLIPS + ". " + PROSE * 2).tags

    assert len(tags) == MOST + 1
    assert tags[-1].evidence["says"] == "2 more slips like these."
    assert tags[-1].spans == ()


def test_what_the_user_writes_is_not_judged() -> None:
    conversation = Conversation(id="c", messages=(Message(id="u", role=Role.USER, content="the the"),))

    assert PART.classify([conversation])[0].skipped == "the assistant said nothing"


def test_only_fresh_answers_are_proofread() -> None:
    messages = tuple(Message(id=name, role=Role.ASSISTANT, content="You will recieve it.") for name in ("old", "new"))

    findings = PART.classify([Conversation(id="c", messages=messages, fresh_from=1)])[0]

    assert [tag.message_id for tag in findings.tags] == ["new"]


def test_every_rule_is_rated_and_every_kind_has_an_error_type_of_the_policy() -> None:
    rules = {rule for check in CHECKS for rule in check.rules} | {"more.slips"}

    assert rules == set(PRECISION)
    assert {rule.split(".")[0] for rule in rules} == set(ERRORS)
    assert set(ERRORS.values()) <= set(load_policy().errors)


@given(st.text(), st.text(), st.text())
def test_no_text_makes_it_fail(question: str, content: str, other: str) -> None:
    tags = look(content, question, (Candidate(id="x", content=other),)).tags

    for tag in tags:
        text = content if tag.candidate is None else other
        assert 0 <= tag.score <= 1
        assert all(0 <= start < end <= len(text) for start, end in tag.spans)
        assert len(tag.evidence["suggestions"]) <= MOST_SUGGESTIONS  # type: ignore[arg-type]


@given(
    st.lists(
        st.sampled_from(
            [
                *SLIPS.split(),
                "The",
                "its a",
                "a apple",
                "el",
                "la problema",
                ".",
                "\n",
                "si il",
                "的的",
                "**",
                "```",
                "|",
            ]
        )
    )
)
def test_no_mix_of_slips_makes_it_fail(words: list[str]) -> None:
    content = " ".join(words)

    assert all(start < end <= len(content) for tag in look(content).tags for start, end in tag.spans)


@pytest.mark.parametrize(
    "content",
    [
        "a" * 200_000,
        "ab cd " * 30_000,
        "```\n" * 50_000,
        "`" * 100_000,
        ",," * 50_000,
        "1" * 2_000_000,
        "| " * 100_000,
        "** a" * 50_000,
        "$" * 100_000,
        "\\[" * 50_000,
        "its a " * 30_000,
        "que il la eau " * 20_000,
        "的的了了" * 30_000,
        "'\"“«" * 30_000,
        "(" * 100_000,
        "@a.a" * 50_000,
        "The house is here. " + " ".join(f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}rqwty" for n in range(100_000)),
        "The house is here. " + " ".join(f"{chr(97 + n % 26)}abilitatin{chr(97 + n // 26 % 26)}" for n in range(140)),
    ],
)  # fmt: skip
def test_a_hostile_answer_is_done_in_seconds(content: str) -> None:
    started = time.perf_counter()

    look(content)

    assert time.perf_counter() - started < 5

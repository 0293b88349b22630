"""The writing part: loops, cut-off answers, Markdown, language, doubled words."""

# signs and full-width forms of four languages are the subject

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.tag import Findings
from classifiers.writing import build
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

PART = build(ClassifierSettings())
QUESTION = "Please tell me in a few words what one can see and do in the old town on a rainy day."
PROSE = (
    "In the old town you can visit the museum, walk along the covered market and drink tea with a view of the river. "
)


def look(content: str, question: str = QUESTION) -> Findings:
    """Return the findings of one exchange."""
    messages = (
        Message(id="u", role=Role.USER, content=question),
        Message(id="a", role=Role.ASSISTANT, content=content),
    )
    return PART.classify([Conversation(id="c", messages=messages)])[0]


@pytest.mark.parametrize(
    ("content", "kind", "marked"),
    [
        (PROSE + "The the museum is is closed.", "doubled word", "is is"),
        (PROSE + "and so the day went by, " * 40, "loop", None),
        (("I am not sure what you mean by that.\n" + PROSE[:30] + "\n") * 7, "loop", None),
        (PROSE + "Here is it:\n```\nprint(1)\n", "markdown", "```"),
        (PROSE * 2 + "There is also a small", "cut off", None),
        (PROSE + "Yes,, and no.", "doubled sign", ",,"),
        ("Dans la vieille ville, on peut visiter le musée et se promener sous la pluie.", "language", None),
    ],
)  # fmt: skip
def test_a_flaw_is_named_and_marked(content: str, kind: str, marked: str | None) -> None:
    findings = look(content)

    tags = [tag for tag in findings.tags if tag.evidence["kind"] == kind]
    assert len(tags) == 1
    assert findings.messages["a"]["writing"] == max(tag.score for tag in findings.tags)
    if marked is not None:
        assert [content[start:end] for start, end in tags[0].spans] == [marked]


@pytest.mark.parametrize(
    ("content", "question"),
    [
        (PROSE, QUESTION),
        (PROSE + "It had had a long history, and that that is so is well known.", QUESTION),
        ("Run `and` and `and`:\n```\nx x x\n```\nDone.", QUESTION),
        (PROSE + "And so on ... Wait and see...", QUESTION),
        (PROSE * 2 + "Here is a list:\n- one\n- two", QUESTION),
        ("Dans la vieille ville, on peut visiter le musée et se promener.", "In French, please: " + PROSE),
        ("Das sind die Leute, die die alte Stadt gut kennen und gern zeigen.", "Was?"),
        ("", QUESTION),
    ],
)  # fmt: skip
def test_what_is_well_written_is_left_alone(content: str, question: str) -> None:
    assert look(content, question).tags == ()


def test_what_the_user_writes_is_not_judged() -> None:
    conversation = Conversation(id="c", messages=(Message(id="u", role=Role.USER, content="the the"),))

    assert PART.classify([conversation])[0].skipped == "the assistant said nothing"


@given(st.text(), st.text())
def test_no_text_makes_it_fail(question: str, content: str) -> None:
    findings = look(content, question)

    assert all(0 <= start < end <= len(content) for tag in findings.tags for start, end in tag.spans)


@pytest.mark.parametrize("content", ["a" * 200_000, "ab cd " * 30_000, "```\n" * 50_000, "`" * 100_000, ",," * 50_000])
def test_a_hostile_answer_is_done_in_seconds(content: str) -> None:
    started = time.perf_counter()

    look(content)

    assert time.perf_counter() - started < 10

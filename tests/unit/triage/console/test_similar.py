"""Confirmed passages that are like those of a tag, the most alike first."""

import pytest

from ingest.conversation import Candidate, Conversation, Message, Role
from storage.decisions import Confirmed
from storage.records import TagVerdict, Verdict
from triage.console.similar import MOST, precedents, similarity


def _confirmed(content: str, *spans: tuple[int, int], candidate: str | None = None, at: str = "m1") -> Confirmed:
    candidates = (Candidate(id="a", content="You silly clown"),)
    message = Message(id="m1", role=Role.USER, content=content, candidates=candidates)
    tag = TagVerdict(category="insult", verdict=Verdict.CONFIRMED, message_id=at, spans=spans, candidate=candidate)
    return Confirmed(conversation=Conversation(id="c", messages=(message,)), tag=tag)


@pytest.mark.parametrize(("one", "other", "alike"), [("clown", "clown", 1), ("clown", "xyz", 0), ("", "", 0)])
def test_similarity_is_the_share_of_common_trigrams(one: str, other: str, alike: float) -> None:
    assert similarity(one, other) == alike


def test_the_most_alike_come_first_and_each_once() -> None:
    confirmed = [
        _confirmed("Go away, silly clown!", (9, 20)),
        _confirmed("You clown", (4, 9)),
        _confirmed("The clown", (4, 9)),
        _confirmed("A rainy day", (0, 11)),
    ]

    lines = precedents(["you clown", "hello"], confirmed)

    assert [line.value for line in lines] == ["clown", "silly clown"]
    assert lines[0].name.startswith("Confirmed before, 6")


def test_at_most_three_and_what_has_no_span_or_text_any_more() -> None:
    many = [_confirmed(f"clown {letter}") for letter in "abcde"]
    gone = [_confirmed("clown", (90, 99)), _confirmed("clown", at="m9")]

    assert len(precedents(["clown"], many)) == MOST
    assert precedents(["clown"], gone) == ()
    assert [line.value for line in precedents(["clown"], [_confirmed("x", (10, 15), candidate="a")])] == ["clown"]

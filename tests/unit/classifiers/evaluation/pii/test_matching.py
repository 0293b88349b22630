"""Tokens, entities and leakage of one text."""

import pytest

from classifiers.evaluation.pii.gold import ANY, Mark, Text
from classifiers.evaluation.pii.matching import TOKEN, Find, finds, left, over, tally
from classifiers.tag import Findings, Tag

TEXT = "Dr. Ana Ruiz, 5 Elm St, since May"
ANA, STREET, TITLE, MAY = Mark(4, 12, "person"), Mark(14, 22, "place"), Mark(0, 3, "title"), Mark(30, 33, "date_time")


def _text(*gold: Mark, aside: tuple[Mark, ...] = ()) -> Text:
    return Text(id="t", language="en", text=TEXT, gold=gold, aside=aside)


def _find(start: int, end: int, category: str = "person") -> Find:
    return Find(start, end, category, 0.9)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ana, 23!", ["Ana", "23"]),
        ("我叫王伟abc", ["我", "叫", "王", "伟", "abc"]),
        ("a@b.co", ["a", "b", "co"]),
        ("…", []),
    ],
)
def test_a_token_is_a_run_of_word_characters_or_one_ideograph(text: str, tokens: list[str]) -> None:
    assert TOKEN.findall(text) == tokens


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((), (0, 5, 0, 0)),
        ((_find(4, 12), _find(14, 22, "location")), (5, 5, 5, 5)),
        ((_find(4, 7, "organization"),), (1, 5, 1, 1)),  # the type does not count
        ((_find(0, 12),), (2, 5, 2, 2)),  # the title is neither right nor wrong
        ((_find(24, 29),), (0, 5, 0, 1)),
        ((_find(30, 33, "date_time"),), (0, 5, 0, 0)),
    ],
)
def test_tokens_are_counted_whatever_their_type(found: tuple[Find, ...], expected: tuple[int, ...]) -> None:
    counts = tally(_text(ANA, STREET, aside=(TITLE, MAY)), found)

    assert counts["token", ANY] == expected


def test_every_gold_type_counts_where_that_is_asked_for() -> None:
    counts = tally(_text(ANA, aside=(TITLE, MAY)), [_find(30, 33, "date_time")])

    assert counts["every", ANY] == (1, 4, 1, 1)


@pytest.mark.parametrize(
    ("find", "strict", "partial"),
    [
        (_find(4, 12), (1, 1, 1, 1), (1, 1, 1, 1)),
        (_find(4, 7), (0, 1, 0, 1), (1, 1, 1, 1)),
        (_find(4, 12, "location"), (0, 1, 0, 1), (0, 1, 0, 1)),  # another type
        (_find(0, 3), (0, 1, 0, 0), (0, 1, 0, 0)),  # on what is set aside
    ],
)
def test_entities_need_the_type_and_strict_ones_the_span(find: Find, strict: object, partial: object) -> None:
    counts = tally(_text(ANA, aside=(TITLE,)), [find])

    assert counts["strict", ANY] == strict
    assert counts["partial", ANY] == partial


@pytest.mark.parametrize(
    ("found", "leaks", "legible"),
    [
        ((), 1, 1),
        ((_find(14, 22),), 0, 0),  # of whatever type
        ((_find(14, 15), _find(16, 22)), 0, 0),  # a space is nothing
        ((_find(14, 20),), 1, 1),
    ],
)
def test_a_span_leaks_when_any_character_of_it_is_left(found: tuple[Find, ...], leaks: int, legible: int) -> None:
    counts = tally(_text(STREET), found)

    assert counts["leak", "place"][:2] == (leaks, 1)
    assert counts["legible", "place"][:2] == (legible, 1)


def test_a_category_that_no_set_marks_is_redacted_but_not_judged() -> None:
    counts = tally(_text(STREET), [_find(14, 22, "medical"), _find(24, 29, "medical")])

    assert counts["token", ANY] == (0, 3, 0, 0)
    assert counts["leak", "place"][:2] == (0, 1)


def test_what_is_left_of_a_span() -> None:
    assert left("a, b", Mark(0, 4, "x"), [Mark(0, 1, "x"), Mark(3, 4, "x")]) == ","


def test_finds_are_the_places_of_tags_in_the_message_itself() -> None:
    tags = (
        Tag(category="pii.person", score=0.9, message_id="0", spans=((0, 3), (5, 8)), classifier="x"),
        Tag(category="pii.person", score=0.9, message_id="0", spans=((0, 3),), classifier="x", candidate="a"),
        Tag(category="insult", score=0.9, message_id="0", spans=((0, 3),), classifier="x"),
        Tag(category="pii.age", score=0.9, message_id="1", spans=((0, 3),), classifier="x"),
    )

    assert [(one.start, one.category) for one in finds(Findings(tags=tags), "0")] == [(0, "person"), (5, "person")]


def test_a_category_without_a_threshold_has_that_of_pii() -> None:
    found = [Find(0, 1, "person", 0.55), Find(0, 1, "age", 0.55)]

    assert over(found, {"pii": 0.5, "pii.person": 0.6}) == found[1:]
    assert over(found, 0.2) == found

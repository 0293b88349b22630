"""Replacing spans of a text, and carrying the others along."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.redaction.rewriting import Mark, joined, rewrite


def mark(start: int, end: int, category: str = "person") -> Mark:
    return Mark(start=start, end=end, category=category)


def stars(_mark: Mark, value: str) -> str:
    return "*" * (len(value) // 2 + 1)


def test_marked_spans_are_replaced() -> None:
    new = rewrite("Ana met Bob.", [mark(8, 11), mark(0, 3)], lambda mark, value: f"[{mark.category}:{len(value)}]")

    assert new.text == "[person:3] met [person:3]."


@pytest.mark.parametrize(
    ("span", "carried"),
    [
        ((0, 3), (0, 3)),  # before
        ((0, 5), (0, 10)),  # reaches into it
        ((4, 7), (4, 10)),  # the very same
        ((5, 6), (4, 10)),  # within it
        ((6, 11), (4, 14)),  # begins in it
        ((8, 11), (11, 14)),  # behind it
        ((7, 7), (10, 10)),
        ((4, 4), (4, 4)),
    ],
)
def test_a_span_follows_its_text(span: tuple[int, int], carried: tuple[int, int]) -> None:
    new = rewrite("met Bob was", [mark(4, 7)], lambda *_: "[NAME]")

    assert new.text == "met [NAME] was"
    assert new.carried(span) == carried


def test_overlapping_marks_become_one_of_the_longest_category() -> None:
    united = joined([mark(0, 4), mark(2, 12, "street_address"), mark(12, 14), mark(90, 99)], 14)

    assert united == [mark(0, 12, "street_address"), mark(12, 14)]


MARKS = st.lists(st.tuples(st.integers(-2, 32), st.integers(0, 10)).map(lambda p: mark(p[0], p[0] + p[1])), max_size=8)


@given(st.text(alphabet="ab😀", max_size=30), MARKS)
def test_nothing_marked_is_left_and_everything_else_is(text: str, marks: list[Mark]) -> None:
    gone = {i for m in marks for i in range(m.start, m.end)}
    kept = "".join(character for index, character in enumerate(text) if index not in gone)

    new = rewrite(text, marks, stars)

    assert new.text.replace("*", "") == kept


@given(st.text(alphabet="ab😀", max_size=30), MARKS, st.data())
def test_a_carried_span_covers_what_is_left_of_it_and_its_stand_ins(
    text: str, marks: list[Mark], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    gone = {i for m in marks for i in range(m.start, m.end)}
    new = rewrite(text, marks, stars)

    first, last = new.carried((start, end))

    assert 0 <= first <= last <= len(new.text)
    assert new.text[first:last].replace("*", "") == "".join(text[i] for i in range(start, end) if i not in gone)
    if start < end and gone & set(range(start, end)):
        assert "*" in new.text[first:last]

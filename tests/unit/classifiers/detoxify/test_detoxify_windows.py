"""Texts cut into windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.toxicity.detoxify.windows import MOST, cut
from classifiers.toxicity.windows import OVERLAP
from classifiers.toxicity.windows import SIZE as WINDOW

texts = st.one_of(st.text(max_size=3_000), st.text(alphabet="ab \n", max_size=3_000))


@given(st.lists(texts, max_size=3))
def test_windows_are_short_and_cover_all_that_is_not_white_space(given_texts: list[str]) -> None:
    parts = cut(given_texts)

    for owner, text in enumerate(given_texts):
        read = {at for window in parts.windows if window.owner == owner for at in range(*window.span)}
        assert {at for at, letter in enumerate(text) if letter.strip()} <= read
    assert all(0 < end - start <= WINDOW for start, end in (window.span for window in parts.windows))


def test_windows_overlap_and_end_at_white_space() -> None:
    first, second = cut(["word " * 150]).windows

    assert first.content.endswith(" ")
    assert first.span[1] - second.span[0] == OVERLAP


def test_what_repeats_is_scored_once() -> None:
    parts = cut(["a" * 200_000, "hello", "hello"])

    assert len(parts.contents) <= 3
    assert [parts.contents[at] for at in parts.at] == [window.content for window in parts.windows]
    assert parts.unread == {}


def test_of_a_very_long_text_start_and_end_are_read_and_the_gap_is_told() -> None:
    text = " ".join(str(number) for number in range(30_000))

    parts = cut(["short", text])

    assert len(parts.windows) == 1 + MOST
    start, end = parts.unread[1]
    assert 32 * (WINDOW - OVERLAP) - WINDOW < start < end
    assert parts.windows[1].span[0] == 0
    assert parts.windows[-1].span[1] == len(text)


@pytest.mark.parametrize("text", ["", " \n\t", "\u3000"])
def test_white_space_has_no_window(text: str) -> None:
    assert cut([text]).windows == ()


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    (window,) = cut(["a\ud800b"]).windows

    assert window.content == "a?b"
    assert window.span == (0, 3)

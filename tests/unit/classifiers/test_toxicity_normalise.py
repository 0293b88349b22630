"""Evasions are undone, and every character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.toxicity.features import WINDOW, by_token, matrix, windows
from classifiers.toxicity.normalise import normalise


@pytest.mark.parametrize(
    ("hidden", "plain"),
    [
        ("You CLOWN", "you clown"),
        ("cl0wn", "clown"),
        ("$illy", "silly"),
        ("cloooown", "clown"),
        ("c l o w n", "clown"),
        ("c.l.o.w.n!", "clown!"),
        ("cl\u200bown", "clown"),
        ("c\u0336l\u0336own", "clown"),
        ("\u0441l\u043ewn", "clown"),
        ("\uff43\uff4c\uff4f\uff57\uff4e", "clown"),
        ("clo\x00wn", "clown"),
        ("笨\u200d蛋", "笨蛋"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_a_hidden_word_comes_out_plain(hidden: str, plain: str) -> None:
    assert normalise(hidden).text == plain


@pytest.mark.parametrize("text", ["19,555 of 100", "it is a b", "你好 吗", "où êtes-vous", "мороженое", "¿cómo?"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert normalise(text).text == text


@given(st.text())
def test_every_character_stands_for_a_piece_of_the_original(text: str) -> None:
    plain = normalise(text)

    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))
    assert list(plain.starts) == sorted(plain.starts)


@given(st.text(alphabet=st.sampled_from("abco01@$ .-éа笨蛋\u200b\u0301\n"), max_size=60))
def test_normalising_twice_changes_nothing_that_matters(text: str) -> None:
    once = normalise(text)

    assert all(once.original(at, at + 1) == (once.starts[at], once.ends[at]) for at in range(len(once.text)))
    assert not set(once.text) & {"\u200b", "\u0301"} or "\u0301" not in text


@given(st.text())
def test_the_spans_of_a_window_lie_within_the_text(text: str) -> None:
    for window in windows(text):
        assert len(window.tokens) == len(window.spans)
        assert all(0 <= start < end <= len(text) for start, end in window.spans)


def test_a_long_text_is_cut_into_windows_that_lose_no_word() -> None:
    words = [f"word{number}" for number in range(3_000)]

    cut = windows(" ".join(words))

    assert len(cut) > 1
    assert [token for window in cut for token in window.tokens] == [normalise(word).text for word in words]
    assert all(window.spans[-1][1] - window.spans[0][0] <= WINDOW for window in cut)


@given(st.lists(st.sampled_from(["you", "are", "a", "clown", "笨", "蛋", "!", "🙂"]), min_size=1, max_size=12))
def test_the_tokens_of_a_window_add_up_to_its_row(tokens: list[str]) -> None:
    for window in windows(" ".join(tokens)):
        whole = matrix([window]).toarray()[0]
        parts = by_token(window).toarray()

        total = parts.sum(axis=0)
        length = (total**2).sum() ** 0.5 or 1.0
        assert abs(total / length - whole).max() < 1e-6

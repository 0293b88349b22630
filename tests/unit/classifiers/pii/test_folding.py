"""Folding keeps the way back to the original text, and windows cover all of it."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.folding import OVERLAP, WINDOW, fold, windows


def test_full_width_letters_and_digits_are_written_plainly() -> None:
    folded = fold("Ｔｅｌ：１３８１２３４５６７８")  # full-width on purpose

    assert folded.text == "Tel:13812345678"
    assert folded.original(4, 15) == (4, 15)


def test_digits_of_other_scripts_are_written_plainly() -> None:
    assert fold("٠٥٥١٢٣٤٥").text == "05512345"


def test_invisible_characters_are_left_out_and_covered_by_the_span() -> None:
    text = "call 4\u200b08\u200b-248-8500 now"

    folded = fold(text)

    assert folded.text == "call 408-248-8500 now"
    assert folded.original(5, 17) == (5, 19)


def test_the_frame_of_a_key_goes_with_its_digit() -> None:
    text = "1\ufe0f\u20e32\ufe0f\u20e3."

    folded = fold(text)

    assert folded.text == "12."
    assert folded.original(0, 2) == (0, 6)


def test_what_cannot_be_seen_is_left_out_at_both_ends_too() -> None:
    folded = fold("\u2066a\u202e1\U000e0041")

    assert (folded.text, folded.original(0, 2)) == ("a1", (1, 4))


def test_other_spaces_dashes_and_at_signs_are_plain() -> None:
    assert fold("a\u2003b\u2011c\ufe6bd").text == "a b-c@d"


@given(st.text(alphabet=st.sampled_from("a1\u200b\u00ad\ufe0f\u20e3１ ："), max_size=40), st.data())  # as above
def test_a_span_goes_back_to_characters_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))

    first, last = folded.original(start, end)

    if start < end:
        assert fold(text[first:last]).text == folded.text[start:end]


@given(st.integers(0, 3 * WINDOW))
def test_windows_cover_the_text_and_overlap(length: int) -> None:
    text = "x" * length

    parts = list(windows(text))

    assert parts[0][0] == 0
    assert parts[-1][0] + len(parts[-1][1]) == length
    assert all(len(part) <= WINDOW for _, part in parts)
    assert all(b - a == WINDOW - OVERLAP for (a, _), (b, _) in itertools.pairwise(parts))

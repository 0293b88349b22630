"""The score of an answer: slips to words, and what is about all of it."""

from hypothesis import given
from hypothesis import strategies as st

from classifiers.writing.flaw import Flaw
from classifiers.writing.precision import PRECISION
from classifiers.writing.scoring import score

SLIP = Flaw(rule="spelling.en.common", span=(0, 1), says="")
FLAWS = st.lists(st.sampled_from(sorted(PRECISION)).map(lambda rule: Flaw(rule=rule, span=(0, 1), says="")))


def test_one_slip_in_a_long_answer_is_low_and_many_in_a_hundred_words_are_high() -> None:
    assert score([], 300) == 0
    assert score([SLIP], 300) < 0.1
    assert 0.2 < score([SLIP], 10) < 0.4
    assert 0.4 < score([SLIP] * 3, 100) < 0.6
    assert score([SLIP] * 10, 100) > 0.85


def test_what_is_about_the_whole_answer_counts_in_full_however_long_it_is() -> None:
    assert score([Flaw(rule="loop.passage", span=(0, 1), says="")], 5_000) == PRECISION["loop.passage"][0]


def test_style_counts_less_than_spelling() -> None:
    assert score([Flaw(rule="style.zh.halfwidth", span=(0, 1), says="")], 100) < score([SLIP], 100) / 3


@given(FLAWS, FLAWS, st.integers(0, 10_000))
def test_more_findings_never_lower_it(some: list[Flaw], more: list[Flaw], words: int) -> None:
    assert 0 <= score(some, words) <= score([*some, *more], words) + 1e-12 <= 1 + 1e-9

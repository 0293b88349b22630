"""Sums: wrong ones are found, right and ambiguous ones are left alone."""

# signs and full-width forms of four languages are the subject

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.exact.arithmetic import check
from classifiers.factual.sentences import sentences

TAGGED = 0.1
"""A matter of style stays below."""


def says(content: str, language: str = "en") -> list[str]:
    """Return what the check says of a text."""
    found = [one for sentence in sentences(content) for one in check(sentence.text, language) if one.score > TAGGED]
    return [str(one.evidence["says"]) for one in found]


@pytest.mark.parametrize(
    ("content", "language", "expected"),
    [
        ("17 x 24 = 418.", "en", "17 x 24 is 408, the answer says 418"),
        ("18 × 7 is 136.", "en", "18 × 7 is 126, the answer says 136"),
        ("So 17 plus 24 is 42.", "en", "17 plus 24 is 41, the answer says 42"),
        ("17 times 24 equals 418", "en", "17 times 24 is 408, the answer says 418"),
        ("100 divided by 8 is 12", "en", None),
        ("**17 × 24 = 418**", "en", "17 × 24 is 408, the answer says 418"),
        ("17 \\times 24 = 418", "en", "17 \\times 24 is 408, the answer says 418"),
        ("17 \\* 24 = 418", "en", "17  * 24 is 408, the answer says 418"),
        ("(80 + 90 + 100) / 3 = 91", "en", "(80 + 90 + 100) / 3 is 90, the answer says 91"),
        ("The total is 8 (5 + 3 = 9)", "en", "5 + 3 is 8, the answer says 9"),
        ("$5 * 3 = $16", "en", "$5 * 3 is 15, the answer says 16"),
        ("2^10 = 1023", "en", "2^10 is 1024, the answer says 1023"),
        ("408 = 17 * 23", "en", "17 * 23 is 391, the answer says 408"),
        ("5 + 3 = 8 + 2 = 11", "en", "8 + 2 is 10, the answer says 11"),
        ("200 × 15% = 31", "en", "200 × 15% is 30, the answer says 31"),
        ("1.5 million + 2 million = 4.6 million", "en", "1.5 million + 2 million is 3500000, the answer says 4600000"),
        ("17 por 24 es 418.", "es", "17 por 24 is 408, the answer says 418"),
        ("1.234,5 + 1 = 1.236,5", "es", "1.234,5 + 1 is 1235.5, the answer says 1236.5"),
        ("20 dividido entre 4 es 6", "es", "20 dividido entre 4 is 5, the answer says 6"),
        ("17 fois 24 font 418.", "fr", "17 fois 24 is 408, the answer says 418"),
        ("20 moins 4 est égal à 15", "fr", "20 moins 4 is 16, the answer says 15"),
        ("17乘以24等于418。", "zh", "17乘以24 is 408, the answer says 418"),
        ("十七乘以二十四等于四百一十八。", "zh", "十七乘以二十四 is 408, the answer says 418"),
        ("１７＋２４＝４２", "zh", "17+24 is 41, the answer says 42"),
    ],
)
def test_a_wrong_sum_is_found_and_worked_out(content: str, language: str, expected: str | None) -> None:
    assert says(content, language) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "content",
    [
        "17 x 24 = 408.", "18 × 7 is 126", "10 / 3 = 3.33", "10 / 3 = 3", "0.1 + 0.2 = 0.30000000000000004",
        "1,234.5 + 1 = 1,235.5", "1000(1 + 0.05)^2 = 1102.50", "1 + 2 + ... + 10 = 55", "5 x 5 = 25 - 3 = 22",
        "2x + 3 = 7", "x + 5 = 9", "f(2) + 3 = 7", "2 + 3 = 5 * x", "3 + 4 = 7, 8 + 2 = 10", "3+4=7,8+2=10",
        "10:30 + 1:15 = 11:45", "90 + 30 = 2 hours", "A 2 x 4 is 8 feet long", "5-8 = 10", "9/11 is 2001",
        "1010 + 1 = 1011 in binary", "5 + 8 = 1 mod 12", "17 x 24 is not 418.", "Is 2 + 2 = 5?", "If 2 + 2 = 5, then",
        "You said 17 x 24 = 418.", "17 x 24 is about 400.", "100 + 10% = 110", "10^10^10 = 5", "5/0 = 3",
        "2 + 2 == 5", "√16 + 2 = 6", "5! + 3 = 123", "x_1 + 2 = 4", "sin 2 + 3 = 7", "17 x 24 = 408 remainder 2",
        "不是 17乘以24等于418", "2 + 2 no es 5", "0x10 + 1 = 17",
    ],
)  # fmt: skip
def test_what_is_right_or_has_another_meaning_is_left_alone(content: str) -> None:
    assert says(content) == []


numbers = st.integers(0, 10**6)
signs = st.sampled_from(
    [("+", int.__add__), ("-", int.__sub__), ("*", int.__mul__), ("×", int.__mul__), ("x", int.__mul__)]
)


@given(numbers, signs, numbers)
def test_true_sums_are_never_flagged(one: int, sign: tuple[str, object], other: int) -> None:
    name, rule = sign
    result = rule(one, other)  # type: ignore[operator]  # a method of int

    assert says(f"We get {one} {name} {other} = {result}.") == []


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_false_sums_are_always_flagged(one: int, other: int, off: int) -> None:
    assert len(says(f"We get {one} + {other} = {one + other + off}.")) == 1


@given(st.text(alphabet="0123456789+-*/=x×^()., %$is约等于十百\n"), st.sampled_from(["en", "es", "fr", "zh", "und"]))
def test_no_text_makes_it_fail(content: str, language: str) -> None:
    says(content, language)

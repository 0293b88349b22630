"""Numbers: as four languages write them."""

# signs and full-width forms of four languages are the subject

from fractions import Fraction

import pytest

from classifiers.factual.exact.numbers import Style, is_list, read, shown


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("17", Style.POINT, "17"),
        ("1,234.5", Style.POINT, "1234.5"),
        ("1,234.5", Style.COMMA, None),
        ("1.234,5", Style.COMMA, "1234.5"),
        ("1.234,5", Style.POINT, None),
        ("1.234", Style.COMMA, "1234"),
        ("1.234", Style.POINT, "1.234"),
        ("12,34", Style.POINT, None),
        ("12,34", Style.COMMA, "12.34"),
        ("1 234 567", Style.COMMA, "1234567"),
        ("1\u202f234,5", Style.COMMA, "1234.5"),
        ("1'234.5", Style.POINT, "1234.5"),
        ("12,34,567", Style.POINT, "1234567"),
        ("四百一十八", Style.POINT, "418"),
        ("十七", Style.POINT, "17"),
        ("两万三千", Style.POINT, "23000"),
        ("一亿", Style.POINT, "100000000"),
        ("二零", Style.POINT, None),
        ("一二", Style.POINT, None),
        ("万", Style.POINT, None),
        ("9" * 61, Style.POINT, None),
        ("", Style.POINT, None),
    ],
)
def test_a_number_is_read_in_its_style(text: str, style: Style, expected: str | None) -> None:
    number = read(text, style)

    assert (None if number is None else number.value) == (None if expected is None else Fraction(expected))


def test_the_step_is_that_of_the_last_digit() -> None:
    number = read("3.140", Style.POINT)

    assert number is not None
    assert number.step == Fraction(1, 1000)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("7,8", "en", True), ("7,8", "es", False), ("1,234", "en", False), ("1 234", "en", True), ("1 234", "fr", False)],
)
def test_a_comma_between_digits_may_be_a_list_in_english(text: str, language: str, expected: bool) -> None:
    assert is_list(text, language) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(408), "408"),
        (Fraction(7, 2), "3.5"),
        (Fraction(-7, 2), "-3.5"),
        (Fraction(10, 3), "about 3.333333"),
        (Fraction(1, 10**9), "about 1e-09"),
        (Fraction(10**70), "about 1e+70"),
    ],
)
def test_a_value_is_shown_as_a_person_would_write_it(value: Fraction, expected: str) -> None:
    assert shown(value) == expected

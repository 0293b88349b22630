"""Dates: weekdays, days that do not exist and leap years, in four languages."""

# signs and full-width forms of four languages are the subject

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.exact.dates import check


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("22 November 2026 is a Monday", "22 November 2026 is a Sunday, the answer says Monday"),
        ("November 22, 2026 (Saturday)", "22 November 2026 is a Sunday, the answer says Saturday"),
        ("See you on Saturday, Nov 22, 2026.", "22 November 2026 is a Sunday, the answer says Saturday"),
        ("2026-11-22 is a Tuesday", "22 November 2026 is a Sunday, the answer says Tuesday"),
        ("el 22 de noviembre de 2026 es lunes", "22 November 2026 is a Sunday, the answer says Monday"),
        ("el sábado 22 de noviembre de 2026", "22 November 2026 is a Sunday, the answer says Saturday"),
        ("le 22 novembre 2026 est un lundi", "22 November 2026 is a Sunday, the answer says Monday"),
        ("2026年11月22日是星期一", "22 November 2026 is a Sunday, the answer says Monday"),
        ("2026年11月22日周六", "22 November 2026 is a Sunday, the answer says Saturday"),
        ("It was on February 30, 2024.", "February 2024 has 29 days; there is no day 30"),
        ("1900 was a leap year", "1900 has 365 days; it is no leap year"),
        ("2023 es un año bisiesto", "2023 has 365 days; it is no leap year"),
        ("2023 est une année bissextile", "2023 has 365 days; it is no leap year"),
        ("2023年是闰年", "2023 has 365 days; it is no leap year"),
    ],
)
def test_a_wrong_date_is_found(sentence: str, expected: str) -> None:
    assert [one.evidence["says"] for one in check(sentence, "en")] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "22 November 2026 is a Sunday", "dimanche 22 novembre 2026", "domingo, 22 de noviembre de 2026",
        "2026年11月22日是星期日", "30 February 2024 does not exist", "2024 is a leap year",
        "Sunday, November 22, 2026, Monday, November 23, 2026", "Friday, 13 October 1307",
        "Is 22 November 2026 a Monday?",
        "22 November 2026 is not a Monday", "22 November 2026, the Monday club meets", "version 2026-11-22-rc1",
    ],
)  # fmt: skip
def test_what_is_right_or_unknown_is_left_alone(sentence: str) -> None:
    assert [one for one in check(sentence, "en") if not one.supports] == []


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_flagged_exactly_when_it_is_another(when: date, shift: int) -> None:
    said = (when + timedelta(days=shift)).strftime("%A")

    found = list(check(f"{when.day} {when.strftime('%B')} {when.year} is a {said}.", "en"))

    assert [one.rule for one in found] == ["date.weekday" if shift else "date.right"]

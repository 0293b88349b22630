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


@given(st.dates(date(1924, 1, 1), date(2200, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_flagged_exactly_when_it_is_another(when: date, shift: int) -> None:
    said = (when + timedelta(days=shift)).strftime("%A")

    found = list(check(f"{when.day} {when.strftime('%B')} {when.year} is a {said}.", "en"))

    assert [one.rule for one in found] == ["date.weekday" if shift else "date.right"]


@given(st.dates(date(1583, 1, 1), date(1923, 12, 31)))
def test_an_old_weekday_is_flagged_when_it_is_wrong_in_both_calendars(when: date) -> None:
    days = [(when + timedelta(days=shift)).strftime("%A") for shift in range(7)]

    flagged = [
        day
        for day in days
        for one in check(f"{when.day} {when.strftime('%B')} {when.year} is a {day}.", "en")
        if one.rule == "date.weekday"
    ]

    assert days[0] not in flagged
    assert len(flagged) == 5


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("The October Revolution began on 25 October 1917, a Wednesday.", ["date.right"]),
        ("The October Revolution began on 25 October 1917, a Thursday.", ["date.right"]),
        ("The October Revolution began on 25 October 1917, a Friday.", ["date.weekday"]),
        ("2024 was not a leap year.", ["date.impossible"]),
        ("1900 was not a leap year.", ["date.right"]),
        ("2000 no fue un año bisiesto.", ["date.impossible"]),
        ("2000 n'était pas une année bissextile.", ["date.impossible"]),
        ("2000年不是闰年。", ["date.impossible"]),
        ("If 2024 was not a leap year, February had 28 days.", []),
    ],
)
def test_both_calendars_and_denied_leap_years(sentence: str, rules: list[str]) -> None:
    assert [one.rule for one in check(sentence, "en")] == rules

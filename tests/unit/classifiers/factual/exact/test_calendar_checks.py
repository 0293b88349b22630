"""Intervals, calendar, ages, clock and holidays: what is wrong is found, what is right is borne out, the rest left."""

# ruff: noqa: E501  # a table of cases reads better with one a line

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.check import Check
from classifiers.factual.exact import ages, calendar_facts, clock, dates, holiday, intervals
from classifiers.factual.exact.intervals import moved
from classifiers.factual.exact.written_dates import dates as written_dates
from tests.unit.classifiers.factual.exact.answered import marked, right, wrong

WRONG = [
    (dates.CHECK, "12/25/2024 is a Monday.", "25 December 2024 is a Wednesday, the answer says Monday"),
    (dates.CHECK, "2024年12月25日（星期一）开会。", "25 December 2024 is a Wednesday, the answer says Monday"),
    (intervals.CHECK, "From 3 March to 17 March 2024 is 12 days.",
     "2024-03-03 to 2024-03-17 is 14 days, the answer says 12 days"),
    (intervals.CHECK, "Entre el 3 de marzo de 2024 y el 17 de marzo de 2024 hay 20 días.",
     "2024-03-03 to 2024-03-17 is 14 days, the answer says 20 days"),
    (intervals.CHECK, "45 jours après le 10 janvier 2024, c'est le 1 mars 2024.",
     "45 days after 2024-01-10 is 2024-02-24, the answer says 2024-03-01"),
    (intervals.CHECK, "2024年1月10日之后45天是2024年3月1日。",
     "45 days after 2024-01-10 is 2024-02-24, the answer says 2024-03-01"),
    (intervals.CHECK, "Three months after 15 January 2024 is 15 May 2024.",
     "3 months after 2024-01-15 is 2024-04-15, the answer says 2024-05-15"),
    (calendar_facts.CHECK, "September has 31 days.", "September has 30 days, the answer says 31"),
    (calendar_facts.CHECK, "En un año bisiesto, febrero tiene 28 días.", "February has 29 days, the answer says 28"),
    (calendar_facts.CHECK, "1850 was in the 18th century.", "1850 is in century 19, the answer says 18"),
    (calendar_facts.CHECK, "El año 1850 pertenece al siglo XVIII.", "1850 is in century 19, the answer says 18"),
    (calendar_facts.CHECK, "Août est dans le premier trimestre.",
     "August is in quarter 3 of the calendar year, the answer says 1"),
    (calendar_facts.CHECK, "March 1, 2024 is the 60th day of the year.", "It is day 61 of the year, the answer says 60"),
    (ages.CHECK, "She was born in 1950 and died in 2010 at the age of 65.",
     "From 1950 to 2010 it is 59 or 60 years, the answer says 65"),
    (ages.CHECK, "Ada Holt (1809-1865) was a painter, aged 50.",
     "From 1809 to 1865 it is 55 or 56 years, the answer says 50"),
    (ages.CHECK, "He was born in 1990 and is 30 years old in 2015.",
     "From 1990 to 2015 it is 24 or 25 years, the answer says 30"),
    (ages.CHECK, "The war lasted six years, from 1914 to 1918.", "From 1914 to 1918 it is 4 years, the answer says 6"),
    (ages.CHECK, "La pintora nació en 1960 y murió en 1931.", "1931 is before 1960: nobody dies before being born"),
    (ages.CHECK, "Born in 1960, she graduated in 1955.", "Born in 1960, so it cannot have been in 1955"),
    (clock.CHECK, "It lasted from 9:00 to 11:30, a total of three hours.",
     "From 9:00 to 11:30 it is 2 h 30 min, the answer says 180 min"),
    (clock.CHECK, "45 minutes after 10:30 is 11:10.", "45 minutes after 10:30 is 11:15, the answer says 11:10"),
    (clock.CHECK, "15:00是下午5点。", "15:00 is 3:00 pm, the answer says 5:00 pm"),
    (holiday.CHECK, "Easter 2024 is on 7 April.", "Easter Sunday 2024 is on 31 March or 5 May, the answer says 7 April"),
    (holiday.CHECK, "Thanksgiving 2023 was on November 30.",
     "Thanksgiving 2023 is on 9 October or 23 November, the answer says 30 November"),
    (holiday.CHECK, "2024年的春节是2月12日。", "Lunar New Year 2024 is on 10 February, the answer says 12 February"),
    (holiday.CHECK, "La Nochebuena es el 23 de diciembre.",
     "Christmas Eve is on 6 January or 24 December, the answer says 23 December"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "says"), WRONG, ids=[one[1] for one in WRONG])
def test_what_is_wrong_is_found_and_the_right_value_is_said(check: Check, text: str, says: str) -> None:
    assert wrong(check, text) == [says]


RIGHT = [
    (intervals.CHECK, "From March 3 to March 17, 2024 is two weeks.", "interval.right"),
    (intervals.CHECK, "If you add 45 days to January 10, 2024, you get February 24, 2024.", "interval.right"),
    (calendar_facts.CHECK, "2024年2月有29天。", "calendar.right"),
    (calendar_facts.CHECK, "A leap year has 366 days.", "calendar.right"),
    (ages.CHECK, "他生于1950年，2010年去世，享年60岁。", "age.right"),
    (clock.CHECK, "De 9:00 a 11:30 son 2 horas y 30 minutos.", "clock.right"),
    (clock.CHECK, "17:00 corresponds to 5 pm.", "clock.right"),
    (holiday.CHECK, "Orthodox or not: Pâques 2024 tombe le 31 mars.", None),
    (holiday.CHECK, "Pâques 2024 tombe le 31 mars.", "holiday.right"),
    (holiday.CHECK, "Bastille Day, celebrated on July 14, is a feast.", "holiday.right"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "rule"), RIGHT, ids=[one[1] for one in RIGHT])
def test_what_is_right_is_borne_out(check: Check, text: str, rule: str | None) -> None:
    assert right(check, text) == ([rule] if rule else [])


@pytest.mark.parametrize(
    "text",
    [
        "Is September a month of 31 days?", "Some people think that September has 31 days.", "04/05/2024 is a Monday.",
        "From January 1 to March 31, 2024, the shop opens 3 days a week.",
        "About 20 days lie between 3 March 2024 and 17 March 2024.",
        "There are 10 business days between 3 March 2024 and 17 March 2024.", "March has 12 days of rain.",
        "August is in the fourth fiscal quarter.", "Her husband was born in 1900 and she died in 1950 at the age of 30.",
        "He was born in 1950; his father died in 1940.", "Plato (427-347 BC) was a philosopher.",
        "Open from 9:00 to 17:00, and the break takes 1 hour.", "10:00 in Rome is 9:00 in London.",
        "The Christmas market opens on December 3.", "The day after Christmas is December 26.",
        "Christmas is celebrated on December 24 and 25.", "Christmas is on December 24 in many homes.",
        "Easter Monday 2024 is on April 1.", "Version 2024-02-31 is a name.",
    ],
)  # fmt: skip
def test_what_is_no_claim_or_cannot_be_known_is_left_alone(text: str) -> None:
    parts = (dates, intervals, calendar_facts, ages, clock, holiday)

    assert [wrong(part.CHECK, text) for part in parts] == [[]] * len(parts)


def test_the_place_of_a_finding_is_its_words_in_the_answer() -> None:
    text = "你好! Well.\n\n- So 45 minutes after 10:30 is 11:10, I think."

    assert marked(clock.CHECK, text) == ["45 minutes after 10:30 is 11:10"]


@given(st.dates(date(1900, 1, 1), date(2300, 12, 31)), st.integers(2, 400), st.integers(0, 1))
def test_a_difference_is_flagged_exactly_when_it_does_not_come_out(start: date, days: int, off: int) -> None:
    end = start + timedelta(days=days)
    said = days + 5 * off
    text = f"There are {said} days between {start.isoformat()} and {end.isoformat()}."

    assert bool(wrong(intervals.CHECK, text)) == bool(off)


@given(st.dates(), st.integers(-(10**6), 10**6), st.sampled_from(["day", "week", "month", "year"]))
def test_moving_a_date_never_fails_and_returns_within_the_month(when: date, count: int, unit: str) -> None:
    result = moved(when, count, unit)

    assert result is None or unit in {"day", "week"} or result.day <= when.day


@given(st.text(alphabet="0123456789/-. ,年月日号marchdeofthAYrd", max_size=80))
def test_any_text_is_read_for_dates_without_an_error(text: str) -> None:
    for one in written_dates(text):
        assert 1 <= one.month <= 12
        assert one.when is None or one.when.day == one.day

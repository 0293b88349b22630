"""How the console says lengths of time, due times, titles and letters."""

from datetime import UTC, datetime, timedelta

import pytest

from config.policy import load_policy
from triage.console import words

POLICY = load_policy()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "1 min"), (0.9, "1 min"), (18, "18 min"), (60, "1 h"), (112, "1 h 52"), (1440, "1 d"), (1620, "1 d 3 h")],
)
def test_a_length_of_time_is_said_in_its_two_largest_units(minutes: float, said: str) -> None:
    assert words.duration(timedelta(minutes=minutes)) == said


def test_what_is_due_lies_ahead_or_is_late() -> None:
    assert words.due(NOON + timedelta(minutes=18), NOON) == "in 18 min"
    assert words.due(NOON - timedelta(hours=2), NOON) == "2 h late"


@pytest.mark.parametrize(
    ("name", "title", "kind"),
    [
        ("insult", "Insult", "insult"),
        ("pii.email_address", "Private data: email address", "email address"),
        ("pii.password", "Private data: password", "password"),
        ("user_report.harassment", "User report: harassment", "harassment"),
        ("gone", "Gone", "gone"),
        ("", "Unnamed", "unnamed"),
    ],
)
def test_a_category_has_a_title_and_a_short_name(name: str, title: str, kind: str) -> None:
    assert (words.title(POLICY, name), words.kind(POLICY, name)) == (title, kind)


def test_answers_are_lettered_without_end() -> None:
    assert [words.letters(index) for index in (0, 3, 25, 26, 27, 52)] == ["A", "D", "Z", "AA", "AB", "BA"]

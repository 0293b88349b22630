"""A value found anywhere goes everywhere."""

import time

import pytest

from triage.redaction.rewriting import Mark, joined
from triage.redaction.spreading import spread
from triage.redaction.texts import Place

FOUND: Place = ("found",)
OTHER: Place = ("other",)


def gone(category: str, value: str, text: str) -> list[str]:
    """Return what goes from another text once a value was found."""
    marks: dict[Place, list[Mark]] = {FOUND: [Mark(start=0, end=len(value), category=category)], OTHER: []}
    spread({FOUND: value, OTHER: text}, marks)
    return [text[mark.start : mark.end] for mark in joined(marks[OTHER], len(text))]


@pytest.mark.parametrize(
    ("category", "value", "text", "expected"),
    [
        ("person", "Ana García", "so ANA GARCIA's car", ["ANA GARCIA"]),
        ("person", "Ana García", "ana.garcia or ana_garcia", ["ana.garcia", "ana_garcia"]),
        ("person", "Ana García", "Ana said that garcía", ["Ana", "garcía"]),
        ("person", "Ana García", "Anabel, bananas and analysis", []),
        ("person", "Will Smith", "Will you smith it? Ask Will", ["smith", "Will"]),
        ("person", "will smith", "will you? Will Smith", ["Will Smith"]),
        ("person", "María de la Cruz", "de la vida, MARIA", ["MARIA"]),
        ("person", "Dr Ana García", "a dr said", []),
        ("person", "王小明", "我是小明。", ["小明"]),
        ("person", "Jo", "Jo jo", []),
        ("organization", "Apple", "an apple for Apple", ["Apple"]),
        ("organization", "Kiwi Labs", "kiwi-labs", ["kiwi-labs"]),
        ("phone_number", "+1 617 555 0123", "617.555.0123 or 6175550123", ["617.555.0123", "6175550123"]),
        ("phone_number", "617-555-0123", "call +1 617 555 0123", ["+1 617 555 0123"]),
        ("phone_number", "020 7946 0018", "+44 (0)20 7946 0018", ["+44 (0)20 7946 0018"]),
        ("credit_card", "4111 1111 1111 1111", "4111-1111-1111-1111", ["4111-1111-1111-1111"]),
        ("credit_card", "4111 1111 1111 1111", "141111111111111119", []),
        ("national_id", "078-05-1120", "078051120", ["078051120"]),
        ("street_address", "12 Oak Street, Boston", "at 12 oak street", ["12 oak street"]),
        (
            "email_address",
            "ana.garcia@kiwi.nz",
            "ana_garcia on ANA.GARCIA@KIWI.NZ",
            ["ana_garcia", "ANA.GARCIA@KIWI.NZ"],
        ),
        ("email_address", "info@kiwi.nz", "info please", []),
        ("password", "Hunter2!", "hunter2! is not Hunter2!", ["Hunter2"]),
        ("age", "34", "34 apples", []),
    ],
)
def test_a_value_goes_wherever_else_it_stands(category: str, value: str, text: str, expected: list[str]) -> None:
    """In other letters, spacing and separators; in part where a part is as telling."""
    assert gone(category, value, text) == expected


def test_a_megabyte_of_digits_takes_linear_time() -> None:
    """Many values of many lengths, and texts made to match almost."""
    text = "12 " * 100_000
    values = [f"{'12' * length}3" for length in range(3, 40)]
    places: dict[Place, str] = {OTHER: text, **{(value,): value for value in values}}
    marks: dict[Place, list[Mark]] = {
        place: [] if place == OTHER else [Mark(start=0, end=len(value), category="phone_number")]
        for place, value in places.items()
    }
    started = time.process_time()

    spread(places, marks)

    assert time.process_time() - started < 10
    assert marks[OTHER] == []

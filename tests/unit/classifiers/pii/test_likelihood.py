"""The chance that a message holds private data."""

import pytest

from classifiers.pii.likelihood import chance


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], 0.0),
        ([("email_address", 0.9)], 0.9),
        ([("email_address", 0.9), ("email_address", 0.4)], 0.9),  # right or wrong together
        ([("email_address", 0.5), ("phone_number", 0.5)], 0.75),
        ([("person", 0.8)], 0.8),
        ([("person", 0.25)] * 20, 0.25),  # a cast of characters
        ([("location", 0.6), ("organization", 0.3), ("age", 0.5)], 0.6),
        ([("person", 0.5), ("phone_number", 0.5)], 0.75),
    ],
)
def test_finds_add_up_to_a_chance(found: list[tuple[str, float]], expected: float) -> None:
    assert chance(found) == pytest.approx(expected)


def test_more_finds_never_lower_the_chance() -> None:
    found = [("person", 0.8), ("email_address", 0.3), ("email_address", 0.9), ("age", 0.5)]

    chances = [chance(found[:count]) for count in range(len(found) + 1)]

    assert chances == sorted(chances)

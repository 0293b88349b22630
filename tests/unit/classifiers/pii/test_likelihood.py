"""The chance that a message holds private data that matters."""

import pytest

from classifiers.pii.likelihood import chance


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], 0.0),
        ([("email_address", "a", 0.9)], 0.9),
        ([("email_address", "a", 0.9), ("email_address", "a", 0.9)], 0.9),  # the same value twice
        ([("email_address", "a", 0.5), ("phone_number", "1", 0.5)], 0.75),
        ([("person", "a", 0.8)], 0.24),  # a name alone gives nobody away
        ([("person", "a", 0.8), ("person", "b", 0.8)], 0.24),  # nor do ten
        ([("location", "a", 0.8), ("organization", "b", 0.8)], 1 - 0.92 * 0.96),
    ],
)
def test_finds_add_up_to_a_chance(found: list[tuple[str, str, float]], expected: float) -> None:
    assert chance(found) == pytest.approx(expected)


def test_more_finds_never_lower_the_chance() -> None:
    found = [("person", "a", 0.8), ("email_address", "x", 0.3), ("email_address", "y", 0.9), ("age", "3", 0.5)]

    chances = [chance(found[:count]) for count in range(len(found) + 1)]

    assert chances == sorted(chances)

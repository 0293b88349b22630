"""Coordinates."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import coordinates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 40.7128, -74.0060 now", [("40.7128, -74.0060", "coordinates")]),
        ("40°42'46\"N 74°0'22\"W", [("40°42'46\"N 74°0'22\"W", "coordinates")]),
        ("weights 0.12, 0.34", []),  # too coarse for a place
        ("99.1234, 200.1234", []),  # not on the globe
    ],
)
def test_coordinates_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(coordinates.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

"""Places that labels announce."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import said_place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I live in New Plymouth now", [("New Plymouth", "place.said")]),
        ("Localidad/ Provincia: Madrid.", [("Madrid", "place.said")]),  # MEDDOCAN layout
        ("Vivo en San Sebastián", [("San Sebastián", "place.said")]),
        ("j'habite à Lyon", [("Lyon", "place.said")]),
        ("我来自北京市", [("北京市", "place.said")]),
        ("I live in a flat", []),
    ],
)
def test_said_place_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(said_place.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

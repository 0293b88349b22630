"""Ages of people."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import age


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am 34 years old", [("34 years old", "age")]),
        ("a 45-year-old man", [("45-year-old", "age")]),
        ("I'm 29, and tired", [("29", "age")]),
        ("varón de 53 años", [("53 años", "age")]),  # MEDDOCAN layout
        ("Tengo 34 años", [("34 años", "age")]),
        ("j'ai 34 ans", [("34 ans", "age")]),
        ("我今年34岁", [("34岁", "age")]),
        ("he is 900 years old", []),  # nobody is
        ("I'm 100% sure", []),
        ("hace 20 años", []),  # a time, not an age
    ],
)
def test_age_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(age.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

"""Dates of birth."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import birth_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("born on 12 March 1985", [("12 March 1985", "birth_date")]),
        ("DOB: 03/12/1985", [("03/12/1985", "birth_date")]),
        ("date of birth is 1985-03-12", [("1985-03-12", "birth_date")]),
        ("Fecha de nacimiento: 10/10/1963", [("10/10/1963", "birth_date")]),  # MEDDOCAN layout
        ("Nací el 12 de marzo de 1985", [("12 de marzo de 1985", "birth_date")]),
        ("née le 3 mars 1990", [("3 mars 1990", "birth_date")]),
        ("出生日期:1985年3月12日", [("1985年3月12日", "birth_date")]),
        ("the meeting is on 12 March 2026", []),
    ],
)
def test_birth_date_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(birth_date.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

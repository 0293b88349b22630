"""Numbers that words announce; all made up."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import labelled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("passport number: K1234567", [("K1234567", "labelled")]),
        ("Mi pasaporte es XDA123456", [("XDA123456", "labelled")]),  # Spanish
        ("passeport n° 12AB34567", []),  # the French layout starts with digits: not covered
        ("护照号码:E12345678", [("E12345678", "labelled")]),  # Chinese
        ("driver's license number is D1234567", [("D1234567", "labelled")]),
        ("permis de conduire 123456789012", [("123456789012", "labelled")]),  # French
        ("my account number is 12345678", [("12345678", "labelled")]),
        ("sort code 12-34-56", [("12-34-56", "labelled")]),
        ("tax id 12-3456789", [("12-3456789", "labelled")]),
        ("NHC: 2569870", [("2569870", "labelled")]),  # MEDDOCAN layout
        ("national id 12345678", [("12345678", "labelled")]),
        ("my passport expires in 2026", []),
        ("the account has 12345678 rows", []),
    ],
)
def test_labelled_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(labelled.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

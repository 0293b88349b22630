"""National identity numbers; samples computed from the published check rules."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import national_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ssn 219-45-6789", [("219-45-6789", "national_id.said")]),
        ("219-45-6789", [("219-45-6789", "national_id.us")]),
        ("my social security number is 219456789", [("219456789", "national_id.said")]),
        ("219456789", []),  # nine digits alone say nothing
        ("ssn 078-05-1120", []),  # the wallet sample, SSA
        ("ssn 000-12-3456", []),  # never issued
        ("ssn 219-45.6789", []),  # mixed separators
        ("nino AB123456C", [("AB123456C", "national_id.said")]),  # HMRC layout
        ("DNI 12345678Z", [("12345678Z", "national_id.said")]),  # the Spanish police's own sample
        ("12345678Z", [("12345678Z", "national_id.es")]),
        ("12345678A", []),  # wrong letter
        ("NIE X1234567L", [("X1234567L", "national_id.said")]),
        ("2 69 05 49 588 157 80", [("2 69 05 49 588 157 80", "national_id.checked")]),  # sample of fr.wikipedia, NIR
        ("2 69 05 49 588 157 81", []),  # wrong key
        ("身份证11010519491231002X", [("11010519491231002X", "national_id.said")]),  # sample of GB 11643-1999
        ("110105194912310021", []),  # wrong check character
    ],
)
def test_national_id_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(national_id.find(text))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

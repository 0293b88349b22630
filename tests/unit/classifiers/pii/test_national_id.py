"""National identity numbers; samples computed from the published check rules."""

import pytest

from classifiers.pii.recognizers.national_id import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("ssn 219-45-6789", (("219-45-6789", "national_id.said"),), "ours"),
    Example("219-45-6789", (("219-45-6789", "national_id.us"),), "ours"),
    Example("my social security number is 219456789", (("219456789", "national_id.said"),), "ours"),
    Example("219456789", (), "nine digits alone say nothing"),
    Example("ssn 078-05-1120", (), "the wallet sample, SSA"),
    Example("ssn 000-12-3456", (), "never issued"),
    Example("ssn 219-45.6789", (), "mixed separators"),
    Example("nino AB123456C", (("AB123456C", "national_id.said"),), "HMRC layout"),
    Example("DNI 12345678Z", (("12345678Z", "national_id.said"),), "the Spanish police's own sample"),
    Example("12345678Z", (("12345678Z", "national_id.es"),), "ours"),
    Example("12345678A", (), "wrong letter"),
    Example("NIE X1234567L", (("X1234567L", "national_id.said"),), "ours"),
    Example(
        "2 69 05 49 588 157 80", (("2 69 05 49 588 157 80", "national_id.checked"),), "sample of fr.wikipedia, NIR"
    ),
    Example("2 69 05 49 588 157 81", (), "wrong key"),
    Example("身份证11010519491231002X", (("11010519491231002X", "national_id.said"),), "sample of GB 11643-1999"),
    Example("110105194912310021", (), "wrong check character"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

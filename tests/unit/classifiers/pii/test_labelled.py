"""Number plates that words announce; all made up."""

import pytest

from classifiers.pii.recognizers.labelled import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("license plate ABC-1234", (("ABC-1234", "labelled"),), "ours"),
    Example("车牌京A12345", (("京A12345", "labelled"),), "ours", "zh"),
    Example("matrícula 1234 BCD", (("1234 BCD", "labelled"),), "ours", "es"),
    Example("a dinner plate costs 1234", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Organisations by their form and by words beside them."""

import pytest

from classifiers.pii.recognizers.known_company import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("bought by Lindqvist Widgets LLC then", (("Lindqvist Widgets LLC", "organization.form"),), "ours"),
    Example(
        "Ortega, Jensen and Myers wrote back", (("Ortega, Jensen and Myers", "organization.form"),), "Faker layout"
    ),
    Example("the Xignite office is closed", (("Xignite", "organization.cued"),), "ours"),
    Example("Fundación Aldebarán de Cuenca", (("Fundación Aldebarán de Cuenca", "organization.form"),), "ours", "es"),
    Example("Red, Green and Blue", (), "ours"),
    Example("the group of people at home", (), "ours"),
    Example("back in the office", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

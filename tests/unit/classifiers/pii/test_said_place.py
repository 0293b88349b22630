"""Places that labels and introductions announce."""

import pytest

from classifiers.pii.recognizers.said_place import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("Travel to a Spanish-speaking country: Listening helps", (), "ours; a clause that a colon ends"),
    Example("My city: Haarlem", (("Haarlem", "place.said"),), "ours"),
    Example("I live in New Plymouth now", (("New Plymouth", "place.said"),), "ours"),
    Example("I'm from St. George", (("St. George", "place.said"),), "ours"),
    Example("Localidad/ Provincia: Madrid.", (("Madrid", "place.said"),), "MEDDOCAN layout", "es"),
    Example("Vivo en San Sebastián", (("San Sebastián", "place.said"),), "ours", "es"),
    Example("j'habite à Lyon", (("Lyon", "place.said"),), "ours", "fr"),
    Example("我来自北京市", (("北京市", "place.said"),), "ours", "zh"),
    Example("I'm from Brazil", (("Brazil", "place.country"),), "a country alone is not private"),
    Example("I live in a flat", (), "ours"),
    Example("where I'm from I'd stay", (), "ours"),
    Example("(state: AppState) => state.cart", (), "ours, code"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

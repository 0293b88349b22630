"""Towns and countries, and what stands behind words of place."""

import pytest

from classifiers.pii.recognizers.known_place import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("The ship reached Valparaíso", (("Valparaíso", "place.cued"),), "ours"),
    Example("Rain fell on Rotterdam for days", (("Rotterdam", "place.known"),), "GeoNames"),
    Example("we arrived at GRADISCH this morning", (("GRADISCH", "place.cued"),), "ours"),
    Example("belize was fun", (("belize", "place.known"),), "GeoNames, small letters"),
    Example("she arrived at ΛΕΥΚΩΣΙΑ this morning", (("ΛΕΥΚΩΣΙΑ", "place.script"),), "ours, another script"),
    Example("the train from kędzierzyn-koźle, late", (("kędzierzyn-koźle", "place.small"),), "ours"),
    Example("it came to Hraunás 84 yesterday", (("Hraunás 84", "address.rest"),), "ours"),
    Example("meet me there, 30 Veslebakken 48", (("30 Veslebakken 48", "address.rest"),), "ours"),
    Example("written in Python in January", (), "ours"),
    Example("the weather in general", (), "ours"),
    Example("It opens at 5 pm", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Capitals that no list knows."""

import pytest

from classifiers.pii.recognizers.unknown_name import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("he moved to Zorblatt with us", (("Zorblatt", "organization.unknown"),), "ours"),
    Example(
        "signed by Importio, Onstar", (("Importio", "organization.unknown"), ("Onstar", "organization.unknown")), "ours"
    ),
    Example("we speak English on Monday", (), "ours"),
    Example("Zorblatt alone may only begin a sentence", (), "ours"),
    Example("call the AppState = Zorblatt;", (), "ours, code"),
    Example("das ist der Zorblatt", (), "German nouns have capitals", "de"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

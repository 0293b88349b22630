"""Names above an address."""

import pytest

from classifiers.pii.recognizers.name_line import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("Golden Helix\n\n21 Rue Lepic 66\nParis", (("Golden Helix", "name.line"),), "ours"),
    Example("anna jeremiassen\n18 Baker Street", (("anna jeremiassen", "name.line"),), "ours"),
    Example("We counted them all.\n21 were green", (), "ours, a sentence"),
    Example("Shopping list for the week and for the rest\n\n2 onions", (), "ours, too many words"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

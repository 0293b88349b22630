"""Employers and schools that somebody says to be theirs; all made up."""

import pytest

from classifiers.pii.recognizers.said_employer import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example(
        "I work at Hendricks Plumbing Supply since May",
        (("Hendricks Plumbing Supply", "organization.said"),),
        "ours",
    ),
    Example("My employer, Brightwater Logistics, fired me", (("Brightwater Logistics", "organization.said"),), "ours"),
    Example("Trabajo en Transportes Galindo.", (("Transportes Galindo", "organization.said"),), "ours", "es"),
    Example("Je travaille chez Boulangerie Vasseur", (("Boulangerie Vasseur", "organization.said"),), "ours", "fr"),
    Example("我在恒达物流有限公司上班", (("恒达物流有限公司", "organization.said"),), "ours", "zh"),
    Example("I work at night and study for Monday", (), "ours"),
    Example("Brightwater Logistics reported its earnings", (), "ours"),
    Example("I work for The best", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Postal codes, of no one."""

import pytest

from classifiers.pii.recognizers.postcode import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("CP: 28016", (("28016", "postcode.labelled"),), "MEDDOCAN layout", "es"),
    Example("Código postal 28013", (("28013", "postcode.labelled"),), "MEDDOCAN layout", "es"),
    Example("C.P. 03940", (("03940", "postcode.labelled"),), "MEDDOCAN layout", "es"),
    Example("my zip code is 94538-1234", (("94538-1234", "postcode.labelled"),), "USPS"),
    Example("he is from Springfield, IL 62701", (("62701", "postcode.town"),), "USPS"),
    Example(
        "postcode SW1A 1AA",
        (("SW1A 1AA", "postcode.labelled"), ("SW1A 1AA", "postcode.shape")),
        "Royal Mail, PAF digest",
    ),
    Example("it was EC1A 1BB", (("EC1A 1BB", "postcode.shape"),), "Royal Mail, PAF digest"),
    Example("K1A 0B1 is its code", (("K1A 0B1", "postcode.shape"),), "Canada Post"),
    Example("1016 EA Amsterdam", (("1016 EA", "postcode.shape"),), "PostNL", "nl"),
    Example("D-10115 Berlin", (("10115", "postcode.town"),), "Deutsche Post", "de"),
    Example("PLZ 10115", (("10115", "postcode.labelled"),), "Deutsche Post", "de"),
    Example("code postal : 75002", (("75002", "postcode.labelled"),), "La Poste", "fr"),
    Example("11 rue X\n75002 Paris", (("75002", "postcode.town"),), "La Poste", "fr"),
    Example("邮编100084", (("100084", "postcode.labelled"),), "China Post", "zh"),
    Example("100084 北京市", (("100084", "postcode.town"),), "China Post", "zh"),
    Example("support it in Arendal 4844 in its mission", (("4844", "postcode.town"),), "presidio-research layout"),
    Example("Bondi NSW 2026", (("2026", "postcode.town"),), "Australia Post"),
    Example("zip file 12345", (), "ours"),
    Example("in March 2020 Berlin was quiet", (), "ours"),
    Example("I paid 12345 dollars", (), "ours"),
    Example("SKU A1B2C3", (), "ours"),
    Example("tail number N47TZ", (), "ours"),
    Example("order 100084", (), "ours"),
    Example("MH 12 AB 1234", (), "ours"),
    Example("at 2500 Durant Avenue", (), "ours"),
    Example("GPT 4 and 1234 Main", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

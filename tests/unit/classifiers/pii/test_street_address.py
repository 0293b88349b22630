"""Street addresses; all made up."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import street_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I live at 12 Baker Street, London NW1 6XE.", [("12 Baker Street, London NW1 6XE", "street_address")]),
        (
            "ship to 4261 Stevenson Boulevard Apt. 12, Fremont, CA 94538",
            [
                ("4261 Stevenson Boulevard Apt. 12, Fremont, CA 94538", "street_address"),
                ("4261 Stevenson Boulevard Apt. 12, Fremont, CA 94538", "street_address"),
            ],
        ),  # two shapes
        (
            "54 Koidu 31\n Apt. 853\n Keila\n Estonia 79370",
            [("54 Koidu 31\n Apt. 853\n Keila\n Estonia 79370", "street_address")],
        ),  # presidio-research layout
        ("P.O. Box 123", [("P.O. Box 123", "street_address")]),
        ("Calle Mayor 12, 28013 Madrid", [("Calle Mayor 12, 28013 Madrid", "street_address")]),
        ("Av. de la Paz s/n", [("Av. de la Paz s/n", "street_address")]),  # MEDDOCAN layout
        ("au 12 rue de la Paix, 75002 Paris", [("12 rue de la Paix, 75002 Paris", "street_address")]),
        ("住在北京市朝阳区建国路88号", [("北京市朝阳区建国路88号", "street_address")]),
        ("Domicilio: Gran Vía, 85.\nLocalidad", [("Gran Vía, 85", "address.labelled")]),  # MEDDOCAN layout
        ("the average of 4 is low", []),  # av is no avenida here
        ("we walked 5 miles on the road", []),
        ("email address: none", []),
    ],
)
def test_street_address_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(street_address.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

"""Names that words announce; all made up."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import said_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My name is Tane Walker and", [("Tane Walker", "name.said")]),
        ("Dear Mrs. Walker,", [("Walker", "name.said")]),
        ("Me llamo Pedro García López, hola", [("Pedro García López", "name.said")]),
        ("Nombre: Ana María.\nApellidos: Ruiz", [("Ana María", "name.said"), ("Ruiz", "name.said")]),  # MEDDOCAN layout
        ("Je m'appelle Marie Dupont", [("Marie Dupont", "name.said")]),
        ("我叫王伟,今年", [("王伟", "name.said")]),
        ("联系人:欧阳明 电话", [("欧阳明", "name.said")]),
        ("请找李先生", [("李", "name.said")]),  # surname alone
        ("this is Python", []),
        ("call me tomorrow", []),
        ("M\nDr", []),
    ],
)
def test_said_name_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(said_name.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

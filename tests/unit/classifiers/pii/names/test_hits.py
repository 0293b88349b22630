"""Which rule a tagger's name falls under."""

import pytest

from classifiers.pii.names.hits import hits_of
from classifiers.pii.names.tagger import Found
from classifiers.pii.probabilities import PROBABILITIES

TEXT = "Hola, soy Marta de la calle Mayor 12."


@pytest.mark.parametrize(
    ("language", "category", "span", "probability", "rule"),
    [
        ("es", "person", (10, 15), 0.9, "name.tagger"),
        ("es", "person", (10, 15), 0.4, "name.tagger_unsure"),
        ("es", "person", (10, 15), 0.1, None),
        ("es", "street_address", (22, 36), 0.9, "address.tagger"),
        ("es", "street_address", (22, 33), 0.9, None),  # no digit
        ("zh", "location", (10, 15), 0.9, "place.tagger"),
        ("en", "person", (10, 15), 0.9, "name.tagger_beside"),
        ("en", "person", (10, 15), 0.8, "name.tagger_seen"),
        ("en", "person", (10, 15), 0.6, "name.glimpsed"),
        ("en", "person", (10, 15), 0.1, None),
        ("en", "location", (10, 15), 0.9, "place.glimpsed"),
        ("en", "street_address", (10, 15), 0.9, None),
        ("es", "person", (10, 11), 0.9, None),  # a letter
    ],
)
def test_a_rule_says_how_sure_the_tagger_is_and_who_else_looks(
    language: str, category: str, span: tuple[int, int], probability: float, rule: str | None
) -> None:
    hits = list(hits_of([Found(category, *span, probability)], TEXT, language))

    assert [hit.rule for hit in hits] == ([] if rule is None else [rule])
    assert all(hit.rule in PROBABILITIES and hit.kind == "name" for hit in hits)

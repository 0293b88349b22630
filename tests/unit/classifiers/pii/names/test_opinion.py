"""What the tagger says of the large model's finds."""

import numpy as np
import pytest

from classifiers.pii.hit import Hit
from classifiers.pii.names.opinion import weighed
from classifiers.pii.names.tagger import Found, Reading
from classifiers.pii.names.tokens import tokenise
from classifiers.pii.probabilities import PROBABILITIES

TEXT = "Yesterday Ann Lee went to Rome."


@pytest.mark.parametrize(
    ("category", "rule", "seen", "language", "expected"),
    [
        ("person", "name.model", ("person", 0.95), "en", "name.agreed"),
        ("person", "name.lower", ("person", 0.95), "en", "name.agreed"),
        ("person", "name.single", ("person", 0.5), "en", "name.likely"),
        ("person", "name.model", ("location", 0.95), "en", "name.unclear"),
        ("person", "name.model", None, "en", "name.doubted"),
        ("person", "name.model", None, "fr", "name.model"),
        ("location", "place.model", ("location", 0.95), "fr", "place.agreed"),
        ("organization", "organization.model", None, "en", "organization.doubted"),
        ("person", "name.said", None, "en", "name.said"),
    ],
)
def test_agreement_makes_a_find_surer_and_doubt_less_so(
    category: str, rule: str, seen: tuple[str, float] | None, language: str, expected: str
) -> None:
    tokens = tokenise(TEXT)
    names = [Found(seen[0], 10, 13, seen[1])] if seen else []
    chances = np.where(tokens.starts == 10, seen[1] if seen else 0, 0).astype(np.float32)
    reading = Reading(TEXT, tokens, names, chances)

    (hit,) = weighed([Hit(category, 10, 17, rule, "name")], reading, language)

    assert (hit.rule, hit.start, hit.end) == (expected, 10, 17)


@pytest.mark.parametrize("what", ["name", "place", "organization"])
def test_the_more_both_agree_the_surer_the_find(what: str) -> None:
    said = [PROBABILITIES[f"{what}.{how}"] for how in ("agreed", "likely", "unclear", "doubted")]

    assert said == sorted(said, reverse=True)

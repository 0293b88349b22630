"""Payment card numbers; the numbers are made up or published for tests."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import credit_card


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my card is 4539 7111 4954 6636", [("4539 7111 4954 6636", "card.said")]),  # presidio-research layout
        ("4539711149546636", [("4539711149546636", "card")]),
        ("tarjeta 4539-7111-4954-6636", [("4539-7111-4954-6636", "card.said")]),  # Spanish
        ("信用卡4539711149546636", [("4539711149546636", "card.said")]),  # Chinese
        ("4539.7111.4954.6636", [("4539.7111.4954.6636", "card")]),  # noren cc-009 layout
        ("card 4111 1111 1111 1111", [("4111 1111 1111 1111", "card.example")]),  # Visa's test number
        ("card 4539 7111 4954 6635", [("4539 7111 4954 6635", "card.unchecked")]),  # wrong check digit, announced
        ("order 4539711149546635", []),  # wrong check digit
        ("0000 0000 0000 0000", []),
        ("order 1234567890", []),  # too short
    ],
)
def test_credit_card_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(credit_card.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

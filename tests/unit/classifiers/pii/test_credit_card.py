"""Payment card numbers; the numbers are computed or published for tests."""

import pytest

from classifiers.pii.recognizers.credit_card import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("my card is 4539 7111 4954 6636", (("4539 7111 4954 6636", "card.said"),), "presidio-research layout"),
    Example("4539711149546636", (("4539711149546636", "card"),), "ours"),
    Example("tarjeta 4539-7111-4954-6636", (("4539-7111-4954-6636", "card.said"),), "ours", "es"),
    Example("信用卡4539711149546636", (("4539711149546636", "card.said"),), "ours", "zh"),
    Example("4539.7111.4954.6636", (("4539.7111.4954.6636", "card"),), "noren layout"),
    Example("card 4111 1111 1111 1111", (("4111 1111 1111 1111", "card.example"),), "Visa's test number"),
    Example("card 4539 7111 4954 6635", (("4539 7111 4954 6635", "card.unchecked"),), "wrong check digit, announced"),
    Example("my card # 501800000009", (("501800000009", "card.said"),), "Maestro, 12 digits"),
    Example("501800000009", (), "12 digits need a word"),
    Example("9539711149546635", (), "no issuer starts so"),
    Example("order 4539711149546635", (), "wrong check digit"),
    Example("0000 0000 0000 0000", (), "ours"),
    Example("order 1234567890", (), "too short"),
    Example("the cvv is 123", (("123", "card.code"),), "ours"),
    Example("security code: 1234", (("1234", "card.code"),), "American Express has four"),
    Example(
        "4539 7111 4954 6636, exp 04/27, CVV 123",
        (("4539 7111 4954 6636", "card"), ("04/27", "card.expiry"), ("123", "card.code")),
        "ours",
    ),
    Example("the offer expires 04/27", (), "a date with no card"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

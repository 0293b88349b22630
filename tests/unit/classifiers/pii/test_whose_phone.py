"""What the words around a number say of it."""

import pytest

from classifiers.pii.whose_phone import Whose, whose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("you can reach me at #", "mine"),
        ("my new mobile number is #", "mine"),
        ("How can we reach you? You can call #", "mine"),
        ("mi teléfono es #", "mine"),
        ("我的电话是#", "mine"),
        ("his cell is #", "someone"),
        ("Fax: #", "someone"),
        ("#-Office", "someone"),
        ("I found Kiwi's. Their number is #", "business"),
        ("# is their phone number", "business"),
        ("Your table is booked, the number is #", "business"),
        ("the number is #", "somewhere"),
        ("my credit card number is #", "no_phone"),
        ("Order number: #", "no_phone"),
        ("we counted #", "unsaid"),
    ],
)
def test_the_nearest_words_decide(text: str, expected: Whose) -> None:
    start = text.index("#")

    assert whose(text, start, start + 1) == expected

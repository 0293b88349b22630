"""The measure of chance: strings drawn by lot are above the line, what people write is below."""

import random
from string import ascii_letters, ascii_uppercase, digits

import pytest

from classifiers.pii.randomness import is_random, randomness


@pytest.mark.parametrize(
    ("letters", "length", "share"),
    [
        (ascii_letters + digits, 20, 0.93),
        (ascii_letters + digits, 32, 0.97),
        (ascii_letters + digits + "+/", 40, 0.97),
        (ascii_uppercase + "234567", 32, 0.95),
        ("0123456789abcdef", 32, 0.99),
    ],
)
def test_strings_drawn_by_lot_are_random(letters: str, length: int, share: float) -> None:
    drawn = random.Random(1)  # noqa: S311  # repeatable

    found = sum(is_random("".join(drawn.choices(letters, k=length))) for _ in range(1_000))

    assert found >= share * 1_000


@pytest.mark.parametrize(
    "value",
    [
        "", "a", "aaaaaaaaaaaaaaaaaaaa", "1234567890123456", "abcdef123456789ghijklmnop", "qwertyuiop123456",
        "secret123456789abcdefghijklmnop", "my-super-secret-password", "application/json", "strawberries",
        "authentication_token_2", "getUserById2", "a1a1a1a1a1a1a1a1",
    ],
)  # fmt: skip
def test_what_people_write_is_not(value: str) -> None:
    assert not is_random(value)


def test_a_step_surprises_less_than_a_leap() -> None:
    assert randomness("abcdefgh") < randomness("words") < randomness("k7Qz2mXw")

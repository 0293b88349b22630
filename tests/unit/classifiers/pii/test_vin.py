"""Vehicle identification numbers."""

from random import Random

import pytest

from classifiers.pii.recognizers.vin import RECOGNIZER, check_character
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("VIN 1HGCM82633A004352", (("1HGCM82633A004352", "vin.said"),), "Wikipedia's sample"),
    Example("1M8GDM9AXKP042788", (("1M8GDM9AXKP042788", "vin.checked"),), "Wikipedia's sample"),
    Example("1HGCM82643A004352", (), "ours"),
    Example("vin: 1HGCM82643A004352", (("1HGCM82643A004352", "vin.wrong"),), "ours"),
    Example("11111111111111111", (), "ours"),
    Example("5f4dcc3b5aa765d61", (), "ours"),
    Example("my car WVWZZZ1JZXW000001", (("WVWZZZ1JZXW000001", "vin.maker"),), "ours"),
    Example("aGVsbG8gd29ybGQhI", (), "ours"),
    Example("ABCDEFGHJKLMNPRST", (), "ours"),
    Example(
        "número de bastidor WVWZZZ1JZXW386752",
        (("WVWZZZ1JZXW386752", "vin.unchecked"),),
        "sample of a maker outside North America",
        "es",
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
MADE = 500


def _made(random: Random) -> str:
    """Make a number of a maker in the United States with the right check digit and a serial number."""
    number = "1" + "".join(random.choices(ALPHABET, k=12)) + "".join(random.choices("0123456789", k=4))
    return number[:8] + check_character(number) + number[9:]


def test_every_number_with_its_check_digit_is_found_behind_words() -> None:
    random = Random(7)  # noqa: S311  # samples, no secrets

    found = [list(RECOGNIZER.find(f"my VIN is {_made(random)}", "en")) for _ in range(MADE)]

    assert [hit.rule for hits in found for hit in hits] == ["vin.said"] * MADE


def test_hardly_any_text_of_the_same_length_is_taken_for_one() -> None:
    """At most one in a thousand."""
    random = Random(7)  # noqa: S311  # samples, no secrets
    texts = ("".join(random.choices(ALPHABET, k=17)) for _ in range(20_000))

    assert sum(bool(list(RECOGNIZER.find(text, "en"))) for text in texts) <= 20

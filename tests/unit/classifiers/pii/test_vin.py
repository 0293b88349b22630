"""Vehicle identification numbers."""

import pytest

from classifiers.pii.recognizers.vin import RECOGNIZER
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

"""Addresses of network cards."""

import pytest

from classifiers.pii.recognizers.mac_address import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("card 00:1B:44:11:3A:B7.", (("00:1B:44:11:3A:B7", "mac"),), "Presidio's test"),
    Example("00-1b-44-11-3a-b7", (("00-1b-44-11-3a-b7", "mac"),), "IEEE 802"),
    Example("001b.4411.3ab7", (("001b.4411.3ab7", "mac"),), "Cisco's way to write it"),
    Example("00:11:22:33:44:55", (("00:11:22:33:44:55", "mac.example"),), "of every manual"),
    Example("ff:ff:ff:ff:ff:ff", (("ff:ff:ff:ff:ff:ff", "mac.example"),), "broadcast, IEEE 802"),
    Example("00-00-5E-00-53-0A", (("00-00-5E-00-53-0A", "mac.example"),), "RFC 7042, for documentation"),
    Example("00:1B:44-11:3A:B7", (), "mixed separators"),
    Example("12-34-56-78-90-12", (), "ours; digits alone are other numbers"),
    Example("00:1B:44:11:3A:B7:22", (), "seven pairs"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

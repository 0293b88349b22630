"""International bank account numbers; samples of the SWIFT registry."""

import pytest

from classifiers.pii.recognizers.iban import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("GB29 NWBK 6016 1331 9268 19", (("GB29 NWBK 6016 1331 9268 19", "iban"),), "SWIFT registry"),
    Example("my IBAN is DE89370400440532013000.", (("DE89370400440532013000", "iban"),), "SWIFT registry"),
    Example("de89 3704 0044 0532 0130 00 please", (("de89 3704 0044 0532 0130 00", "iban"),), "SWIFT registry"),
    Example("at 22 FR14-2004-1010-0505-0001-3M02-606", (("FR14-2004-1010-0505-0001-3M02-606", "iban"),), "ours"),
    Example("IBAN:ES9121000418450200051332", (("ES9121000418450200051332", "iban"),), "SWIFT registry", "es"),
    Example("我的账号NO9386011117947", (("NO9386011117947", "iban"),), "SWIFT registry", "zh"),
    Example("MT84MALT011000012345MTLCAST001S", (("MT84MALT011000012345MTLCAST001S", "iban"),), "SWIFT registry"),
    Example("iban DE88 3704 0044 0532 0130 00", (("DE88 3704 0044 0532 0130 00", "iban.unchecked"),), "wrong check"),
    Example("DE88 3704 0044 0532 0130 00", (), "wrong check"),
    Example("GB29 NWBK 6016 1331 9268", (), "too short"),
    Example("GB29NWBK60161331926819AB", (), "too long"),
    Example("XX29 NWBK 6016 1331 9268 19", (), "no such country"),
    Example("it is 20 12 2024 and all is well here", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

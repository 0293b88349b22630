"""Numbers that a firm, an office or a school gave to someone; all made up."""

import pytest

from classifiers.pii.recognizers.account_number import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("my employee id is E-48213", (("E-48213", "account.mine"),), "ours"),
    Example("Badge number: 77182", (("77182", "account.said"),), "ours"),
    Example("Order #4827193 has not arrived", (("4827193", "account.said"),), "ours"),
    Example("order number: 112-4827193-5550127", (("112-4827193-5550127", "account.said"),), "layout of a large shop"),
    Example("tracking number is 1Z999AA10123456784", (("1Z999AA10123456784", "account.said"),), "UPS's sample"),
    Example("policy number HO-448213-22", (("HO-448213-22", "account.said"),), "ours"),
    Example("booking reference QZKTLM", (("QZKTLM", "account.said"),), "IATA, six letters"),
    Example("mi número de pedido es 48271-93", (("48271-93", "account.mine"),), "ours", "es"),
    Example("expediente 2023/4471", (("2023/4471", "account.said"),), "ours", "es"),
    Example("numéro de commande : FR48271", (("FR48271", "account.said"),), "ours", "fr"),
    Example("我的订单号是202405123344", (("202405123344", "account.mine"),), "ours", "zh"),
    Example("工号:A10293", (("A10293", "account.said"),), "ours", "zh"),
    Example("Kundennummer: 4471882", (("4471882", "account.said"),), "ours", "de"),
    Example("invoice number 12345", (("12345", "account.made_up"),), "ours; a template"),
    Example("order id = 10019", (("10019", "account.assigned"),), "ours; a program"),
    Example("model number XJ-4482", (), "ours"),
    Example("product code 448213", (), "ours"),
    Example("case 3 of the study", (), "ours"),
    Example("in order 1812 men came", (), "ours"),
    Example("the claim: 2023 was the best year", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Wallets: published samples, and numbers computed from the rules."""

import pytest

from classifiers.pii.recognizers.crypto_wallet import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_HEX = "9f3c71e8a2d046b57c1e8f20a94d3b65" * 2
_PRIVATE = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
_LOWER = "0xde709f2102306220921060314715629080e2fb77"


def _one(address: str, source: str, rule: str = "crypto") -> Example:
    return Example(f"send it to {address} today", ((address, rule),), source)


EXAMPLES = (
    _one("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "Bitcoin's first block"),
    _one("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "Bitcoin Wiki, 'Address'"),
    _one("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "BIP 173"),
    _one("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "BIP 350"),
    _one("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "EIP-55"),
    _one(_LOWER, "EIP-55, all lower", "crypto.unchecked"),
    _one("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "XRP Ledger, 'Accounts'"),
    _one("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "Tron, the USDT contract"),
    _one(
        "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
        "Monero's general fund",
    ),
    _one(_PRIVATE, "Bitcoin Wiki, 'Wallet import format'", "crypto.private_key"),
    Example(f"my ethereum wallet: {_LOWER}", ((_LOWER, "crypto.announced"),), "EIP-55"),
    Example(f"private key: {_HEX}", ((_HEX, "crypto.private_key"),), "computed"),
    Example(
        "solana wallet 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV",
        (("7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV", "crypto.announced"),),
        "Solana, 'Accounts'",
    ),
    Example("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", (), "wrong checksum"),
    Example("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", (), "wrong checksum"),
    Example("0x0000000000000000000000000000000000000000", (), "nobody's"),
    Example(f"transaction hash 0x{_HEX}", (), "public"),
    Example(f"sha256:{_HEX}", (), "a checksum"),
    Example("https://www.youtube.com/playlist?list=PLk7Qz2mXw9Rt4Lp8Vb3Nc6Hj1Df5Gs8Ya", (), "a list"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Bech32 and Bech32m on the samples of BIP 173 and BIP 350."""

import pytest

from classifiers.pii.bech32 import is_segwit


@pytest.mark.parametrize(
    "address",
    [
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ],
)
def test_samples_hold(address: str) -> None:
    assert is_segwit(address)


@pytest.mark.parametrize(
    "address",
    [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",  # Bech32 where Bech32m is due, BIP 350
        "bc1",
        "bc1bbbbbbbbbb",
    ],
)
def test_others_do_not(address: str) -> None:
    assert not is_segwit(address)

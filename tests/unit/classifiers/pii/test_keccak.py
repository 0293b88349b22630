"""Keccak-256 and the case of addresses against published samples."""

import pytest

from classifiers.pii.keccak import is_checksummed, keccak_256


def test_the_empty_digest_is_the_published_one() -> None:
    assert keccak_256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"


@pytest.mark.parametrize(
    "address",
    [
        "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "dbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "D1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ],
)
def test_the_samples_of_eip_55_hold_and_a_changed_case_does_not(address: str) -> None:
    assert is_checksummed(address)
    assert not is_checksummed(address.swapcase())

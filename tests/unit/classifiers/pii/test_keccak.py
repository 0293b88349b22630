"""Keccak-256 against Python's SHA-3 and against published addresses."""

import hashlib
import random

import pytest

from classifiers.pii.keccak import SHA3, is_checksummed, keccak_256


@pytest.mark.parametrize("length", [0, 1, 40, 135, 136, 137, 272, 500])
def test_with_the_padding_of_sha3_it_is_sha3(length: int) -> None:
    data = random.Random(length).randbytes(length)  # noqa: S311  # repeatable

    assert keccak_256(data, SHA3) == hashlib.sha3_256(data).digest()


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

"""Base58 with its checksum."""

from stdnum import bitcoin

from classifiers.pii import base58


def test_it_agrees_with_stdnum() -> None:
    address = "1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD"

    assert base58.decoded(address) == bitcoin.b58decode(address)
    assert base58.checked(address) == bitcoin.b58decode(address)[:-4]


def test_a_changed_letter_and_a_letter_that_is_none_fail() -> None:
    assert base58.checked("1NEDqZPvTWRaoho48qXuLLsrYomMXPABfX") is None
    assert base58.checked("0NEDqZPvTWRaoho48qXuLLsrYomMXPABfD") is None
    assert base58.decoded("1" * 121) is None

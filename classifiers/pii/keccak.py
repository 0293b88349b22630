"""Keccak-256 as Ethereum and Monero use it: SHA-3 before its padding was changed."""

from Crypto.Hash import keccak


def keccak_256(data: bytes) -> bytes:
    """Return the digest, 32 bytes."""
    return keccak.new(digest_bits=256, data=data).digest()


def is_checksummed(digits: str) -> bool:
    """Whether the case of 40 hex digits of an Ethereum address is that of EIP-55."""
    digest = keccak_256(digits.lower().encode()).hex()
    return all(
        letter.isdigit() or letter.isupper() == (int(nibble, 16) >= 8)  # noqa: PLR2004  # the nibble's top bit
        for letter, nibble in zip(digits, digest, strict=False)
    )

"""Base58 as wallets write it, and its checksum."""

from collections.abc import Callable

import base58

from classifiers.pii.keccak import keccak_256

BITCOIN, RIPPLE = base58.BITCOIN_ALPHABET, base58.RIPPLE_ALPHABET
_CHECK = 4  # bytes
_MOST = 120  # characters: an extended key has 111
_BLOCK = 11  # characters of 8 bytes in Monero's own way
_BLOCK_BYTES = {11: 8, 7: 5}


def decoded(text: str, alphabet: bytes = BITCOIN) -> bytes | None:
    """Return the bytes of a number in base 58, leading zeros kept; None for other characters or over 120 of them."""
    return _tried(base58.b58decode, text, alphabet)


def checked(text: str, alphabet: bytes = BITCOIN) -> bytes | None:
    """Return version and payload when the four bytes behind them are the head of their double SHA-256, else None."""
    return _tried(base58.b58decode_check, text, alphabet)


def _tried(decode: Callable[..., bytes], text: str, alphabet: bytes) -> bytes | None:
    if len(text) > _MOST:
        return None
    try:
        return decode(text, alphabet=alphabet)
    except ValueError:
        return None


def is_monero(address: str) -> bool:
    """Whether a standard, integrated or sub-address of Monero is right: blocks of 8 bytes, Keccak-256 over all."""
    parts = [decoded(address[i : i + _BLOCK]) for i in range(0, len(address), _BLOCK)]
    sizes = [_BLOCK_BYTES.get(len(address[i : i + _BLOCK]), 0) for i in range(0, len(address), _BLOCK)]
    data = b"".join(_sized(part or b"", size) for part, size in zip(parts, sizes, strict=True))
    return len(data) == sum(sizes) > _CHECK and keccak_256(data[:-_CHECK])[:_CHECK] == data[-_CHECK:]


def _sized(part: bytes, size: int) -> bytes:
    return part.lstrip(b"\0").rjust(size, b"\0")

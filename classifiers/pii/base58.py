"""Base58 as wallets write it, and its checksum."""

import hashlib

from classifiers.pii.keccak import keccak_256

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_CHECK = 4  # bytes
_MOST = 120  # characters: an extended key has 111
_BLOCK = 11  # characters of 8 bytes in Monero's own way
_BLOCK_BYTES = {11: 8, 7: 5}


def decoded(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """Return the bytes of a number in base 58, leading zeros kept; None for other characters or over 120 of them."""
    if len(text) > _MOST or not set(text) <= set(alphabet):
        return None
    number = 0
    for letter in text:
        number = number * 58 + alphabet.index(letter)
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)


def checked(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """Return version and payload when the four bytes behind them are the head of their double SHA-256, else None."""
    data = decoded(text, alphabet)
    if data is None or len(data) <= _CHECK:
        return None
    payload, check = data[:-_CHECK], data[-_CHECK:]
    digest = hashlib.sha256(hashlib.sha256(payload).digest()).digest()
    return payload if digest[:_CHECK] == check else None


def is_monero(address: str) -> bool:
    """Whether a standard, integrated or sub-address of Monero is right: blocks of 8 bytes, Keccak-256 over all."""
    parts = [decoded(address[i : i + _BLOCK]) for i in range(0, len(address), _BLOCK)]
    sizes = [_BLOCK_BYTES.get(len(address[i : i + _BLOCK]), 0) for i in range(0, len(address), _BLOCK)]
    data = b"".join(_sized(part or b"", size) for part, size in zip(parts, sizes, strict=True))
    return len(data) == sum(sizes) > _CHECK and keccak_256(data[:-_CHECK])[:_CHECK] == data[-_CHECK:]


def _sized(part: bytes, size: int) -> bytes:
    return part.lstrip(b"\0").rjust(size, b"\0")

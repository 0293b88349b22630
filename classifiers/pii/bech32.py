"""Bech32 and Bech32m, the checksums of SegWit addresses (BIP 173, BIP 350)."""

from collections.abc import Iterable, Sequence

from stdnum.bitcoin import bech32_checksum

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32 = 1
_BECH32M = 0x2BC830A3
_CHECK = 6  # characters
_LEAST, _MOST = 2, 40  # bytes of a witness program
_FIRST_SIZES = frozenset({20, 32})  # bytes, for version 0


def is_segwit(address: str) -> bool:
    """Whether a witness address is right: version 0 by Bech32, later ones by Bech32m."""
    human, data = _parts(address)
    if len(data) <= _CHECK + 1:
        return False
    version, size = data[0], (len(data) - _CHECK - 1) * 5 // 8
    expected = _BECH32M if version else _BECH32
    sized = size in _FIRST_SIZES if version == 0 else _LEAST <= size <= _MOST
    return sized and version <= 16 and _checksum(human, data) == expected  # noqa: PLR2004  # BIP 141


def is_valid(address: str) -> bool:
    """Whether the Bech32 checksum is right; of any length."""
    human, data = _parts(address)
    return len(data) > _CHECK and _checksum(human, data) == _BECH32


def _parts(address: str) -> tuple[str, Sequence[int]]:
    """Split at the last 1; no data where a character is none of Bech32's."""
    human, _, rest = address.lower().rpartition("1")
    data = [_ALPHABET.find(letter) for letter in rest]
    return human, [] if -1 in data else data


def _checksum(human: str, data: Iterable[int]) -> int:
    expanded = [ord(letter) >> 5 for letter in human] + [0] + [ord(letter) & 31 for letter in human]
    return int(bech32_checksum([*expanded, *data]))

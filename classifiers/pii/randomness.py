"""How much a string looks drawn by lot rather than written: bits a character, from the pairs of its characters.

A machine's key goes from any character to any other; words, names in code and typed-out sequences do not. Each
neighbouring pair costs as many bits as it surprises someone who expects words: a step in the alphabet or on the
keyboard and a repeated character cost almost nothing, two letters what that pair costs in the words of four
languages, digits and changes of kind a fixed price. The mean over all pairs is the measure.

Deterministic: the only table is counted from the word lists that the package `mnemonic` brings.
"""

from collections import Counter
from functools import cache
from itertools import pairwise
from math import log2
from string import ascii_lowercase

from mnemonic import Mnemonic

RANDOM = 3.4
"""Bits a pair from which a string with two digits or more counts as random. Of letters and digits drawn by lot it
takes 98 % at 16 characters and 99 % at 20. It also takes four in ten names of code that hold two digits (2 % of all
names): so it never decides alone: a start of an issuer's, a name or a
place for secrets has to be there too."""

RANDOM_HEX = 2.5
"""The same for hexadecimal digits, which have fewer neighbours to choose from: 99 % at 16 characters."""

RANDOM_LETTERS = 4.0
"""The same for strings with fewer than two digits: 95 % of 20 letters drawn by lot."""

_HEX = frozenset("0123456789abcdef")
_LEAST_HEX = 16
_LEAST_DIGITS = 2
_LEAST_LETTERS = 16
_STEP = 0.5  # bits: `ab`, `12`, `zy`, `aa`, `we`
_DIGITS = log2(10)
_CHANGE = 5.0  # letter to digit or back, upper to lower inside a word
_CAMEL = 3.0  # `tB` in getById, `_b` in by_id: how names are joined
_SIGNS = "_-./+=~"
_LANGUAGES = ("english", "french", "spanish", "italian")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "azertyuiop", "qwertzuiop")


def randomness(value: str) -> float:
    """Return the mean surprise of a string's neighbouring characters, bits, 0 when it has fewer than two.

    Args:
        value: ASCII; other characters count as signs. Linear in its length.
    """
    if len(value) < 2:  # noqa: PLR2004  # a pair
        return 0.0
    costs = _costs()
    return sum(_cost(a, b, costs) for a, b in pairwise(value)) / (len(value) - 1)


def is_random(value: str) -> bool:
    """Whether a string looks drawn by lot: surprising enough, and not a few characters again and again."""
    if len(set(value)) * 3 <= min(len(value), 24):
        return False
    if _HEX.issuperset(value.lower()):
        return len(value) >= _LEAST_HEX and randomness(value) >= RANDOM_HEX
    digits = sum(map(str.isdigit, value))
    if digits < _LEAST_DIGITS:
        return len(value) >= _LEAST_LETTERS and randomness(value) >= RANDOM_LETTERS
    return randomness(value) >= RANDOM


def _cost(first: str, second: str, costs: dict[str, float]) -> float:
    pair = (first + second).lower()
    known = costs.get(pair)
    if known is not None and (first.isupper() == second.isupper() or first.isdigit() or first.isupper()):
        return known
    if first.isdigit() and second.isdigit():
        return _DIGITS
    if not first.isalnum() or not second.isalnum():
        return _CAMEL
    return _CAMEL if first.islower() and second.isupper() else _CHANGE


@cache
def _costs() -> dict[str, float]:
    """Bits of pairs: of letters as often as words have them, of steps little."""
    words = [word for language in _LANGUAGES for word in Mnemonic(language).wordlist]
    pairs = Counter(a + b for word in words for a, b in pairwise(word) if (a + b).isascii())
    firsts = Counter(pair[0] for pair in pairs.elements())
    costs = {a + b: -log2((pairs[a + b] + 0.5) / (firsts[a] + 13)) for a in ascii_lowercase for b in ascii_lowercase}
    for row in (ascii_lowercase, *_ROWS):
        for a, b in pairwise(row):
            costs[a + b] = costs[b + a] = _STEP
    return costs | {a + a: _STEP for a in ascii_lowercase + "0123456789" + _SIGNS}

"""What the tagger looks at: features of a kind of token, and of tokens next to each other."""

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from classifiers.pii.names.hashing import Hashes, later, mixed, of_word
from classifiers.pii.names.tokens import BREAK, is_han

BITS = 15
"""Hashed features of kinds of tokens: 2^BITS."""

PAIR_BITS = 16
"""Hashed features of neighbours: 2^PAIR_BITS."""

PAIRS = 12
"""Features of neighbours of a token."""

OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
"""Where the tokens stand, relative to the labelled one, whose features count."""

CLASSES = 16 * 16
"""Classes of tokens: a shape and four bits of gazetteers."""

_LONGEST = 24  # letters of a word that count
_AFFIXES = (2, 3, 4)
_HIGH = np.uint32(16)
_PAIR_SHIFT = np.uint32(32 - PAIR_BITS)
_SALTS = np.arange(PAIRS, dtype=np.uint32)[:, None]  # set kinds of features apart
_ENDS = frozenset(".!?。！？…")  # noqa: RUF001 - full-width signs
_LIST_SIGNS = frozenset("-*•·#>\"'(:：“《")  # noqa: RUF001
_SEPARATORS = frozenset(",;、，；/&")  # noqa: RUF001


def shape(word: str) -> int:  # noqa: PLR0911 - one line for each shape is clearest
    """Return what a token looks like, 0..15."""
    if word == BREAK:
        return 0
    if word.isdigit():
        return 1 if len(word) <= 2 else 2 if len(word) <= 4 else 3  # noqa: PLR2004 - numbers, years, longer ones
    if is_han(word):
        return 4
    if word.isalpha():
        return _case(word)
    if word in _ENDS:
        return 11
    if word in _LIST_SIGNS:
        return 12
    return 13 if word in _SEPARATORS else 14 if word == "@" else 15


def _case(word: str) -> int:
    if word.islower():
        return 5
    if len(word) == 1:
        return 6
    if word.isupper():
        return 7
    if word[1:].islower():
        return 8
    return 9 if word[0].isupper() else 10


def features(word: str, token_class: int) -> Iterator[int]:
    """Yield the hashed features of a kind of token, 0..2^BITS - 1.

    Args:
        word: the token.
        token_class: 0..CLASSES - 1.
    """
    lower = word[:_LONGEST].lower()
    names = [f"w{lower}", f"c{token_class}", f"g{token_class & 15}", f"s{token_class >> 4}", f"p{_pattern(word)}"]
    if word.isalpha():
        names += [f"<{lower[:size]}" for size in _AFFIXES if len(lower) > size]
        names += [f">{lower[-size:]}" for size in _AFFIXES if len(lower) > size]
    for name in names:
        yield of_word(name) >> (32 - BITS)


def _pattern(word: str) -> str:
    """`Xx` of McDonald, with lengths up to four: `X1x1X1x4`."""
    if word.isascii() and word.isalpha() and word[1:].islower():
        # most words; much faster than counting runs
        return f"x{min(len(word), 4)}" if word[0].islower() else f"X1x{min(len(word) - 1, 4)}"
    if word.isdigit():
        return f"d{min(len(word), 12)}"
    runs = groupby(word[:_LONGEST], lambda letter: "X" if letter.isupper() else "x" if letter.islower() else "-")
    return "".join(f"{kind}{min(len(list(run)), 4)}" for kind, run in runs)


def pairs(words: Hashes, classes: Hashes, inside: Hashes, where: Hashes) -> Hashes:
    """Return the hashed features of neighbours.

    Args:
        words: (N,) hashes of the tokens in lower case.
        classes: (N,) of `Lexicon.classes`.
        inside: (N,) of `Gazetteers.inside`.
        where: (N,) of `surroundings`.

    Returns:
        (PAIRS, N), 0..2^PAIR_BITS - 1.
    """
    before, after = later(words, -1), later(words, 1)
    class_before, class_after = later(classes, -1), later(classes, 1)
    ones = np.stack([before, words, before, after, later(before, -1), after, before, where, inside])
    others = np.stack([words, after, classes, classes, before, later(after, 1), after, classes, classes])
    found = mixed(ones, others)
    triples = np.stack([class_before + (class_after << _HIGH), class_before + (later(classes, -2) << _HIGH),
                        class_after + (later(classes, 2) << _HIGH), found[6]])  # fmt: skip
    found[8] ^= where & np.uint32(1)
    return mixed(np.concatenate([np.delete(found, 6, axis=0), mixed(triples, classes)]), _SALTS) >> _PAIR_SHIFT


def surroundings(shapes: Hashes) -> Hashes:
    """Return for each of N tokens how its line is written, and in bit 0 whether it begins a sentence.

    Args:
        shapes: (N,) of `shape`.
    """
    count = len(shapes)
    breaks = shapes == 0
    line = np.cumsum(breaks)
    words = ((shapes >= 4) & (shapes <= 10)).astype(np.float64)  # noqa: PLR2004 - of `shape`
    capital = ((shapes >= 6) & (shapes <= 9)).astype(np.float64)  # noqa: PLR2004
    total = np.bincount(line, words)
    share = np.bincount(line, capital) / np.maximum(total, 1)
    written = np.digitize(share, (0.01, 0.3, 0.6, 0.95)) * 4 + np.digitize(total, (3, 7, 14))
    starts = np.ones(count, dtype=np.uint32)
    starts[1:] = np.isin(shapes[:-1], (0, 11, 12))
    out: Hashes = (written[line] * 2).astype(np.uint32) + starts
    return out

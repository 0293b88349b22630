"""Cut a text into the tokens that a tagger labels: words, numbers, single signs, line breaks, Chinese characters."""

import re
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

BREAK = "\n"
"""What a token of line breaks begins with; all of them are the same kind of token."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PIECES = re.compile(rf"[^\W\d_{_HAN}]+|[^\S\n]+|[{_HAN}]|\d+|\n\s*|.", re.DOTALL)
_GAPS = frozenset(map(chr, (*range(9, 10), *range(11, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
                            0x2028, 0x2029, 0x202F, 0x205F, 0x3000)))  # fmt: skip
"""What `str.isspace` is true of, but for the line break."""
_HAN_WORD = re.compile(f"[{_HAN}]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """N tokens of a text, in order; spaces between them belong to none."""

    words: list[str]
    starts: Integers  # (N,) code points
    ends: Integers  # (N,) code points, exclusive

    def __len__(self) -> int:
        """Return N."""
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text, in time linear in it."""
    pieces = _PIECES.findall(text)
    kept = [piece[0] not in _GAPS for piece in pieces]
    lengths = np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces))
    ends = lengths.cumsum()
    mask = np.array(kept, dtype=np.bool_)
    return Tokens(list(compress(pieces, kept)), (ends - lengths)[mask], ends[mask])


def is_han(word: str) -> bool:
    """Whether a token is a Chinese character."""
    return len(word) == 1 and _HAN_WORD.match(word) is not None

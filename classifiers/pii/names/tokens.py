"""Cut a text into the tokens that a tagger labels: words, numbers, single signs, line breaks, Chinese characters."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

BREAK = "\n"
"""The token of one or more line breaks."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PIECES = re.compile(rf"[ \t]+|[^\W\d_{_HAN}]+|[{_HAN}]|\d+|\s+|.", re.DOTALL)
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
    ends = np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces)).cumsum()
    kept = [at for at, piece in enumerate(pieces) if not piece.isspace() or BREAK in piece]
    words = [BREAK if pieces[at].isspace() else pieces[at] for at in kept]
    last = ends[kept]
    lengths = np.fromiter((len(pieces[at]) for at in kept), dtype=np.int64, count=len(kept))
    return Tokens(words, last - lengths, last)


def is_han(word: str) -> bool:
    """Whether a token is a Chinese character."""
    return len(word) == 1 and _HAN_WORD.match(word) is not None

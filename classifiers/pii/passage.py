"""A window of a text, and the hits of windows seen before."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from classifiers.pii.hit import Hit

REMEMBERED = 2_000_000
"""Code points of windows whose hits are kept: greetings, system prompts and repeated answers come again and again."""


class Passage(NamedTuple):
    """What is looked at in one go."""

    text: str  # folded
    language: str  # ISO 639-1
    named: bool = True  # whether the model looks for names


class Seen:
    """Hits of the last passages, in the order of their use."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._letters = 0
        self._hits: OrderedDict[Passage, Sequence[Hit]] = OrderedDict()

    def get(self, passage: Passage) -> Sequence[Hit] | None:
        """Return the hits of a passage, or None when it was not seen or is forgotten."""
        if passage in self._hits:
            self._hits.move_to_end(passage)
        return self._hits.get(passage)

    def keep(self, passage: Passage, hits: Sequence[Hit]) -> None:
        """Remember, and forget the oldest when that is too much."""
        if passage not in self._hits:
            self._letters += len(passage.text)
        self._hits[passage] = hits
        while self._letters > self._most:
            oldest, _ = self._hits.popitem(last=False)
            self._letters -= len(oldest.text)

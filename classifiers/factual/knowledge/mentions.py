"""Where the names that a site knows stand in a sentence."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from classifiers.factual.knowledge.fact import key
from classifiers.factual.knowledge.wording import ARTICLES, VARIANTS

LONGEST = 8
"""Words of a name."""

WIDEST = 3
"""Signs between two words of a name."""

LONGEST_HAN = 12
"""Chinese signs of a name."""

TOKEN = re.compile(r"[\u3400-\u9fff]|(?:[^\W\u3400-\u9fff]|[\u0300-\u036f]){1,100}[+#]{0,2}")
JOINED = re.compile(r"[ '\u2019\-]{1,2}")

Run = tuple[str, int, int]
"""Key of a run of words, its first token, and the token after its last."""


class Token(NamedTuple):
    """A word, or a Chinese sign."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in a sentence."""

    name: str  # as `key` makes it
    first: int  # index of its first token
    last: int  # of the token after it
    span: tuple[int, int]  # code points into the sentence


@dataclass(frozen=True)
class Words:
    """A sentence in words, and every run of them that may be a name."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands before each word, as `key` makes it; empty before the first."""
        between = (self.text[one.end : two.start] for one, two in pairwise(self.tokens))
        return ("", *map(key_of_gap, between))

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """Each word with the next one: what a name of several words may begin with."""
        return tuple(
            one.key + gap + two.key for (one, two), gap in zip(pairwise(self.tokens), self.gaps[1:], strict=False)
        )

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every run of words; longer runs of one start come later."""
        return self.runs_from({*(token.key for token in self.tokens), *self.pairs})

    def runs_from(self, beginnings: Collection[str]) -> tuple[Run, ...]:
        """Return the runs that begin with one of these words or pairs of words."""
        found: list[Run] = []
        for first, token in enumerate(self.tokens):
            if token.key in beginnings:
                found.append((token.key, first, first + 1))
                if first < len(self.pairs) and self.pairs[first] in beginnings:
                    found += self._longer(first)
        return tuple(found)

    def _longer(self, first: int) -> Iterator[Run]:
        """Yield the runs of two words and more from one word on."""
        name = self.tokens[first].key
        most = LONGEST_HAN if "\u3400" <= name[:1] <= "\u9fff" else LONGEST
        for last in range(first + 1, min(first + most, len(self.tokens))):
            if len(self.gaps[last]) > WIDEST:
                break
            name += self.gaps[last] + self.tokens[last].key
            yield name, first, last + 1

    def mentions(self, known: Collection[str], runs: Sequence[Run] | None = None) -> list[Mention]:
        """Return the known names in it, the longest where they overlap, in order; `runs`: where they are sought."""
        found = [
            Mention(name, first, last, (self.tokens[first].start, self.tokens[last - 1].end))
            for name, first, last in (self.runs if runs is None else runs)
            if name in known
        ]
        found.sort(key=lambda one: (one.first - one.last, one.first))
        taken: set[int] = set()
        kept: list[Mention] = []
        for one in found:
            if taken.isdisjoint(range(one.first, one.last)):
                taken.update(range(one.first, one.last))
                kept.append(one)
        return sorted(kept, key=lambda one: one.first)

    def is_part(self, one: Mention, other: Callable[[int], bool] = lambda _place: False) -> bool:
        """Whether a name is only a part of a longer one, or of a variant that is something else.

        Args:
            one: the name.
            other: whether a token belongs to another known name.
        """
        return self._belongs(one.first - 1, one.first, other) or self._belongs(one.last, one.last, other)

    def _belongs(self, place: int, gap: int, other: Callable[[int], bool]) -> bool:
        if not 0 <= place < len(self.tokens) or other(place):
            return False
        joint = self.text[self.tokens[gap - 1].end : self.tokens[gap].start]
        if joint and not JOINED.fullmatch(joint):
            return False
        token = self.tokens[place]
        word = self.text[token.start : token.end]
        if token.key in VARIANTS:
            return True
        if token.key in ARTICLES or (len(word) == 1 and place < gap):
            return False
        after = place >= gap
        sentence_start = place == 0
        return (word[0].isupper() and not sentence_start and token.key not in ARTICLES) or (
            after and word[0].isdecimal() and joint in {" ", "-"}
        )


def words(text: str) -> Words:
    """Return a sentence in words."""
    return Words(
        text, tuple(Token(match.start(), match.end(), key_of_word(match[0])) for match in TOKEN.finditer(text))
    )


@lru_cache(maxsize=4_096)
def key_of_gap(gap: str) -> str:
    """Return what stands between two words, as `key` makes it."""
    plain = key(gap)
    left, right = gap[:1].isspace(), gap[-1:].isspace()
    return f"{' ' if left else ''}{plain}{' ' if right and plain else ''}"


@lru_cache(maxsize=65_536)
def key_of_word(word: str) -> str:
    """Return a word as `key` makes it."""
    return key(word)


def beginnings_of(name: str) -> tuple[str, ...]:
    """Return the first word of a name that `key` made, and its first two; none when it holds no word."""
    found = list(islice(TOKEN.finditer(name), 2))
    return tuple(name[found[0].start() : last.end()] for last in found)

"""Where the names that a site knows stand in a sentence."""

# signs of four languages are the subject

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from classifiers.factual.knowledge.fact import key

LONGEST = 8
"""Words of a name."""

LONGEST_HAN = 12
"""Chinese signs of a name."""

TOKEN = re.compile(r"[\u3400-\u9fff]|(?:[^\W\u3400-\u9fff]|[\u0300-\u036f]){1,100}[+#]{0,2}")
VARIANTS = frozenset(
    {
        "pro", "max", "plus", "mini", "lite", "ultra", "air", "xl", "xxl", "xs", "premium", "deluxe", "basic", "standard",
        "junior", "kids", "family", "small", "medium", "large", "big", "old", "new", "used", "refurbished", "double",
        "single", "half", "jumbo", "travel", "replacement", "spare", "grande", "pequeño", "pequeña", "nuevo", "nueva",
        "usado", "usada", "petit", "petite", "grand", "neuf", "vieux", "usagé", "set", "bundle", "pack", "case", "cover",
        "大", "小", "新", "旧", "版", "款",
    }
)  # fmt: skip
"""Words beside a name that make it the name of something else."""

ARTICLES = frozenset("the a an our your their its this that el la los las un una nuestro su le les l une notre votre".split())
JOINED = re.compile(r"[ '’\-]{1,2}")
Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Token:
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


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in words, and every run of them that may be a name."""

    text: str
    tokens: tuple[Token, ...]

    def runs(self) -> Iterator[tuple[str, int, int]]:
        """Yield key, first token and the token after the last of every run; longer runs of one start come later."""
        gaps = [self._gap(place) for place in range(len(self.tokens))]
        for first in range(len(self.tokens)):
            name = ""
            for last in range(first, min(first + self._most(first), len(self.tokens))):
                name += (gaps[last] if name else "") + self.tokens[last].key
                yield name, first, last + 1
                if last + 1 < len(gaps) and (len(gaps[last + 1]) > 3 or "\n" in gaps[last + 1]):
                    break

    def mentions(self, known: Collection[str] | Mapping[str, Held]) -> list[Mention]:
        """Return the known names in it, the longest where they overlap, in order."""
        found = [
            Mention(name, first, last, (self.tokens[first].start, self.tokens[last - 1].end))
            for name, first, last in self.runs()
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
        if token.key in ARTICLES or len(word) == 1 and place < gap:
            return False
        after = place >= gap
        sentence_start = place == 0
        return (word[0].isupper() and not sentence_start and word.lower() not in ARTICLES) or (
            after and word[0].isdecimal() and joint in {" ", "-"}
        )

    def _gap(self, place: int) -> str:
        return key_of_gap(self.text[self.tokens[place - 1].end : self.tokens[place].start]) if place else ""

    def _most(self, first: int) -> int:
        return LONGEST_HAN if "\u3400" <= self.tokens[first].key[:1] <= "\u9fff" else LONGEST


def words(text: str) -> Words:
    """Return a sentence in words."""
    return Words(text, tuple(Token(match.start(), match.end(), key(match[0])) for match in TOKEN.finditer(text)))


def key_of_gap(gap: str) -> str:
    """Return what stands between two words, as `key` makes it."""
    return gap if gap in {"", " ", "-", "'", ". ", ", "} else " " if gap.isspace() else _plain(gap)


def _plain(gap: str) -> str:
    left, right = gap[:1].isspace(), gap[-1:].isspace()
    return (" " if left else "") + key(gap) + (" " if right else "")


def names(sentences: Sequence[Words]) -> set[str]:
    """Return every run of words that may be a name, to be looked up at once."""
    return {name for one in sentences for name, _, _ in one.runs()}

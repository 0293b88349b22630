"""The words that people hide and the ways of hiding them: data/evasions.json, and data/common_words.txt.

The common words are those of four letters and more that stand in three or more of our own rows.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

_SHORTEST_MASKED = 4
"""Letters of a masked word, at least: `s*x` and `a*b` are products as often as words."""

_ENDINGS = ("s", "es", "ed", "er", "ers", "ing", "in", "y")
_STEM = 4  # letters before an ending, at least
_STRETCH = re.compile(r"(([^\W\d_])\2{2,})")
_STRETCHES = 4  # of a word for which single and double letters are tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that people disguise, of every language, in lower case."""

    worth: frozenset[str]  # worth hiding
    common: frozenset[str]
    masked: Mapping[tuple[str, int], tuple[str, ...]]  # first letter and length, to words, the commonest first
    aliases: Mapping[str, str]

    def worth_hiding(self, word: str) -> bool:
        """Whether it is worth hiding, as it is or without an English ending."""
        return word in self.worth or any(
            word.endswith(ending) and len(word) >= _STEM + len(ending) and word[: -len(ending)] in self.worth
            for ending in _ENDINGS
        )

    def meant(self, word: str) -> str | None:
        """Return the word worth hiding that is meant by one with stretched letters; None when it is none."""
        return next((one for one in _unstretched(word) if self.worth_hiding(one)), None)

    def meant_commonly(self, word: str) -> str | None:
        """Return the common word that is meant by one with stretched letters; None when it is none."""
        return next((one for one in _unstretched(word) if one in self.common), None)

    def unmasked(self, word: str) -> str | None:
        """Return the commonest word that fits one in which `*` stands for a letter; None when none fits."""
        if len(word) < _SHORTEST_MASKED:
            return None
        candidates = self.masked.get((word[0], len(word)), ())
        return next((candidate for candidate in candidates if _fits(word, candidate)), None)


def _unstretched(word: str) -> Iterator[str]:
    """Yield the word, and each way of writing letters that stand there three times or more, once or twice."""
    yield word
    pieces = _STRETCH.split(word)  # text, run, its letter, text, ...
    runs = pieces[2::3]
    if 0 < len(runs) <= _STRETCHES:
        for times in product((1, 2), repeat=len(runs)):
            letters = [letter * count for letter, count in zip(runs, times, strict=True)]
            yield "".join(one for pair in zip(pieces[::3], [*letters, ""], strict=True) for one in pair)


def _fits(mask: str, word: str) -> bool:
    return all(one in ("*", other) for one, other in zip(mask, word, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chinese:
    """Ways of hiding Chinese words."""

    words: tuple[str, ...]
    simplified: Mapping[int, int]  # traditional character, as `str.translate` wants it
    written: Mapping[str, str]  # homophones and characters taken apart, to what is meant
    pinyin: Mapping[str, str]  # syllables joined, to what is meant
    initials: Mapping[str, str]  # first letters of three syllables and more, to what is meant
    to_whom: Mapping[str, str]  # of two, which mean it only after `you`, `a real` and the like


@lru_cache(maxsize=1)
def words() -> Words:
    """Load the words."""
    data = _data()
    ordered = [word for line in data["words"].values() for word in line.split()]
    masked: dict[tuple[str, int], tuple[str, ...]] = {}
    for word in dict.fromkeys(ordered):
        key = word[0], len(word)
        masked[key] = (*masked.get(key, ()), word)
    common = frozenset(_file("common_words.txt").split())
    return Words(worth=frozenset(ordered), common=common, masked=masked, aliases=data["aliases"])


@lru_cache(maxsize=1)
def chinese() -> Chinese:
    """Load the Chinese tables."""
    data = _data()["chinese"]
    return Chinese(
        words=tuple(data["words"].split()),
        simplified=str.maketrans(data["traditional"], data["simplified"]),
        written={**data["homophones"], **data["apart"]},
        pinyin=data["pinyin"],
        initials=data["initials"],
        to_whom=data["to_whom"],
    )


def spellings(syllables: str) -> Iterator[str]:
    """Yield a pattern for each syllable, with or without the number of its tone."""
    yield from (rf"{re.escape(syllable)}[1-5]?" for syllable in syllables.split())


def _data() -> Any:  # noqa: ANN401 - a JSON file of ours
    return json.loads(_file("evasions.json"))


def _file(name: str) -> str:
    return files("classifiers.toxicity").joinpath("data", name).read_text("utf-8")

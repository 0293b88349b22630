"""The words worth hiding and the ways of hiding them: data/evasions.json."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_SHORTEST_MASKED = 4
"""Letters of a masked word, at least: `s*x` and `a*b` are products as often as words."""

_ENDINGS = ("s", "es", "ed", "er", "ers", "ing", "in", "y")
_STEM = 4  # letters before an ending, at least
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that people disguise, of every language, in lower case."""

    plain: frozenset[str]
    masked: Mapping[tuple[str, int], tuple[str, ...]]  # first letter and length, to words, the commonest first
    aliases: Mapping[str, str]

    def known(self, word: str) -> bool:
        """Whether it is one of them, or one with an English ending."""
        return word in self.plain or any(
            word.endswith(ending) and len(word) >= _STEM + len(ending) and word[: -len(ending)] in self.plain
            for ending in _ENDINGS
        )

    def meant(self, word: str) -> str | None:
        """Return the word that is meant by one with stretched letters; None when it is none of them."""
        candidates = (word, _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word))
        return next((candidate for candidate in candidates if self.known(candidate)), None)

    def unmasked(self, word: str) -> str | None:
        """Return the commonest word that fits one in which `*` stands for a letter; None when none fits."""
        if len(word) < _SHORTEST_MASKED:
            return None
        candidates = self.masked.get((word[0], len(word)), ())
        return next((candidate for candidate in candidates if _fits(word, candidate)), None)


def _fits(mask: str, word: str) -> bool:
    return all(one in ("*", other) for one, other in zip(mask, word, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chinese:
    """Ways of hiding Chinese words."""

    words: tuple[str, ...]
    simplified: Mapping[int, str]  # traditional character, as `str.translate` wants it
    written: Mapping[str, str]  # homophones and characters taken apart, to what is meant
    pinyin: Mapping[str, str]  # syllables joined, to what is meant
    initials: Mapping[str, str]  # first letters of the syllables, to what is meant


@lru_cache(maxsize=1)
def words() -> Words:
    """Load the words."""
    data = _data()
    ordered = [word for line in data["words"].values() for word in line.split()]
    masked: dict[tuple[str, int], tuple[str, ...]] = {}
    for word in dict.fromkeys(ordered):
        key = word[0], len(word)
        masked[key] = (*masked.get(key, ()), word)
    return Words(plain=frozenset(ordered), masked=masked, aliases=data["aliases"])


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
    )


def spellings(syllables: str) -> Iterator[str]:
    """Yield a pattern for each syllable, with or without the number of its tone."""
    yield from (rf"{re.escape(syllable)}[1-5]?" for syllable in syllables.split())


def _data() -> Any:  # noqa: ANN401 - a JSON file of ours
    return json.loads(files("classifiers.toxicity").joinpath("data/evasions.json").read_text("utf-8"))

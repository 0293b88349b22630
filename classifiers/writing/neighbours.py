"""Words that are one slip away from a word that nobody knows, the likeliest first."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from classifiers.writing.dictionaries import SKELETON_FROM, frequencies, known, skeleton, skeletons

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "en": "abcdefghijklmnopqrstuvwxyz'",
        "es": "abcdefghijklmnopqrstuvwxyzáéíñóúü",
        "fr": "abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûœ'",
    }
)
PLAIN = str.maketrans("áàâéèêëíîïóôúùûüñç", "aaaeeeeiiioouuuunc")
ACCENT = 1.0
SILENT = 0.3
"""How easily the h in front is left out."""

RARE = 3_000.0
"""Least weight of a word that sounds the same: it differs by an accent only, or by a silent h."""

WRITTEN = re.compile("[áéíóúâêîôûç]")
"""Whoever writes these knows accents, and may know a word that the dictionary lacks (`fístula`)."""

EITHER_WAY = re.compile(r"(?:ari|iac|it)[oa]s?$")
"""Spanish endings that are right with and without an accent: `segmentaria`, `cardiaco`, `solito`."""

LONG, EASY = 8, 0.2
"""Letters of a word whose neighbours are looked up in the dictionary when none is frequent, and how easy the slip."""

ALIKE = (
    "ei",
    "ae",
    "ai",
    "ou",
    "cs",
    "sz",
    "ck",
    "cz",
    "bv",
    "gj",
    "iy",
    "nm",
    "ao",
    "eé",
    "td",
    "bp",
    "sx",
    "fv",
    "qk",
    "ia",
)
"""Letters that sound alike or are one key apart; the slips that people make."""

LONGEST = 24
"""Letters of a word that is looked up; longer ones are no slips."""


@lru_cache(maxsize=4_096)
def near(word: str, language: str) -> tuple[tuple[str, float], ...]:
    """Return known words near an unknown one: the same but for accents first, then the likeliest.

    Args:
        word: lower case.
        language: en, es or fr.

    Returns:
        Words with their weight: the count in film subtitles times how often people slip in this way, 0.02..1.
    """
    if len(word) > LONGEST:
        return ()
    counts = frequencies(language)
    bare = WRITTEN.search(word) is None
    found: dict[str, float] = {}
    for other, ease in _slips(word, LETTERS[language]):
        if other == word:
            continue
        same = other == "h" + word or (ease == ACCENT and bare and other.translate(PLAIN) == word.translate(PLAIN))
        if other in counts:
            found[other] = max(found.get(other, 0.0), counts[other] * ease, RARE * (same and language != "en"))
        elif same and ease == ACCENT and known(other, language):
            found[other] = RARE * (not EITHER_WAY.search(word)) * (1 + ("ía" in other))
    for other in _same_consonants(word, language):
        found.setdefault(other, counts[other] * 0.5)
    if not found and len(word) >= LONG and language == "en":
        found = {
            other: RARE * ease
            for other, ease in _slips(word, LETTERS[language])
            if ease >= EASY and known(other, language)
        }
    return tuple(sorted(found.items(), key=lambda pair: (pair[0].translate(PLAIN) != word.translate(PLAIN), -pair[1])))


def _same_consonants(word: str, language: str) -> Iterator[str]:
    other = skeletons(language).get(skeleton(word)) if len(word) >= SKELETON_FROM else None
    if other is None or other == word or abs(len(other) - len(word)) > 1:
        return
    if _changes(word.translate(PLAIN), other.translate(PLAIN)) <= len(word) // 3:
        yield other


def _changes(word: str, other: str) -> int:
    """How many places differ between words of about the same length, aligned from both ends."""
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(word), len(other)) - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return max(len(word), len(other)) - start - end


def _slips(word: str, letters: str) -> Iterator[tuple[str, float]]:
    """Every string one slip away with how easily it happens, 0..1; the first letter is seldom wrong."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        first = 0.05 if at == 0 else 1.0
        if at == 0:
            yield "h" + word, SILENT
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], 1.0 * first
        if tail:
            yield head + tail[1:], first * (1.0 if tail[0] in head[-1:] + tail[1:2] else 0.15)
            yield from ((head + letter + tail[1:], _ease(tail[0], letter, first)) for letter in letters)
        yield from (
            (head + letter + tail, first * (1.0 if letter in head[-1:] + tail[:1] or letter == "'" else 0.2))
            for letter in letters
        )


def _ease(one: str, other: str, first: float) -> float:
    """How easily a letter is written for another one; an accent is forgotten on the first letter as well."""
    if one.translate(PLAIN) == other.translate(PLAIN):
        return ACCENT
    return first * (0.6 if one + other in ALIKE or other + one in ALIKE else 0.01)

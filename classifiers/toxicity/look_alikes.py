"""Letters of other scripts that are drawn like Latin ones, in words that are Latin otherwise."""

# ruff: noqa: RUF001  # look-alikes are the subject

import re
import unicodedata
from collections.abc import Iterator

from classifiers.toxicity.edits import Edit
from classifiers.toxicity.evasions import words

_CYRILLIC = str.maketrans(
    "аеорсухіѕјһԁԛԝӏьАВЕКМНОРСТУХІЅЈԚԜҮ", "aeopcyxisjhdqwlbABEKMHOPCTYXISJQWY"
)  # also Ukrainian, Macedonian, Komi
_GREEK = str.maketrans("αειοκνρτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeiokvptuxwABEZHIKMNOPTYX")
_CURSIVE = str.maketrans("мткнвгпи", "mtkhbrnu")  # less alike: only where a word worth hiding comes out
_ROUND = str.maketrans("ɑɡıƖοоօ", "agilooo")
_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")

_FOREIGN = re.compile("[\u0131\u0196\u0251\u0261\u0370-\u0585]")
_GREEK_OR_OTHER = re.compile("[\u0131\u0196\u0251\u0261\u0370-\u03ff\u0530-\u0585]")
_SMALL = re.compile("[ᴀ-ᵪʙɢɪɴʀʏʜʟꜰꜱʰ-ʸ]")
_LETTERS = re.compile(r"[^\W_]+")
_LATIN = re.compile("[A-Za-z]")
_ALL_LATIN = re.compile("[0-9A-Za-z\u00c0-\u0130\u0132-\u0195\u0197-\u024f]+")

_SHORTEST = 3
"""Letters of a word that is looked at, at least; `xⁿ` and `ρg` are formulas."""


def look_alikes(text: str) -> list[Edit]:
    """Return what spells words in Latin letters that are drawn with others: mixed scripts, small capitals, raised ones.

    A mixed word has to come out all Latin; one with Greek letters, common in formulas, has to be a word worth hiding.
    """
    found: list[Edit] = []
    if _FOREIGN.search(text):
        found += _words(text, mixed=True)
    if _SMALL.search(text):
        found += _words(text, mixed=False)
    return found


def _words(text: str, *, mixed: bool) -> Iterator[Edit]:
    for match in _LETTERS.finditer(text):
        word = match.group()
        if len(word) < _SHORTEST or word.isascii():
            continue
        latin = _from_mixed(word) if mixed else _from_small(word)
        if latin is not None:
            yield Edit(*match.span(), latin)


def _from_mixed(word: str) -> str | None:
    if not (_LATIN.search(word) and _FOREIGN.search(word)):
        return None
    alike = word.translate(_CYRILLIC).translate(_ROUND)
    if _ALL_LATIN.fullmatch(alike) and not _GREEK_OR_OTHER.search(word):
        return alike
    guess = alike.translate(_GREEK).translate(_CURSIVE)
    return guess if _ALL_LATIN.fullmatch(guess) and words().worth_hiding(guess.lower()) else None


def _from_small(word: str) -> str | None:
    latin = "".join(_full_size(letter) for letter in word.translate(_SMALL_CAPITALS))
    changed = sum(one != other for one, other in zip(word, latin, strict=True))
    return latin if changed >= _SHORTEST and latin.isascii() else None


def _full_size(letter: str) -> str:
    if unicodedata.decomposition(letter).startswith(("<super>", "<sub>")):
        plain = unicodedata.normalize("NFKC", letter)
        return plain if len(plain) == 1 else letter
    return letter

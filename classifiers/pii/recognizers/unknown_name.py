"""Words with a capital in the middle of a sentence that no list of everyday words knows: names of something, for exports.

Nearly all of them are nobody's: they stay under every threshold of the console. But a company of one town, a village, a
person from a country whose names nobody listed look like this and like nothing else.
"""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.names.everyday import is_everyday
from classifiers.pii.names.public import is_country, is_made, sounds_famous
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{2,24}(?:-[A-ZÀ-Þ]?[^\W\d_]{1,24}){0,2}"
_RUN = re.compile(rf"(?<=[\w,:][ ]){_WORD}(?: {_WORD}){{0,4}}(?![\w@=(_/\\.-]\w|[(=_\[<])")
_INNER = re.compile(r"[a-zà-þ][A-ZÀ-Þ]|^[A-Z]{2,}$")  # types of code, abbreviations
_CODE = re.compile(r"[{}<>=;|\\`$]")
_AROUND = 40  # code points that show code


def find(text: str, language: str) -> Iterator[Hit]:
    """Find names of what nobody listed; not in German, where every noun has a capital."""
    if language == "de":
        return
    for match in _RUN.finditer(text):
        words = match[0].split(" ")
        if any(map(_unknown, words)) and not _is_known(match[0]) and not _is_code(text, match):
            yield Hit("organization", match.start(), match.end(), "organization.unknown", "name")


def _unknown(word: str) -> bool:
    parts = word.split("-")
    return (
        not _INNER.search(word)
        and not any(is_everyday(part) or is_made(part) for part in parts)
        and not _inflected(word)
    )


def _inflected(word: str) -> bool:
    """Whether a word is an everyday one with an ending."""
    plain = word.casefold()
    return any(
        plain.endswith(ending) and is_everyday(plain.removesuffix(ending))
        for ending in ("s", "es", "ed", "ing", "er", "ly", "al", "ism", "ist", "ian")
    )


def _is_known(name: str) -> bool:
    return sounds_famous(name) or is_country(name)


def _is_code(text: str, match: re.Match[str]) -> bool:
    return _CODE.search(text, max(0, match.start() - _AROUND), min(len(text), match.end() + _AROUND)) is not None


RECOGNIZER = Recognizer(
    name="unknown_name",
    find=find,
    gate=r"[\pL\d,:] [A-ZÀ-ÞĀ-Ž]\pL{2}",
    entries=(
        Entry(
            category="organization",
            what="Name of something, for exports alone",
            method="capital within a sentence, in no list of everyday words, brands or famous names",
            source="ours",
        ),
    ),
    exports_only=True,
)

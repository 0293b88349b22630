"""Chinese words hidden by traditional forms, homophones, pinyin, gaps, or characters taken apart."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from classifiers.toxicity.edits import Edit
from classifiers.toxicity.evasions import chinese, spellings

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_ANY_HAN = re.compile(f"[{_HAN}]")
_KANA = re.compile("[\u3041-\u30fa]")
_GAP = r"[ \-._*/|·•\u3000]"
_BROKEN = re.compile(rf"[{_HAN}]{_GAP}{{1,2}}[{_HAN}]")
_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_TO_WHOM = "你妳您他她它个個真是这這那群大老死"
"""What stands before `sb` when it is an insult: in a grammar book it is `somebody`."""


def hidden_chinese(text: str) -> list[Edit]:
    """Return what undoes the disguises of Chinese words. Japanese, told by its kana, keeps its characters."""
    lowered = text.replace("\u0130", "i").lower()
    edits = list(_pinyin(lowered))
    if _ANY_HAN.search(lowered):
        edits += _initials(lowered)
        edits += _written(lowered)
        if _BROKEN.search(lowered):
            edits += _broken(lowered)
    return edits


def simplified(text: str) -> str:
    """Return the text in simplified characters, one for one; as it is when it is Japanese."""
    return text if text.isascii() or _KANA.search(text) else text.translate(chinese().simplified)


def _pinyin(text: str) -> Iterator[Edit]:
    pattern, meant = _pinyin_pattern()
    for match in pattern.finditer(text.translate(_TONES) if not text.isascii() else text):
        yield Edit(*match.span(), meant(match.group()))


def _initials(text: str) -> Iterator[Edit]:
    for match in _initials_pattern().finditer(text):
        yield Edit(*match.span(), chinese().initials[match.group()])


def _written(text: str) -> Iterator[Edit]:
    for match in _written_pattern().finditer(text):
        yield Edit(*match.span(), chinese().written[match.group()])


def _broken(text: str) -> Iterator[Edit]:
    for match in _broken_pattern().finditer(text):
        whole = re.sub(_GAP, "", match.group())
        if whole != match.group():
            yield Edit(*match.span(), whole)


@lru_cache(maxsize=1)
def _pinyin_pattern() -> tuple[re.Pattern[str], Callable[[str], str]]:
    by_letters = {syllables.replace(" ", ""): meant for syllables, meant in chinese().pinyin.items()}
    parts = ("[ \\-']?".join(spellings(syllables)) for syllables in sorted(chinese().pinyin, key=len, reverse=True))
    pattern = re.compile(rf"(?<![a-z])(?:{'|'.join(parts)})(?![a-z0-9])")
    return pattern, lambda found: by_letters[re.sub(r"[^a-z]", "", found)]


@lru_cache(maxsize=1)
def _initials_pattern() -> re.Pattern[str]:
    names = sorted(chinese().initials, key=len, reverse=True)
    apart = "|".join(name for name in names if name != "sb")
    return re.compile(
        rf"(?<=[{_HAN}])(?:{apart})(?![a-z0-9])|(?<![a-z0-9])(?:{apart})(?=[{_HAN}])|(?<=[{_TO_WHOM}])sb(?![a-z0-9])"
    )


@lru_cache(maxsize=1)
def _written_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(chinese().written, key=len, reverse=True))))


@lru_cache(maxsize=1)
def _broken_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"{_GAP}{{0,2}}".join(word) for word in chinese().words))

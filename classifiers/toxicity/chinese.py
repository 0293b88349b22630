"""Chinese words hidden by traditional forms, homophones, pinyin, gaps, or characters taken apart."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from classifiers.toxicity.edits import Edit
from classifiers.toxicity.evasions import chinese, spellings

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_ANY_HAN = re.compile(f"[{_HAN}]")
_KANA = re.compile("[\u3041-\u30fa]")
_GAP = r"[ \-._*/|·•\u3000\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]"
_ANY_GAP = re.compile(_GAP)
_BROKEN = re.compile(rf"[{_HAN}]{_GAP}{{1,2}}[{_HAN}]|([{_HAN}])\1\1")
_APART = re.compile(rf"[{_HAN}]([\-._*/|·•])[{_HAN}](?:\1[{_HAN}])+")
_REPEATED = re.compile(rf"([{_HAN}])\1{{2,}}")
_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_TO_WHOM = "你他她它个真这那群大老死"
"""What stands before `sb` when it is an insult: in a grammar book it is `somebody`."""

_MASKED = re.compile(rf"(?<=[{_TO_WHOM}都是])([{_HAN}])[*×○](?![{_HAN}a-z])")  # noqa: RUF001 - a sign that masks


def hidden_chinese(text: str) -> list[Edit]:
    """Return what undoes the disguises of Chinese words. Japanese, told by its kana, keeps its characters."""
    lowered = text.replace("\u0130", "i").lower()
    edits = list(_pinyin(lowered))
    if _ANY_HAN.search(lowered):
        edits += _initials(lowered)
        edits += _written(lowered)
        edits += _masked(lowered)
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
    tables = chinese()
    for match in _initials_pattern().finditer(text):
        yield Edit(*match.span(), tables.initials.get(match.group()) or tables.to_whom[match.group()])


def _written(text: str) -> Iterator[Edit]:
    for match in _written_pattern().finditer(text):
        yield Edit(*match.span(), chinese().written[match.group()])


def _masked(text: str) -> Iterator[Edit]:
    for match in _MASKED.finditer(text):
        meant = _by_first().get(match[1])
        if meant is not None:
            yield Edit(*match.span(), meant)


def _broken(text: str) -> Iterator[Edit]:
    """Yield words with gaps or emoji between their characters, or with characters three times in a row."""
    for match in _broken_pattern().finditer(text):
        whole = _REPEATED.sub(r"\1", _ANY_GAP.sub("", match.group()))
        if whole != match.group():
            yield Edit(*match.span(), whole)
    for match in _APART.finditer(text):
        yield Edit(*match.span(), match.group().replace(match[1], ""))


@lru_cache(maxsize=1)
def _by_first() -> Mapping[str, str]:
    """Return the first word of two characters that starts with each."""
    pairs = [word for word in chinese().words if len(word) == len("白痴")]
    return {word[0]: word for word in reversed(pairs)}


@lru_cache(maxsize=1)
def _pinyin_pattern() -> tuple[re.Pattern[str], Callable[[str], str]]:
    by_letters = {syllables.replace(" ", ""): meant for syllables, meant in chinese().pinyin.items()}
    parts = ("[ \\-']?".join(spellings(syllables)) for syllables in sorted(chinese().pinyin, key=len, reverse=True))
    pattern = re.compile(rf"(?<![a-z])(?:{'|'.join(parts)})(?![a-z0-9])")
    return pattern, lambda found: by_letters[re.sub(r"[^a-z]", "", found)]


@lru_cache(maxsize=1)
def _initials_pattern() -> re.Pattern[str]:
    longer = "|".join(sorted(chinese().initials, key=len, reverse=True))
    short = "|".join(chinese().to_whom)
    return re.compile(
        rf"(?<=[{_HAN}])(?:{longer})(?![a-z0-9])|(?<![a-z0-9])(?:{longer})(?=[{_HAN}])"
        rf"|(?<=[{_TO_WHOM}是])(?:{short})(?![a-z0-9])"
    )


@lru_cache(maxsize=1)
def _written_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(chinese().written, key=len, reverse=True))))


@lru_cache(maxsize=1)
def _broken_pattern() -> re.Pattern[str]:
    spelled = (f"{_GAP}{{0,2}}".join(f"{one}(?:{one}{{2,}})?" for one in word) for word in chinese().words)
    return re.compile("|".join(spelled))

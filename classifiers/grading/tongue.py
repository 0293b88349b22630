"""Whether an answer is in another language than its prompt."""

import re
from collections.abc import Sequence
from functools import lru_cache

import re2

from classifiers import language
from classifiers.grading.exchange import Text
from classifiers.grading.wording import COMMON

LEAST = 40
"""Letters of a text in small alphabets whose language is told; of Chinese, Japanese or Korean a tenth of it."""

SHARED = 3
"""Common words in both texts that settle it: they are in one language."""

READ = 240
"""Code points of a text's start that are looked at."""

NAMED = re2.compile(
    r"(?i)english|spanish|french|chinese|german|italian|japanese|korean|portuguese|russian|latin|translat|language|inglés|español"
    r"|francés|chino|traduc|idioma|anglais|espagnol|français|chinois|tradui|langue|英|法语|西班牙|中文|汉语|翻译|译"
)
"""A prompt that says this may want another language than its own."""

WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def differs(prompt: Text, answer: Text) -> bool:
    """Return whether both languages are known, differ, and the prompt does not speak of languages."""
    if not prompt.text or not answer.text or _shared(prompt, answer) >= SHARED or NAMED.search(prompt.text):
        return False
    starts = prompt.text[:READ], answer.text[:READ]
    wide = [_wide(start) for start in starts]
    if wide[0] != wide[1]:
        return all(_long(start, wide=one) for start, one in zip(starts, wide, strict=True))
    told = [language.UNKNOWN if wide[0] else _told(start) for start in starts]
    return language.UNKNOWN not in told and told[0] != told[1]


def _shared(prompt: Text, answer: Text) -> int:
    """Return how many of the commonest words both have."""
    return len(COMMON & prompt.counts.keys() & answer.counts.keys())


def _wide(text: str) -> bool:
    """Whether it is mostly in Chinese, Japanese or Korean."""
    return not text.isascii() and len(WIDE.findall(text)) * 3 > sum(map(str.isalpha, text))


def _long(start: str, *, wide: bool) -> bool:
    return sum(map(str.isalpha, start)) >= (LEAST // 10 if wide else LEAST // 2)


@lru_cache(maxsize=256)
def _told(text: str) -> str:
    """Return its language, or `und` when it is short or looks like code."""
    if sum(map(str.isalpha, text)) < LEAST or sum(map(text.count, "{}=<>;_|")) > len(text) // 40:
        return language.UNKNOWN
    found: Sequence[str] = language.detect([text])
    return found[0]

"""Number words to digits, in place: 'twelve times eight' becomes '    12 times     8', so that no span moves."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from text_to_num import text2num

from classifiers.factual.exact.numbers import LONGEST

WORDS: Mapping[str, str] = MappingProxyType({
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
          "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion",
    "es": "uno un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
          "dieciocho diecinueve veinte veintiuno veintiún veintidós veintitrés veinticuatro veinticinco veintiséis "
          "veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento "
          "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil millón "
          "millones",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
          "trente quarante cinquante soixante cent cents mille million millions milliard milliards",
})  # fmt: skip
"""Words that a number may be made of; the reading itself is the package's."""

AND = {"en": "and", "es": "y", "fr": "et"}

ARTICLES = frozenset({"one", "uno", "un", "million", "thousand", "hundred", "billion", "millions", "cent", "cents", "mille", "mil",
                      "ciento"})  # fmt: skip
"""Words that are a number only beside another one."""


FIGURE = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾]")

SPOKEN = frozenset(" ".join(WORDS.values()).split()) - {"un", "uno", "one"}
"""Of all languages: a wrong guess of the language must not hide a figure."""


OWN = {language: frozenset(words.split()) for language, words in WORDS.items()}
"""For a text whose language was taken for another: a short sum of Spanish looks like Italian."""


def has_figure(text: str) -> bool:
    """Whether a text holds a figure, in digits or in words; 'one' alone is none."""
    return bool(FIGURE.search(text)) or not SPOKEN.isdisjoint(text.lower().replace("-", " ").split())


def digits(text: str, language: str) -> str:
    """Return the text, equally long, with its number words as digits; Chinese numerals are read where they stand."""
    words = text.lower().replace("-", " ").replace(",", " ").replace(".", " ").split()
    if language == "zh" or SPOKEN.isdisjoint(words):
        return text
    known = language if language in WORDS else max(OWN, key=lambda one: sum(word in OWN[one] for word in words))
    return _pattern(known).sub(lambda match: _figure(match[0], known), text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    word = "|".join(sorted(WORDS[language].split(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{word})(?:(?:-|\s(?:{AND[language]}\s)?|-{AND[language]}-)(?:{word})){{0,9}}\b", re.IGNORECASE
    )


@lru_cache(maxsize=1024)
def _figure(words: str, language: str) -> str:
    """Return the figure, padded on the left to the length of its words; the words when they are no number."""
    if words.lower() in ARTICLES:
        return words
    try:
        figure = str(text2num(words.lower().replace("-", " ") if language != "fr" else words.lower(), language))
    except ValueError:
        return words
    return figure.rjust(len(words)) if len(figure) <= min(len(words), LONGEST) else words

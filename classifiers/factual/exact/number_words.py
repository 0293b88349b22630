"""Small numbers as digits or words of four languages: five, cinq, cinco, 五."""

# Chinese numerals

import re
from collections.abc import Mapping

WORDS: Mapping[str, int] = {
    **{word: number for number, words in enumerate((
        ("zero", "cero", "zéro", "零"), ("one", "uno", "una", "un", "une", "一"), ("two", "dos", "deux", "二", "两"),
        ("three", "tres", "trois", "三"), ("four", "cuatro", "quatre", "四"), ("five", "cinco", "cinq", "五"),
        ("six", "seis", "六"), ("seven", "siete", "sept", "七"), ("eight", "ocho", "huit", "八"),
        ("nine", "nueve", "neuf", "九"), ("ten", "diez", "dix", "十"), ("eleven", "once", "onze", "十一"),
        ("twelve", "doce", "douze", "十二"), ("thirteen", "trece", "treize", "十三"),
        ("fourteen", "catorce", "quatorze", "十四"), ("fifteen", "quince", "quinze", "十五"),
        ("sixteen", "dieciséis", "seize", "十六"), ("seventeen", "diecisiete", "dix-sept", "十七"),
        ("eighteen", "dieciocho", "dix-huit", "十八"), ("nineteen", "diecinueve", "dix-neuf", "十九"),
        ("twenty", "veinte", "vingt", "二十"),
    )) for word in words},
    "thirty": 30, "treinta": 30, "trente": 30, "三十": 30, "forty": 40, "cuarenta": 40, "quarante": 40, "四十": 40,
    "fifty": 50, "cincuenta": 50, "cinquante": 50, "五十": 50,
}  # fmt: skip
"""Word, in small letters, to number."""

_ALONE = "|".join(sorted(WORDS, key=len, reverse=True))
_CHINESE = "零一二两三四五六七八九十百千万"
_NOT_AFTER = (
    rf"(?<![a-zà-ÿ]-)(?<!ty\s)(?<!nta\sy\s)(?<!\set\s)(?<!\sand\s)(?<!hundred\s)(?<!ento\s)(?<!cent\s)(?<![{_CHINESE}])"
)
_NOT_BEFORE = rf"(?!-[a-zà-ÿ]|\s(?:(?:y|et|and)\s)?(?:{_ALONE})\b|\s(?:hundred|thousand|million|cent|mil|mille|dozen)\b|[{_CHINESE}])"

COUNT = rf"(?:\d{{1,4}}|{_NOT_AFTER}(?:{_ALONE}){_NOT_BEFORE})"
"""Pattern of a small number that is no part of a longer one (twenty-five, treinta y cinco, vingt et un, 三十五); put a
word boundary around it for the languages with spaces.
"""

CENTURIES = {
    roman: number
    for number, roman in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
         "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII"),
        start=1,
    )
}  # fmt: skip
"""Roman numerals of centuries."""

ORDINALS: Mapping[str, int] = {
    word: number
    for number, words in enumerate((
        ("first", "primer", "primero", "primera", "premier", "première", "第一", "1st", "1er"),
        ("second", "segundo", "segunda", "deuxième", "second", "seconde", "第二", "2nd", "2e"),
        ("third", "tercer", "tercero", "tercera", "troisième", "第三", "3rd", "3e"),
        ("fourth", "cuarto", "cuarta", "quatrième", "第四", "4th", "4e", "last", "último"),
    ), start=1)
    for word in words
}  # fmt: skip
"""Ordinals to four, for quarters of a year."""

LONGEST = 12
"""Signs of a number that is read."""


def number(word: str) -> int | None:
    """Return the number that a word or digits stand for, None for another word."""
    if len(word) > LONGEST:
        return None
    return int(word) if word.isdecimal() else WORDS.get(word.lower())


def ordinal(word: str) -> int | None:
    """Return the number of 19th, 19e, XIX or XIXe, None for another word."""
    if len(word) > LONGEST:
        return None
    digits = re.match(r"\d{1,4}", word)
    if digits:
        return int(digits[0])
    return ORDINALS.get(word.lower()) or CENTURIES.get(re.sub(r"(?:e|ème|º)$", "", word).upper())

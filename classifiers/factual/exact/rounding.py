"""Figures that are rounded wrongly: '3.14159 rounded to two decimals is 3.15'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import read, shown, styles
from classifiers.factual.exact.relation import END, IS, START, form, number, right
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import stated

GATE = re.compile(r"\bround|redonde|arrondi|四舍五入|保留", re.IGNORECASE)

N, SAID = number("n"), number("said")

EN = (
    r"(?:to|at) (?:the nearest )?(?P<to>(?:\d|one|two|three|four|five)\s*(?:decimals?|decimal places?|d\.?p\.?|digits after the (?:decimal )?point)"
    r"|(?:whole number|integer|unit|ten|hundred|thousand|million|tenth|hundredth|thousandth)s?)"
)
ES = r"a(?:l| la)? (?P<to>(?:un|dos|tres|cuatro|\d) (?:decimal(?:es)?|cifras? decimal(?:es)?)|entero|decena|centena|millar|décima|centésima)(?: más cercan[oa])?"
FR = r"(?:à|au) (?:l['’]|la )?(?P<to>(?:une?|deux|trois|quatre|\d) (?:décimales?|chiffres? après la virgule)|entier|dizaine|centaine|millier|dixième|centième)(?: (?:le|la) plus proche)?"
ZH = r"(?P<to>[一二两三四\d]位小数|整数|个位|十位|百位|千位)"

PATTERNS = (
    rf"{START}{N},?\s+(?:when )?rounded {EN},?\s*{IS}\s*{SAID}{END}",
    rf"\brounded {EN},\s*{N}\s*(?:{IS}|becomes)\s*{SAID}{END}",
    rf"\b(?:rounding) {N} {EN}\s*{IS}\s*{SAID}{END}",
    rf"{START}{N},?\s+redondead[oa] {ES}\s*{IS}\s*{SAID}{END}",
    rf"{START}{N},?\s+arrondie? {FR}\s*{IS}\s*{SAID}{END}",
    rf"{START}{N}\s*(?:四舍五入)?(?:到|保留|精确到|保留到)\s*{ZH}\s*(?:后)?(?:约)?{IS}\s*{SAID}{END}",
)

PLACES: Mapping[str, int] = {
    "whole": 0, "integer": 0, "unit": 0, "entero": 0, "entier": 0, "整数": 0, "个位": 0, "tenth": 1, "décima": 1,
    "dixième": 1, "hundredth": 2, "centésima": 2, "centième": 2, "thousandth": 3, "ten": -1, "decena": -1,
    "dizaine": -1, "十位": -1, "hundred": -2, "centena": -2, "centaine": -2, "百位": -2, "thousand": -3, "millar": -3,
    "millier": -3, "千位": -3, "million": -6,
    "one": 1, "un": 1, "une": 1, "一": 1, "two": 2, "dos": 2, "deux": 2, "两": 2, "二": 2, "three": 3, "tres": 3,
    "trois": 3, "三": 3, "four": 4, "cuatro": 4, "quatre": 4, "四": 4, "five": 5,
}  # fmt: skip
"""First word of where it is rounded to, to decimal places; below 0: before the point."""

RULE = "rounding.value"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what is rounded in a sentence, wrong or right."""
    if not GATE.search(sentence):
        return
    for pattern in PATTERNS:
        match = form(pattern).search(sentence)
        if match and stated(sentence, match.span()):
            yield from _judged(match, language)
            return


def _judged(match: re.Match[str], language: str) -> Iterator[Finding]:
    places = _places(match["to"])
    readings = [
        (given.value, said.value)
        for style in styles(language)
        if (given := read(match["n"], style)) and (said := read(match["said"], style))
    ]
    if places is None or not readings:
        return
    if any(claimed in rounded(value, places) for value, claimed in readings):
        yield right(RULE, match.span(), match[0])
        return
    value, claimed = readings[0]
    should = shown(rounded(value, places)[0])
    says = f"{match['n']} rounded there is {should}, the answer says {match['said']}"
    yield found(RULE, match.span(), says, claim=match[0], expected=should, said=shown(claimed))


def _places(words: str) -> int | None:
    first = re.match(r"\d|[a-zà-ÿ]+", words.lower()) or re.match(r"整数|.位|.", words)
    if first is None:
        return None
    word = first[0]
    return int(word) if word.isdecimal() else PLACES.get(word, PLACES.get(word.removesuffix("s"), PLACES.get(word[:1])))


def rounded(value: Fraction, places: int) -> tuple[Fraction, Fraction]:
    """Return the value rounded to decimal places, half up and half to even."""
    scale = Fraction(10) ** places
    return Fraction(floor(value * scale + Fraction(1, 2))) / scale, Fraction(round(value * scale)) / scale


CHECK = Check(
    name="rounding",
    kind=Kind.EXACT,
    what="Rounded figures: '3.14159 rounded to two decimals is 3.15'.",
    rules=(RULE, "rounding.right"),
    find=each_figured(check),
)

"""Comparisons of two figures that are the wrong way round: '0.11 > 0.9'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.exact.numbers import NUMBER, is_list, styles
from classifiers.factual.exact.relation import right, signed
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated
from classifiers.factual.sentences import Sentence

MORE = r">|≥|\b(?:is|are) (?:greater|larger|bigger|more|higher) than\b|\bes (?:mayor|más grande|superior) (?:que|a)\b|\best (?:plus grand|supérieur|plus élevé)e? (?:que|à)\b|大于|比"
LESS = r"<|≤|\b(?:is|are) (?:less|smaller|lower|fewer) than\b|\bes (?:menor|más pequeño|inferior) (?:que|a)\b|\best (?:plus petit|inférieur|moins élevé)e? (?:que|à)\b|小于"
BEFORE = r"(?<![\w.,/:+*×÷^√$€£<>=%(–−-])(?<![-+*/×÷^<>=(−–]\s)"
AFTER = r"(?=\s*(?:\*\*)?(?:[;!。，；！大小]|$|[.,](?!\d)|\)?\.|\b(?:so|because|since|and|as|but|y|porque|así|et|car|donc)\b|因|所))"
OPERAND = rf"[-−]?{NUMBER}(?:/[1-9]\d{{0,5}})?"

PATTERN = re.compile(
    rf"{BEFORE}(?P<a>{OPERAND})\s*(?P<sign>{MORE}|{LESS})\s*(?P<b>{OPERAND})(?P<bi>\s?[大小高低多少])?{AFTER}",
    re.IGNORECASE,
)
LESS_SIGN = re.compile(LESS, re.IGNORECASE)
VERSION = re.compile(
    r"version|versión|release|python|\bv\d|版本|\bapi\b|java\b|node|chapter|section|episode|ranking|rank|seed|bible|verse|software|update|upgrade|p-?value|\bp\s?[<>]|alpha|score",
    re.IGNORECASE,
)
"""Where '3.10 > 3.9' is right."""

RULE = "comparison.order"


def look(answer: Answer) -> Iterable[Finding]:
    """Yield the comparisons of an answer, wrong or right."""
    for sentence in answer.figured:
        text = sentence.text
        if GATE.search(text) and not VERSION.search(text) and not APPROXIMATE.search(GATE.sub(" ", text)):
            for match in PATTERN.finditer(text):
                if stated(text, match.span()) and not VERSION.search(answer.question):
                    yield from _judged(match, sentence, answer.language)


GATE = re.compile(rf"{MORE}|{LESS}", re.IGNORECASE)


def _judged(match: re.Match[str], sentence: Sentence, language: str) -> Iterator[Finding]:
    if (match["sign"] == "比") != bool(match["bi"]) or _trailing(match["a"]) or _trailing(match["b"]):
        return
    readings = [
        (a, b)
        for style in styles(language)
        if (a := _value(match["a"], style)) is not None and (b := _value(match["b"], style)) is not None
    ]
    if not readings or any(is_list(word.lstrip("-−"), language) for word in (match["a"], match["b"])):
        return
    begin, end = match.span()
    span = (sentence.start + begin, sentence.start + end)
    if any(_true(match, a, b) for a, b in readings):
        yield right(RULE, span, match[0])
        return
    a, b = readings[0]
    order = "the same as" if a == b else "more than" if a > b else "less than"
    says = f"{match['a']} is {order} {match['b']}, the answer says it the other way"
    yield found(RULE, span, says, claim=match[0])


def _trailing(word: str) -> bool:
    """'3.10' may be a version, a price or a time; the order of those is another."""
    return bool(re.search(r"[.,]\d*0$", word))


def _value(word: str, style: object) -> Fraction | None:
    top, _, bottom = word.partition("/")
    value = signed(top, style)
    return None if value is None else value.value / int(bottom or 1)


def _true(match: re.Match[str], a: Fraction, b: Fraction) -> bool:
    sign = match["sign"]
    if sign in "≥≤":
        return a >= b if sign == "≥" else a <= b
    less = match["bi"].strip() in "小低少" if match["bi"] else bool(LESS_SIGN.fullmatch(sign))
    return a < b if less else a > b


CHECK = Check(
    name="comparison",
    kind=Kind.EXACT,
    what="Which of two figures is more: '0.11 > 0.9'.",
    rules=(RULE, "comparison.right"),
    find=each(look),
)

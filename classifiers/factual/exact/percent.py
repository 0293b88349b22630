"""Percentages that do not come out: '15 % of 200 is 40', 'from 40 to 50, a 20 % increase'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_sentence
from classifiers.factual.exact.numbers import NUMBER, Number, is_list, read, shown, styles
from classifiers.factual.exact.relation import near
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated

MONEY = r"(?:[$€£¥]\s?)?"
PERCENT = rf"(?P<rate>{NUMBER})\s?(?:%|percent\b|per cent\b|por ciento\b|pour cent\b)"
IS = r"(?:=|\bis(?: equal to)?\b|\bequals\b|\bwas\b|\bes(?: igual a)?\b|\bson\b|\best\b|\bfont\b|\bfait\b|,?\s?c['’]est|等于|是|为)"
ENDS = r"(?![\w%.,]*\d|\s?(?:%|percent|per cent|of\b|de\b|x\b|times|million|billion|thousand|mil|万|亿|or\b|to\b))"
PART_OF = re.compile(
    rf"{PERCENT}\s+(?:of|de|du|des)\s+(?:el\s|la\s|los\s|les\s)?{MONEY}(?P<whole>{NUMBER})"
    rf"\s*(?:[€£¥元])?\s*{IS}\s*{MONEY}(?P<part>{NUMBER}){ENDS}",
    re.IGNORECASE,
)
PART_OF_CHINESE = re.compile(
    rf"(?P<whole>{NUMBER})\s*(?:元|个|人)?\s*的\s*(?P<rate>{NUMBER})\s?%\s*{IS}\s*{MONEY}(?P<part>{NUMBER}){ENDS}"
)
OUT_OF = re.compile(
    rf"(?P<part>{NUMBER})\s+(?:out of|of|de|sur)\s+(?P<whole>{NUMBER})\s*{IS}\s*(?P<rate>{NUMBER})\s?%(?!\w)",
    re.IGNORECASE,
)
FROM_TO = re.compile(
    rf"(?:\bfrom|\bde|\bdesde|从|由)\s*{MONEY}(?P<first>{NUMBER})\s*(?:元|个|人|€)?\s*(?:\bto|\ba|\bhasta|\bà|(?:增加|增长|上升|上涨|下降|下跌|减少|升|降|涨|跌)?[到至])"
    rf"\s*{MONEY}(?P<last>{NUMBER})(?!\s?%|\w*\d)",
    re.IGNORECASE,
)
CHANGE = re.compile(
    rf"{PERCENT}\s+(?:increase|rise|growth|gain|decrease|drop|decline|fall|reduction)\b"
    rf"|\b(?:increase|rise|growth|gain|decrease|drop|decline|fall|reduction|aumento|incremento|subida|caída|descenso|reducción"
    rf"|hausse|augmentation|baisse|diminution)\s+(?:of|del|de(?:\s+un)?)\s+{PERCENT.replace('rate', 'rate2')}"
    rf"|(?:(?:增长|增加|上涨|上升|下降|减少|下跌)了?|[涨增降跌]幅(?:约|大约)?[为是达]?)\s*{PERCENT.replace('rate', 'rate3')}",
    re.IGNORECASE,
)
OPERATED = re.compile(
    r"(?:[-+*/×÷−–]|\b(?:than|plus|minus|times|half of|twice|más|menos|que|moins))\s?$", re.IGNORECASE
)
"""'$100 - 20% of $100 = $80' is another sum."""

HUNDRED = 100
YEARS = range(1500, 2200)
LARGEST = 1_000
"""A change beyond this, in percent, is more likely misread than wrong."""

Rule = Callable[[Fraction, Fraction], Fraction | None]


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the percentages of a sentence that are wrong."""
    if "%" not in sentence and "cent" not in sentence and "cient" not in sentence:
        return
    for pattern, given, said, rule in RULES:
        for match in pattern.finditer(sentence):
            led = OPERATED.search(sentence, max(0, match.start() - 9), match.start())
            if led or not stated(sentence, match.span()):
                continue
            words = tuple(match[name] for name in (*given, said))
            outcome = _wrong(words, language, rule, approximate=bool(APPROXIMATE.search(sentence)))
            if outcome is not None:
                yield _finding(match.span(), match[0], *outcome)
    yield from _changes(sentence, language)


def _part(rate: Fraction, whole: Fraction) -> Fraction:
    return rate * whole / 100


def _rate(part: Fraction, whole: Fraction) -> Fraction | None:
    return part / whole * 100 if whole else None


def _change(first: Fraction, last: Fraction) -> Fraction | None:
    return abs(last - first) / first * 100 if first else None


RULES: tuple[tuple[re.Pattern[str], tuple[str, str], str, Rule], ...] = (
    (PART_OF, ("rate", "whole"), "part", _part),
    (PART_OF_CHINESE, ("rate", "whole"), "part", _part),
    (OUT_OF, ("part", "whole"), "rate", _rate),
)
"""What is given, what is said, and what makes the one from the other."""


def _wrong(words: tuple[str, ...], language: str, rule: Rule, *, approximate: bool) -> tuple[Number, Fraction] | None:
    """Return what is said and what it should be, None when some reading of the numbers makes it right."""
    wrong: tuple[Number, Fraction] | None = None
    for style in styles(language):
        numbers = [read(word, style) for word in words]
        if any(is_list(word, language) for word in words):
            return None
        one, other, said = numbers
        expected = rule(one.value, other.value) if one and other else None
        if expected is None or said is None:
            continue
        if near(said, expected, approximate=approximate):
            return None
        wrong = wrong or (said, expected)
    return wrong


def _changes(sentence: str, language: str) -> Iterator[Finding]:
    """A change is compared only when the sentence has just one pair and one rate."""
    pairs, rates = list(FROM_TO.finditer(sentence)), list(CHANGE.finditer(sentence))
    if len(pairs) != 1 or len(rates) != 1 or sentence.count("%") > 1:
        return
    pair, rate = pairs[0], rates[0]
    said = next(word for word in rate.groups() if word)
    words = (pair["first"], pair["last"], said)
    if all(word.isdecimal() and int(word[:9]) in YEARS for word in words[:2]):
        return
    outcome = _wrong(words, language, _change, approximate=True)
    span = (min(pair.start(), rate.start()), max(pair.end(), rate.end()))
    if outcome is not None and not _points(outcome) and stated(sentence, span):
        yield _finding(span, sentence[slice(*span)], *outcome, unit="%")


def _points(outcome: tuple[Number, Fraction]) -> bool:
    """Whether the rate may be meant of something else: '150 %' for half as much again."""
    said, expected = outcome
    return abs(said.value - expected) == HUNDRED or expected > LARGEST


def _finding(span: tuple[int, int], claim: str, said: Number, expected: Fraction, *, unit: str = "") -> Finding:
    right, wrong = shown(expected) + unit, shown(said.value) + unit
    says = f"It comes to {right}, the answer says {wrong}"
    rule = "percentage.change" if unit else "percentage.part"
    return found(rule, span, says, claim=claim, expected=right, said=wrong)


CHECK = Check(
    name="percentage",
    kind=Kind.EXACT,
    what="Parts, shares and changes in percent: '15 % of 200 is 40'.",
    rules=("percentage.part", "percentage.change"),
    find=each_sentence(check),
)

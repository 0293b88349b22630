"""Averages, medians and sums of listed figures that do not come out: 'the average of 80, 90 and 100 is 91'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import prod
from statistics import median

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import NUMBER, Style, shown, styles
from classifiers.factual.exact.relation import COIN, END, IS, MONEY, START, form, near, number, right, signed
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated

GATE = re.compile(
    r"average|\bmean\b|median|\bsum\b|total|product|promedio|media(?:na)?\b|suma|producto|moyenne|médiane|somme|produit|平均|中位数|的和|之和|总和|积",
)

ONE = rf"{MONEY}[-−]?{NUMBER}{COIN}"
JOINT = r"(?:\s?[,;、，]\s?(?:and |y |et |和)?|\s?(?:and|y|et|和|与)\s?)"
LIST = rf"(?P<list>{ONE}(?:{JOINT}{ONE}){{1,40}})"
SAID = number("said")

Rule = Callable[[Sequence[Fraction]], Fraction]


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _total(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0))


def _product(values: Sequence[Fraction]) -> Fraction:
    return prod(values, start=Fraction(1))


def _median(values: Sequence[Fraction]) -> Fraction:
    return Fraction(median(values))


FORMS: tuple[tuple[str, Rule], ...] = tuple(
    (pattern, rule)
    for rule, words, chinese in (
        (_mean, r"(?:average|(?:arithmetic )?mean|promedio|media(?: aritmética)?|moyenne)", r"平均(?:数|值)?"),
        (_median, r"(?:median|mediana|médiane)", r"中位数"),
        (_product, r"(?:product|producto|produit)", r"乘?积"),
        (_total, r"(?:sum|total|suma|somme)", r"(?:总?和)"),
    )
    for pattern in (
        rf"\b{words}(?: value)? (?:of|de)(?: the (?:numbers|values))? {LIST}\s*{IS}\s*{SAID}{END}",
        rf"{START}{LIST}\s*[的之]{chinese}\s*{IS}\s*{SAID}{END}",
    )
)  # fmt: skip

RULE = "average.value"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the averages and sums of lists in a sentence, wrong or right."""
    if not GATE.search(sentence.lower()):
        return
    text = digits(sentence, language)
    for pattern, rule in FORMS:
        for match in form(pattern).finditer(text):
            if stated(sentence, match.span()):
                yield from _judged(match, rule, language, about=bool(APPROXIMATE.search(sentence)))


def _judged(match: re.Match[str], rule: Rule, language: str, *, about: bool) -> Iterator[Finding]:
    wrong: tuple[Fraction, str] | None = None
    for style in styles(language):
        values, said = _values(match["list"], style), signed(match["said"], style)
        if values is None or said is None:
            continue
        expected = rule(values)
        if near(said, expected, approximate=about):
            yield right(RULE, match.span(), match[0])
            return
        wrong = wrong or (expected, shown(said.value))
    if wrong is not None:
        should = shown(wrong[0])
        says = f"'{match[0].strip()}': it comes to {should}, the answer says {wrong[1]}"
        yield found(RULE, match.span(), says, claim=match[0], expected=should, said=wrong[1])


ITEM = re.compile(rf"[-−]?{NUMBER}")


def _values(text: str, style: Style) -> list[Fraction] | None:
    found_ = [signed(item, style) for item in ITEM.findall(text)]
    values = [one.value for one in found_ if one is not None]
    return values if len(values) == len(found_) >= 2 else None  # noqa: PLR2004  # a list has two


CHECK = Check(
    name="average",
    kind=Kind.EXACT,
    what="Averages, medians and sums of listed figures: 'the average of 80, 90 and 100 is 91'.",
    rules=(RULE, "average.right"),
    find=each_figured(check),
)

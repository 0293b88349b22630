"""A sentence form whose last figure follows from the others, and the comparison that every such check shares."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import isqrt

from classifiers.factual.exact.numbers import NUMBER, Number, is_list, read, shown, styles
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, DOUBT, stated
from classifiers.tag import Span

Values = Mapping[str, Fraction]

MONEY = r"(?:(?:US)?[$€£¥￥]\s?)?"
COIN = r"(?:\s?(?:[€£元]|(?:dollars?|euros?|pounds?|pesos)\b))?"
IS = (
    r"(?:=|\bégale\b|\b(?:is|are|was)(?: exactly| equal to| also)?\b|\bequals?\b|\bgives\b|\bmakes\b|\bcomes to\b"
    r"|\bes(?: igual a| de)?\b|\bson\b|\bda\b|\bequivalen? a\b|\best(?: égale? à| de)?\b|\bfont\b|\bfait\b"
    r"|\bdonne(?:nt)?\b|,?\s?c['’]est|等于|就是|是|为|=)"
)
START = r"(?<![A-Za-zÀ-ÿ\d_.,/:+*×÷^√$€£−–%-])(?<![第至到零〇一二两三四五六七八九十百千万亿])"
END = (
    r"(?![\w%.,'’]*\d|\s?(?:%|percent\b|per cent\b|por ciento\b|pour cent\b|of\b|x\b|times\b|million|billion|thousand"
    r"|hundred|dozen|mil\b|millones|万|亿|千|百|倍|or\b|to \d|and a half|[a-zA-Z]\b(?<![aAyYàèé])|[+*/×÷^²³!=:]|[-−–]\s?\d))"
)
WORDS = r"(?:\s+(?:the\s+)?[^\W\d_]{2,15}){0,2}?"
"""Up to two words between a figure and its verb: 'half of 48 clips is'."""

LEADS = re.compile(
    r"(?:[-+*/×÷−=(^]|\b(?:than|plus|minus|times|and|more|less|by|de|que|más|menos|moins|fois|por|et|y|of|to|half|twice|other|about|roughly|almost|nearly|around|over|approximately|casi|unos|presque|environ)(?:\s+(?:the|la|le|el))?)\s*$"
    r"|[加减乘的比]$",
    re.IGNORECASE,
)
"""What stands before a form that is a part of a longer one."""

LOOSE = Fraction(1, 20)
"""Relative difference that a sentence which says 'about' may have."""


def number(name: str) -> str:
    """Return the pattern of a figure with its currency; the group has the name."""
    return rf"{MONEY}(?P<{name}>[-−]?{NUMBER}){COIN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`expected` makes what `said` should be from the other groups of the pattern; None: cannot be said."""

    rule: str
    pattern: str  # compiled when it is first needed
    expected: Callable[[Values], Fraction | None]
    said: str = "said"
    unit: str = ""  # shown behind the figures
    free: bool = False  # whether anything may stand before it
    exact: bool = False  # whether nothing may be rounded
    doubt: re.Pattern[str] = DOUBT


@cache
def form(text: str) -> re.Pattern[str]:
    """Return the compiled form, without regard to case."""
    return re.compile(text, re.IGNORECASE)


def looking(gate: re.Pattern[str], relations: Sequence[Relation]) -> Callable[[str, str], Iterator[Finding]]:
    """Return a check of nothing but forms, in sentences in which the gate, in small letters, is found."""

    def check(sentence: str, language: str) -> Iterator[Finding]:
        if gate.search(sentence.lower()):
            yield from related(relations, digits(sentence, language), language)

    return check


def related(relations: Sequence[Relation], sentence: str, language: str) -> Iterator[Finding]:
    """Yield what the forms of a sentence say that does not follow, and what does."""
    taken: list[Span] = []
    for relation in relations:
        for match in form(relation.pattern).finditer(sentence):
            begin, end = match.span()
            if any(begin < last and first < end for first, last in taken) or not _stands(relation, match, sentence):
                continue
            finding = _judged(relation, match, sentence, language)
            if finding is not None:
                taken.append(match.span())
                yield finding


def _stands(relation: Relation, match: re.Match[str], sentence: str) -> bool:
    if not relation.free and LEADS.search(sentence, max(0, match.start() - 12), match.start()):
        return False
    return stated(sentence, match.span(relation.said), relation.doubt)


def _judged(relation: Relation, match: re.Match[str], sentence: str, language: str) -> Finding | None:
    words = {name: word for name, word in match.groupdict().items() if word and name != "about"}
    if any(is_list(word, language) for word in words.values()):
        return None
    wrong: tuple[Number, Fraction] | None = None
    about = bool(APPROXIMATE.search(sentence))
    for style in styles(language):
        numbers = {name: signed(word, style) for name, word in words.items()}
        said = numbers.pop(relation.said)
        values = {name: value.value for name, value in numbers.items() if value is not None}
        if said is None or len(values) < len(numbers):
            continue
        expected = relation.expected(values)
        if expected is None:
            continue
        if said.value == expected or (not relation.exact and near(said, expected, approximate=about)):
            return right(relation.rule, match.span(), match[0])
        wrong = wrong or (said, expected)
    return None if wrong is None else _wrong(relation, match, *wrong)


def signed(word: str, style: object) -> Number | None:
    """Read a figure with its sign."""
    value = read(word.lstrip("-−"), style)  # type: ignore[arg-type]  # a Style
    return value.times(-1) if value is not None and word[0] in "-−" else value


def near(said: Number, expected: Fraction, *, approximate: bool = False) -> bool:
    """Whether what is said is the value, rounded or cut at its last digit, or near enough after 'about'."""
    apart = abs(said.value - expected)
    if approximate and apart <= LOOSE * abs(expected):
        return True
    return apart == 0 or (expected.denominator != 1 and apart < abs(said.step))


def _wrong(relation: Relation, match: re.Match[str], said: Number, expected: Fraction) -> Finding:
    should, is_ = shown(expected) + relation.unit, shown(said.value) + relation.unit
    says = f"'{match[0].strip()}': it comes to {should}, the answer says {is_}"
    return found(relation.rule, match.span(), says, claim=match[0], expected=should, said=is_)


def right(rule: str, span: Span, claim: str) -> Finding:
    """Return a finding that a claim came out: coverage, and a lower score."""
    check = rule.partition(".")[0]
    return found(f"{check}.right", span, "Worked out again: it is right", claim=claim)


def root(value: Fraction, digits: int = 12) -> Fraction | None:
    """Return the square root to so many decimals, exact when it is exact; None below 0 or for very large ones."""
    if value < 0 or value.numerator.bit_length() > 400 or value.denominator.bit_length() > 400:  # noqa: PLR2004  # bits
        return None
    top, bottom = isqrt(value.numerator), isqrt(value.denominator)
    if top * top == value.numerator and bottom * bottom == value.denominator:
        return Fraction(top, bottom)
    return Fraction(isqrt(value.numerator * 10 ** (2 * digits) // value.denominator), 10**digits)

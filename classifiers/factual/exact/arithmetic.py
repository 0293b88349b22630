"""Sums that do not come out: '17 x 24 = 418'."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each, placed
from classifiers.factual.exact.equations import BINARY, SIGNS, Token, equations
from classifiers.factual.exact.evaluator import Operand, evaluate
from classifiers.factual.exact.measured import measured, result_fits, same_units, without_units
from classifiers.factual.exact.numbers import Number, Style, is_list, read, shown, styles
from classifiers.factual.exact.relation import LOOSE
from classifiers.factual.exact.relation import right as right_
from classifiers.factual.exact.spoken import digits
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated

RATIOS = frozenset(
    Fraction(n) for n in (2, 3, 4, 7, 8, 10, 12, 16, 24, 30, 36, 52, 60, 100, 365, 1000, 1440, 1760, 3600, 5280)
)
"""Two sides that differ by one of these may be in different units: '90 + 30 = 2 hours'."""

Side = tuple[Token, ...]

CHAIN = "Each step goes on from the one before; as it is written the two sides are not equal"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the sums of a sentence that are wrong in every way of reading their numbers, and those that are right."""
    if not GATE.search(sentence):
        return
    plain = without_units(digits(sentence, language) if SPOKEN.search(sentence) else sentence)
    for equation in equations(plain):
        for index, (left, right) in enumerate(pairwise(equation.sides)):
            if (
                _comparable(left, right, equation.signs[index], plain, language)
                and _alike(left, right, sentence)
                and not (index == 0 and _labels(left, equation.sides, sentence))
            ):
                yield from _compare(left, right, sentence, language)


GATE = re.compile(
    r"=|\d[^\n]{0,80}?(?:is|equals|makes|gives|es|son|da|comes to|est|égale?|font|fait)\b|等于|得|是|为"
    r"|\b(?:plus|minus|times|divided|multiplied|más|menos|por|entre|fois|moins|divisé|multiplié)\b",
    re.IGNORECASE,
)
"""Without one of these there is no sum."""

SPOKEN = re.compile(
    r"[^\W\d_]\s(?:plus|minus|times|divided by|multiplied by|más|menos|por|entre|dividido|multiplicado|fois|moins|divisé|multiplié)\s[^\W\d_]",
    re.IGNORECASE,
)
"""A sum in words has one of these between two of them."""


def _comparable(left: Side, right: Side, sign: str, text: str, language: str) -> bool:
    """Whether both sides are whole, at least one is a sum, and nothing about them has a second meaning."""
    if not left or not right or not (_operators(left) or _operators(right)):
        return False
    tokens = (*left, *right)
    if any(token.kind == "number" and is_list(token.text, language) for token in tokens):
        return False
    if any(_is_range(side, text) for side in (left, right)) or _mixes_percent(tokens):
        return False
    if sign == "is":
        return not _operators(right) and bool(_operators(left)) and _spaced(left, text)
    return True


def _alike(left: Side, right: Side, text: str) -> bool:
    """Whether what is added or taken away is all in one unit; products may be in any."""
    span = (left[0].start, right[-1].end)
    adds = any(token.kind in {"add", "subtract"} for token in (*left, *right))
    return same_units(text, span) if adds else result_fits(text, span)


def _labels(left: Side, sides: tuple[Side, ...], text: str) -> bool:
    """Whether the first side only names what follows: '1 hour = 60 * 1 = 60 minutes', '1/4 box = 12/4'."""
    bare = all(token.kind in {"number", "money", "percent"} or token.text == "/" for token in left)
    named = bool(text[left[-1].end :].lstrip()[:1].isalpha())
    return bare and (len(sides) > PAIR or named)


PAIR = 2
"""Sides of an equation that goes on no further."""


VALUES = frozenset({"number", "mixed", "close", "percent"})
"""After one of these a minus takes away; elsewhere it is a sign."""


def _operators(side: Side) -> list[Token]:
    return [token for token in side[1:] if token.kind in BINARY]


def _is_range(side: Side, text: str) -> bool:
    """Whether it may be '10-20', a range or a date, not a difference."""
    signs = [sign for before, sign in pairwise(side) if sign.kind == "subtract" and before.kind in VALUES]
    tight = [
        sign for sign in signs if not text[sign.start - 1].isspace() and not text[sign.end : sign.end + 1].isspace()
    ]
    return any(sign.text == "–" for sign in tight) or len(tight) > 1 or (bool(tight) and _rises(side))


def _rises(side: Side) -> bool:
    values = [read(token.text, Style.POINT) for token in side if token.kind == "number"]
    return any(a and b and a.value < b.value for a, b in pairwise(values))


def _mixes_percent(tokens: Side) -> bool:
    """'100 + 10 %' means 110 to some and 100.1 to others."""
    percents = sum(token.kind == "percent" for token in tokens)
    numbers = sum(token.kind == "number" for token in tokens)
    sums = any(token.kind in {"add", "subtract"} for token in tokens)
    by_hundred = any(
        (one.kind, other.text, last.kind) == ("divide", "100", "percent")
        for one, other, last in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )  # '18 / 100% = 0.18' means 18 hundredths
    return by_hundred or (bool(percents) and percents != numbers and sums)


def _spaced(side: Side, text: str) -> bool:
    """Before a word like 'is', '9/11' and '2x4' are names; with spaces they are sums."""
    return all(text[token.start - 1].isspace() or not token.text.isascii() for token in _operators(side))


def _compare(left: Side, right: Side, text: str, language: str) -> Iterator[Finding]:
    readings = [
        (one, other)
        for style in styles(language)
        if (one := _value(left, style)) is not None and (other := _value(right, style)) is not None
    ]
    if not readings or not stated(text, (left[0].start, right[-1].end)):
        return
    span = (left[0].start, right[-1].end)
    if any(_agree(one, other, left, right, text) for one, other in readings):
        if any(_close(one, other) for one, other in readings):
            yield right_("arithmetic.equation", span, text[slice(*span)])
        return
    if any(_operators(left) and _carries_on(one, left, right) for one, _ in readings):
        yield found("arithmetic.chain", span, CHAIN, claim=text[slice(*span)])
        return
    one, other = readings[0]
    said, expected = (other, one) if _operators(left) else (one, other)
    written = _written(left if _operators(left) else right, text)
    percent = right[-1].kind == "percent"
    correct, wrong = (_shown(number.value, percent=percent) for number in (expected, said))
    says = f"{written} is {correct}, the answer says {wrong}"
    yield found("arithmetic.equation", span, says, claim=text[slice(*span)], expected=correct, said=wrong)


def _shown(value: Fraction, *, percent: bool) -> str:
    return f"{shown(value * 100)} %" if percent else shown(value)


def _close(one: Number, other: Number) -> bool:
    """Whether the two are so near that the sum counts as checked, not only as let pass."""
    return abs(one.value - other.value) <= max(abs(one.value), abs(other.value)) / 100


def _written(side: Side, text: str) -> str:
    return text[side[0].start : side[-1].end]


def _value(side: Side, style: Style) -> Number | None:
    """Return the value of a side, and as its step what its operands with decimals leave open."""
    read_ = _operands(side, style)
    if read_ is None:
        return None
    operands, steps = read_
    value = evaluate(operands)
    if value is None:
        return None
    if not _operators(side):
        step = max(steps.values(), default=Fraction(1))
        return Number(value, step / 100 if step >= 1 and side[-1].kind == "percent" else step)
    return Number(value, sum((_change(operands, at, step, value) for at, step in steps.items()), Fraction(0)))


def _operands(side: Side, style: Style) -> tuple[list[Operand], dict[int, Fraction]] | None:
    """Return what the calculator takes, and for each number, by its place, the step of its last digit."""
    operands: list[Operand] = []
    steps: dict[int, Fraction] = {}
    for token in side:
        if token.kind == "number":
            number = read(token.text, style)
            if number is None:
                return None
            steps[len(operands)] = number.step * token.factor
            operands.append(number.value * token.factor)
        elif token.kind == "mixed":
            steps[len(operands)] = Fraction(0)
            operands.append(_mixed(token.text))
        elif token.kind == "percent":
            if not operands or isinstance(operands[-1], str):
                return None
            operands[-1] /= 100
            step = steps.get(len(operands) - 1, Fraction(1))
            steps[len(operands) - 1] = step if step >= 1 else step / 100  # whole percents are not rounded
        elif token.kind == "open" and operands and (operands[-1] == ")" or isinstance(operands[-1], Fraction)):
            operands += ("*", "(")
        elif token.kind != "money":
            operands.append(SIGNS[token.kind])
    return operands, steps


def _mixed(text: str) -> Fraction:
    """Return the value of '2 1/2'; a bottom of 0 counts as nothing that agrees."""
    whole, top, bottom = (int(part) for part in re.split(r"[ /]", text))
    return whole + Fraction(top, bottom or 1)


def _change(operands: list[Operand], at: int, step: Fraction, value: Fraction) -> Fraction:
    """How much the value moves when the operand, unless it is whole, was rounded by half its last digit."""
    operand = operands[at]
    if step >= 1 or isinstance(operand, str):
        return Fraction(0)
    moved = evaluate([*operands[:at], operand + step / 2, *operands[at + 1 :]])
    return Fraction(0) if moved is None else abs(moved - value)


def _agree(one: Number, other: Number, left: Side, right: Side, text: str) -> bool:
    """Whether two sides may be meant as equal: exactly, by rounding, in other units, or by carrying on."""
    apart = abs(one.value - other.value)
    if right[-1].kind == "percent" and _rounds(one, other.times(100), left, right):
        return True  # '4/12 * 100 = 33.33%'
    dashed = left[0].kind == "subtract" and one.value == -other.value
    if apart <= max(abs(one.value), abs(other.value)) / 10**9 or dashed:
        return True
    if APPROXIMATE.search(text) and apart <= LOOSE * max(abs(one.value), abs(other.value)):
        return True
    return _rounds(one, other, left, right) or _in_other_units(one, other, right, text)


def _rounds(one: Number, other: Number, left: Side, right: Side) -> bool:
    """Whether the side without a sum is the other one rounded or cut, or the operands had been."""
    said, exact = (other, one) if _operators(left) else (one, other)
    apart = abs(said.value - exact.value)
    if exact.value.denominator != 1:
        cut = apart < said.step and (said.step >= 1 or abs(said.value) < abs(exact.value))
        return cut or apart <= said.step / 2 + _slack(exact, left, right)
    return apart <= _slack(exact, left, right)


def _slack(exact: Number, left: Side, right: Side) -> Fraction:
    """Prices are exact; other numbers with decimals may have been rounded before."""
    return Fraction(0) if any(token.kind == "money" for token in (*left, *right)) else exact.step


def _carries_on(value: Number, left: Side, right: Side) -> bool:
    """'5 x 5 = 25 - 3 = 22': each step goes on from the one before; not '(9 + 27 - 2) = (34 - 2)', a step done twice."""
    begin = right[1:] if right[0].kind == "money" else right
    first = read(begin[0].text, Style.POINT) if begin and begin[0].kind == "number" else None
    if not _operators(right) or first is None or first.value != value.value:
        return False
    rest = [token.text for token in begin[1:]]
    return [token.text for token in left][-len(rest) :] != rest


def _in_other_units(one: Number, other: Number, right: Side, text: str) -> bool:
    """A word after the result may be a unit that the sum was not in."""
    after = text[right[-1].end : right[-1].end + 16].lstrip(" *_")
    if not after[:1].isalpha() or not one.value or not other.value:
        return False
    ratio = abs(one.value / other.value)
    if ratio == 1:
        return True  # a difference without its sign: '30 - 50 = 20 less'
    if any(token.factor > 1 and token.factor in {ratio, 1 / ratio} for token in right):
        return True  # '3 * 0.8 = 2.4 billion' where all of it is in billions
    return max(ratio, 1 / ratio) in RATIOS and measured(text, right[-1].start)


REFUTED = re.compile(
    r"\bnot\s(?:true|equal|correct|hold)|\b(?:does|is)n['’]t\s(?:true|equal|correct|hold|match)|\bcontradict|≠"
    r"|\bno\s(?:es\s(?:cierto|igual|correcto)|se\scumple)|\bn['’]est\spas\s(?:vrai|égale?|correct)|不(?:成立|相等|等于|正确)|矛盾",
    re.IGNORECASE,
)
"""What a substitution that was only tried is told to have come to, soon after it."""

SOON = 120
"""Code points behind a sum in which the answer may say that it does not hold."""


def look(answer: Answer) -> Iterator[Finding]:
    """Yield what the sums of an answer come to, but for those it says itself do not hold."""
    for sentence in answer.figured:
        for finding in check(sentence.text, answer.language):
            moved = placed(finding, sentence)
            end = moved.span[1] if moved.span else sentence.end
            if moved.supports or not REFUTED.search(answer.text, end, end + SOON):
                yield moved


CHECK = Check(
    name="arithmetic",
    kind=Kind.EXACT,
    what="Written sums, whatever their numbers may mean: '17 x 24 = 418'.",
    rules=("arithmetic.equation", "arithmetic.chain", "arithmetic.right"),
    find=each(look),
)

"""Squares, cubes, powers, roots, factorials and logarithms that do not come out: '25 squared is 626'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from fractions import Fraction
from math import factorial

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.relation import END, IS, START, Relation, Values, looking, number, root
from classifiers.factual.hedges import DOUBT, WRONG

N, SAID = number("n"), number("said")

GATE = re.compile(
    r"squar|cube|root|sqrt|factori|power|log|cuadrad|cubo|raíz|potencia|carré|racine|puissance|平方|立方|阶乘|次方|[√²³∛]|\d!",
)
"""Without one of these there is nothing to look at."""

WIDEST = 4096
"""Bits of a result; larger ones are not worked out."""

HIGHEST = 150
"""Of which a factorial is worked out; that of 150 has 263 digits."""


def _power(value: Fraction, exponent: int) -> Fraction | None:
    bits = max(value.numerator.bit_length(), value.denominator.bit_length())
    return None if bits * abs(exponent) > WIDEST or (value == 0 and exponent <= 0) else value**exponent


def _square(values: Values) -> Fraction | None:
    return _power(values["n"], 2)


def _cube(values: Values) -> Fraction | None:
    return _power(values["n"], 3)


def _any_power(values: Values) -> Fraction | None:
    exponent = values["e"]
    return _power(values["n"], int(exponent)) if exponent.denominator == 1 and abs(exponent) <= WIDEST else None


def _root(values: Values) -> Fraction | None:
    return root(values["n"])


def _cube_root(values: Values) -> Fraction | None:
    value = values["n"]
    if value.denominator != 1 or abs(value) > 10**15:
        return None
    near = round(abs(int(value)) ** (1 / 3))
    return Fraction(near if value > 0 else -near) if near**3 == abs(value) else None


def _factorial(values: Values) -> Fraction | None:
    value = values["n"]
    return Fraction(factorial(int(value))) if value.denominator == 1 and 0 <= value <= HIGHEST else None


def _log(values: Values) -> Fraction | None:
    """Only what is a whole power of the base is said."""
    base, value = values.get("b", Fraction(10)), values["n"]
    whole = base.denominator == value.denominator == 1
    if not whole or base <= 1 or value < 1 or value.numerator.bit_length() > WIDEST:
        return None
    exponent, rest = 0, int(value)
    while rest % int(base) == 0:
        exponent, rest = exponent + 1, rest // int(base)
    return Fraction(exponent) if rest == 1 else None


RULE = "power.value"

RELATIONS = tuple(
    Relation(rule=RULE, pattern=pattern, expected=expected, doubt=WRONG if expected is _log else DOUBT)
    for expected, patterns in (
        (_square, (
            rf"(?:\bthe square of|\bel cuadrado de|\ble carré de)\s+{N}\s*{IS}\s*{SAID}{END}",
            rf"{START}{N}(?:²|\s*的平方|\s+squared|\s+al cuadrado|\s+au carré)\s*{IS}\s*{SAID}{END}",
        )),
        (_cube, (
            rf"(?:\bthe cube of|\bel cubo de|\ble cube de)\s+{N}\s*{IS}\s*{SAID}{END}",
            rf"{START}{N}(?:³|\s*的立方|\s+cubed|\s+al cubo|\s+au cube)\s*{IS}\s*{SAID}{END}",
        )),
        (_any_power, (
            rf"{START}{N}\s+(?:(?:raised )?to the power (?:of )?|elevado a (?:la )?|à la puissance )(?P<e>[-−]?\d{{1,4}})\s*{IS}\s*{SAID}{END}",
            rf"{START}{N}\s*的\s*(?P<e>\d{{1,4}}|[二三四五六七八九十]{{1,3}})\s*次方\s*{IS}\s*{SAID}{END}",
            rf"{START}{N}\s+to the (?P<e>\d{{1,3}})(?:st|nd|rd|th)(?: power)?\s*{IS}\s*{SAID}{END}",
        )),
        (_root, (
            rf"(?:\bsquare root of|\braíz cuadrada de|\bracine carrée de)\s+{N}\s*{IS}\s*(?:±\s?)?{SAID}{END}",
            rf"(?<![\w.)²³√^])(?:√\s?|\bsqrt\s?\()\s?{N}\s?\)?\s*{IS}\s*(?:±\s?)?{SAID}{END}",
            rf"{START}{N}\s*的(?:算术)?平方根\s*{IS}\s*(?:±\s?)?{SAID}{END}",
        )),
        (_cube_root, (
            rf"(?:\bcube root of|\braíz cúbica de|\bracine cubique de|∛)\s?{N}\s*{IS}\s*{SAID}{END}",
            rf"{START}{N}\s*的立方根\s*{IS}\s*{SAID}{END}",
        )),
        (_factorial, (
            rf"{START}(?P<n>\d{{1,3}})!\s*(?:=|equals|is|es igual a|等于)\s*{SAID}{END}",
            rf"(?:\bfactorial (?:of|de|del)|\bfactorielle de)\s+(?P<n>\d{{1,3}})\s*{IS}\s*{SAID}{END}",
            rf"{START}(?P<n>\d{{1,3}})\s*的阶乘\s*{IS}\s*{SAID}{END}",
        )),
        (_log, (
            rf"(?<![\w)])log_?\{{?(?P<b>2|10|3|5)\}}?\s?\(\s?{N}\s?\)\s*{IS}\s*{SAID}{END}",
            rf"\bbase[- ](?P<b>\d{{1,2}}) log(?:arithm)? of {N}\s*{IS}\s*{SAID}{END}",
        )),
    )
    for pattern in patterns
)  # fmt: skip


CHECK = Check(
    name="power",
    kind=Kind.EXACT,
    what="Squares, cubes, powers, roots, factorials, logarithms: '√144 = 14', 'the square of 25 is 626'.",
    rules=(RULE, "power.right"),
    find=each_figured(looking(GATE, RELATIONS)),
)

"""Conversions that do not come out: '5 miles = 10 km', '20 °C (75 °F)'."""

# ruff: noqa: RUF001  # the degree sign and full-width brackets are the subject

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import NUMBER, Number, Style, is_list, read, shown, styles
from classifiers.factual.exact.relation import right
from classifiers.factual.exact.spoken import digits
from classifiers.factual.exact.unit_names import NAMES
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated


@dataclass(frozen=True, slots=True)
class Unit:
    """One meaning of a word: `value * factor + offset` is in the first unit of its dimension."""

    dimension: frozenset[tuple[str, int]]
    factor: Fraction
    offset: Fraction = Fraction(0)


WORDS: Mapping[str, str] = MappingProxyType({word: name for name, words in NAMES for word in words.split(",")})
"""Word in small letters to pint's names; words that are also prepositions (in) are left out."""


@cache
def meanings(word: str) -> tuple[Unit, ...]:
    """Return what a word of `WORDS` may mean; pint is loaded when the first is asked for."""
    return tuple(_unit(name) for name in WORDS[word].split("|"))


@cache
def _registry() -> Any:  # noqa: ANN401  # pint's registry has no type that can be named without the import
    import pint  # noqa: PLC0415  # half a second, and most answers hold no conversion

    return pint.UnitRegistry()


def _unit(name: str) -> Unit:
    registry = _registry()
    if name.startswith("deg"):
        zero, one = (registry.Quantity(value, name).to("kelvin") for value in (0, 1))
    else:
        zero, one = (value * registry(name).to_base_units() for value in (0, 1))
    dimension = frozenset((kind, round(power)) for kind, power in dict(one.dimensionality).items())
    low, high = (Fraction(str(round(float(value.magnitude), 12))) if abs(value.magnitude) >= 1 else
                 Fraction(float(value.magnitude)).limit_denominator(10**15) for value in (zero, one))  # fmt: skip
    return Unit(dimension, high - low, low)


WORD = "|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True))


def _quantity(number: int) -> str:
    """Pattern of a number and its unit; not of an area, a volume or a speed."""
    unit = rf"(?P<u{number}>{WORD})(?![a-zà-ÿ\d²³^/]|\s?(?:per|por|par|squared|cubed)\b|\s?\d)"
    return rf"(?P<n{number}>{NUMBER})\s?-?{unit}"


PAIR = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,/:+×*^–−-])(?<![第至到])(?<![-+*/×÷x–−]\s)(?:(?<![\w.)])(?P<minus1>[-−]))?{_quantity(1)}\s*"
    r"(?P<sign>=|\(\s*=?|（|\bis equal to\b|\bequals?\b|\bis\b|\bare\b|\bes igual a\b|\bes\b|\bson\b|\bfont\b"
    r"|\best\b|\bcorrespond(?:ent)? à\b|\breprésente(?:nt)?\b|,? which is\b|,? that is,?|\bcorresponden? a\b|\bcorresponds? to\b|\béquivalent à\b|\béquivaut à\b|\bequivalen? a\b|,?也?就?是|即|等于|为|,?\s*or\b)\s*"
    r"(?P<about>about|approximately|approx\.?|around|roughly|aproximadamente|unos|unas|environ|约|大约|[~≈])?\s*"
    rf"(?P<minus2>[-−])?{_quantity(2)}(?!\s*(?:-|–|\+|\*|/|÷|to|a|à|until|x|×)\s*[\d(]|\s*(?:and|y|et|,)\s*{NUMBER}\s)",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    rf"(?:\d['′]|{NUMBER}\s?(?:{WORD}|h|m|min)\s*,?\s*(?:and|y|et)?"
    r"|\d\s*(?:-|–|to|a|à|and|or)|square|cubic|x|×|by|half"
    r"|quarter)\s*$",
    re.IGNORECASE,
)

YEAR = 4
"""Digits of a year."""

TIME = frozenset({("[time]", 1)})

EXACTLY = Fraction(1, 50)
"""Relative difference that a conversion with an equals sign may have."""

ROUGHLY = Fraction(7, 100)
"""The same in brackets or after 'about'."""

DIFFERENCE = re.compile(
    r"rise|increas|decreas|drop|differ|chang|warm|cool|range|within|±|interval|each|every|per\b|aument|sub[ei]|baj|diferenc"
    r"|hausse|baisse|différ|écart|[升降差变]",
    re.IGNORECASE,
)
"""Where degrees may be meant as a difference of two temperatures."""

DEGREES = 2
"""Degrees that a temperature may be off."""


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the conversions of a sentence that are off by more than rounding, and those that are right."""
    if not GATE.search(sentence):
        return
    text = digits(sentence, language)
    for match in PAIR.finditer(text):
        if not COMPOUND.search(text[max(0, match.start() - 24) : match.start()]) and stated(text, match.span()):
            yield from _pair(match, text, language)


GATE = re.compile(
    r"\d\s?-?[^\W\d_°]|\d\s?[°℃℉]|\b(?:miles?|kilom|hours?|feet|pounds?|minutes?|horas?|heures?)|[公英]里|小时",
    re.IGNORECASE,
)


def _pair(match: re.Match[str], sentence: str, language: str) -> Iterator[Finding]:
    words = match["u1"].lower(), match["u2"].lower()
    if WORDS[words[0]] == WORDS[words[1]] or is_list(match["n1"], language) or is_list(match["n2"], language):
        return
    pairs = [(one, other) for one in meanings(words[0]) for other in meanings(words[1]) if _convertible(one, other)]
    readings = [pair for style in styles(language) if (pair := _numbers(match, style)) is not None]
    if not pairs or not readings:
        return
    aside = match["sign"].strip(", ").lower() in {"which is", "that is"}
    if aside and any(one.dimension == TIME for one, _ in pairs):
        return  # 'in 30 seconds, which is 225 m': the train's way
    if words == ("年", "世纪") and match["n1"].isdecimal() and len(match["n1"]) == YEAR:
        return  # a year, not that many
    if match["sign"].lstrip(", ") == "or":
        return  # two choices, or two units
    loose = bool(match["about"] or APPROXIMATE.search(sentence)) or match["sign"][0] in "(（"
    difference = bool(DIFFERENCE.search(sentence))
    if any(_fits(given, said, *pair, loose=loose, difference=difference) for given, said in readings for pair in pairs):
        yield right("unit.conversion", match.span(), match[0])
        return
    given, said = readings[0]
    expected = shown(round(_converted(given.value, *pairs[0])[0], 2))
    one_side = f"{match['minus1'] or ''}{match['n1']} {match['u1']}"
    says = f"{one_side} is {expected} {match['u2']}, the answer says {match['minus2'] or ''}{match['n2']}"
    yield found("unit.conversion", match.span(), says, claim=match[0], expected=expected, said=shown(said.value))


def _convertible(one: Unit, other: Unit) -> bool:
    """Whether both measure the same thing, or one the inverse of the other: miles a gallon, litres a hundred km."""
    return one.dimension == other.dimension or _inverse(one, other)


def _inverse(one: Unit, other: Unit) -> bool:
    return bool(one.dimension) and one.dimension == frozenset((kind, -power) for kind, power in other.dimension)


def _numbers(match: re.Match[str], style: Style) -> tuple[Number, Number] | None:
    given, said = read(match["n1"], style), read(match["n2"], style)
    if given is None or said is None:
        return None
    return given.times(-1 if match["minus1"] else 1), said.times(-1 if match["minus2"] else 1)


def _fits(given: Number, said: Number, one: Unit, other: Unit, *, loose: bool, difference: bool) -> bool:
    """Whether what is said is near, also when decimals of what is given were rounded."""
    room = DEGREES if one.offset != other.offset else said.step / 2
    near = max(room, abs(said.value) * (ROUGHLY if loose else EXACTLY))
    shift = given.step / 2 if given.step < 1 else Fraction(0)
    low, high = (
        _converted(value, one, other, difference=difference) for value in (given.value - shift, given.value + shift)
    )
    ends = zip(low, high, strict=True)
    return any(min(pair) - near <= said.value <= max(pair) + near for pair in ends)


def _converted(value: Fraction, one: Unit, other: Unit, *, difference: bool = False) -> list[Fraction]:
    """Return the value in the other unit; degrees also as a difference, where one is spoken of."""
    if _inverse(one, other):
        return [1 / (value * one.factor * other.factor)] if value else [Fraction(0)]
    found_ = [(value * one.factor + one.offset - other.offset) / other.factor]
    return [*found_, value * one.factor / other.factor] if difference and one.offset != other.offset else found_


CHECK = Check(
    name="unit",
    kind=Kind.EXACT,
    what="Conversions between units: '5 miles (9 km)'.",
    rules=("unit.conversion", "unit.right"),
    find=each_figured(check),
)

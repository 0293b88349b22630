"""Conversions that do not come out: '5 miles = 10 km', '20 °C (75 °F)'."""

# ruff: noqa: RUF001  # the degree sign and full-width brackets are the subject

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from classifiers.factual.check import Check, Kind, each_sentence
from classifiers.factual.exact.numbers import NUMBER, Number, Style, is_list, read, shown, styles
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, states


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as multiples of its dimension's first unit; several when a word means several, `offset` for degrees."""

    dimension: str
    factors: tuple[Fraction, ...]
    offset: Fraction = Fraction(0)


def _table(dimension: str, rows: Mapping[str, str]) -> Iterator[tuple[str, Unit]]:
    for factors, words in rows.items():
        unit = Unit(dimension, tuple(Fraction(factor) for factor in factors.split()))
        for word in words.split(","):
            yield word.strip(), unit


LENGTH = {
    "0.001": "mm,millimeter,millimeters,millimetre,millimetres,milímetro,milímetros,millimètre,millimètres,毫米",
    "0.01": "cm,centimeter,centimeters,centimetre,centimetres,centímetro,centímetros,centimètre,centimètres,厘米",
    "1": "meter,meters,metre,metres,metro,metros,mètre,mètres,米",
    "1000": "km,kilometer,kilometers,kilometre,kilometres,kilómetro,kilómetros,kilomètre,kilomètres,公里,千米",
    "0.0254": "inch,inches,pulgada,pulgadas,pouce,pouces,英寸",
    "0.3048": "ft,foot,feet,pie,pies,pied,pieds,英尺",
    "0.9144": "yard,yards,yd,yarda,yardas",
    "1609.344": "mile,miles,milla,millas,英里",
}
MASS = {
    "0.000001": "mg,milligram,milligrams,miligramo,miligramos,milligramme,milligrammes,毫克",
    "0.001": "gram,grams,gramo,gramos,gramme,grammes",
    "1": "kg,kilo,kilos,kilogram,kilograms,kilogramo,kilogramos,kilogramme,kilogrammes,公斤,千克",
    "0.5": "斤",
    "0.45359237": "lb,lbs,pound,pounds,libra,libras,磅",
    "6.35029318": "stone",
    "1000 907.18474 1016.0469088": "ton,tons,tonne,tonnes,tonelada,toneladas,吨",
}
VOLUME = {
    "0.001": "ml,milliliter,milliliters,millilitre,millilitres,mililitro,mililitros,毫升",
    "1": "liter,liters,litre,litres,litro,litros,升",
    "3.785411784 4.54609": "gallon,gallons,galón,galones,加仑",
}
TIME = {
    "1": "second,seconds,segundo,segundos,seconde,secondes,秒",
    "60": "minute,minutes,minuto,minutos,分钟",
    "3600": "hour,hours,hora,horas,heure,heures,小时",
    "86400": "day,days,día,días,jour,jours,天",
    "604800": "week,weeks,semana,semanas,semaine,semaines",
}
UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        **dict(_table("length", LENGTH)),
        **dict(_table("mass", MASS)),
        **dict(_table("volume", VOLUME)),
        **dict(_table("time", TIME)),
        **dict.fromkeys(
            ("°c", "degrees celsius", "grados celsius", "degrés celsius", "摄氏度", "℃"), Unit("heat", (Fraction(1),))
        ),
        **dict.fromkeys(
            ("°f", "degrees fahrenheit", "grados fahrenheit", "degrés fahrenheit", "华氏度", "℉"),
            Unit("heat", (Fraction(5, 9),), Fraction(-160, 9)),
        ),
    }
)
"""Lower-case word to unit; words that also mean something else (m, g, l, oz, in) are left out."""

WORD = "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))


def _quantity(number: int) -> str:
    """Pattern of a number and its unit; not of an area, a volume or a speed."""
    unit = rf"(?P<u{number}>{WORD})(?![a-zà-ÿ\d²³^/]|\s?(?:per|por|par|squared|cubed)\b|\s?\d)"
    return rf"(?P<n{number}>{NUMBER})\s?-?{unit}"


PAIR = re.compile(
    rf"(?<![\w.,/:+×*^–−-])(?:(?<![\w.)])(?P<minus1>[-−]))?{_quantity(1)}\s*"
    r"(?P<sign>=|\(\s*=?|（|\bis equal to\b|\bequals?\b|\bis\b|\bare\b|\bes igual a\b|\bes\b|\bson\b|\bfont\b"
    r"|\best\b|等于|是|,?\s*or\b)\s*"
    r"(?P<about>about|approximately|approx\.?|around|roughly|aproximadamente|unos|environ|约|大约|[~≈])?\s*"
    rf"(?P<minus2>[-−])?{_quantity(2)}(?!\s*(?:-|–|to|a|à|until|x|×)\s*\d|\s*(?:and|y|et)\s+{NUMBER}\s)",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    rf"(?:\d['′]|{NUMBER}\s?(?:{WORD}|h|m|min)\s*,?\s*(?:and|y|et)?"
    r"|\d\s*(?:-|–|to|a|à|and|or)|square|cubic|x|×|by|half"
    r"|quarter)\s*$",
    re.IGNORECASE,
)

EXACTLY = Fraction(1, 50)
"""Relative difference that a conversion with an equals sign may have."""

ROUGHLY = Fraction(7, 100)
"""The same in brackets or after 'about'."""

DEGREES = 2
"""Degrees that a temperature may be off."""


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the conversions of a sentence that are off by more than rounding."""
    if not any(sign.isdecimal() for sign in sentence) or not states(sentence):
        return
    for match in PAIR.finditer(sentence):
        if not COMPOUND.search(sentence[max(0, match.start() - 24) : match.start()]):
            yield from _pair(match, sentence, language)


def _pair(match: re.Match[str], sentence: str, language: str) -> Iterator[Finding]:
    one, other = UNITS[match["u1"].lower()], UNITS[match["u2"].lower()]
    if (
        one.dimension != other.dimension
        or one == other
        or is_list(match["n1"], language)
        or is_list(match["n2"], language)
    ):
        return
    readings = [pair for style in styles(language) if (pair := _numbers(match, style)) is not None]
    loose = bool(match["about"] or APPROXIMATE.search(sentence)) or match["sign"][0] in "(（," or match["sign"] == "or"
    if not readings or any(_fits(given, said, one, other, loose=loose) for given, said in readings):
        return
    given, said = readings[0]
    expected = shown(round(next(iter(_converted(given.value, one, other))), 2))
    claim = match[0]
    one_side = f"{match['minus1'] or ''}{match['n1']} {match['u1']}"
    says = f"{one_side} is {expected} {match['u2']}, the answer says {match['minus2'] or ''}{match['n2']}"
    yield found("unit.conversion", match.span(), says, claim=claim, expected=expected, said=shown(said.value))


def _numbers(match: re.Match[str], style: Style) -> tuple[Number, Number] | None:
    given, said = read(match["n1"], style), read(match["n2"], style)
    if given is None or said is None:
        return None
    return given.times(-1 if match["minus1"] else 1), said.times(-1 if match["minus2"] else 1)


def _fits(given: Number, said: Number, one: Unit, other: Unit, *, loose: bool) -> bool:
    """Whether what is said is near any meaning, also when decimals of what is given were rounded."""
    room = DEGREES if one.dimension == "heat" else said.step / 2
    near = max(room, abs(said.value) * (ROUGHLY if loose else EXACTLY))
    shift = given.step / 2 if given.step < 1 else Fraction(0)
    return any(
        low - near <= said.value <= high + near
        for low, high in zip(
            _converted(given.value - shift, one, other), _converted(given.value + shift, one, other), strict=True
        )
    )


def _converted(value: Fraction, one: Unit, other: Unit) -> Iterable[Fraction]:
    """Return the value in the other unit, for every meaning of the two words; degrees also as a difference."""
    found = [(value * first + one.offset - other.offset) / second for first in one.factors for second in other.factors]
    if one.dimension == "heat":
        found.append(value * one.factors[0] / other.factors[0])
    return found


CHECK = Check(
    name="unit",
    kind=Kind.EXACT,
    what="Conversions between units: '5 miles (9 km)'.",
    rules=("unit.conversion",),
    find=each_sentence(check),
)

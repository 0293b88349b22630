"""Amounts of money, and numbers with and without a unit, compared to the digits that are shown."""

# signs of four languages are the subject

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from classifiers.factual.exact.numbers import NUMBER, SCALES, Number, Style, read
from classifiers.factual.knowledge.value import Match, Value, ValueKind

DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"})
POUNDS = frozenset({"GBP", "EGP", "LBP"})
YUAN_OR_YEN = frozenset({"CNY", "JPY"})
CURRENCIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **{
            code.lower(): frozenset({code})
            for code in (
                "EUR", "USD", "GBP", "CHF", "CNY", "JPY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
                "MXN", "ARS", "CLP", "COP", "PEN", "BRL", "INR", "SGD", "HKD", "TWD", "KRW", "ZAR", "TRY", "MAD", "XOF",
            )
        },
        **dict.fromkeys(("€", "euro", "euros", "欧元"), frozenset({"EUR"})),
        **dict.fromkeys(("$", "dollar", "dollars", "dólar", "dólares"), DOLLARS),
        **dict.fromkeys(("us$", "美元"), frozenset({"USD"})),
        **dict.fromkeys(("£", "pound", "pounds", "libra", "libras", "livre", "livres", "英镑"), POUNDS),
        **dict.fromkeys(("¥", "￥"), YUAN_OR_YEN),
        **dict.fromkeys(("元", "块", "块钱", "人民币", "rmb", "yuan"), frozenset({"CNY"})),
        **dict.fromkeys(("yen", "日元", "円"), frozenset({"JPY"})),
        **dict.fromkeys(("franc", "francs", "franco", "francos"), frozenset({"CHF", "XOF"})),
        **dict.fromkeys(("peso", "pesos"), frozenset({"MXN", "ARS", "CLP", "COP"})),
        **dict.fromkeys(("rupee", "rupees", "₹"), frozenset({"INR"})),
    }
)  # fmt: skip
"""What names a currency, in small letters, to the ISO 4217 codes that it may mean."""

UNIT_LINES = """
time 1: second seconds sec secs s segundo segundos seconde secondes 秒
time 60: minute minutes min mins minuto minutos 分钟
time 3600: hour hours hr hrs hora horas heure heures 小时
time 86400: day days día días dia dias jour jours 天 日
time 604800: week weeks semana semanas semaine semaines 周 星期
time 2419200 2678400: month months mes meses mois 个月 月
time 31536000 31622400: year years yr yrs año años an ans année années 年
business 1: business-day business-days working-day working-days
mass 1: g gram grams gramo gramos gramme grammes 克
mass 1000: kg kilo kilos kilogram kilograms kilogramo kilogramos kilogramme kilogrammes 公斤 千克
mass 1/1000: mg milligram milligrams
mass 1000000: t tonne tonnes tonelada toneladas 吨
mass 45359237/100000: lb lbs pound-mass
mass 45359237/1600000: oz ounce ounces onza onzas once onces
length 1: m metre metres meter meters metro metros mètre mètres 米
length 1000: km kilometre kilometres kilometer kilometers kilómetro kilómetros kilomètre kilomètres 公里 千米
length 1/100: cm centimetre centimetres centimeter centimeters centímetro centímetros centimètre centimètres 厘米
length 1/1000: mm millimetre millimetres millimeter millimeters 毫米
length 127/5000: inch inches pulgada pulgadas pouce pouces 英寸
length 381/1250: ft foot feet pie pies pied pieds 英尺
length 201168/125: mile miles milla millas 英里
volume 1: l litre litres liter liters litro litros 升
volume 1/1000: ml millilitre millilitres milliliter milliliters 毫升
area 1: m² m2 sqm
area 1000000: km² km2 sq-km
percent 1: % percent per-cent por-ciento pour-cent
storage 1: gb gigabyte gigabytes
storage 1000: tb terabyte terabytes
storage 1/1000: mb megabyte megabytes
power 1: w watt watts vatio vatios
power 1000: kw kilowatt kilowatts
charge 1: mah
energy 1: kwh
voltage 1: v volt volts
celsius 1: °c
"""
"""Dimension and factor (two: from, to), then the words; a hyphen stands for a space."""

LONGEST_NUMBER = Fraction(10**12)
AMBIGUOUS_UNITS = frozenset(
    {"s", "t", "l", "m", "g", "v", "w", "an", "min", "日", "月", "周", "年", "pie", "pies", "once"}
)
"""Units that are also something else; they count only right after a digit."""

WORDS: Mapping[str, int] = MappingProxyType(
    {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60,
        "ninety": 90,
        "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
        "diez": 10, "doce": 12, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90,
        "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "douze": 12, "quatorze": 14, "quinze": 15, "vingt": 20, "trente": 30, "soixante": 60, "a": 1, "an": 1,
    }
)  # fmt: skip
"""Number words that stand before a unit."""

CURRENCY = "|".join(re.escape(word) for word in sorted(CURRENCIES, key=len, reverse=True))
SIGNED = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,])(?P<c1>US\$|[€$£¥￥₹]|\b(?:EUR|USD|GBP|CHF|CNY|RMB|JPY))\s?(?P<n1>{NUMBER})(?P<s1>\s?(?:million|billion)\b)?"
    rf"|(?<![A-Za-zÀ-ÿ\d_.,])(?P<n2>{NUMBER})(?P<s2>\s(?:million|billion)s?)?\s?(?P<c2>{CURRENCY})(?![a-zà-ÿA-Z])",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,:/-])(?P<sign>-)?(?P<number>{NUMBER})(?P<scale>\s(?:{'|'.join(SCALES)})\b)?(?![A-Za-zÀ-ÿ\d_:/])"
)
WORD_BEFORE = "|".join(sorted(WORDS, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as multiples of its dimension's first one, from `low` to `high`: a month has 28 to 31 days."""

    dimension: str
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in every way in which it can be read, with what it is an amount of."""

    readings: tuple[Number, ...]
    currencies: frozenset[str] = frozenset()
    unit: Unit | None = None


def _units() -> Iterator[tuple[str, Unit]]:
    for line in UNIT_LINES.strip().splitlines():
        head, _, words = line.partition(":")
        dimension, *factors = head.split()
        unit = Unit(dimension, Fraction(factors[0]), Fraction(factors[-1]))
        for word in words.split():
            yield word.replace("-", " "), unit


UNITS: Mapping[str, Unit] = MappingProxyType(dict(_units()))
UNIT = "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))
WITH_UNIT = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,:/])(?:(?P<number>{NUMBER})|\b(?P<word>{WORD_BEFORE})\b)(?P<space>[\s-]?)(?P<unit>{UNIT})(?![a-zà-ÿ\d²³/])",
    re.IGNORECASE,
)


def readings(text: str) -> tuple[Number, ...]:
    """Return the numbers that a text may be, without repeats; none when it is no number."""
    found = (read(text, style) for style in Style)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def currencies_of(word: str | None) -> frozenset[str]:
    """Return the ISO 4217 codes that a word or sign may mean; an unknown code of three letters means itself."""
    if not word:
        return frozenset()
    known = CURRENCIES.get(word.strip().lower())
    if known is not None:
        return known
    return frozenset({word.strip().upper()}) if re.fullmatch(r"[A-Za-z]{3}", word.strip()) else frozenset()


def unit_of(word: str | None) -> Unit | None:
    """Return the unit that a word names."""
    return UNITS.get(word.strip().lower()) if word else None


def money(text: str) -> Iterator[Value]:
    """Yield the amounts of money in a text."""
    for match in SIGNED.finditer(text):
        which = "1" if match["n1"] else "2"
        scale = _scale(match["s" + which])
        found = tuple(one.times(scale) for one in readings(match["n" + which]))
        if found:
            yield price(match[0], match.span(), Amount(found, currencies=currencies_of(match["c" + which])))


def price(text: str, span: tuple[int, int], amount: Amount) -> Value:
    """Return an amount of money as a value."""

    def against(said: Value) -> Match:
        return _money_against(amount, said.meaning)

    return Value(ValueKind.MONEY, text, span, against, amount)


def quantities(text: str) -> Iterator[Value]:
    """Yield the numbers with a unit in a text."""
    for match in WITH_UNIT.finditer(text):
        word = match["unit"].lower()
        if word in AMBIGUOUS_UNITS and not (match["number"] and text[match.end("unit") : match.end() + 1] != "."):
            continue
        number = match["number"]
        found = readings(number) if number else (Number(Fraction(WORDS[match["word"].lower()]), Fraction(1)),)
        if found:
            yield quantity(match[0], match.span(), Amount(found, unit=UNITS[word]))


def numbers(text: str) -> Iterator[Value]:
    """Yield the numbers of a text that have no unit."""
    for match in BARE.finditer(text):
        sign = -1 if match["sign"] else 1
        found = tuple(one.times(sign * _scale(match["scale"])) for one in readings(match["number"]))
        if found and abs(found[0].value) < LONGEST_NUMBER:
            yield quantity(match[0], match.span(), Amount(found))


def quantity(text: str, span: tuple[int, int], amount: Amount) -> Value:
    """Return a number as a value."""

    def against(said: Value) -> Match:
        return _number_against(amount, said.meaning)

    return Value(ValueKind.NUMBER, text, span, against, amount)


def _scale(word: str | None) -> int:
    word = (word or "").strip().lower()
    return {"billion": 10**9, "billions": 10**9}.get(word, SCALES.get(word, 1)) if word else 1


def _money_against(known: Amount, said: object) -> Match:
    if not isinstance(said, Amount):
        return Match.UNSURE
    comparable = not known.currencies or not said.currencies or bool(known.currencies & said.currencies)
    pairs = [(mine.value, theirs) for mine in known.readings for theirs in said.readings]
    if any(mine == theirs.value for mine, theirs in pairs):
        return Match.FITS if comparable else Match.DIFFERS
    if not comparable or any(_rounded(mine, theirs) for mine, theirs in pairs):
        return Match.UNSURE
    return Match.DIFFERS


def _rounded(value: Fraction, said: Number) -> bool:
    """Whether whole money stands for an amount with cents: 25 for 24.90."""
    return said.step == 1 and abs(value - said.value) < 1 and value.denominator != 1


NEAR = Fraction(1, 20)
"""Share of a number by which another one may miss it without being called wrong: it may be older or newer."""


def _number_against(known: Amount, said: object) -> Match:
    if not isinstance(said, Amount) or _dimension(known) != _dimension(said):
        return Match.UNSURE
    matches = {_one(mine, theirs, known.unit, said.unit) for mine in known.readings for theirs in said.readings}
    if Match.FITS in matches:
        return Match.FITS
    return Match.DIFFERS if matches == {Match.DIFFERS} else Match.UNSURE


def _dimension(amount: Amount) -> str | None:
    return None if amount.unit is None else amount.unit.dimension


def _one(known: Number, said: Number, unit: Unit | None, other: Unit | None) -> Match:
    unit, other = unit or Unit("", Fraction(1), Fraction(1)), other or Unit("", Fraction(1), Fraction(1))
    low, high = known.value * unit.low, known.value * unit.high
    least, most = said.value * other.low, said.value * other.high
    if unit == other:
        if abs(known.value - said.value) <= _slack(known, said):
            return Match.FITS
        near = NEAR * abs(known.value) if known.value.denominator != 1 or abs(known.value) >= LARGE else 0
        return Match.UNSURE if abs(known.value - said.value) <= near else Match.DIFFERS
    if unit.low == unit.high and other.low == other.high and least == low:
        return Match.FITS
    slack = NEAR * max(abs(low), abs(high))
    return Match.UNSURE if least <= high + slack and low - slack <= most else Match.DIFFERS


LARGE = 10_000
"""From here on a whole number is a figure that grows with time, and is not counted to the last digit."""

TENTHS = Fraction(1, 2)


def _slack(known: Number, said: Number) -> Fraction:
    """Half of the last digit that is shown; trailing zeros of a large number are no digits: 48,000,000."""
    step = said.step
    if step == 1 and abs(known.value) >= LARGE:
        while said.value and said.value % (step * 10) == 0:
            step *= 10
    return step * TENTHS if step < known.step or step > 1 or known.value.denominator != 1 else Fraction(0)

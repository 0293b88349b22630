"""Amounts in statements, read in their unit: speeds, lengths, temperatures, times, densities and plain counts."""

# ruff: noqa: E501, ISC004, RUF001  # tables of units of four languages read better whole

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from classifiers.factual.exact.numbers import NUMBER, SCALES, read, shown, styles
from classifiers.factual.exact.spoken import digits
from classifiers.factual.lookups.relation import Compare, Verdict

KELVIN = Fraction(27315, 100)
FAHRENHEIT = Fraction(5, 9)
MILE = Fraction(1609344, 1000000)
"""Kilometres."""

_PER_SECOND = (
    "m/s|meters per second|metres per second|meters/second|metros por segundo|mètres par seconde|米/秒|米每秒|m s⁻¹"
)
_METRES_SQUARED = (
    "m/s²|m/s^2|m/s2|m/s/s|meters per second squared|metres per second squared|meters per second per second|"
    "metros por segundo al cuadrado|mètres par seconde carrée|mètres par seconde au carré|米/秒²|米每二次方秒|米/秒^2"
)
_UNITS: Mapping[str, tuple[tuple[str, Fraction], ...]] = {
    "speed": (
        (_PER_SECOND, Fraction(1)),
        ("km/s|kilometers per second|kilometres per second|kilómetros por segundo|kilomètres par seconde|公里/秒|千米/秒|公里每秒|千米每秒",
         Fraction(1000)),
        ("miles per second|millas por segundo|英里/秒|英里每秒", MILE * 1000),
        ("km/h|kilometers per hour|kilometres per hour|kilómetros por hora|kilomètres par heure|kilomètres à l'heure|公里/小时|千米/小时|公里每小时",
         Fraction(10, 36)),
        ("mph|miles per hour|millas por hora|英里/小时", MILE * 1000 / 3600),
        ("ft/s|feet per second", Fraction(3048, 10000)), ("", Fraction(0)),
    ),
    "acceleration": ((_METRES_SQUARED, Fraction(1)), ("ft/s²|ft/s^2|feet per second squared", Fraction(3048, 10000))),
    "length": (
        ("km|kilometers|kilometres|kilómetros|kilomètres|公里|千米", Fraction(1)), ("miles|mi|millas|英里", MILE),
        ("m|meters|metres|metros|mètres|米", Fraction(1, 1000)),
        ("au|astronomical units|unidades astronómicas|unités astronomiques|天文单位", Fraction(1495978707, 10)),
    ),
    "time": (
        ("days|earth days|días|días terrestres|jours|jours terrestres|天|个?地球日|日", Fraction(1)),
        ("years|earth years|años|años terrestres|ans|années|年|个?地球年", Fraction(36525, 100)),
        ("hours|earth hours|horas|heures|小时", Fraction(1, 24)), ("minutes|minutos|minutes|分钟", Fraction(1, 1440)),
        ("seconds|segundos|secondes|秒", Fraction(1, 86400)),
    ),
    "density": (
        ("g/cm³|g/cm3|g/cm^3|g/cc|g/ml|grams per cubic centimeter|grams per cubic centimetre|gramos por centímetro cúbico|"
         "grammes par centimètre cube|克/立方厘米|克每立方厘米", Fraction(1)),
        ("kg/m³|kg/m3|kg/m^3|kilograms per cubic meter|kilograms per cubic metre|kilogramos por metro cúbico|"
         "kilogrammes par mètre cube|千克/立方米|g/l|grams per liter|grams per litre|克/升", Fraction(1, 1000)),
    ),
    "temperature": (
        ("°c|° c|º c|ºc|℃|degrees celsius|degrees centigrade|degree celsius|celsius|c|grados celsius|grados centígrados|grados c|degrés celsius|degrés c|摄氏度|度", Fraction(1)),
        ("°f|° f|º f|ºf|℉|degrees fahrenheit|fahrenheit|f|grados fahrenheit|degrés fahrenheit|华氏度", FAHRENHEIT),
        ("k|kelvin|kelvins|开尔文|开", Fraction(1)),
    ),
    "number": (("per mole|mol⁻¹|mol-1|mol^-1|mol\\^-1|/mol|por mol|par mole|个", Fraction(1)), ("", Fraction(1))),
}  # fmt: skip
"""Kind to words of units and what one of them is in the first unit; of a temperature `_kelvin` says the rest."""

_POWER = r"(?:\s?[×x*·⋅]\s?10(?:\s?\^\s?\{?|\*\*)?\s?(?P<power>[-−⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})\}?)"
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_ABOUT = (
    r"(?:(?:about|approximately|around|roughly|nearly|almost|exactly|precisely|equal to|defined as|of|≈|~|aproximadamente|alrededor de|"
    r"casi|exactamente|unos|de|environ|approximativement|près de|exactement|presque|大约|约|约为|大约是|正好|精确)\s?){0,2}"
)
_SIGN = r"(?P<sign>[-−–]|minus |negative |menos |moins |零下|负)?"
_SCALE = r"(?P<scale>thousand|million|billion|millones|millón|millions|milliards|mil|mille|万|亿)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How near is right and how far is wrong, relative, or in kelvin for temperatures; between the two nothing is said."""

    right: Fraction = Fraction(1, 50)
    wrong: Fraction = Fraction(1, 10)
    near: Fraction = Fraction(0)  # difference up to which a claim is right in any case
    far: Fraction = Fraction(0)  # difference that is needed besides to make it wrong


@cache
def amount(kind: str) -> str:
    """Return the pattern of an amount of a kind, its own groups left unnamed."""
    words = sorted((word for names, _ in _UNITS[kind] for word in names.split("|") if word), key=len, reverse=True)
    unit = "|".join(map(re.escape, words))
    plain = re.sub(r"\(\?P<\w+>", "(?:", rf"{_ABOUT}{_SIGN}{NUMBER}{_POWER}?(?:\s?{_SCALE}(?:\sde)?)?")
    needed = "?" if kind == "number" else ""
    return rf"{plain}(?:[\s\-]?(?:{unit})){needed}(?![^\W\u3400-\u9fff]|[/²³^])"


def compared(values: Callable[[str], tuple[Fraction, ...]], kind: str, room: Room, *, as_: str = "") -> Compare:
    """Return a comparison of amounts with any of a subject's values, which are in the kind's first unit (kelvin)."""

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        known, said = values(subject), list(amounts(words, kind, language))
        if not known or not said:
            return None
        pairs = [
            (abs(one - value), abs(one - value) / abs(value) if value else Fraction(1))
            for one in said
            for value in known
        ]
        right = any(apart <= room.near or part <= room.right for apart, part in pairs)
        if not right and not all(part >= room.wrong and apart >= room.far for apart, part in pairs):
            return None
        return Verdict(right=right, expected=_written(known[0], kind, as_), said=words.strip())

    return compare


def amounts(words: str, kind: str, language: str) -> Iterator[Fraction]:
    """Yield what an amount may be in the first unit of its kind; a number may be read in more than one style."""
    match = _parts(kind).search(words)
    if match is None:
        return
    power = int((match["power"] or "0").translate(_SUPERSCRIPT))
    scale = SCALES.get((match["scale"] or "").lower(), 1) * Fraction(10) ** power
    for style in styles(language):
        number = read(match["number"], style)
        if number is not None:
            yield from _in_unit(
                (-1 if match["sign"] else 1) * number.value * scale, (match["unit"] or "").lower(), kind
            )


def _in_unit(value: Fraction, unit: str, kind: str) -> Iterator[Fraction]:
    for names, factor in _UNITS[kind]:
        if unit in names.split("|") and factor:
            yield _kelvin(value, names) if kind == "temperature" else value * factor


def _kelvin(value: Fraction, names: str) -> Fraction:
    if names.startswith("k"):
        return value
    return value + KELVIN if names.startswith("°c") else (value - 32) * FAHRENHEIT + KELVIN


@cache
def _parts(kind: str) -> re.Pattern[str]:
    words = sorted((word for names, _ in _UNITS[kind] for word in names.split("|") if word), key=len, reverse=True)
    unit = "|".join(map(re.escape, words))
    return re.compile(
        rf"{_SIGN}(?P<number>{NUMBER}){_POWER}?(?:\s?{_SCALE}(?:\sde)?)?(?:[\s\-]?(?P<unit>{unit}))?\s*$", re.IGNORECASE
    )


def _written(value: Fraction, kind: str, as_: str) -> str:
    if as_:
        return as_
    if kind == "temperature":
        return f"{float(value - KELVIN):,.1f} °C"
    unit = _UNITS[kind][0][0].partition("|")[0]
    return f"{shown(value) if value.denominator < 1000 else f'{float(value):.4g}'} {unit}"  # noqa: PLR2004


COUNTED = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|[零一二两三四五六七八九十百千]{1,7}|"
    r"(?:one|two|three) hundred(?: and [a-z]{3,9}(?:-[a-z]{3,5})?)?|(?:twenty|thirty|forty|fifty|sixty)[- ][a-z]{3,5}|"
    r"(?:treinta|cuarenta|veinti[a-zéó]{2,6}|doscientos)(?: y)?(?: [a-z]{3,6})?|(?:vingt|trente|quarante|deux cent)[- ](?:et[- ])?[a-z]{2,5}|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|"
    r"deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante)(?![\w-]))"
)  # fmt: skip
"""A count in digits or in words."""


def counted(words: str, language: str) -> int | None:
    """Return a count that is written in digits or in words, None where it cannot be read."""
    for tongue in dict.fromkeys((language, "en", "es", "fr", "zh")):
        for style in styles(tongue):
            number = read(digits(words, tongue).strip(), style)
            if number is not None and number.value.denominator == 1:
                return int(number.value)
    return None


def exactly(value: Callable[[str], frozenset[int]]) -> Compare:
    """Return a comparison of counts; the first of several right ones is what is expected."""

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        known, said = value(subject), counted(words, language)
        if not known or said is None:
            return None
        return Verdict(right=said in known, expected=" or ".join(map(str, sorted(known))), said=words)

    return compare

"""Numbers in statements: read in every style, in their unit, and compared with room for rounding and for years gone by."""

# ruff: noqa: E501  # patterns and tables of four languages read better whole

# signs of four languages are the subject

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from classifiers.factual.exact.numbers import NUMBER, SCALES, read, shown, styles
from classifiers.factual.lookups.relation import Compare, Verdict

_SCALE = r"thousand|millones|millón|millions|million|milliards|billion|trillion|mille|mil|万|亿"
QUANTITY = (
    rf"(?:(?:about|approximately|around|roughly|nearly|almost|over|more than|just over|just under|some|an estimated|"
    rf"aproximadamente|alrededor de|cerca de|casi|unos|más de|environ|près de|plus de|presque|大约|约|超过|近)\s?(?:de )?)?"
    rf"{NUMBER}(?:\s?(?:{_SCALE})\b|[万亿])?(?:\s?de\b)?(?:\s?[^\W\d_][^\W\d_²2]{{0,11}}[²2]?(?: [^\W\d_]{{2,11}})?)?"
)
"""A number with what may stand before it, its scale and its unit."""

_PARTS = re.compile(
    rf"(?P<number>{NUMBER})\s?(?P<scale>(?:{_SCALE})(?![^\W\d_])|[万亿])?(?:\s?de\b)?\s?(?P<unit>[^\d\s].*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How near is right and how far is wrong; between the two nothing is said."""

    right: Fraction  # largest relative difference of what is right
    wrong: Fraction  # smallest one of what is wrong
    units: Mapping[str, Fraction] = field(default_factory=dict)  # words to units of the table; empty: there is none
    shown: str = ""  # the table's unit


def measured(values: Callable[[str], tuple[Fraction, ...]], measure: Measure) -> Compare:
    """Return a comparison with numbers; any value of a subject makes a claim right, and all are needed to make it wrong."""

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        known = values(subject)
        said = _said(words, language, measure)
        if not known or not said:
            return None
        apart = min(abs(one - value) / abs(value) for one in said for value in known if value)
        if measure.right < apart < measure.wrong:
            return None
        first = known[0]
        expected = f"{int(first):,}" if first.denominator == 1 else shown(first)
        expected = f"{expected} {measure.shown}".strip()
        return Verdict(right=apart <= measure.right, expected=expected, said=words.strip())

    return compare


def _said(words: str, language: str, measure: Measure) -> list[Fraction]:
    """Return what the number may be in the table's unit, in each style; nothing when its unit is another."""
    match = _PARTS.search(words)
    if match is None:
        return []
    factor = _factor((match["unit"] or "").strip().lower().rstrip("."), measure.units)
    scale = SCALES.get((match["scale"] or "").lower(), 1)
    numbers = [read(match["number"], style) for style in styles(language)]
    return [number.value * scale * factor for number in numbers if number is not None] if factor else []


def _factor(unit: str, units: Mapping[str, Fraction]) -> Fraction | None:
    if not units:
        return Fraction(1)
    return next((factor for word, factor in units.items() if unit.startswith(word)), None)

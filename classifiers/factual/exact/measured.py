"""Units inside a sum: '3 boxes x 4 pens = 12 pens' becomes '3       x 4      = 12 pens', in place."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re

from classifiers.tag import Span

OPERATION = (
    r"times|plus|minus|mod|modulo|x|and|or|to|is|are|equals|makes|gives|over|squared|cubed|dozen|hundred|thousand|million"
    r"|billion|percent|por|más|menos|entre|dividido|multiplicado|es|son|da|mil|millones|fois|moins|divisé|multiplié|font|est|divided"
    r"|multiplied|by|cent|mille|remainder|lakh|crore|so|then|of|de|in|as|if|y|et|with|but|because|since|when|where|while|than|left|after|before|we|he|she|they|which|who|que|qui|car|porque"
)
UNIT = re.compile(
    rf"(?<=[\d)])(?P<words>\s?(?!(?:{OPERATION})\b)[a-zà-ÿ]{{2,15}}"
    rf"(?:(?:\s|/|\s?per\s)(?!(?:{OPERATION})\b)[A-Za-zà-ÿ]{{1,15}}){{0,2}}|[个只本元块张支斤瓶杯人页天年分件])"
    r"(?=\s*(?:[-+*×÷=−–]|[xX]\s?[\d$(])|\s+/)"
)
"""One to three words between a figure and the next sign; not of an expression."""

MEASURE = re.compile(
    r"\d\s?(seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|cents?|dollars?|euros?|mm|cm|km|m|meters?|metres?|"
    r"kilometers?|miles?|feet|foot|ft|inch(?:es)?|yards?|mg|g|kg|grams?|kilograms?|pounds?|lbs?|ounces?|oz|ml|l|liters?|litres?"
    r"|gallons?|quarts?|pints?|cups?|tons?|percent|dozens?|pairs?|decades?|centur(?:y|ies)|segundos?|minutos?|horas?|días?|semanas?"
    r"|meses|mes|años?|metros?|secondes?|heures?|jours?|semaines?|mois|ans?|mètres?|元|角|分|厘米|米|公里|克|公斤|小时|分钟|天|周|月|年)"
    r"(?![^\W\d_\u3400-\u9fff])",
    re.IGNORECASE,
)
"""Units that are converted into one another without a word."""

AFTER = 12
"""Code points behind a sum in which the unit of its result stands."""


def without_units(text: str) -> str:
    """Return the text, equally long, with spaces for the units inside sums; not for those behind them."""
    if "=" not in text:
        return text
    return UNIT.sub(lambda match: " " * len(match[0]), text)


def same_units(text: str, span: Span) -> bool:
    """Whether the figures at `span` are all in one unit, or in none that is ever converted."""
    units = {match[1].lower().rstrip("s") for match in MEASURE.finditer(text, span[0], min(len(text), span[1] + AFTER))}
    return len(units) <= 1


def result_fits(text: str, span: Span) -> bool:
    """Whether the word behind the last figure is one of the units inside, or there are none on either side.

    '47 teeth / 15 teeth = 84.6 inches' has a factor that nobody wrote.
    """
    inside = {word.lower().rstrip("s") for word in WORD.findall(UNITS_INSIDE.sub(r" \g<0> ", text[slice(*span)]))}
    behind = WORD.match(text, span[1]) if inside else None
    return behind is None or behind[1].lower().rstrip("s") in inside


WORD = re.compile(r"[\s*]{0,3}([a-zà-ÿ]{2,15})")
UNITS_INSIDE = re.compile(r"[A-Za-zà-ÿ]{2,15}")


def measured(text: str, start: int) -> bool:
    """Whether the figure that starts here has a unit that is converted into others."""
    return MEASURE.search(text, start, start + 3 * AFTER) is not None

"""Numbers as four languages write them, read exactly."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

SPACES = " \u00a0\u202f\u2009"

NUMBER = (
    rf"(?:\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)"  # 1 234 567,8
    r"|\d+(?:[.,'\u2019]\d+)*"  # 1,234.5  1.234,5  1'234.5
    r"|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]+)"
)
"""Pattern of one number without its sign."""

POINT_FORM = re.compile(r"(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[' \u2019\u00a0\u202f\u2009]\d{3})+)(?:\.(\d+))?")
COMMA_FORM = re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[' \u2019\u00a0\u202f\u2009]\d{3})+)(?:,(\d+))?")

LONGEST = 60
"""Digits of a number; nobody checks longer ones by eye."""

FULL_WIDTH = {
    ord(full): ord(half)
    for full, half in zip("０１２３４５６７８９＋－＝％（）．，：﹢﹣﹦", "0123456789+-=%().,:+-=", strict=True)
}
"""Full-width forms to plain ones, one code point for one."""

DIGITS = {"壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
          "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8}

SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mil": 10**3, "millón": 10**6, "millones": 10**6, "mille": 10**3, "millions": 10**6,
    "milliard": 10**9, "milliards": 10**9, "万": 10**4, "亿": 10**8,
}  # fmt: skip
"""Words that multiply the number before them."""


class Style(Enum):
    """Which sign stands before the decimals."""

    POINT = "."
    COMMA = ","


@dataclass(frozen=True, slots=True)
class Number:
    """A value and the step of its last written digit."""

    value: Fraction
    step: Fraction

    def times(self, factor: int | Fraction) -> "Number":
        """Return the number in units of `factor`."""
        return Number(self.value * factor, self.step * factor)


COMMA_LANGUAGES = frozenset({"es", "fr", "de", "it", "pt", "nl", "ru", "pl", "tr", "ca", "sv", "da", "fi", "cs"})
"""Languages that write decimals after a comma."""


def styles(language: str) -> tuple[Style, ...]:
    """Return how a number in a text of this language may be meant, the likelier first."""
    return (Style.COMMA, Style.POINT) if language in COMMA_LANGUAGES else (Style.POINT, Style.COMMA)


def read(text: str, style: Style) -> Number | None:
    """Return the number that `text` is in this style, None when it is none or is too long."""
    if not text or len(text) > LONGEST:
        return None
    if not text[0].isdecimal():
        return _chinese(text)
    match = (POINT_FORM if style is Style.POINT else COMMA_FORM).fullmatch(text)
    if match is None:
        return None
    decimals = match[1] or ""
    whole = text[: match.start(1) - 1] if decimals else text
    digits = re.sub(r"\D", "", whole) + decimals
    return Number(Fraction(int(digits), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals)))


def is_list(text: str, language: str) -> bool:
    """Whether `text` may be two numbers with a comma between them, or a group of digits after a space."""
    if language in COMMA_LANGUAGES:
        return False
    return bool(re.fullmatch(r"\d+(?:,\d{1,2}|,\d{4,})|\d+(?:,\d+)*,\d{1,2}", text)) or " " in text


def _chinese(text: str) -> Number | None:
    """Read Chinese numerals, 四百一十八; None for what only looks like one."""
    total = section = digit = 0
    for sign in text:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
        elif sign in TENS:
            section += (digit or 1) * TENS[sign]
            digit = 0
        elif sign in MYRIADS and (section or digit):
            total = (total + section + digit) * MYRIADS[sign]
            section = digit = 0
        else:
            return None
    return Number(Fraction(total + section + digit), Fraction(1))


def shown(value: Fraction) -> str:
    """Return a value for a person: exact when it ends, otherwise to six digits."""
    if value.denominator == 1:
        return str(value.numerator) if abs(value.numerator) < 10**LONGEST else f"about {float(value):.6g}"
    if abs(value) < Fraction(1, 10**6):
        return f"about {float(value):.3g}"
    rounded = round(value, 6)
    digits = f"{abs(rounded.numerator) * 10**6 // rounded.denominator:07d}"
    text = f"{'-' if value < 0 else ''}{digits[:-6]}.{digits[-6:]}".rstrip("0").rstrip(".")
    return text if rounded == value else f"about {text}"

"""Dates as four languages write them, with or without a year, and a sentence with its dates cut to a sign."""

# Chinese brackets

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

MONTHS = (
    ("january", "enero", "janvier"), ("february", "febrero", "février"), ("march", "marzo", "mars"),
    ("april", "abril", "avril"), ("may", "mayo", "mai"), ("june", "junio", "juin"), ("july", "julio", "juillet"),
    ("august", "agosto", "août"), ("september", "septiembre", "septembre"), ("october", "octubre", "octobre"),
    ("november", "noviembre", "novembre"), ("december", "diciembre", "décembre"),
)  # fmt: skip
SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NUMBERS = {
    **{name: number for number, names in enumerate(MONTHS, start=1) for name in names},
    **{name: number for number, name in enumerate(SHORT, start=1)},
    "sept": 9, "setiembre": 9, "fevrier": 2, "aout": 8, "decembre": 12,
}  # fmt: skip
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
DATE = re.compile(
    rf"""
    (?<![\w/.-])(?: (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?\s{{1,2}}(?:(?:day\ )?of\s|de\s)?
        (?P<m1>{MONTH})\b\.?(?:,?\s(?:of\s|de\s|del\s)?(?P<y1>\d{{4}})(?![\w%]|[.,]\d))?
      | (?P<m2>{MONTH})\.?\s(?:the\s)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:%]|[.,/-]\d)
        (?:,?\s(?P<y2>\d{{4}})(?![\w%]|[.,]\d))?
      | (?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})(?=T\d\d:|\b)
      | (?P<n5>\d{{1,2}})/(?P<n6>\d{{1,2}})/(?P<y5>\d{{4}}) )(?![\w/-]|\.\d)
  | (?<!\d)(?:(?P<y4>\d{{4}})\s?年\s?)?(?P<m4>\d{{1,2}})\s?月\s?(?P<d4>\d{{1,2}})\s?[日号]
    """,
    re.VERBOSE | re.IGNORECASE,
)
HINT = re.compile(
    r"\d[\s/]?\s?月|\d{4}-\d\d-\d|\d/\d{4}|(?:\d|\bthe)\S{0,2}\s+(?:de\s|of\s)?[^\W\d_]{3}|[^\W\d_]{3}\.?\s+(?:the\s)?\d",
    re.IGNORECASE,
)
"""What has to be there before the slow pattern looks."""

SIGN = "\ue000"
"""Stands for the first sign of a date in a sentence whose dates are cut; `FILL` for the others."""

FILL = "\ue001"
CUT = f"{SIGN}{FILL}*"
"""Pattern of one date that is cut."""

EARLIEST = 1583
"""First whole year of the Gregorian calendar; weekdays are only held against it from 1900 on."""

LATEST = 2400


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date of a sentence; it need not exist."""

    year: int | None
    month: int  # 1..12
    day: int  # 0..99
    start: int
    end: int

    @property
    def when(self) -> date | None:
        """The day it is; None without a year, out of the range of years, or when there is no such day."""
        if self.year is None or not EARLIEST <= self.year <= LATEST:
            return None
        return date(self.year, self.month, self.day) if 1 <= self.day <= self.length else None

    @property
    def length(self) -> int:
        """Days of its month; 29 for a February whose year is not said."""
        return calendar.monthrange(self.year if self.year is not None and self.year > 0 else 2000, self.month)[1]

    def inherits(self, other: "Written") -> "Written":
        """Return it in the year of the other when it has none: 'from 3 March to 17 March 2024'."""
        return self if self.year is not None else replace(self, year=other.year)


def dates(sentence: str) -> Iterator[Written]:
    """Yield the dates of a sentence, the numeric ones only where day and month cannot be mixed up."""
    if HINT.search(sentence) is None:
        return
    for match in DATE.finditer(sentence):
        written = _written(match)
        if written is not None:
            yield written


def cut(sentence: str) -> tuple[str, Mapping[int, Written]]:
    """Return the sentence, equally long, with every date as `CUT`, and the dates by their first place."""
    found = {one.start: one for one in dates(sentence)}
    text = sentence
    for one in found.values():
        text = text[: one.start] + SIGN + FILL * (one.end - one.start - 1) + text[one.end :]
    return text, found


def _written(match: re.Match[str]) -> Written | None:
    if match["y5"]:
        return _numeric(match)
    form = next(number for number in "1234" if match[f"m{number}"])
    month, year = match[f"m{form}"], match[f"y{form}"]
    number = int(month) if month.isdecimal() else MONTH_NUMBERS.get(month.lower(), 0)  # 0: a long s
    if not 1 <= number <= len(MONTHS):
        return None
    start, end = match.span()
    day = int(match[f"d{form}"])
    return Written(year=int(year) if year else None, month=number, day=day, start=start, end=end)


def _numeric(match: re.Match[str]) -> Written | None:
    """Read 12/25/2024 and 25/12/2024; 04/05/2024 is the fourth of May for some, the fifth of April for others."""
    one, other = int(match["n5"]), int(match["n6"])
    month, day = (one, other) if other > len(MONTHS) else (other, one)
    if not 1 <= month <= len(MONTHS) or (day <= len(MONTHS) and day != month):
        return None
    return Written(year=int(match["y5"]), month=month, day=day, start=match.start(), end=match.end())

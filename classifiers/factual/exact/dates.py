"""Dates that do not exist, dates on the wrong day of the week, and leap years that are none."""

# ruff: noqa: RUF001  # Chinese brackets

import calendar
import re
from collections.abc import Iterator
from datetime import date

from classifiers.factual.check import Check, Kind, each_sentence
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import states

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
DAYS = (
    ("Monday", "lunes", "lundi", "星期一", "周一", "礼拜一"),
    ("Tuesday", "martes", "mardi", "星期二", "周二", "礼拜二"),
    ("Wednesday", "miércoles", "mercredi", "星期三", "周三", "礼拜三"),
    ("Thursday", "jueves", "jeudi", "星期四", "周四", "礼拜四"),
    ("Friday", "viernes", "vendredi", "星期五", "周五", "礼拜五"),
    ("Saturday", "sábado", "samedi", "星期六", "周六", "礼拜六"),
    ("Sunday", "domingo", "dimanche", "星期日", "星期天", "周日", "周天", "礼拜日", "礼拜天"),
)
DAY_NUMBERS = {
    **{name.lower(): number for number, names in enumerate(DAYS) for name in names},
    "miercoles": 2,
    "sabado": 5,
}

MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
LATIN_DAY = "|".join(name for name in DAY_NUMBERS if name.isascii() or "é" in name or "á" in name)
CHINESE_DAY = "|".join(name for name in DAY_NUMBERS if name[0] in "星周礼")

DATE = re.compile(
    rf"""
    (?<![\w/.-])(?: (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?\s+(?:of\s+|de\s+)?
        (?P<m1>{MONTH})\.?,?\s+(?:of\s+|de\s+|del\s+)?(?P<y1>\d{{4}})
      | (?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})
      | (?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}}) )(?![\w/-]|\.\d)
  | (?<!\d)(?P<y4>\d{{4}})\s?年\s?(?P<m4>\d{{1,2}})\s?月\s?(?P<d4>\d{{1,2}})\s?[日号]
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEFORE = re.compile(
    rf"(?:\b(?P<a>{LATIN_DAY})|(?P<b>{CHINESE_DAY}))\s*[,，]?\s*(?:\(|the\s|el\s|le\s|día\s)?\s*$", re.IGNORECASE
)
AFTER = re.compile(
    rf"""
    ^\s*(?: [,，]?\s*[(（]\s* | ,\s*
        | ,?\s*(?:which\ |it\ |that\ |and\ )?(?:is|was|will\ be|falls\ on|fell\ on|lands\ on)\s+(?:on\s+)?(?:an?\s+)?
        | ,?\s*(?:es|fue|era|será|cae\ en|cayó\ en)\s+(?:el\s+|un\s+)?
        | ,?\s*(?:est|était|sera|tombe|tombait)\s+(?:un\s+|le\s+)?
        | (?:那天|当天)?\s*(?:是|为|，)?\s* )
    (?:(?P<a>{LATIN_DAY})\b|(?P<b>{CHINESE_DAY}))(?!\s*,?\s*(?:the\s+|el\s+|le\s+)?(?:\d|{MONTH}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAP = re.compile(
    r"(?<!\d)(?P<year>1[6-9]\d\d|2[0-4]\d\d)(?!\d)\s?(?:,\s*)?"
    r"(?:(?:is|was|will be|es|fue|será|est|était|sera)\s+(?:(?:an?|un|una|une)\s+)?(?:año\s+|année\s+)?"
    r"(?:leap year|bisiesto|bissextile)\b|年(?:是|为)闰年)",
    re.IGNORECASE,
)

EARLIEST = 1900
"""Before this year, part of the world counted by another calendar."""

LATEST = 2200

IMPOSSIBLE = re.compile(r"exist|real date|valid|no hay|il n'y a|没有|不存在|leap|bisiest|bissext|闰", re.IGNORECASE)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the dates of a sentence that are wrong; names of months and days are read in four languages at once."""
    del language
    if not any(sign.isdecimal() for sign in sentence) or not states(sentence):
        return
    for match in DATE.finditer(sentence):
        yield from _date(match, sentence)
    for match in LEAP.finditer(sentence):
        if not calendar.isleap(int(match["year"])):
            yield _finding(match.span(), sentence, f"{match['year']} has 365 days; it is no leap year", "no leap year")


def _date(match: re.Match[str], sentence: str) -> Iterator[Finding]:
    year, month, day = _numbers(match)
    if not EARLIEST <= year <= LATEST or not 1 <= month <= len(MONTHS):
        return
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        if not IMPOSSIBLE.search(sentence):
            name = calendar.month_name[month]
            yield _finding(
                match.span(), sentence, f"{name} {year} has {last} days; there is no day {day}", f"{last} days"
            )
        return
    yield from _weekday(match, sentence, date(year, month, day))


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    form = next(number for number in "1234" if match[f"y{number}"])
    month = match[f"m{form}"]
    return (
        int(match[f"y{form}"]),
        int(month) if month.isdecimal() else MONTH_NUMBERS[month.lower()],
        int(match[f"d{form}"]),
    )


def _weekday(match: re.Match[str], sentence: str, when: date) -> Iterator[Finding]:
    before = BEFORE.search(sentence[max(0, match.start() - 32) : match.start()])
    after = AFTER.search(sentence[match.end() : match.end() + 48])
    right = DAYS[when.weekday()][0]
    for day, span in (
        (before, before and (match.start() - len(before[0]), match.end())),
        (after, after and (match.start(), match.end() + after.end())),
    ):
        if day is None or span is None:
            continue
        said = DAYS[DAY_NUMBERS[(day["a"] or day["b"]).lower()]][0]
        if said != right:
            says = f"{when.day} {calendar.month_name[when.month]} {when.year} is a {right}, the answer says {said}"
            yield _finding(span, sentence, says, right, said)


def _finding(span: tuple[int, int], sentence: str, says: str, expected: str, said: str | None = None) -> Finding:
    claim = sentence[slice(*span)]
    rule = "date.weekday" if said else "date.impossible"
    return found(rule, span, says, claim=claim, expected=expected, said=said or claim)


CHECK = Check(
    name="date",
    kind=Kind.EXACT,
    what="Days that a month does not have, and weekdays of dates.",
    rules=("date.impossible", "date.weekday"),
    find=each_sentence(check),
)

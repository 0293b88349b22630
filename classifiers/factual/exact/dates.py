"""Dates that do not exist, dates on the wrong day of the week, and leap years that are none."""

# ruff: noqa: RUF001  # Chinese brackets

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from classifiers.factual.check import Check, Kind, each_sentence
from classifiers.factual.exact.written_dates import MONTH, Written, dates
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import DOUBT, stated

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
LATIN_DAY = "|".join(name for name in DAY_NUMBERS if name.isascii() or "é" in name or "á" in name)
CHINESE_DAY = "|".join(name for name in DAY_NUMBERS if name[0] in "星周礼")

BEFORE = re.compile(
    rf"(?:\b(?P<a>{LATIN_DAY})|(?P<b>{CHINESE_DAY}))\s*[,，]?\s*(?:\(|the\s|el\s|le\s|día\s)?\s*$", re.IGNORECASE
)
AFTER = re.compile(
    rf"""
    ^\s*(?: [,，]?\s*[(（]\s* | ,\s*(?:(?:an?|un)\s+(?=\w+\s*(?:[.;,)!]|$)))?
        | ,?\s*(?:which\ |it\ |that\ |and\ )?(?:is|was|will\ be|(?:falls|fell|lands)(?:\ on)?)\s+(?:on\s+)?(?:an?\s+)?
        | ,?\s*(?:es|fue|era|será|(?:cae|cayó|caerá)(?:\ en)?)\s+(?:el\s+|un\s+)?
        | ,?\s*(?:est|était|sera|tombe|tombait|tombera)\s+(?:un\s+|le\s+)?
        | (?:那天|当天)?\s*(?:是|为|，)?\s* )
    (?:(?P<a>{LATIN_DAY})\b|(?P<b>{CHINESE_DAY}))(?!\s*,?\s*(?:the\s+|el\s+|le\s+)?(?:\d|{MONTH}))
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAP = re.compile(
    r"(?<!\d)(?P<year>1[6-9]\d\d|2[0-4]\d\d)(?!\d)\s?(?:,\s*)?(?:(?P<no>no\s|n['’]\s?|ne\s)?"
    r"(?:is|was|will be|es|fue|será|est|était|sera)(?P<no2>\s+not|n['’]t|\s+pas)?\s+(?:(?:an?|un|una|une)\s+)?"
    r"(?:año\s+|année\s+)?(?:leap year|bisiesto|bissextile)\b|年(?P<no3>不)?(?:是|为)闰年)",
    re.IGNORECASE,
)

CONDITION = re.compile(r"\b(?:if|si|unless|whether|because|since|porque|car)\b|如果|假如|因为", re.IGNORECASE)
"""A sentence that says why, or under which condition, a year is a leap year."""

LEAPING = re.compile(r"leap|bisi|bisse|闰", re.IGNORECASE)
DIGIT = re.compile(r"\d")
CORRECTED = re.compile(r"\bactual(?:ly|ity)\b|\ben realidad\b|\ben réalité\b|实际上", re.IGNORECASE)
"""The sentence itself sets a day right."""
LABEL = re.compile(
    r"\b(?:version|branch|build|release|tag|model|snapshot|versión|rama|modelo|modèle|branche)\s\W{0,2}$|版本$",
    re.IGNORECASE,
)
"""What stands before a date that is a name."""

EARLIEST = 1583
"""First whole year of the Gregorian calendar."""

EVERYWHERE = 1924
"""From this year on nobody counts by the Julian calendar."""

LATEST = 2200

IMPOSSIBLE = re.compile(r"exist|real date|valid|no hay|il n'y a|没有|不存在|leap|bisiest|bissext|闰", re.IGNORECASE)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the dates of a sentence that are wrong; names of months and days are read in four languages at once."""
    del language
    if DIGIT.search(sentence) is None:
        return
    written = list(dates(sentence))
    leap = list(LEAP.finditer(sentence)) if LEAPING.search(sentence) else []
    for finding in (finding for one in written for finding in _date(one, sentence)):
        if stated(sentence, finding.span or (0, len(sentence))):
            yield finding
    for match in leap:
        yield from _leap(match, sentence)


def _leap(match: re.Match[str], sentence: str) -> Iterator[Finding]:
    """Yield whether a year has the days it is said to have; 'was not a leap year' is a claim too."""
    if DOUBT.search(sentence) or CONDITION.search(sentence):
        return
    leaps = calendar.isleap(int(match["year"]))
    says = f"{match['year']} has {366 if leaps else 365} days"
    denied = bool(match["no"] or match["no2"] or match["no3"])
    if leaps is not denied:
        yield found("date.right", match.span(), says, claim=match[0])
    else:
        told = "it is a leap year" if leaps else "it is no leap year"
        yield _finding(match.span(), sentence, f"{says}; {told}", told.removeprefix("it is "))


def _date(one: Written, sentence: str) -> Iterator[Finding]:
    if one.year is not None and not EARLIEST <= one.year <= LATEST:
        return
    if 1 <= one.day <= one.length:
        if one.year is not None:
            yield from _weekday(one, sentence, date(one.year, one.month, one.day))
    elif one.year is not None and not IMPOSSIBLE.search(sentence) and not LABEL.search(sentence[: one.start]):
        name = calendar.month_name[one.month]
        says = f"{name} {one.year} has {one.length} days; there is no day {one.day}"
        yield _finding((one.start, one.end), sentence, says, f"{one.length} days")


def _weekday(one: Written, sentence: str, when: date) -> Iterator[Finding]:
    before = BEFORE.search(sentence[max(0, one.start - 32) : one.start])
    after = AFTER.search(sentence[one.end : one.end + 48])
    right = DAYS[when.weekday()][0]
    for day, span in (
        (before, before and (one.start - len(before[0]), one.end)),
        (after, after and (one.start, one.end + after.end())),
    ):
        if day is None or span is None or CORRECTED.search(sentence):
            continue
        number = DAY_NUMBERS.get((day["a"] or day["b"]).lower())
        if number is None:  # letters that only case folding makes a day
            continue
        said = DAYS[number][0]
        says = f"{when.day} {calendar.month_name[when.month]} {when.year} is a {right}"
        if said in {right, _julian(when)}:
            yield found("date.right", span, says, claim=sentence[slice(*span)])
        else:
            yield _finding(span, sentence, f"{says}, the answer says {said}", right, said)


def _julian(when: date) -> str | None:
    """Return the day of the week that the date is in the Julian calendar, None where nobody counts by it any more."""
    if when.year >= EVERYWHERE:
        return None
    years = (when - timedelta(days=59)).year // 100  # a leap day that one calendar leaves out counts from March on
    behind = years - years // 4 - 2
    return DAYS[(when.weekday() + behind) % 7][0]


def _finding(span: tuple[int, int], sentence: str, says: str, expected: str, said: str | None = None) -> Finding:
    claim = sentence[slice(*span)]
    rule = "date.weekday" if said else "date.impossible"
    return found(rule, span, says, claim=claim, expected=expected, said=said or claim)


CHECK = Check(
    name="date",
    kind=Kind.EXACT,
    what="Days that a month does not have, weekdays of dates, leap years.",
    rules=("date.impossible", "date.weekday", "date.right"),
    find=each_sentence(check),
)

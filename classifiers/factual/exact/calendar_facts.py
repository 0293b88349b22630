"""Lengths of months, days of the year, quarters and centuries that are said wrongly."""

# signs of four languages are the subject

# patterns and signs of four languages are the subject

import calendar
import re
from collections.abc import Iterator

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.gate import sentences_with
from classifiers.factual.exact.number_words import COUNT, ORDINALS, number, ordinal
from classifiers.factual.exact.written_dates import CUT, MONTH, MONTH_NUMBERS, Written, cut
from classifiers.factual.finding import Finding, found

NAMED = rf"(?P<month>\b(?:{MONTH})\b|(?<!\d)\d{{1,2}}月)"
YEAR = r"(?:,?\s(?:of\s|de\s|del\s|en\s)?(?P<y>\d{4}))?"
DAYS = rf"(?P<n>{COUNT})\s?(?:days|d[ií]as|jours|天)(?!\s?(?:of|left|off|in which|with|remaining|de|d'|que|avec|con)\b)"
LENGTHS = (
    re.compile(rf"{NAMED}{YEAR}\s(?:always\s|usually\s)?(?:has|had|is\sa\smonth\s(?:with|of)|tiene|tuvo|compte|a|comporte|comprend)\s{DAYS}", re.IGNORECASE),
    re.compile(rf"\b(?:there\s(?:are|were)|hay|il\sy\sa)\s{DAYS}\s(?:in|en)\s(?:the\smonth\sof\s|el\smes\sde\s)?{NAMED}{YEAR}",
               re.IGNORECASE),
    re.compile(rf"\ben\s{NAMED}{YEAR}\s(?:hay|hubo|il\sy\sa)\s{DAYS}", re.IGNORECASE),
    re.compile(rf"(?:(?P<y>\d{{4}})年(?:的)?)?(?P<month>(?<!\d)\d{{1,2}}月)(?:份)?(?:一?共)?(?:有|是){DAYS}"),
)  # fmt: skip
NTH = re.compile(
    rf"(?P<a>{CUT})\s?(?:,\s)?(?:is|was|will\sbe|es|fue|será|est|était|sera|是)\s?(?:the\s|el\s|le\s)?"
    r"(?:(?:day|día|jour)\s(?:number\s|número\s|numéro\s|n[º°]\s)?(?P<n1>\d{1,3})|(?P<n2>\d{1,3})(?:st|nd|rd|th|º|\.º|e|ème|er)\s"
    r"(?:day|día|jour))\s(?:of\s(?:the|that)\syear|del\saño|de\sl'année)"
    rf"|(?P<b>{CUT})是?(?:一年中?|当年|该年|全年|这一年)(?:中)?的?第(?P<n3>\d{{1,3}})天",
    re.IGNORECASE,
)
QUARTER = re.compile(
    rf"{NAMED}\s?(?:(?:is|was|falls|lies)\s(?:in|within)|belongs\sto|está\sen|pertenece\sa|cae\sen|est\sdans|fait\spartie\sd[ue]|"
    r"appartient\s(?:au|à)|属于|在|是)l?\s?(?:the\s|el\s|le\s)?"
    rf"(?P<q>{'|'.join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))})\s?(?:calendar\s)?(?:quarter|trimestre|季度)",
    re.IGNORECASE,
)
CENTURY = re.compile(
    r"(?<![\d.,/])(?P<y>1[0-9]\d\d|20\d\d)s?(?:年代?)?\s?(?:"
    r"(?:(?:is|was|are|were|falls?|fell|lies|belongs?)\s)(?:in|to|within|part\sof)\sthe\s(?:\w{4,9}\s)?(?P<c1>\d\d?)(?:st|nd|rd|th)[\s-]century"
    r"|(?:pertenece\sal|está\sen\sel|corresponde\sal|cae\sen\sel|es\sdel|fue\sen\sel)\ssiglo\s(?P<c2>[IVX]{1,6})\b"
    r"|(?:appartient\sau|est\s(?:dans\sle|au)|se\ssitue\sau|tombe\sau)\s(?P<c3>[IVX]{1,6})(?:e|ème)\ssiècle"
    r"|(?:是|属于|在|处于)(?:公元)?(?P<c4>\d\d)世纪)",
)
LEAP_YEAR = re.compile(
    rf"\b(?:a\sleap\syears?|leap\syears|un\saño\sbisiesto|une\sannée\sbissextile)\s(?:has|have|contains?|tiene|compte|a|comporte)\s{DAYS}|闰年(?:一?共)?有(?P<n2>{COUNT})天",
    re.IGNORECASE,
)
IN_LEAP_YEAR = re.compile(
    r"(?:in\sa\sleap\syear|en\s(?:un\saño\sbisiesto|une\sannée\sbissextile)|(?:在)?闰年),?\s?(?:的)?$", re.IGNORECASE
)
SHORTEST_SAID = 27
"""Fewer days than this are no length of a month: 'March has 12 days of rain'."""


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what a sentence says of the calendar, right or wrong."""
    del language
    for look in (_lengths, _leap, _nth, _quarters, _centuries):
        yield from look(sentence)


def _lengths(sentence: str) -> Iterator[Finding]:
    for pattern in LENGTHS:
        for match in pattern.finditer(sentence):
            month, said = _month(match["month"]), number(match["n"])
            if month is None or said is None or not SHORTEST_SAID <= said <= SHORTEST_SAID + 10:
                continue
            years = (int(match["y"]) or 1,) if match["y"] else (2023, 2024)
            if IN_LEAP_YEAR.search(sentence, 0, match.start()):
                years = (2024,)
            right = sorted({calendar.monthrange(year, month)[1] for year in years})
            says = f"{calendar.month_name[month]}{' ' + match['y'] if match['y'] else ''} has {_either(right)} days"
            yield from _told("calendar.month_length", match, sentence, says, right, said)


def _leap(sentence: str) -> Iterator[Finding]:
    for match in LEAP_YEAR.finditer(sentence):
        said = number(match["n"] or match["n2"])
        if said is not None:
            yield from _told("calendar.month_length", match, sentence, "A leap year has 366 days", [366], said)


def _month(name: str) -> int | None:
    month = int(name[:-1]) if name.endswith("月") else MONTH_NUMBERS.get(name.lower(), 0)
    return month if 1 <= month <= len(calendar.month_name) - 1 else None


def _either(values: list[int]) -> str:
    return " or ".join(map(str, values))


def _nth(sentence: str) -> Iterator[Finding]:
    if not any(word in sentence for word in ("year", "año", "année", "第")):
        return
    text, written = cut(sentence)
    for match in NTH.finditer(text):
        one = written[match.start("a") if match["a"] else match.start("b")]
        right = sorted({day for year in ((one.year,) if one.year else (2023, 2024)) for day in _day_of_year(one, year)})
        said = int(match["n1"] or match["n2"] or match["n3"])
        if right:
            says = f"It is day {_either(right)} of the year"
            yield from _told("calendar.day_of_year", match, sentence, says, right, said)


def _day_of_year(one: Written, year: int) -> Iterator[int]:
    if year >= 1 and 1 <= one.day <= calendar.monthrange(year, one.month)[1]:
        yield sum(calendar.monthrange(year, month)[1] for month in range(1, one.month)) + one.day


def _quarters(sentence: str) -> Iterator[Finding]:
    for match in QUARTER.finditer(sentence):
        month, said = _month(match["month"]), ordinal(match["q"])
        if month is None or said is None or re.search(r"fiscal|financial|财", sentence, re.IGNORECASE):
            continue
        right = (month - 1) // 3 + 1
        says = f"{calendar.month_name[month]} is in quarter {right} of the calendar year"
        yield from _told("calendar.quarter", match, sentence, says, [right], said)


def _centuries(sentence: str) -> Iterator[Finding]:
    if "entur" not in sentence and "siglo" not in sentence and "siècle" not in sentence and "世纪" not in sentence:
        return
    for match in CENTURY.finditer(sentence):
        year, said = int(match["y"]), ordinal(match["c1"] or match["c2"] or match["c3"] or match["c4"])
        if said is None:
            continue
        right = sorted({(year - 1) // 100 + 1, year // 100 + 1})  # many count 1900 to the twentieth
        yield from _told("calendar.century", match, sentence, f"{year} is in century {_either(right)}", right, said)


def _told(rule: str, match: re.Match[str], sentence: str, says: str, right: list[int], said: int) -> Iterator[Finding]:  # noqa: PLR0917  # private
    claim = sentence[slice(*match.span())]
    if said in right:
        yield found("calendar.right", match.span(), says, claim=claim)
    else:
        says = f"{says}, the answer says {said}"
        yield found(rule, match.span(), says, claim=claim, expected=_either(right), said=str(said))


CHECK = Check(
    name="calendar",
    kind=Kind.EXACT,
    what="Days of a month, day of the year, quarter and century of a date.",
    rules=("calendar.month_length", "calendar.day_of_year", "calendar.quarter", "calendar.century", "calendar.right"),
    find=sentences_with((" days", " días", " dias", " jours", " jour ", "e jour", "día ", "day of the year", " day ", "天",
                         "quarter", "trimestre", "季度", "century", "siglo", "siècle", "世纪"), check),
)  # fmt: skip

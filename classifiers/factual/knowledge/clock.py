"""Opening hours, days of the week and dates."""

# signs of four languages are the subject
# ruff: noqa: RUF001

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.factual.exact.dates import DAY_NUMBERS
from classifiers.factual.exact.written_dates import MONTH, MONTH_NUMBERS
from classifiers.factual.knowledge.value import Match, Value, ValueKind

DAY = 1_440  # minutes
NOON = 720  # minutes
HALF_DAY = 12  # hours

TIME = (
    r"(?:(?:(?P<{0}late>下午|晚上|傍晚)|(?P<{0}early>上午|早上|凌晨))?\s?(?P<{0}h>[01]?\d|2[0-4])(?:(?P<{0}sep>[:.hH点时])(?P<{0}m>[0-5]\d)|\s?(?P<{0}full>h\b|h(?=\d)|点|时|:))?"
    r"(?:\s?(?P<{0}half>a\.?\s?m\b\.?|p\.?\s?m\b\.?))?|(?P<{0}word>noon|midnight|mediodía|medianoche|midi|minuit))"
)
RANGE = re.compile(
    r"(?<![A-Za-zÀ-ÿ\d_.,:/€$£¥-])"
    + TIME.replace("{0}", "a")
    + r"\s?(?:-|–|—|~|to|until|till|and|a las|a|hasta las|y las|à|jusqu'à|et|至|到)\s?"
    + TIME.replace("{0}", "b")
    + r"(?![A-Za-zÀ-ÿ\d_€$£%]|[.,/:-]\d|\s?(?:%|€|\$|£|¥|"
    r"days?\b|weeks?\b|months?\b|years?\b|días?\b|jours?\b|kg\b|km\b|cm\b|g\b|eur\b|usd\b|hours?\b|minutes?\b))",
    re.IGNORECASE,
)
EDGE = (
    r"(?:\b(?:opens?|starts?|begins?|abren?|empiezan?|ouvren?t?|commencent?|from|desde las|à partir de|closes?|ends?"
    r"|until|till|cierran?|hasta las|ferment?|jusqu'à)\b|开门|开始|营业到|关门|打烊)"
)
SINGLE = re.compile(
    rf"{EDGE}[^.;!?]{{0,12}}?"
    r"(?<![A-Za-zÀ-ÿ\d_.,:/€$£¥-])" + TIME.replace("{0}", "a") + r"(?![A-Za-zÀ-ÿ\d_€$£%]|[.,/:-]\d)",
    re.IGNORECASE,
)
EDGES = re.compile(EDGE, re.IGNORECASE)
CLOSING = re.compile(r"clos|end|until|till|cierr|hasta|ferm|jusqu|关|打烊|营业到", re.IGNORECASE)
SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "lun": 0, "mié": 2, "mie": 2, "mer": 2, "jue": 3, "jeu": 3, "vie": 4, "ven": 4, "sáb": 5, "sab": 5, "dom": 6,
}  # fmt: skip
GROUPS = {
    "weekend": (5, 6), "weekends": (5, 6), "fin de semana": (5, 6), "week-end": (5, 6), "周末": (5, 6),
    "weekday": (0, 1, 2, 3, 4), "weekdays": (0, 1, 2, 3, 4), "工作日": (0, 1, 2, 3, 4),
    "daily": tuple(range(7)), "every day": tuple(range(7)), "todos los días": tuple(range(7)),
    "tous les jours": tuple(range(7)), "每天": tuple(range(7)),
}  # fmt: skip
DAY_WORDS = {**DAY_NUMBERS, **SHORT_DAYS}
ONE_DAY = "|".join(sorted((re.escape(day) for day in DAY_WORDS), key=len, reverse=True))
DAYS = re.compile(
    rf"(?<![a-zà-ÿ])(?:(?P<from>{ONE_DAY})s?\.?(?:\s?(?:-|–|to|through|a|al|à|au|至|到)\s?(?P<to>{ONE_DAY})s?\.?)?"
    rf"|(?P<group>{'|'.join(sorted(GROUPS, key=len, reverse=True))}))(?![a-zà-ÿ])",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º)?\s+(?:of\s+|de\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?:de\s+"
    rf"|del\s+)?(?P<y1>\d{{4}}))?"
    rf"|(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2}))(?![\w/-])"
    r"|(?:(?P<y4>\d{4})年)?(?P<m4>\d{1,2})月(?P<d4>\d{1,2})[日号]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, each in every way it may be meant; None where it is not said."""

    opens: frozenset[int] | None  # minutes of the day
    closes: frozenset[int] | None
    days: frozenset[int] = frozenset()  # 0 Monday to 6 Sunday; empty: not said


@dataclass(frozen=True, slots=True)
class Day:
    """A date, perhaps without its year."""

    month: int
    day: int
    year: int | None


def hours(text: str) -> Iterator[Value]:
    """Yield the opening hours in a text, each with the days of the week that stand before it."""
    taken: list[tuple[int, int]] = []
    for match in RANGE.finditer(text):
        if any(map(str.isdecimal, match[0])) and _is_time(match):
            taken.append(match.span())
            known = Hours(_minutes(match, "a"), _minutes(match, "b"), _days_before(text, match.start(), taken[:-1]))
            yield _value(match, known)
    for match in SINGLE.finditer(text):
        if _marked(match, "a") and not any(a < match.end() and match.start() < b for a, b in taken):
            minutes = _minutes(match, "a")
            late = CLOSING.search(EDGES.findall(match[0])[-1])  # open until 6: the word next to the time counts
            days = _days_before(text, match.start(), taken)
            yield _value(match, Hours(None, minutes, days) if late else Hours(minutes, None, days))


def weekdays(text: str) -> Iterator[Value]:
    """Yield the days of the week that a text names."""
    for match in DAYS.finditer(text):
        known = _days(match)

        def against(said: Value, known: frozenset[int] = known) -> Match:
            theirs = said.meaning
            if not isinstance(theirs, frozenset):
                return Match.UNSURE
            return Match.FITS if theirs <= known else Match.UNSURE if theirs & known else Match.DIFFERS

        yield Value(ValueKind.WEEKDAY, match[0], match.span(), against, known)


def dates(text: str) -> Iterator[Value]:
    """Yield the dates in a text."""
    for match in DATE.finditer(text):
        known = _date(match)
        if known is not None:

            def against(said: Value, known: Day = known) -> Match:
                return _day_against(known, said.meaning)

            yield Value(ValueKind.DATE, match[0], match.span(), against, known)


def _value(match: re.Match[str], known: Hours) -> Value:
    def against(said: Value) -> Match:
        return _hours_against(known, said.meaning)

    return Value(ValueKind.TIME, match[0], match.span(), against, known)


def _is_time(match: re.Match[str]) -> bool:
    """Whether one of the ends is written as a time, or both are hours that follow each other."""
    if _marked(match, "a") or _marked(match, "b"):
        return True
    return not match["aword"] and not match["bword"] and match["asep"] is None


def _marked(match: re.Match[str], end: str) -> bool:
    return any(match[end + part] for part in ("m", "full", "half", "word"))


def _minutes(match: re.Match[str], end: str) -> frozenset[int]:
    word = (match[end + "word"] or "").lower()
    if word:
        return frozenset({0, DAY} if word in {"midnight", "medianoche", "minuit"} else {NOON})
    hour, minute = int(match[end + "h"]), int(match[end + "m"] or 0)
    half = (match[end + "half"] or "").lower()
    at = hour * 60 + minute
    if match[end + "late"] and hour < HALF_DAY:
        return frozenset({at + NOON})
    if match[end + "early"]:
        return frozenset({at})
    if half and hour <= HALF_DAY:
        at = (hour % HALF_DAY) * 60 + minute + (NOON if half.startswith("p") else 0)
        return frozenset({at})
    return frozenset({at, (at + NOON) % DAY}) if 1 <= hour <= HALF_DAY else frozenset({at, at % DAY})


def _days_before(text: str, at: int, taken: list[tuple[int, int]]) -> frozenset[int]:
    """Return the days that stand between the last hours and these."""
    begin = max((end for _, end in taken if end <= at), default=0)
    found: set[int] = set()
    for match in DAYS.finditer(text, begin, at):
        found |= _days(match)
    return frozenset(found)


def _days(match: re.Match[str]) -> frozenset[int]:
    if match["group"]:
        return frozenset(GROUPS[match["group"].lower()])
    first = DAY_WORDS[match["from"].lower()]
    last = DAY_WORDS[match["to"].lower()] if match["to"] else first
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _hours_against(known: Hours, said: object) -> Match:
    if not isinstance(said, Hours) or (known.days and said.days and not known.days & said.days):
        return Match.UNSURE
    ends = [
        bool(mine & theirs)
        for mine, theirs in ((known.opens, said.opens), (known.closes, said.closes))
        if mine is not None and theirs is not None
    ]
    if not ends:
        return Match.UNSURE
    if not all(ends):
        return Match.DIFFERS
    return Match.FITS if said.days <= known.days or not known.days else Match.UNSURE


def _date(match: re.Match[str]) -> Day | None:
    which = next(number for number in "1234" if match["d" + number])
    month = match["m" + which]
    number = int(month) if month.isdecimal() else MONTH_NUMBERS[month.lower()]
    year = match["y" + which]
    return Day(number, int(match["d" + which]), int(year) if year else None)


def _day_against(known: Day, said: object) -> Match:
    if not isinstance(said, Day):
        return Match.UNSURE
    if (known.month, known.day) != (said.month, said.day):
        return Match.DIFFERS if known.year is None or said.year in {None, known.year} else Match.UNSURE
    return Match.FITS if None in {known.year, said.year} or known.year == said.year else Match.DIFFERS

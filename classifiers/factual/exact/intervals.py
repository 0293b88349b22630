"""Days between two dates, and dates so many days, weeks, months or years from another, that do not come out."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.gate import sentences_with
from classifiers.factual.exact.number_words import COUNT, number
from classifiers.factual.exact.written_dates import CUT, Written, cut
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE

UNIT = (
    r"(?P<unit>days?|weeks?|months?|years?|d[ií]as?|semanas?|mes(?:es)?|años?|jours?|semaines?|mois|ans|années|"
    r"天|日|周|星期|个月|年)(?![a-zé])(?!\s?(?:of\b|off\b|hábiles|laborables|ouvr|de (?:trabajo|travail)|工作))"
)
UNITS = {
    "da": "day", "dí": "day", "di": "day", "jo": "day", "天": "day", "日": "day", "we": "week", "se": "week",
    "周": "week", "星期": "week", "mo": "month", "me": "month", "个月": "month", "ye": "year", "añ": "year",
    "an": "year", "年": "year",
}  # fmt: skip
"""First two signs of a unit to its name."""

DAY_NAME = r"(?:(?:the|on|el|le|a|un)\s)?(?:(?!de\b|del\b)[a-záéû]{4,9},?\s(?!de\b))?(?:the\s|el\s|le\s)?"
A, B = rf"(?P<a>{CUT})", rf"(?P<b>{CUT})"
N = rf"(?<![A-Za-zÀ-ÿ\d.,-])(?P<n>{COUNT})\s?{UNIT}"
PAIR = (
    rf"(?:(?:\bfrom|\bbetween|\bdel|\bdesde|\bentre|\bdu|从|自|在)?\s*(?:the\s|el\s|le\s)?{A}\s*"
    rf"(?:to|until|through|and|al|hasta|y|au|jusqu'au|et|到|至|和|与)\s*(?:the\s|el\s|le\s)?{B})"
)
LINK = (
    r"\s*(?:之间|期间)?[,，:]?\s*(?:(?:there(?:'s|\sare|\swere|\sis)|it(?:'s|\sis)|that(?:'s|\sis)|which\sis|is|are|was|equals|"
    r"=|[:：]|a\stotal\sof|exactly|exactamente|hay|son|es\sdecir|hubo|il\sy\sa|cela\sfait|soit|ça\sfait|exactement|一共有?|总共有?|共有?|"
    r"共计|有|相差了?|间隔|相隔|是|为|正好)[,\s]*){1,3}"
)
DIFFERENCES = (
    re.compile(PAIR + rf"[,，]?\s?{N}\s(?:have\s)?(?:passed|elapsed|pasaron|transcurrieron|se\ssont\sécoulés)", re.IGNORECASE),
    re.compile(PAIR + LINK + N, re.IGNORECASE),
    re.compile(rf"(?:there\s(?:are|were)|hay|il\sy\sa)\s(?:exactly\s)?{N}\s(?:between|from|entre|del|du)\s(?:the\s|el\s|le\s)?{A}\s"
               rf"(?:and|to|y|al|et|au)\s(?:the\s|el\s|le\s)?{B}", re.IGNORECASE),
)  # fmt: skip
COUNTED = re.compile(
    rf"(?:number\sof|número\sde|nombre\sde)\s{UNIT}\s(?:between|from|entre|del|du)\s(?:the\s|el\s|le\s)?{A}\s(?:and|to|y|al|et|au)\s"
    rf"(?:the\s|el\s|le\s)?{B}\s(?:is|was|es|est)\s(?:exactly\s)?(?P<n>{COUNT})(?![\w.,]\d|\w)",
    re.IGNORECASE,
)
IS = (
    r",?\s*(?:(?:is|was|will\sbe|falls\son|lands\son|equals|=|it(?:'s|\sis|\swill\sbe)|(?:you|we)\s(?:get|arrive\sat|land\son)|llegamos\sal?|obtenemos|on\sobtient|on\sarrive\sau?|"
    r"gives(?:\s(?:you|us))?|es|será|fue|cae|c'est|est|sera|nous\ssommes|on\sest|tombe|是|为|就是)\s*)"
)
OFFSETS = (
    re.compile(rf"{N}\s(?P<way>after|from|before|prior\sto|después\sde|antes\sde|après|avant)l?\s(?:the\s|el\s|le\s)?"
               rf"{A}{IS}{DAY_NAME}{B}", re.IGNORECASE),
    re.compile(rf"\b(?:add(?:ing)?|counting|sumamos|añadimos|en\sajoutant|on\sajoute)\s{N}\s(?P<way>to|from|al?|au|à)\s(?:el\s|le\s)?{A}{IS}{DAY_NAME}{B}", re.IGNORECASE),
    re.compile(rf"{A}\s(?P<way>plus|minus|\+|-)\s{N}{IS}{DAY_NAME}{B}", re.IGNORECASE),
    re.compile(rf"{A}(?:的)?(?P<way>之后|以后|后|之前|以前|前)(?:的)?第?(?P<n>{COUNT}){UNIT}{IS}{B}"),
    re.compile(rf"从{A}(?P<way>起|开始)[,，]?(?P<n>{COUNT}){UNIT}(?:之后|以后|后){IS}{B}"),
    re.compile(rf"{A}(?P<way>加上?|再过|过|减去?)(?P<n>{COUNT}){UNIT}{IS}{B}"),
)  # fmt: skip
BACK = ("before", "prior", "antes", "avant", "minus", "-", "之前", "以前", "前", "减")
FARTHEST = 100_000
"""Days, weeks, months or years of an offset that are counted."""


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the differences and offsets between two dates of a sentence, right or wrong."""
    del language
    text, written = cut(sentence)
    if len(written) < 2:  # noqa: PLR2004  # a difference has two ends
        return
    if APPROXIMATE.search(sentence):
        return
    for pattern in (*DIFFERENCES, COUNTED):
        for match in pattern.finditer(text):
            yield from _difference(match, sentence, written)
    for pattern in OFFSETS:
        for match in pattern.finditer(text):
            yield from _offset(match, sentence, written)


def _ends(match: re.Match[str], written: Mapping[int, Written]) -> tuple[date, date] | None:
    """Return both dates; a year that only one of them has holds for both."""
    one, other = written[match.start("a")], written[match.start("b")]
    first, last = one.inherits(other).when, other.inherits(one).when
    return (first, last) if first and last else None


def _difference(match: re.Match[str], sentence: str, written: Mapping[int, Written]) -> Iterator[Finding]:
    ends, said = _ends(match, written), number(match["n"])
    if ends is None or said is None:
        return
    days, unit = abs((ends[1] - ends[0]).days), _unit(match)
    length, loose = {"day": (1, 1), "week": (7, 7), "month": (30.44, 31), "year": (365.25, 366)}[unit]
    apart = abs(days - said * length)
    says = f"{ends[0]} to {ends[1]} is {days} days"
    if apart <= (1 if unit in {"day", "week"} else loose / 6):
        yield found("interval.right", match.span(), says, claim=sentence[slice(*match.span())])
    elif apart > loose:
        expected = f"{days} days" if unit == "day" else f"{days} days, about {days / length:.1f} {unit}s"
        yield _wrong("interval.difference", match, sentence, says, expected, f"{said} {unit}s")


def _offset(match: re.Match[str], sentence: str, written: Mapping[int, Written]) -> Iterator[Finding]:
    ends, count = _ends(match, written), number(match["n"])
    if ends is None or count is None or count > FARTHEST:
        return
    way = match["way"].lower()
    unit = _unit(match)
    right = moved(ends[0], -count if way.startswith(BACK) else count, unit)
    if right is None:
        return
    apart = abs((right - ends[1]).days)
    says = f"{count} {unit}s {'before' if way.startswith(BACK) else 'after'} {ends[0]} is {right}"
    if not apart:
        yield found("interval.right", match.span(), says, claim=sentence[slice(*match.span())])
    elif apart > (1 if unit in {"day", "week"} else 3):
        yield _wrong("interval.offset", match, sentence, says, str(right), str(ends[1]))


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower().replace("ı", "i")
    return UNITS.get(unit[:2]) or UNITS.get(unit[:1], "day")


def moved(when: date, count: int, unit: str) -> date | None:
    """Return the date so many units later, None when it is out of the calendar."""
    try:
        if unit in {"day", "week"}:
            return when + timedelta(days=count * (7 if unit == "week" else 1))
        months = when.month - 1 + (count if unit == "month" else count * 12)
        year, month = when.year + months // 12, months % 12 + 1
        first = date(year, month, 1)
        return min(first + timedelta(days=when.day - 1), _last(first))
    except (OverflowError, ValueError):
        return None


def _last(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - timedelta(days=1)


def _wrong(rule: str, match: re.Match[str], sentence: str, says: str, expected: str, said: str) -> Finding:  # noqa: PLR0917  # private
    claim = sentence[slice(*match.span())]
    return found(rule, match.span(), f"{says}, the answer says {said}", claim=claim, expected=expected, said=said)


TWO = re.compile(r"\d\D{1,80}\d")
"""Less is no pair of dates."""

CHECK = Check(
    name="interval",
    kind=Kind.EXACT,
    what="Days, weeks, months or years between two dates, and the date so long after or before another.",
    rules=("interval.difference", "interval.offset", "interval.right"),
    find=sentences_with((" day", " week", " month", " year", "días", " dias", "semana", " mes", "año", "jour", "semaine",
                         " mois", " ans", "天", "周", "星期", "个月"), check, needs=TWO),
)  # fmt: skip

"""Holidays said to be on a day they are not: 'Thanksgiving 2023 was on November 30'."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import calendar
import re
from collections.abc import Iterator, Mapping

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.feasts import EASTER, HOLIDAYS, NAMES
from classifiers.factual.exact.gate import DIGIT, sentences_with
from classifiers.factual.exact.written_dates import CUT, Written, cut
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE

NAME = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
YEAR = r"(?:19|20)\d\d"
SAID = re.compile(
    rf"(?:(?<!\d)(?P<y2>{YEAR})年的?)?(?<![A-Za-zÀ-ÿ-])(?P<name>{NAME})\s?"
    rf"(?:,?\s?(?:\(|in\s|of\s|de\s|del?\saño\s|en\s)?(?P<y1>{YEAR})\)?,?)?\s?"
    r"(?:(?:always|usually|every\syear|each\syear|cada\saño|siempre|toujours|each|each\syear)\s)?"
    r"(?:is|was|falls|fell|will\sbe|will\sfall|takes\splace|occurs|es|fue|será|cae|cayó|se\scelebra|se\scelebró|est|était|sera|tombe|"
    r"tombait|tombera|aura\slieu|began|begins|starts|started|empezó|empieza|comienza|commence|,\s(?:which\sis\s)?(?:celebrated|observed|célébrée?)(?:\son)?|\(|a\slieu|a\seu\slieu|在|都是|总是|都在|是|为|定于|就?是在)\s?"
    r"(?:(?:always|toujours|siempre|celebrated|observed|annually|célébrée?|fêtée?|cada\saño|every\syear|each\syear|chaque\sannée|todos\slos\saños|每年的?|于)\s?){0,2}"
    r"(?:(?:the|on|el|le|on\sthe)\s)?(?:(?!de\b|del\b)[a-záéû]{4,9},?\s(?:the\s)?)?"
    rf"(?P<a>{CUT})",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\s*(?:or|and|/|–|-|to|y|o|e|et|ou|au|al|through|until|和|或|至|到|、|,\s?(?:and|or))(?:\s|\d|the\b|$|\w月)",
    re.IGNORECASE,
)
"""What stands after a day that is not the only one."""

ELSEWHERE = re.compile(
    r"orthodox|armenian?|coptic|julian|russia|ethiopia|ortodox|copt|julien|东正|农历|observed|observ|\bday\s(?:after|before)|chinese\svalentine|"
    r"zhongyuan|\beve\sof|día\ssiguiente|lendemain|veille|víspera|first\s(?:celebrated|observed)",
    re.IGNORECASE,
)
OTHER_WORD = re.compile(
    r"(?:\b(?:after|before|of|little|greek|canadian|québec|de|del|week|season)|前|后)\s?$", re.IGNORECASE
)
"""What stands before a name that is then part of another one: 'the day after Christmas'."""

ARTICLE_OF = re.compile(
    r"(?:día|date|fecha|fête|jour|dimanche|fiesta|domingo|festival|celebration)\s(?:de|del|of)\s(?:l[ae'’]\s?)?$",
    re.IGNORECASE,
)


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the holidays of a sentence, on the right day or on another."""
    del language
    text, written = cut(sentence)
    if not written:
        return
    for match in SAID.finditer(text):
        if not _plain(match, text):
            continue
        finding = _holiday(match, sentence, written)
        if finding is not None and not APPROXIMATE.search(sentence):
            yield finding


def _plain(match: re.Match[str], text: str) -> bool:
    """Whether one day is said, of the holiday itself."""
    before = text[max(0, match.start("name") - 20) : match.start("name")]
    other = OTHER_WORD.search(before) and not ARTICLE_OF.search(before)
    return not (other or ELSEWHERE.search(text) or MORE.match(text, match.end()))


def _holiday(match: re.Match[str], sentence: str, written: Mapping[int, Written]) -> Finding | None:
    feast, said = NAMES.get(match["name"].lower()), written[match.start("a")]
    if feast is None:  # letters that only case folding makes a name
        return None
    year = said.year or _year(match, sentence)
    right = feast.days(year)
    if not right or (said.year is not None and year != said.year):
        return None
    span, claim = match.span(), sentence[slice(*match.span())]
    of_year = f" {year}" if feast.moves is not None else ""
    expected = " or ".join(f"{day} {calendar.month_name[month]}" for month, day in sorted(right))
    says = f"{feast.title}{of_year} is on {expected}"
    sources = (feast.source,) if feast.source else ()
    if (said.month, said.day) in right:
        return found("holiday.right", span, says, claim=claim, sources=sources)
    wrong = f"{said.day} {calendar.month_name[said.month]}"
    rule = "holiday.movable" if feast.moves is not None else "holiday.fixed"
    says = f"{says}, the answer says {wrong}"
    return found(rule, span, says, claim=claim, expected=expected, said=wrong, sources=sources)


def _year(match: re.Match[str], sentence: str) -> int | None:
    """Return the year that is said with the holiday, or the only one of the sentence."""
    near = match["y1"] or match["y2"]
    if near:
        return int(near)
    years = set(re.findall(rf"(?<![\w.,-]){YEAR}(?!\d)", sentence))
    return int(years.pop()) if len(years) == 1 else None


STEMS = (
    "christmas", "year's", "year’s", "valentin", "hallow", " day", "juneteenth", "cinco", "easter", "good friday", "ash wed",
    "pentec", "thanksgiv", "new year", "festival", "navidad", "noche", "año nuevo", "día d", "pascua", "santo", "gracias",
    "resurrecc", "noël", "jour de l", "nouvel an", "toussaint", "assomption", "piphanie", "fête", "pâques", "vendredi", "femmes",
    "节", "元旦", "平安夜", "新年", "受难日", "国庆",
)  # fmt: skip
"""One of these is in every name; looking for all the names is slow."""

CHECK = Check(
    name="holiday",
    kind=Kind.EXACT,
    what="Days of well-known holidays, fixed and movable: Easter, Thanksgiving, Lunar New Year.",
    rules=("holiday.fixed", "holiday.movable", "holiday.right"),
    find=sentences_with(STEMS, check, needs=DIGIT),
    sources=(HOLIDAYS, EASTER),
)

"""Times of the day: how long from one to another, what time so many minutes later, and the 12-hour form."""

# ruff: noqa: RUF001  # patterns and signs of four languages are the subject

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.factual.check import Check, Kind
from classifiers.factual.exact.gate import sentences_with
from classifiers.factual.exact.number_words import COUNT, number
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE

DAY = 24 * 60
"""Minutes of a day."""

AFTERNOON = ("p", "de la t", "de la n", "de l'a", "du s", "下", "晚")
MORNING = ("a", "de la m", "du m", "上", "早", "凌")


def _time(name: str) -> str:
    """Return the pattern of a time of day whose groups begin with this name."""
    return (
        rf"(?<![\d:.])(?<!\d,)(?:las\s|la\s)?(?P<{name}c>上午|下午|晚上|早上|凌晨)?(?P<{name}h>[01]?\d|2[0-4])"
        rf"(?:(?::|\s?h\s?|点)(?P<{name}m>[0-5]\d)?)?(?![:.]?\d)分?(?:\shours?(?=\s(?:is|to|and)\b))?"
        rf"(?:\s?(?P<{name}x>[ap]\.?\s?m\b\.?|de la (?:tarde|noche|mañana)|de l'après-midi|du (?:soir|matin)))?"
    )


STARTS = r"\b(?:starts?|begins?|started|began|opens?|leaves|left|departs|departed|empieza|comienza|sale|commence|débute|part)\s(?:at|a|à)"
ENDS = r"(?:and\s|y\s|et\s)?(?:ends?|finish(?:es)?|ended|finished|closes?|arrives?|arrived|termina|acaba|llega|se\stermine|finit|arrive)\s(?:donc\s)?(?:at|a|à)"
MINUTES = (
    rf"(?:(?P<hours>(?<![A-Za-zÀ-ÿ\d.])(?:{COUNT}|an?)(?:\.5)?)\s?(?:个)?(?:半)?(?:hours?|hrs?|horas?|heures?|小时)(?P<half>\sand\sa\shalf|\sy\smedia|\set\sdemie|半)?)?"
    rf"(?:[,\s]{{0,2}}(?:and\s|y\s|et\s)?(?P<minutes>(?<![A-Za-zÀ-ÿ\d.]){COUNT})\s?(?:minutes?|mins?|minutos?|分钟)(?:\slong)?)?"
)
OPEN_CLOSE = re.compile(
    rf"{STARTS}\s{_time('a')}\s?,?\s?{ENDS}\s{_time('b')},?\s(?:so\s|and\s|then\s|así\sque\s|donc\s)?(?:(?:it|the\s\w{{1,20}}|la\s\w{{1,20}}|el\s\w{{1,20}}|elle|il)\s)?"
    rf"(?:lasts|takes|took|lasted|is|dura|dure|a\s(?:trip|journey|flight|ride|total)\sof|un\s(?:viaje|trayecto|trajet)\sde|soit)\s(?:a\stotal\sof\s)?(?=\S){MINUTES}",
    re.IGNORECASE,
)
OPEN_CLOSE_CHINESE = re.compile(
    rf"{_time('a')}\s?(?:开始|开门|上课)[,，]?{_time('b')}\s?(?:结束|关门|下课)[,，]?(?:一?共|总共|历时|持续|用时)了?(?=\S){MINUTES}"
)
LASTING = re.compile(
    rf"{STARTS}\s{_time('a')}\s?,?\s?(?:and\s|y\s|et\s)?(?:lasts|takes|dura|dure)\s(?=\S){MINUTES},?\s"
    rf"(?:so\s|así\sque\s|por\slo\sque\s|(?:il|elle)?\s?)?(?:(?:it|il|elle)\s)?{ENDS}(?:\sdonc)?\s{_time('b')}",
    re.IGNORECASE,
)
LONG = re.compile(
    rf"(?:\bfrom|\bbetween|\bde|\bdesde|\bentre|从)\s?{_time('a')}\s?(?:to|until|till|and|-|–|a|hasta|y|à|jusqu'à|et|到|至)\s?{_time('b')}"
    r"\s?[,，]?\s?(?:(?:which\s|that\s)?(?:is|are|lasts|takes)\s|a\stotal\sof\s|for\s(?:a\stotal\sof\s)|there\sare\s|that's\s|"
    rf"es\sdecir,?\s|son\s|hay\s|soit\s|il\sy\sa\s|cela\sfait\s|一?共(?:计|有)?|总共|历时|是|有|=\s)(?=\S){MINUTES}",
    re.IGNORECASE,
)
IS = (
    r"\s?,?\s?(?:(?:it\s)?(?:is|was|will\sbe|would\sbe)|equals|=|(?:you|we)\sget|gives(?:\s(?:you|us))?|es|son|será[n]?|il\s(?:est|sera)|"
    r"c'est|est|是|为|就是|equivale[n]?\sa|équivaut\sà|correspond(?:s)?\s(?:to|à)|corresponde[n]?\sa)\s?(?:at\s)?"
)
LATER = (
    re.compile(
        rf"\b(?:it\sis|it's|son|il\sest)\s{_time('a')}(?:\snow)?\s?[,;]?\s(?:so\s|and\s)?(?P<way>in|dentro\sde|dans)\s"
        rf"(?P<hours>(?:{COUNT}|an?)\s(?:hours?|horas?|heures?))?(?:\s?(?:and|y|et)?\s?(?<![A-Za-zÀ-ÿ\d.])(?P<minutes>{COUNT})\s(?:minutes?|minutos?))?"
        rf",?\s(?:it\swill\sbe|serán|il\ssera)\s{_time('b')}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"现在是{_time('a')}[,，](?P<way>)(?P<hours>{COUNT}个?小时)?(?:(?P<minutes>{COUNT})分钟)?(?:之后|以后|后)就?是{_time('b')}"
    ),
    re.compile(
        rf"(?P<hours>(?<![A-Za-zÀ-ÿ\d.])(?:{COUNT}|an?)\s(?:hours?|horas?|heures?))?(?:\s?(?:and|y|et)?\s?(?<![\w.])(?P<minutes>{COUNT})\s(?:minutes?|minutos?))?"
        rf"\s(?P<way>after|from|before|después\sde|antes\sde|après|avant|to)\s{_time('a')}{IS}{_time('b')}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_time('a')}(?:的)?(?P<way>之后|以后|后|再过|过|加上?|之前|前)(?:的)?(?P<hours>{COUNT}个?小时)?(?:(?P<minutes>{COUNT})分钟)?{IS}{_time('b')}"
    ),
)
SAME = re.compile(
    rf"{_time('a')}(?:\sin\s(?:24|12)-hour\s(?:time|format))?\s?(?:is|es|son|=|equals|corresponds\sto|corresponde\sa|equivale\sa|équivaut\sà|correspond\sà|est|,\sc'est|就?是|就是)"
    rf"\s(?:the\ssame\sas\s|equal\sto\s)?{_time('b')}|{_time('c')}\s?(?:就?是|等于|即)\s?{_time('d')}",
    re.IGNORECASE,
)
LEADS = re.compile(r"[-–−+]\s*$")
"""What stands before a time that is a part of a sum: '6 pm - 1 pm = 5 pm'."""

TIME_SIGN = re.compile(r"\d(?::\d\d|\s?h\b|\s?h\d|\s?[ap]\.?\s?m\b|点)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of the day."""

    minutes: int  # after midnight, 0..1440
    sure: bool  # whether it is known to be morning or afternoon

    def shown(self) -> str:
        """Return it as 14:05."""
        return f"{self.minutes // 60 % 24}:{self.minutes % 60:02d}"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield what a sentence says of times of the day, right or wrong."""
    del language
    if TIME_SIGN.search(sentence) is None:
        return
    yield from (*_long(sentence), *_lasting(sentence), *_later(sentence), *_same(sentence))


def read(match: re.Match[str], name: str) -> Time | None:
    """Return the time that the groups of this name hold, None for a bare number or 25 o'clock."""
    words = match[f"{name}x"] or match[f"{name}c"] or ""
    written = match[0][match.start(f"{name}h") - match.start() : match.end(f"{name}h") - match.start() + 2]
    hour, minute = int(match[f"{name}h"]), int(match[f"{name}m"] or 0)
    if not words and not re.search(r":|h|点|\sh", written, re.IGNORECASE):
        return None
    part = words.lower()
    if hour > 24 or (part and not 1 <= hour <= 12 and part[0] not in "上下晚早凌"):  # noqa: PLR2004
        return None
    if part.startswith(AFTERNOON) and hour < 12:  # noqa: PLR2004
        hour += 12
    elif part.startswith(MORNING) and hour == 12:  # noqa: PLR2004
        hour = 0
    return Time(hour * 60 + minute, bool(part) or hour > 12 or written.startswith("0"))  # noqa: PLR2004


def _amount(match: re.Match[str]) -> int | None:
    """Return the minutes that '2 hours and 30 minutes' are, None when nothing is said."""
    hours, minutes = match["hours"], match["minutes"]
    if not hours and not minutes:
        return None
    total = 0.0
    if hours:
        word = re.match(rf"{COUNT}(?:\.5)?|an?\b", hours, re.IGNORECASE)
        if word is None:
            return None
        plain = word[0].removesuffix(".5")
        count = 1 if plain.lower() in {"a", "an"} else number(plain)
        total += (count or 0) * 60 + (30 if word[0] != plain else 0)
    if minutes:
        total += number(minutes) or 0
    return int(total)


def _long(sentence: str) -> Iterator[Finding]:
    for match in (*LONG.finditer(sentence), *OPEN_CLOSE.finditer(sentence), *OPEN_CLOSE_CHINESE.finditer(sentence)):
        first, last, said = read(match, "a"), read(match, "b"), _amount(match)
        if first is None or last is None or said is None or APPROXIMATE.search(sentence):
            continue
        said += 30 if match["half"] else 0
        lengths = {(last.minutes - first.minutes) % DAY}
        if not (first.sure and last.sure):
            lengths |= {(last.minutes - first.minutes) % (DAY // 2)}
        right = min(lengths, key=lambda one: abs(one - said))
        says = f"From {first.shown()} to {last.shown()} it is {right // 60} h {right % 60} min"
        yield _told("clock.length", match, says, right == said, f"{right // 60} h {right % 60} min", f"{said} min")


def _lasting(sentence: str) -> Iterator[Finding]:
    for match in LASTING.finditer(sentence):
        first, last, wait = read(match, "a"), read(match, "b"), _amount(match)
        if first is None or last is None or wait is None or APPROXIMATE.search(sentence):
            continue
        right = Time((first.minutes + wait + (30 if match["half"] else 0)) % DAY, first.sure)
        apart = (right.minutes - last.minutes) % (DAY // 2)
        says = f"{wait} minutes after {first.shown()} is {right.shown()}"
        yield _told("clock.later", match, says, apart == 0, right.shown(), last.shown())


def _later(sentence: str) -> Iterator[Finding]:
    for pattern in LATER:
        for match in pattern.finditer(sentence):
            first, last, wait = read(match, "a"), read(match, "b"), _amount(match)
            if first is None or last is None or wait is None:
                continue
            if match["way"] == "to" and not re.search(
                r"add(?:ing)?\s$", sentence[max(0, match.start() - 8) : match.start()] + " "
            ):
                continue
            back = match["way"].lower().startswith(("before", "antes", "avant", "之前", "前"))
            right = Time((first.minutes + (-wait if back else wait)) % DAY, first.sure)
            apart = (right.minutes - last.minutes) % (DAY if first.sure and last.sure else DAY // 2)
            says = f"{wait} minutes {'before' if back else 'after'} {first.shown()} is {right.shown()}"
            yield _told("clock.later", match, says, apart == 0, right.shown(), last.shown())


def _same(sentence: str) -> Iterator[Finding]:
    for match in SAME.finditer(sentence):
        if LEADS.search(sentence, 0, match.start()):
            continue
        one, other = ("a", "b") if match["ah"] else ("c", "d")
        first, last = read(match, one), read(match, other)
        if (
            first is None
            or last is None
            or not (match[f"{other}x"] or match[f"{other}c"] or match[f"{one}x"] or match[f"{one}c"])
        ):
            continue
        if not (first.sure and last.sure):
            continue
        says = f"{first.shown()} is {twelve(first)}"
        right = first.minutes % DAY == last.minutes % DAY
        yield _told("clock.form", match, says, right, twelve(first), twelve(last))


def twelve(time: Time) -> str:
    """Return a time in the 12-hour form."""
    hour = time.minutes // 60 % 24
    return f"{(hour - 1) % 12 + 1}:{time.minutes % 60:02d} {'pm' if hour >= 12 else 'am'}"  # noqa: PLR2004


def _told(rule: str, match: re.Match[str], says: str, right: bool, expected: str, said: str) -> Finding:  # noqa: PLR0917  # private
    claim = match[0].strip()
    span = (match.end() - len(match[0].lstrip()), match.end())
    if right:
        return found("clock.right", span, says, claim=claim)
    says = f"{says}, the answer says {said}"
    return found(rule, span, says, claim=claim, expected=expected, said=said)


CHECK = Check(
    name="clock",
    kind=Kind.EXACT,
    what="Times of the day: from one to another, so many minutes later, and the 12-hour form.",
    rules=("clock.length", "clock.later", "clock.form", "clock.right"),
    find=sentences_with((":0", ":1", ":2", ":3", ":4", ":5", " am", " pm", " a.m", " p.m", " h ", "点", "h0", "h1", "h2",
                         "h3", "h4", "h5"), check, needs=TIME_SIGN),
)  # fmt: skip

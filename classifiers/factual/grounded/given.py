"""Figures that the user gave of their own affairs, and that an answer repeats otherwise."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import re2

from classifiers.factual.grounded.reading import NUMBERS, figure
from classifiers.tag import Span

_FIGURE = r"[$€£¥]?\s?(?P<figure>\d[\d.,:]{0,30})"
_FIGURE_ZH = r"[¥]?(?P<figure_zh>\d[\d.,:]{0,30})"
_MINE = re.compile(
    rf"\b(?:my|mi|mon|ma)\s(?P<thing>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:is|are|was|es|era|est)\s{_FIGURE}"
    rf"|我的(?P<thing_zh>[\u3400-\u9fff]{{2,4}}?)[是为]{_FIGURE_ZH}",
    re.IGNORECASE,
)
_YOURS = re.compile(
    rf"\b(?:your|tu|su|votre|ton|ta)\s(?P<thing>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:is|are|was|of|es|era|de|est)\s{_FIGURE}"
    rf"|[你您]的(?P<thing_zh>[\u3400-\u9fff]{{2,4}}?)[是为]{_FIGURE_ZH}",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b(?:I was born in|nac[ií] en|je suis née? en)\s(?P<year>\d{4})\b|我(?P<year_zh>\d{4})年出生", re.IGNORECASE
)
_YOU_BORN = re.compile(
    r"\b(?:you were born in|naciste en|(?:usted )?nació en|vous êtes née?s? en|tu es née? en)\s(?P<year>\d{4})\b"
    r"|[你您](?P<year_zh>\d{4})年出生",
    re.IGNORECASE,
)
_YOU = re2.compile(
    r"(?i)\b(?:your|tus?|sus?|votre|vos|t[aeo]n?s?)\s[^\n.!?]{0,60}\d|\b(?:your|tus|sus|tes|vos)\s\w{2,6}\s\w"
    r"|\byou were born|nac(?:iste|ió) en|née?s? en|[你您][^\n。]{0,20}\d"
)
"""What an answer holds that repeats a figure of the user's."""

_COUNT = r"(?P<count>\d{1,3}|two|three|four|five|six|dos|tres|cuatro|cinco|deux|trois|quatre|cinq)"
_KIN = (
    r"(?P<kin>kids|children|sons|daughters|brothers|sisters|siblings|dogs|cats|hijos|hijas|hermanos|hermanas|perros|"
    r"gatos|enfants|fils|filles|frères|s[oœ]urs|chiens|chats)\b"
)
_I_HAVE = re.compile(rf"\b(?:I have|we have|tengo|tenemos|j['’]ai|nous avons)\s{_COUNT}\s{_KIN}", re.IGNORECASE)
_YOU_HAVE = re.compile(rf"\b(?:your|tus|sus|tes|vos)\s{_COUNT}\s{_KIN}", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:if|unless|suppose|once|when|until|should|si|cuando|quand)\b[^.!?\n]{0,60}$|(?:如果|假如|当)[^。！？\n]{0,20}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A figure of the user's that an answer repeats otherwise."""

    span: Span  # of the words in the answer
    said: str
    expected: str
    told: str  # the user's words


def repeats_figures(text: str) -> bool:
    """Whether an answer can repeat a figure of the user's at all."""
    return _YOU.search(text) is not None


def figures_given(text: str, told: Sequence[str]) -> Iterator[Wrong]:
    """Yield the figures of an answer that differ from what the user said of the same thing.

    Args:
        text: the answer.
        told: what the user and the system said before it; any figure in it may be repeated.
    """
    claims = [*_read(text, _YOURS), *_read(text, _YOU_BORN), *_read(text, _YOU_HAVE)]
    if not claims:
        return
    given: dict[str, list[tuple[str, re.Match[str]]]] = {}
    for one in told:
        for thing, value, match in (*_read(one, _MINE), *_read(one, _BORN), *_read(one, _I_HAVE)):
            given.setdefault(thing, []).append((value, match))
    if not given:
        return
    everything = {_value(word.rstrip(".,:").lower()) for one in told for word in re.findall(r"\d[\d.,:]*|[a-z]+", one)}
    for thing, value, match in claims:
        values = given.get(thing, [])
        if len({known for known, _ in values}) == 1 and value not in everything and not _open(text, match):
            yield Wrong(match.span(), value, values[0][0], values[0][1][0])


def _read(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str, re.Match[str]]]:
    for match in pattern.finditer(text):
        names = match.groupdict()
        thing = (names.get("thing") or names.get("thing_zh") or names.get("kin") or "birth").lower()
        value = next(names[key] for key in ("figure", "figure_zh", "year", "year_zh", "count") if names.get(key))
        yield thing, _value(value.rstrip(".,:").lower()), match


def _value(found: str) -> str:
    return NUMBERS.get(found) or figure(found)


def _open(text: str, match: re.Match[str]) -> bool:
    """Whether a condition leads up to the words."""
    return _OPEN.search(text, max(0, match.start() - 80), match.start()) is not None

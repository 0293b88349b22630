"""Places on the globe, precise to a street: decimal, in degrees and minutes, in addresses of maps, as plus codes."""

import re
from collections.abc import Iterator

from classifiers.pii.context import compiled
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_DECIMAL = re.compile(
    r"(?<![\d.,-])(?P<ns>[NS] ?)?(?P<lat>[+-]?\d{1,2}\.\d{4,15})°?\s?(?:[NSns](?![a-z]))?\s?[,;/ ]\s{0,2}(?:[EWO] ?)?"
    r"(?P<lon>[+-]?\d{1,3}\.\d{4,15})(?:°?\s?[EWOewo](?![\w]))?(?!\.?\d)"
)
_NAMED = re.compile(
    r"(?i:\"?lat(?:itude|itud|\.)?\"?)\s?[:=]?\s?(?P<lat>[+-]?\d{1,2}\.\d{3,15})°?\s?[NSns]?\"?[,;]?\s{1,3}(?:(?i:and|y|et)\s)?"
    r"(?i:\"?lon(?:g(?:itude|itud)?|\.)?\"?)\s?[:=]?\s?(?P<lon>[+-]?\d{1,3}\.\d{3,15})(?:°\s?[EWOewo])?(?!\.?\d)"
)
_CHINESE = re.compile(
    r"(?:北|南)纬\s?(?P<lat>\d{1,2}(?:\.\d{2,10})?)[°度](?:\d{1,2}['\u2032分])?(?:\d{1,2}[\"\u2033秒])?[,,、\s]?(?:东|西)经\s?"
    r"(?P<lon>\d{1,3}(?:\.\d{2,10})?)[°度](?:\d{1,2}['\u2032分])?(?:\d{1,2}[\"\u2033秒])?"
)
_MINUTES = re.compile(
    r"(?<!\d)(?P<lat>\d{1,2})[°º]\s?\d{1,2}(?:\.\d{1,6})?\s?'\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:\"|''))?\s?[NSns],?\s{0,2}"
    r"(?P<lon>\d{1,3})[°º]\s?\d{1,2}(?:\.\d{1,6})?\s?'\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:\"|''))?\s?[EWOewo](?![a-z])"
)
_ADDRESS = re.compile(
    r"(?i:geo:|[@?&](?:q|ll|sll|query|center|destination|daddr)=|/@|!3d)(?P<lat>-?\d{1,2}\.\d{3,15})(?:,|%2C|!4d)(?:\+|%20)?(?P<lon>-?\d{1,3}\.\d{3,15})"
)
_PLUS_CODE = re.compile(
    r"(?<![\w+/])(?:[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3}|"
    r"[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2,3}(?=,? [A-ZÀ-Þ][a-zà-ÿ]))(?![\w+])"
)
"""Open Location Codes, whole or before a town: github.com/google/open-location-code."""

_LATITUDE, _LONGITUDE = 90, 180
_SIGHTS = compiled(
    r"eiffel|statue of liberty|big ben|taj mahal|colosseum|coliseo|times square|mount everest|everest|pyramids?|great wall|"
    r"golden gate|machu picchu|sagrada|louvre|acropolis|stonehenge|white house|kremlin|sydney opera|burj|landmark|monument|"
    r"volcano|mountain|capital of|city of|center of|centre of|located at the coordinates|epicenter|earthquake|crater|"
    r"island|lake|river|peak|cathedral|castle|temple|airport|museum|battle|埃菲尔|长城|故宫|金字塔|自由女神"
)
_STANDS = re.compile(
    r"(?:^|[.!?\n]\s?)(?:The|La|El|Los|Las|Le|Les|L')\s?[A-ZÀ-Þ][\w'-]{2,20}(?: [\w'-]{1,20}){0,3} "
    r"(?:is|stands|lies|est[áa]|se encuentra|est|se trouve)(?: located| situated| situad[oa]| située?)? (?:at|en|à|au)\s$"
)
"""`La Alhambra está en` says of a place of that name where it is, not where someone is."""

_AROUND = 90
_MINE = compiled(
    r"my|i'm at|i am at|we are at|home|house|our|mi ubicaci[oó]n|mi casa|estoy en|ma position|je suis|chez moi|"
    r"meine position|我在|我的位置|我家"
)
_NUMBERS = re.compile(
    r"\[\s?[-\d.]|(?:\d\.\d+[,;]?\s){3}|(?:,\s?-?\d+\.\d+){2}|weights?|vector|array|tensor|loss", re.IGNORECASE
)


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find latitude and longitude in that order, and plus codes."""
    taken: set[int] = set()
    for pattern in (_NAMED, _CHINESE, _MINUTES, _ADDRESS, _DECIMAL):
        for match in pattern.finditer(text):
            fresh = match.start("lat") not in taken and not (pattern is _DECIMAL and _in_a_row_of_numbers(text, match))
            if fresh and _on_the_globe(match):
                taken.add(match.start("lat"))
                start = match.start("lat") if pattern is _ADDRESS else match.start()
                yield Hit("coordinates", start, match.end(), _rule(text, match.start(), match.end()))
    for match in _PLUS_CODE.finditer(text):
        yield Hit("coordinates", *match.span(), "coordinates.plus_code")


def _on_the_globe(match: "re.Match[str]") -> bool:
    return abs(float(match["lat"])) <= _LATITUDE and abs(float(match["lon"])) <= _LONGITUDE


def _in_a_row_of_numbers(text: str, match: "re.Match[str]") -> bool:
    """Two of many numbers, as of a vector or a table."""
    around = text[max(0, match.start() - 25) : match.end() + 25]
    plain_space = "," not in match[0] and ";" not in match[0] and "/" not in match[0] and "°" not in match[0]
    return plain_space or _NUMBERS.search(around) is not None


def _rule(text: str, start: int, end: int) -> str:
    """Whose place it is: a sight's coordinates are in every encyclopaedia."""
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _MINE.search(before[-40:]):
        return "coordinates"
    sight = _SIGHTS.search(before) or _SIGHTS.search(behind) or _STANDS.search(before)
    return "coordinates.sight" if sight else "coordinates"


RECOGNIZER = Recognizer(
    name="coordinates",
    find=find,
    gate=(
        r"\d{1,2}\.\d{3,15}°?\s?[NSns]?\s?(?:,|;|/| |%2C|!4d)\D{0,3}\d{1,3}\.\d{3}|\d[°º]\s?\d|[北南]纬|"
        r"(?i:lat)\D{0,10}\d{1,2}\.\d{3}|[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2}"
    ),
    entries=(
        Entry(
            category="coordinates",
            what="Latitude and longitude",
            method="decimal degrees of four places or more, degrees and minutes, behind `geo:` and in addresses of maps; a sight's lowered",
            source="ISO 6709; RFC 5870 (geo:); Google Maps URLs",
        ),
        Entry(
            category="coordinates",
            what="Plus code",
            method="eight characters and two, or four and two before a town",
            source="Open Location Code specification",
        ),
    ),
)

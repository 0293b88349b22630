"""Street addresses in English, Spanish, French and Chinese."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit

_NAME = r"[A-ZÀ-Þ0-9][\w'.-]{0,24}"
_ENGLISH = (
    r"street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|way|place|pl|highway|hwy|"
    r"parkway|pkwy|crescent|close|circle|cir|trail|strasse|straße|gata|vei|weg"
)
_UNIT = r"(?:,?\s{1,2}(?:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|#)\.?\s?#?\s?[\w-]{1,6}\.?)"
_TOWN = rf"(?:,?\s{{1,2}}{_NAME}(?:\s{_NAME}){{0,2}})"
_CODE = r"(?:,?\s{1,2}(?:[A-Z]{2}\s{1,2})?(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\d))"
_PATTERNS = (
    re.compile(
        rf"(?<![\w.])\d{{1,5}}[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?:{_NAME}\s){{1,4}}(?i:{_ENGLISH})\b\.?"
        rf"{_UNIT}?{_TOWN}?{_UNIT}?{_CODE}?"
    ),
    re.compile(rf"(?<![\w.])\d{{1,5}}\s(?:{_NAME}\s){{1,4}}\d{{0,4}}\.?{_UNIT}{_TOWN}?(?:,?\s{_NAME}){{0,3}}{_CODE}?", re.MULTILINE),
    re.compile(r"(?i)(?<![\w.])(?:\d{1,4}\s)?p\.?\s?o\.?\s?box\s\d{1,6}" + rf"(?-i:{_UNIT}?{_TOWN}?{_CODE}?)"),
    re.compile(
        r"(?<!\w)(?i:calle|c/|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carretera|ronda|travesía|urbanización)"
        r"\s?(?:(?i:de la|de las|de los|del|de|la|el|los)\s)?[A-ZÀ-Þ][\w'.-]{1,24}(?:\s(?:(?i:de la|del|de|la|y)\s)?[A-ZÀ-Þ][\w'.-]{1,24}){0,4}"
        r",?\s(?:n[º°.]\s?|núm\.?\s?)?\d{1,4}(?:\s?[-,]?\s?\d{1,2}\s?[º°ª]?\s?[A-Z]?\d?[ºª]?(?!\w)){0,3}(?:,?\s\d{5}\s[A-ZÀ-Þ]\w+)?"
    ),
    re.compile(
        r"(?<!\w)\d{1,4}(?:\s?(?:bis|ter))?,?\s(?i:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|square)"
        r"\s(?:(?i:de la|de l'|des|du|de|d'|la|le|les|l')\s?)?[\wÀ-ÿ'-]{2,25}(?:[ -](?:(?i:de la|des|du|de)\s)?[A-ZÀ-Þ][\wÀ-ÿ'-]{1,24}){0,4}"
        r"(?:,?\s\d{5}(?:\s[A-ZÀ-Þ][\wÀ-ÿ'-]+){0,3})?"
    ),
    re.compile(
        r"(?:[\u4e00-\u9fff]{2,7}(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}(?:市|州))?(?:[\u4e00-\u9fff]{1,7}[区县镇])?"
        r"[\u4e00-\u9fff]{1,8}(?:路|街|大道|巷|胡同|弄)\s?\d{1,5}\s?号(?:[\u4e00-\u9fffA-Z0-9-]{0,12}(?:室|楼|单元|栋))?"
    ),
)  # fmt: skip


def find(text: str) -> Iterator[Hit]:
    """Find addresses that hold a number and a kind of street."""
    if any(map(str.isdigit, text)):
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                yield Hit(
                    "street_address", match.start(), match.start() + len(match[0].rstrip(" ,.\n")), "street_address"
                )

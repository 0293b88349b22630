"""Street addresses in English, Spanish, French and Chinese, and what a form's label calls an address."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_NAME = r"[A-ZÀ-Þ0-9][\w'.-]{0,24}"
_ENGLISH = (
    r"street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|way|place|pl|highway|hwy|"
    r"parkway|pkwy|crescent|close|circle|cir|trail|strasse|straße|gata|vei|weg"
)
_UNIT_WORDS = r"(?:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|#)\.?\s?#?\s?"
_UNIT = rf"(?:,?\s{{1,2}}(?i:{_UNIT_WORDS})[\w-]{{1,6}}\.?)"
_TOWN = rf"(?:,?\s{{1,2}}{_NAME}(?:\s{_NAME}){{0,2}})"
_CODE = r"(?:,?\s{1,2}(?:[A-Z]{2}\s{1,2})?(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?!\d))"
_TO_CODE = r"(?:(?:,|\s?\n)\s{0,2}[^\W\d][^\d\n,.:;!?]{0,38}[^\W\d]){0,3}(?:\s{1,2},?\s?(?:[A-Z]{2}\s)?\d{4,6}(?!\d))?"

_ENGLISH_STREET = re.compile(
    rf"(?<![\w.])\d{{1,5}}[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?:{_NAME}\s){{1,4}}(?i:{_ENGLISH})\b\.?"
    rf"{_UNIT}?{_TOWN}?{_UNIT}?{_CODE}?"
)
_WITH_UNIT = re.compile(
    rf"(?<![\w.])\d{{1,5}}\s[^\W\d][^\n,;:!?]{{1,40}}[,.]?\s{{1,2}}(?:{_UNIT_WORDS})\d{{1,6}}\.?{_TOWN}?{_TO_CODE}",
    re.IGNORECASE,
)
_POST_BOX = re.compile(
    rf"(?<![\w.])(?:\d{{1,4}}\s)?(?i:p\.?\s?o\.?\s?box|apartado de correos|bp)\s\d{{1,6}}(?:{_UNIT}?{_TOWN}?{_CODE})?"
)
_SPANISH_OF = r"(?:(?i:de la|de las|de los|del|de|la|el|los|y) )?"
_SPANISH = re.compile(
    r"(?<!\w)(?i:c/|(?:calle|avenida|avda|av|plaza|pza|paseo|camino|carretera|ctra|ronda|travesía|"
    r"urbanización)(?!\w)\.?)"
    rf" ?(?:{_SPANISH_OF}[^\W\d][\wÀ-ÿ'-]{{1,24}}\.? ?){{1,5}}"
    r",? ?(?:(?:n[º°.]|núm\.?)? ?\d{1,4}(?: ?[-,]? ?\d{1,2} ?[º°ª]? ?[A-Z]?\d?[ºª]?(?!\w)){0,3}|"
    r"s/n)(?:,? \d{5} [A-ZÀ-Þ]\w+)?"
)
_FRENCH = re.compile(
    r"(?<!\w)\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|"
    r"cours|square)"
    r" (?:(?i:de la|des|du|de|la|le|les) |(?i:de l'|d'|l'))?[\wÀ-ÿ'-]{2,25}(?:[ -](?:(?i:de la|des|du|"
    r"de) )?[A-ZÀ-Þ][\wÀ-ÿ'-]{1,24}){0,4}"
    r"(?:,? \d{5}(?: [A-ZÀ-Þ][\wÀ-ÿ'-]+){0,3})?"
)
_HAN = "[^\\W\\d_A-Za-zÀ-ÿ在住是于到去从位我你他她的]"
_CHINESE = re.compile(
    rf"(?:{_HAN}{{2,7}}(?:省|自治区))?(?:{_HAN}{{2,7}}(?:市|州))?(?:{_HAN}{{1,7}}[区县镇])?"
    rf"{_HAN}{{1,8}}(?:路|街|大道|巷|胡同|弄)\s?\d{{1,5}}\s?号(?:{_HAN}{{0,6}}\d{{0,4}}(?:室|楼|单元|栋)){{0,3}}"
)
_LABELLED = re.compile(
    r"(?:(?<![a-z])(?:address|domicilio|dirección|adresse(?: postale)?)|"
    r"地址)\s?:\s?(?P<address>[^\n]{5,80}?)(?=\n|\.\s|\.$|$)",
    re.IGNORECASE,
)
_SHAPES = (_ENGLISH_STREET, _WITH_UNIT, _POST_BOX, _SPANISH, _FRENCH, _CHINESE)


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses that hold a number and a kind of street, and those that a label announces."""
    for match in _LABELLED.finditer(text):
        if any(map(str.isdigit, match["address"])) and "@" not in match["address"]:
            yield Hit("street_address", match.start("address"), match.end("address"), "address.labelled", "label")
    if any(map(str.isdigit, text)) or "s/n" in text:
        for pattern in _SHAPES:
            for match in pattern.finditer(text):
                yield Hit(
                    "street_address", match.start(), match.start() + len(match[0].rstrip(" ,.\n")), "street_address"
                )


RECOGNIZER = Recognizer(
    name="street_address",
    find=find,
    gate="",
    entries=(
        Entry(
            category="street_address",
            what="Street address",
            method="number and kind of street, or behind a label",
            source="ours",
        ),
    ),
)

"""Addresses and places that a form's label announces."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit

_ADDRESS = (
    r"(?:(?:home|mailing|shipping|billing|delivery|postal|residential|current|street|full|permanent|my) )?address(?: line "
    r"?\d)?|domicilio(?: (?:particular|habitual|fiscal))?|direcci[oó]n(?: postal| de env[ií]o)?|"
    r"adresse(?: postale| de livraison)?|anschrift|indirizzo|endere[çc]o|morada|adres|adress|"
    r"residencia habitual|domicile|calle|地址|住址|收货地址|家庭住址|通讯地址|住所|주소"
)
_PLACE = (
    r"localidad(?:\s?/\s?provincia)?|provincia|ciudad|municipio|poblaci[oó]n|city(?:\s?/\s?state)?|town|"
    r"state(?:\s?/\s?province)?|county|ville|commune|d[ée]partement|wohnort|stadt|ort|citt[àa]|cidade|woonplaats|城市|省份"
)
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?i:{_ADDRESS})\s{{0,2}}[::]\s{{0,6}}(?P<address>[^\n]{{4,110}}?)(?:\.{{1,2}}\s(?=\s|[A-ZÀ-Ý][^\W\d]{{2}})|\.{{0,2}}\s*$|\.{{0,2}}\s*\n)"
)
_PLACED = re.compile(
    rf"(?:^|(?<=[\n.;,|(])\s{{0,12}}|(?<=\s\s))(?i:{_PLACE})\s{{0,2}}[::][ \t]{{0,4}}(?P<address>[^\W\d_](?:[^\W\d_]|[' ,()/-]){{1,50}}?)\s*(?:[.\n;]|$)"
)
_NOT_POSTAL = re.compile(r"@|https?:|\d{1,3}(?:\.\d{1,3}){3}|0x|[<>{}\[\]=]")
_SMALL = re.compile(
    r"(?<![\w'])(?:is|are|the|an|this|that|you|your|of the|su|esta|ser|required|string|n/?a|none)(?![\w'])",
    re.IGNORECASE,
)
_LABEL_INSIDE = re.compile(
    r"\s{1,3}(?:tel|phone|e-?mail|c\.?p\.?|localidad|city|sexo|edad|fax|mobile)\s?:|\s{3,}|[;|]|[,,。]?\s?(?:电话|手机|联系|邮编|收件人|姓名|電話|手機)",
    re.IGNORECASE,
)

GATE = rf"(?i:{_ADDRESS}|{_PLACE})\s{{0,2}}[::]\s{{0,6}}\S"


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans of addresses behind a label; they hold a number."""
    for match in _LABELLED.finditer(text):
        start, end = _value(match)
        value = text[start:end]
        if any(map(str.isdigit, value)) and not _NOT_POSTAL.search(value) and not _SMALL.search(value):
            yield start, end


def places(text: str) -> Iterator[Hit]:
    """Find towns and regions behind a label."""
    for match in _PLACED.finditer(text):
        start, end = _value(match)
        if not _SMALL.search(text[start:end]):
            yield Hit("location", start, end, "place.labelled", "label")


def _value(match: "re.Match[str]") -> tuple[int, int]:
    """Span of the value up to the next label, without what ends it."""
    start, value = match.start("address"), match["address"]
    if inside := _LABEL_INSIDE.search(value):
        value = value[: inside.start()]
    return start, start + len(value.rstrip(" .,"))

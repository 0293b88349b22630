"""Vehicle identification numbers: 17 characters, with the check digit of North America or behind words."""

import re
from collections.abc import Iterator

from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_CANDIDATE = re.compile(r"(?<![A-Za-z0-9_/+=.-])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![A-Za-z0-9_/+=-])")
_WORDS = compiled(
    r"vin(?![a-z])|vehicle id|chassis|frame number|n[uú]mero de (?:bastidor|chasis|serie)|bastidor|num[ée]ro de ch[âa]ssis|"
    r"num[ée]ro de s[ée]rie|fahrgestellnummer|fin(?![a-z])|telaio|车架号|车辆识别|底盘号"
)
_VALUES = {
    character: value
    for characters, value in zip(
        ("0", "1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"), range(10), strict=True
    )
    for character in characters
}
"""What a letter counts: 49 CFR 565.15(c), table III."""

_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
"""49 CFR 565.15(c), table IV; the check digit itself, the ninth, counts nothing."""

_MODULUS = 11
_CHECK_AT = 8
_FEWEST_LETTERS = _FEWEST_DIGITS = 3
_SERIAL = 4
"""Digits at the end: the serial number."""

_NORTH_AMERICA = re.compile(r"[1-57]")
"""First characters of makers in the United States, Canada and Mexico, where the check digit is law."""

_MAKERS = re.compile(
    r"W(?:VW|BA|BS|AU|DB|DD|0L|P0|MW|F0|V1|V2)|W1K|T(?:MB|RU|YA)|VF[1378]|V(?:SS|NK)|Z(?:FA|AR|FF|HW)|S(?:AL|AJ|CB|B1)|"
    r"Y(?:V1|S3)|J(?:T[DHEMN]|H[ML]|N1|N8|M1|F1|S3|A4)|K(?:M[HF]|NA|ND|L1)|L(?:VS|FV|SV|GX|BV)|9BW|93[HY]"
)
"""World manufacturer identifiers (ISO 3780) of common makers elsewhere, who need no check digit."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers of vehicles; letters I, O and Q never occur."""
    for match in _CANDIDATE.finditer(text):
        number = match[0].upper()
        said = stands_before(_WORDS, text, match.start())
        if _varied(number) and (rule := _said(number) if said else _alone(match[0])):
            yield Hit("vehicle_id", *match.span(), rule, "label" if said else "checked")


def _varied(number: str) -> bool:
    digits = sum(map(str.isdigit, number))
    return digits >= _FEWEST_DIGITS and len(number) - digits >= _FEWEST_LETTERS


def _said(number: str) -> str:
    if check_character(number) == number[_CHECK_AT]:
        return "vin.said"
    return "vin.wrong" if _NORTH_AMERICA.match(number) else "vin.unchecked"


def _alone(written: str) -> str | None:
    """One text of 17 characters in eleven has the right check digit: a maker and a serial number must help."""
    if not written.isupper() or not written[-_SERIAL:].isdigit():
        return None
    if _NORTH_AMERICA.match(written) and check_character(written) == written[_CHECK_AT]:
        return "vin.checked"
    return "vin.maker" if _MAKERS.match(written) else None


def check_character(number: str) -> str:
    """Return the ninth character that 17 capitals and digits should have."""
    rest = sum(_VALUES[character] * weight for character, weight in zip(number, _WEIGHTS, strict=True)) % _MODULUS
    return "X" if rest == _MODULUS - 1 else str(rest)


RECOGNIZER = Recognizer(
    name="vin",
    find=find,
    gate=r"(?:^|[^A-Za-z0-9_])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?:[^A-Za-z0-9_]|$)",
    entries=(
        Entry(
            category="vehicle_id",
            what="Vehicle identification number (VIN)",
            method="17 characters with the check digit, or behind words that say so",
            checksum="ISO 3779, weighted sum modulo 11",
            source="49 CFR 565.15; ISO 3779",
        ),
    ),
)

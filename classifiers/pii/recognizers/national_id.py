"""National identity numbers that carry a check: United States, United Kingdom, France, Spain, China."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_WORDS = compiled(
    r"ssns?\b|social|security|national|insurance|nino\b|identi|dni\b|nie\b|nif\b|sécu|secu|nir\b|insee|身份证|证件"
)
_SAMPLES = frozenset({"123456789", "078051120", "987654320", "219099999"})
_SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_CHINESE_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHINESE_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True)
class _Scheme:
    pattern: re.Pattern[str]
    valid: Callable[[str], bool]  # of the number without separators
    alone: str | None  # rule when no word announces it
    said: str = "national_id.said"


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers whose check is right; what has a weak one only behind words that announce it."""
    for scheme in _SCHEMES:
        for match in scheme.pattern.finditer(text):
            number = re.sub(r"[\s.-]", "", match[0]).upper()
            rule = scheme.said if stands_before(_WORDS, text, match.start()) else scheme.alone
            if rule and scheme.valid(number):
                yield Hit("national_id", match.start(), match.end(), rule, "checked")


def us_valid(number: str) -> bool:
    """Whether the Social Security Administration could have issued it, and did not publish it as a sample."""
    area, group, serial = number[:3], number[3:5], number[5:]
    issued = area not in {"000", "666"} and area < "900" and group != "00" and serial != "0000"
    return issued and number not in _SAMPLES and len(set(number)) > 1


def spanish_valid(number: str) -> bool:
    """Whether the letter of a DNI or NIE is right."""
    digits = number[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return _SPANISH_LETTERS[int(digits) % 23] == number[-1]


def french_valid(number: str) -> bool:
    """Whether the two check digits of a NIR are right; Corsica's 2A and 2B count as 19 and 18."""
    plain = number.replace("2A", "19").replace("2B", "18")
    return plain.isdigit() and 97 - int(plain[:13]) % 97 == int(plain[13:])


def chinese_valid(number: str) -> bool:
    """Whether the last character of a resident identity number is right (GB 11643-1999)."""
    total = sum(int(d) * w for d, w in zip(number, _CHINESE_WEIGHTS, strict=False))
    return _CHINESE_CHECKS[total % 11] == number[-1]


def _always(_number: str) -> bool:
    return True


_SCHEMES = (
    _Scheme(re.compile(r"(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])"), us_valid, "national_id.us"),
    _Scheme(re.compile(r"(?<![\d.-])\d{9}(?![\d.-])"), us_valid, None),
    _Scheme(re.compile(r"(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]"
                       r"(?![A-Za-z0-9])"),
            _always, "national_id.uk"),
    _Scheme(re.compile(r"(?<![A-Za-z0-9])(?:\d{8}|[XYZxyz]-?\d{7})-? ?[A-HJ-NP-TV-Za-hj-np-tv-z](?![A-Za-z0-9])"),
            spanish_valid, "national_id.es"),
    _Scheme(re.compile(r"(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\d)"),
            french_valid, "national_id.checked"),
    _Scheme(re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"),
            chinese_valid, "national_id.checked"),
)  # fmt: skip


RECOGNIZER = Recognizer(
    name="national_id",
    find=find,
    gate=r"\d",
    entries=(Entry(category="national_id", what="National identity number", method="shape and check", source="ours"),),
)

"""Number plates, which only the words before them make private."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_LINK = (
    r"(?:\s?(?:numbers?|num\.?|no\.?|n[º°]|nº|#|code|id|号码|号|número|numero|numéro|de|du|la|mi|is|es|est|was|"
    r"ending in))"
    r"{0,4}\s?(?:[=:#是为]|\s(?:is|es|est)\s)?\s{0,3}"
)
_VALUE = r"(?P<value>[A-Z]{0,4}[ -]?\d(?:[ -]?[A-Z0-9]){4,19})"


@dataclass(frozen=True, slots=True)
class _Label:
    category: str
    pattern: re.Pattern[str]


def _label(category: str, words: str, value: str = _VALUE) -> _Label:
    return _Label(category, re.compile(rf"(?<![A-Za-z])(?:{words}){_LINK}{value}(?![A-Za-z0-9])", re.IGNORECASE))


_LABELS = (
    _label("vehicle_plate", r"licen[cs]e plate|number plate|plate number|registration plate|matr[íi]cula|"
                            r"plaque d'immatriculation|车牌",
           r"(?P<value>(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5}|"
           r"[A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{0,3}|\d{1,4}[ -]?[A-Z]{2,3}[ -]?\d{0,3}))"),
)  # fmt: skip
_LEAST_DIGITS = 3


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find numbers that words in front of them name."""
    for label in _LABELS:
        for match in label.pattern.finditer(text):
            if sum(map(str.isdigit, match["value"])) >= _LEAST_DIGITS:
                yield Hit(label.category, match.start("value"), match.end("value"), "labelled", "label")


RECOGNIZER = Recognizer(
    name="labelled",
    find=find,
    gate=r"\d",
    entries=(
        Entry(category="vehicle_plate", what="Number plate", method="behind words that announce it", source="ours"),
    ),
)

"""Ages of people, in English, Spanish, French and Chinese."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_PATTERNS = (
    re.compile(r"(?<![\w.])(?P<age>\d{1,3}[ -]?(?:years?|yrs?|months?)[ -]old|\d{1,3} ?(?:yo|"
               r"y/o))(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:aged?|age is|turn(?:ed|ing)|edad:?|âge:?)\s(?P<age>\d{1,3})(?![\w%.:/-]\d|"
               r"\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:i am|i'm|he is|he's|she is|she's)\s(?P<age>\d{1,3})(?=[.,;!?]|\s(?:and|but)|"
               r"$)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:tengo|tiene|cumpl[ioí]\w*|tenía|(?:varón|mujer|paciente|hombre|niñ[oa]) de|"
               r"edad:)\s(?P<age>\d{1,3}\s(?:años|meses))", re.IGNORECASE),
    re.compile(r"(?<![\w.])(?P<age>\d{1,3}\saños)(?:\sde edad)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:j'ai|il a|elle a|âgée?s? de)\s(?P<age>\d{1,3}\sans)(?!\w)", re.IGNORECASE),
    re.compile(r"(?:我|他|她|今年|年龄:?|现年)\s?(?P<age>\d{1,3}\s?岁)"),
)  # fmt: skip
_OLDEST = 120


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find how old someone is said to be."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if int(re.match(r"\d+", match["age"])[0]) <= _OLDEST:  # type: ignore[index]  # every age starts with digits
                yield Hit("age", match.start("age"), match.end("age"), "age")


RECOGNIZER = Recognizer(
    name="age",
    find=find,
    gate=r"\d",
    entries=(
        Entry(
            category="age",
            what="Age",
            method="said to be someone's age, in English, Spanish, French or Chinese",
            source="ours",
        ),
    ),
)

"""Places that a form's label or `I live in` announces."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[A-ZÀ-Þ][\wÀ-ÿ'-]{1,24}"
_PLACE = rf"(?P<place>{_WORD}(?:[ -](?:de la |de los |de las |del |de |la |le |sur )?{_WORD}){{0,3}})"
_PATTERNS = (
    re.compile(
        r"(?<!\w)(?i:city|town|country|state|localidad(?:\s?/\s?provincia)?|provincia|ciudad|población|país|"
        r"ville|pays|lieu de naissance|"
        rf"lugar de nacimiento)\s?:\s{{0,2}}{_PLACE}"
    ),
    re.compile(rf"(?<!\w)(?i:i live in|i'm from|vivo en|soy de|vivimos en|resido en|j'habite(?: à)?|je vis à|"
               rf"je viens de)\s{_PLACE}"),
    re.compile(r"(?:我住在|我在|来自|家住|籍贯:?)(?P<place>[\u4e00-\u9fff]{2,4}?(?:省|市|区|县))"),
)  # fmt: skip


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find where someone is said to be or to live."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Hit("location", match.start("place"), match.end("place"), "place.said", "label")


RECOGNIZER = Recognizer(
    name="said_place",
    find=find,
    gate="",
    entries=(
        Entry(category="location", what="Place", method="behind a label or words such as `I live in`", source="ours"),
    ),
)

"""Places and postal codes that a form's label or `I live in` announces."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.names import public
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"(?:St\. )?[A-ZÀ-Þ][\wÀ-ÿ'-]{1,24}"
_PLACE = rf"(?P<place>{_WORD}(?:[ -](?:de la |de los |de las |del |de |la |le |sur )?{_WORD}){{0,3}})"
_LABELS = (
    r"city|town|country|state|localidad(?:\s?/\s?provincia)?|provincia|ciudad|población|país|ville|pays|"
    r"lieu de naissance|"
    r"lugar de nacimiento"
)
_LIVES = (
    r"i (?:currently |still )?live in|i'm (?:originally )?from|i am (?:originally )?from|my home ?town is|"
    r"i grew up in|i was born in|we live in|vivo en|soy de|"
    r"vivimos en|resido en|nací en|crecí en|j'habite(?: à| en)?|je vis (?:à|en)|je viens de|je suis née? à|"
    r"nous habitons(?: à)?"
)
_LABELLED = re.compile(rf"(?<!\w)(?i:{_LABELS})\s?:\s{{0,2}}{_PLACE}(?!\w)")
_LIVED = re.compile(rf"(?<!\w)(?i:{_LIVES})\s(?:the )?{_PLACE}(?!\w)")
_MOST_BEFORE = 2
"""Words of its line before a label; more are a sentence that a colon ends (`travel to a country:`)."""

_CHINESE = re.compile(r"(?:我住在|我在|来自|家住|籍贯:?)(?P<place>[\u4e00-\u9fff]{2,4}?(?:省|市|区|县))")
_PATTERNS = (_LABELLED, _LIVED, _CHINESE)
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")  # `AppState` is a type, no place
_NO_PLACES_LISTED = "i i'd i'm i've i'll my the here there god los las"
_NO_PLACES = frozenset(_NO_PLACES_LISTED.split())


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find where someone is said to be or to live."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if pattern is _LABELLED and _ends_a_sentence(text, match.start()):
                continue
            if (kept := _kept(match["place"])) != "":
                rule = "place.country" if public.is_country(kept) else "place.said"
                yield Hit("location", match.start("place"), match.start("place") + len(kept), rule, "label")


def _ends_a_sentence(text: str, start: int) -> bool:
    """Whether the label is the last word of a longer clause."""
    line = text[max(0, start - 80) : start].rsplit("\n", 1)[-1]
    return len(re.split(r"[,;|.!?:()\t]", line)[-1].split()) > _MOST_BEFORE


def _kept(place: str) -> str:
    """The place up to a word that begins something else."""
    if _INNER_CAPITAL.search(place.split(" ", 1)[0]) and not place.startswith("Mc"):
        return ""
    words = place.split(" ")
    ends = next(
        (at for at, word in enumerate(words) if word.casefold() in _NO_PLACES and (at == 0 or word[0] == "I")), None
    )
    return " ".join(words[:ends])


RECOGNIZER = Recognizer(
    name="said_place",
    find=find,
    gate=rf"\b(?i:{_LABELS})\s?:|\b(?i:{_LIVES})\s|我住在|我在|来自|家住|籍贯",
    entries=(
        Entry(category="location", what="Place", method="behind a label or words such as `I live in`", source="ours"),
    ),
)

"""Names that the words around them announce: introductions, forms, greetings, signatures, titles, relatives."""

from collections.abc import Iterator
from functools import cache

from classifiers.pii.hit import Hit
from classifiers.pii.names import announced, chinese
from classifiers.pii.names.announcement import Chooser
from classifiers.pii.names.weighing import weigh
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.tag import Span


def find(text: str, language: str) -> Iterator[Hit]:
    """Find people's names behind, before or between words that go with a name."""
    surest: dict[Span, Hit] = {}
    for hit in _announced(text, language):
        other = surest.get((hit.start, hit.end))
        if other is None or other.score < hit.score:
            surest[hit.start, hit.end] = hit
    yield from weigh(surest.values(), text)


def _announced(text: str, language: str) -> Iterator[Hit]:
    for announcement in _chooser().of(text, language):
        for match in announcement.pattern.finditer(text):
            if (span := announcement.name(match)) is not None:
                yield Hit("person", *span, announcement.rule, "label")


@cache
def _chooser() -> Chooser:
    return Chooser((*announced.ANNOUNCEMENTS, *chinese.ANNOUNCEMENTS))


_METHODS = {
    "Name in an introduction": "behind `my name is`, `me llamo`, `je m'appelle`, `我叫`, in any case of letters",
    "Name in a form": "behind a label such as `Name:`, `Nombre:`, `Nom :`, `姓名`",
    "Name in a greeting or signature": "behind `Dear`, `Hola`, `Bonjour`; below `Best regards`, `Saludos`, "
    "`Cordialement`, `此致`",
    "Name with a title": "behind `Mrs`, `Dr`, `Sra.`, `Mme`; before `先生`",
    "Name of a relative or acquaintance": "behind `my sister`, `mi madre`, `ma fille`, `我妈妈`, if it is a known "
    "given name",
}

RECOGNIZER = Recognizer(
    name="said_name",
    find=find,
    gate=rf"(?i:{announced.GATE})|{chinese.GATE}",
    entries=tuple(
        Entry(category="person", what=what, method=method, source="ours; given names from Faker's lists")
        for what, method in _METHODS.items()
    ),
)

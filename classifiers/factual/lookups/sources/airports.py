"""Airports with an IATA code, read from the files of airportsdata."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from classifiers.factual.finding import Source
from classifiers.factual.lookups.spelling import spelled

SOURCE = Source(
    title="airportsdata 20260905", url="https://github.com/mborsetti/airportsdata", as_of="2026-09", licence="MIT"
)

_GENERIC = (" international airport", " intl airport", " regional airport", " airport")


@dataclass(frozen=True, slots=True)
class Airport:
    """A line of the table."""

    iata: str
    icao: str
    name: str
    city: str
    country: str  # ISO 3166-1 alpha-2


@cache
def airports() -> Mapping[str, Airport]:
    """Return the 7,900 airports that have an IATA code, by it."""
    rows = _rows("airports.csv")
    return {
        row["iata"]: Airport(row["iata"], row["icao"], row["name"], row["city"], row["country"])
        for row in rows
        if row["iata"]
    }


@cache
def metropolitan() -> frozenset[str]:
    """Return IATA's codes of cities with several airports: LON, NYC."""
    return frozenset(row["City Code"] for row in _rows("iata_macs.csv"))


@cache
def by_name() -> Mapping[str, frozenset[str]]:
    """Return the codes of the airports of each name, with and without `international airport`, and of each city."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, one in airports().items():
        for name in _names(one):
            found[name].add(code)
    for row in _rows("iata_macs.csv"):
        found[spelled(row["City Name"])] |= {row["City Code"], row["Airport Code"]}
    return {name: frozenset(codes) for name, codes in found.items()}


def _names(one: Airport) -> Iterator[str]:
    name = spelled(one.name.replace("/", " "))
    yield from (name, spelled(one.city))
    for words in _GENERIC:
        yield name.removesuffix(words)


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (files("airportsdata") / file).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)

"""Hours that the countries are from UTC, in winter and in summer: the tz database through tzdata."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from classifiers.factual.finding import Source

SOURCE = Source(title="tz database (tzdata)", url="https://www.iana.org/time-zones", licence="public domain")

YEAR = 2026
"""The year whose January and July are looked at."""


@cache
def zones() -> Mapping[str, tuple[str, ...]]:
    """Return the time zones of each country by ISO 3166-1 alpha-2 code."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            found[country].append(zone)
    return {country: tuple(names) for country, names in found.items()}


@cache
def offsets(country: str) -> frozenset[timedelta]:
    """Return how far the clocks of a country may be from UTC, by zone and season."""
    times = [datetime(YEAR, month, 15, tzinfo=ZoneInfo(zone)) for zone in zones().get(country, ()) for month in (1, 7)]
    return frozenset(offset for time in times if (offset := time.utcoffset()) is not None)

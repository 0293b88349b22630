"""The chemical elements, read from the SQLite file of mendeleev; its own import would pull in pandas."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from classifiers.factual.finding import Source

SOURCE = Source(title="mendeleev 1.3.0", url="https://mendeleev.readthedocs.io", as_of="2026", licence="MIT")

ROOM = 298.15
"""Kelvin at which the state of an element is told."""

_QUERY = """
    SELECT e.atomic_number, e.symbol, e.name, e.atomic_weight, e.group_id, e.period, s.name, e.discoverers,
           e.discovery_year, e.density,
           (SELECT group_concat(coalesce(p.melting_point, p.triple_point_temperature)) FROM phasetransitions p
             WHERE p.atomic_number = e.atomic_number AND NOT coalesce(p.is_transition, 0)),
           (SELECT group_concat(p.boiling_point) FROM phasetransitions p
             WHERE p.atomic_number = e.atomic_number AND NOT coalesce(p.is_transition, 0))
    FROM elements e JOIN series s ON s.id = e.series_id ORDER BY e.atomic_number
"""


@dataclass(frozen=True, slots=True)
class Element:
    """A line of the table."""

    number: int
    symbol: str
    name: str
    weight: float  # standard atomic weight, or the mass number of the longest-lived isotope
    group: int | None  # 1 to 18
    period: int
    series: str
    discoverers: str
    year: int | None
    density: float | None  # grams per cubic centimetre
    melting: tuple[float, ...]  # kelvin, one for each form that it has
    boiling: tuple[float, ...]


@cache
def elements() -> Mapping[str, Element]:
    """Return the 118 elements by symbol.

    Raises:
        sqlite3.Error: the package's file is not what it was.
    """
    spec = find_spec("mendeleev")
    folder = Path(str(spec.origin)).parent if spec else Path()
    with closing(sqlite3.connect(f"file:{folder / 'elements.db'}?mode=ro", uri=True)) as connection:
        rows = connection.execute(_QUERY).fetchall()
    return {row[1]: _element(row) for row in rows}


def _element(row: tuple[Any, ...]) -> Element:
    number, symbol, name, weight, group, period, series, discoverers, year, density, melting, boiling = row
    return Element(
        number=number,
        symbol=symbol,
        name=name,
        weight=weight,
        group=group,
        period=period,
        series=series,
        discoverers=discoverers or "",
        year=year,
        density=density,
        melting=_numbers(melting),
        boiling=_numbers(boiling),
    )


def _numbers(joined: str | None) -> tuple[float, ...]:
    return tuple(float(one) for one in (joined or "").split(",") if one)


def state(element: Element) -> str | None:
    """Return `solid`, `liquid` or `gas` at 25 °C, None where the points are not known or too near to it."""
    if not element.melting or not element.boiling:
        return None
    states = {_state(one, other) for one in element.melting for other in element.boiling}
    return states.pop() if len(states) == 1 else None


def _state(melting: float, boiling: float) -> str | None:
    if min(abs(melting - ROOM), abs(boiling - ROOM)) < 3:  # noqa: PLR2004  # kelvin: gallium and caesium melt in a hand
        return None
    if melting > ROOM:
        return "solid"
    return "liquid" if boiling > ROOM else "gas"

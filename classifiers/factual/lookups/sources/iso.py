"""Codes of languages, currencies and states, read from the files of pycountry without its objects."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import orjson

from classifiers.factual.finding import Source

SOURCE = Source(title="pycountry (iso-codes)", url="https://github.com/pycountry/pycountry", licence="LGPL-2.1-only")

_NOT_STATES = frozenset({"AS", "GU", "MP", "PR", "UM", "VI"})


@cache
def currencies() -> frozenset[str]:
    """Return the codes of ISO 4217."""
    return frozenset(str(row["alpha_3"]) for row in _rows("4217"))


@cache
def languages() -> Mapping[str, frozenset[str]]:
    """Return all codes of a language by each of them: `de`, `deu` and `ger` are one."""
    return {
        code: frozenset(codes)
        for row in _rows("639-3")
        if (codes := [row[field] for field in ("alpha_2", "alpha_3", "bibliographic") if field in row])
        and (len(codes) > 1)
        for code in codes
    }


@cache
def language_codes() -> frozenset[str]:
    """Return the codes of languages that have one of two letters."""
    return frozenset(languages())


@cache
def states() -> Mapping[str, str]:
    """Return the fifty states of the United States and its district by their two letters."""
    rows = (row for row in _rows("3166-2") if row["code"].startswith("US-"))
    return {row["code"][3:]: row["name"] for row in rows if row["code"][3:] not in _NOT_STATES}


def _rows(standard: str) -> Iterator[Mapping[str, Any]]:
    file = files("pycountry") / "databases" / f"iso{standard}.json"
    yield from orjson.loads(file.read_bytes())[standard]

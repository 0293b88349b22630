"""What the tables say of a country, put together: where two tables differ, both are taken."""

# ruff: noqa: E501  # patterns and tables of four languages read better whole

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from classifiers.factual.lookups import names
from classifiers.factual.lookups.sources import cldr, factbook, geonames

BOTH: Mapping[str, frozenset[str]] = {
    "RU": frozenset({"EU", "AS"}), "TR": frozenset({"EU", "AS"}), "KZ": frozenset({"EU", "AS"}), "AZ": frozenset({"EU", "AS"}),
    "GE": frozenset({"EU", "AS"}), "AM": frozenset({"EU", "AS"}), "CY": frozenset({"EU", "AS"}), "EG": frozenset({"AF", "AS"}),
    "ID": frozenset({"AS", "OC"}), "TL": frozenset({"AS", "OC"}), "PA": frozenset({"NA", "SA"}), "TT": frozenset({"NA", "SA"}),
    "CO": frozenset({"SA", "NA"}), "GR": frozenset({"EU"}), "IL": frozenset({"AS"}), "US": frozenset({"NA", "OC"}), "FR": frozenset({"EU"}),
    "ES": frozenset({"EU", "AF"}), "YE": frozenset({"AS", "AF"}), "PT": frozenset({"EU"}), "DK": frozenset({"EU", "NA"}),
    "PG": frozenset({"OC", "AS"}), "CL": frozenset({"SA", "OC"}), "AW": frozenset({"NA", "SA"}), "CW": frozenset({"NA", "SA"}),
}  # fmt: skip
"""Countries that lie on two continents, or that some count to another."""

MONEY: Mapping[str, frozenset[str]] = {
    "BG": frozenset({"EUR", "BGN"}), "HR": frozenset({"EUR", "HRK"}), "ZW": frozenset({"USD", "ZWL", "ZWG", "ZAR"}), "KH": frozenset({"KHR", "USD"}),
    "VE": frozenset({"VES", "VEF", "VED", "USD"}), "CU": frozenset({"CUP", "CUC"}), "SV": frozenset({"USD", "SVC"}), "SL": frozenset({"SLE", "SLL"}),
    "PA": frozenset({"PAB", "USD"}), "LB": frozenset({"LBP", "USD"}), "BT": frozenset({"BTN", "INR"}), "CW": frozenset({"XCG", "ANG"}),
}  # fmt: skip
"""Countries with two kinds of money, or whose money changed within the years that a model may speak of."""

SPOKEN: Mapping[str, frozenset[str]] = {
    "US": frozenset({"en"}), "GB": frozenset({"en"}), "AU": frozenset({"en"}), "MX": frozenset({"es"}), "IN": frozenset({"hi", "en"}),
    "BO": frozenset({"es", "qu", "ay", "gn"}), "MA": frozenset({"ar", "zgh", "ber", "fr"}), "DZ": frozenset({"ar", "fr", "ber", "zgh"}),
    "BY": frozenset({"be", "ru"}), "UA": frozenset({"uk"}), "ML": frozenset({"fr", "bm"}), "NE": frozenset({"fr", "ha"}), "BF": frozenset({"fr"}),
    "RW": frozenset({"rw", "en", "fr", "sw"}), "IL": frozenset({"he", "ar"}), "PK": frozenset({"ur", "en"}), "PH": frozenset({"fil", "tl", "en"}),
}  # fmt: skip
"""Languages that are official, were so lately, or are in fact, where the tables say too little."""

OVERSEAS: Mapping[str, frozenset[str]] = {
    "FR": frozenset({"BR", "SR", "NL", "SX"}), "BR": frozenset({"FR"}), "SR": frozenset({"FR"}), "GB": frozenset({"IE", "ES", "CY"}),
    "ES": frozenset({"GB", "MA"}), "CY": frozenset({"GB", "TR"}), "NL": frozenset({"FR"}), "DK": frozenset({"CA"}), "CA": frozenset({"DK"}),
}  # fmt: skip
"""Neighbours by way of territories that the tables give a code of their own."""

SILENT = frozenset({"IL", "PS", "TW", "XK", "EH", "AN", "CS"})
"""Countries of whose size and borders nothing is said."""


def continents(code: str) -> frozenset[str]:
    """Return GeoNames' codes of the continents that a country may be said to lie on."""
    return BOTH.get(code) or _listed(code, lambda country: frozenset({country.continent}))


def currencies(code: str) -> frozenset[str]:
    """Return the ISO 4217 codes of what a country pays with."""
    return (
        _listed(code, lambda country: frozenset({country.currency})) | cldr.tender(code) | MONEY.get(code, frozenset())
    )


def languages(code: str) -> frozenset[str]:
    """Return the ISO 639 codes of the languages that are official in all of a country, or are so in fact."""
    row = factbook.countries().get(code)
    written = [names.language(name) for name in factbook.official_languages(row.languages)] if row else []
    return cldr.official_languages(code, regional=False).union(*written) | SPOKEN.get(code, frozenset())


def spoken(code: str) -> frozenset[str]:
    """Return the codes of the languages that have a form of their own in a country or that are official in a part of it."""
    tags = (tag.partition("-") for tag in geonames.countries()[code].languages)
    listed = frozenset(language for language, _, where in tags if where == code)  # `en-BN`: English of Brunei
    return listed | cldr.official_languages(code, regional=True)


def neighbours(code: str) -> frozenset[str]:
    """Return the codes of the countries that share a border on land with one; empty where nothing should be said."""
    if code in SILENT or code not in geonames.countries():
        return frozenset()
    return _written_neighbours(code) | geonames.countries()[code].neighbours | OVERSEAS.get(code, frozenset())


@cache
def _written_neighbours(code: str) -> frozenset[str]:
    row = factbook.countries().get(code)
    parts = row.neighbours.replace(",", ";").split(";") if row else []
    words = [part.strip().split(" ") for part in parts]
    found = [
        names.country(" ".join(word for word in one if not word[:1].isdecimal() and word != "km")) for one in words
    ]
    return frozenset().union(*found)


def population(code: str) -> tuple[Fraction, ...]:
    """Return how many people live in a country, by each table."""
    return _two(code, "population")


def area(code: str) -> tuple[Fraction, ...]:
    """Return the area of a country in square kilometres, by each table."""
    return _two(code, "area")


def _two(code: str, what: str) -> tuple[Fraction, ...]:
    if code in SILENT or code not in geonames.countries():
        return ()
    row = factbook.countries().get(code)
    values = (getattr(row, what) if row else None, Fraction(getattr(geonames.countries()[code], what)))
    return tuple(value for value in values if value)


def is_landlocked(code: str) -> bool | None:
    """Whether a country has no coast; None: not known."""
    row = factbook.countries().get(code)
    if row is None or not row.coast or code in SILENT:
        return None
    return "landlocked" in row.coast


def ranked(continent: str | None, what: str, *, largest: bool) -> frozenset[str]:
    """Return the countries of a continent, or of the world, that may be said to be the largest or smallest.

    Those within 10 % of the first one are all taken, and the first one on each reading of what belongs to a continent: of Europe, also those that lie in it as a whole.
    """
    narrow = [code for code in _states() if continent in {None, geonames.countries()[code].continent}]
    wide = [code for code in _states() if continent is None or continent in continents(code)]
    inside = frozenset({"UA", "FR"}) if continent == "EU" and largest and what == "area" else frozenset()
    return _first(narrow, what, largest=largest) | _first(wide, what, largest=largest) | inside


def _first(codes: list[str], what: str, *, largest: bool) -> frozenset[str]:
    known = {code: values for code in codes if (values := _two(code, what))}
    if not largest and "VA" in codes:
        known["VA"] = (Fraction(1, 2),)  # square kilometres, or nearly nobody: the tables round it to nothing
    if not known:
        return frozenset()
    first = (max if largest else min)(values[0] for values in known.values())
    return frozenset(
        code for code, values in known.items() if min(abs(value - first) for value in values) <= first / 10
    )


@cache
def ranks(code: str, what: str) -> tuple[int, ...]:
    """Return the places of a country among the states, from 1, by each table; empty when it is no state."""
    sizes = {one: _two(one, what) for one in _states()}
    if not sizes.get(code):
        return ()
    others = [values[0] for one, values in sizes.items() if values and one != code]
    return tuple(1 + sum(other > value for other in others) for value in sizes[code])


@cache
def _states() -> tuple[str, ...]:
    """Return the codes of the states, without territories and without those whose standing is not agreed on."""
    rows = factbook.countries().items()
    return tuple(code for code, row in rows if row.state and row.capital and row.population and code not in SILENT)


def _listed(code: str, value: object) -> frozenset[str]:
    found = geonames.countries().get(code)
    return value(found) if found is not None and callable(value) else frozenset()

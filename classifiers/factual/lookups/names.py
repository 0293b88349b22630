"""Names of countries, continents, languages and currencies in four languages, and what they may stand for."""

# ruff: noqa: E501  # patterns and tables of four languages read better whole

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from classifiers.factual.lookups.sources import cldr, factbook, geonames
from classifiers.factual.lookups.spelling import spelled

_COUNTRIES = {
    "US": ("USA", "U.S.", "U.S.A.", "US", "United States of America", "America", "EE. UU.", "EEUU", "Estados Unidos de América",
           "États-Unis d'Amérique", "美利坚合众国"),
    "GB": ("UK", "U.K.", "Great Britain", "Britain", "Gran Bretaña", "Grande-Bretagne"), "AE": ("UAE", "Emirates"),
    "CD": ("Democratic Republic of the Congo", "Democratic Republic of Congo", "DR Congo", "DRC", "Congo", "Zaire",
           "刚果民主共和国", "República Democrática del Congo", "République démocratique du Congo", "刚果"),
    "CG": ("Republic of the Congo", "Republic of Congo", "Congo", "Congo-Brazzaville", "刚果共和国", "刚果"),
    "CI": ("Ivory Coast", "Cote d'Ivoire"), "KR": ("South Korea", "Republic of Korea", "Korea"), "KP": ("North Korea", "Korea", "DPRK"),
    "CZ": ("Czech Republic", "Czechia", "República Checa", "République tchèque"), "MM": ("Burma", "Birmania", "Birmanie"),
    "SZ": ("Swaziland",), "MK": ("Macedonia",), "CV": ("Cape Verde",), "TL": ("East Timor",), "TR": ("Turkey", "Türkiye"),
    "VA": ("Vatican", "Vatican City", "Holy See"), "NL": ("Holland", "Holanda", "Hollande"), "RU": ("Russian Federation",),
    "CN": ("People's Republic of China", "PRC", "中华人民共和国"), "BA": ("Bosnia", "Bosnia and Herzegovina"), "GM": ("Gambia",),
    "FM": ("Federated States of Micronesia", "Micronesia"), "EH": ("Sahrawi Arab Democratic Republic", "SADR"),
    "TT": ("Trinidad",), "AG": ("Antigua",), "LA": ("Lao PDR",), "SY": ("Syrian Arab Republic",), "BN": ("Brunei Darussalam",),
    "PS": ("State of Palestine",), "FK": ("Falkland Islands", "Islas Malvinas"), "ST": ("Sao Tome", "São Tomé and Príncipe"),
}  # fmt: skip
"""Names that neither table has."""

SHARED = {
    "georgia": "US-GA", "jersey": "US-NJ", "guinea": "GN", "victoria": "?", "luxembourg": "LU", "ireland": "IE", "china": "CN"
}  # fmt: skip
"""Names of countries that name something else as well; what it is has no value, so that nothing is called wrong."""

CONTINENTS = {"AF": "002", "EU": "150", "AS": "142", "NA": "003", "SA": "005", "OC": "009"}
"""GeoNames' codes to those of the United Nations (M49), which CLDR has the names of."""

_CONTINENTS = {
    "NA": ("Central America", "Caribbean", "the Caribbean", "Norteamérica", "América del Norte", "América Central", "Amérique centrale", "Amérique du Nord",
           "北美", "中美洲"),
    "SA": ("Sudamérica", "América del Sur", "Suramérica", "南美"), "OC": ("Australia", "Australasia", "Oceania"), "AN": ("Antarctica", "Antártida", "南极洲"),
    "AS": ("Middle East", "Asia"), "AF": ("Middle East",),
}  # fmt: skip
_CURRENCIES = {
    "GBP": ("pound sterling", "sterling", "libra esterlina", "livre sterling", "英镑"), "CNY": ("renminbi", "yuan", "RMB", "人民币", "元"),
    "USD": ("American dollar", "US dollar", "U.S. dollar", "dólar estadounidense", "dólar", "美元"), "JPY": ("yen", "日元", "日圆"),
    "EUR": ("euro", "欧元"), "KRW": ("won", "韩元"), "INR": ("rupee", "卢比"), "CHF": ("franc", "瑞士法郎"), "ZAR": ("rand",),
    "RUB": ("ruble", "rouble", "rublo", "卢布"), "BRL": ("real",), "THB": ("baht",), "ILS": ("shekel",), "NGN": ("naira",),
}  # fmt: skip

Index = Mapping[str, frozenset[str]]


def country(name: str) -> frozenset[str]:
    """Return the ISO 3166-1 alpha-2 codes of the countries that a name may mean."""
    return _countries().get(spelled(name), frozenset())


def continent(name: str) -> frozenset[str]:
    """Return GeoNames' codes of the continents that a name means."""
    return _continents().get(spelled(name), frozenset())


def language(name: str) -> frozenset[str]:
    """Return the ISO 639 codes of the languages that a name means."""
    return _languages().get(spelled(name.removeprefix("el ").removeprefix("le ")), frozenset())


def currency(name: str) -> frozenset[str]:
    """Return the ISO 4217 codes of the currencies that a name may mean: `dollar` is many."""
    plain = spelled(name)
    return _currencies().get(plain) or _currencies().get(plain.removesuffix("s"), frozenset())


def country_name(code: str) -> str:
    """Return the English name of a country."""
    return geonames.countries()[code].name if code in geonames.countries() else code


def continent_name(code: str) -> str:
    """Return the English name of a continent by GeoNames' code."""
    return {
        "AF": "Africa",
        "EU": "Europe",
        "AS": "Asia",
        "NA": "North America",
        "SA": "South America",
        "OC": "Oceania",
    }.get(code, "Antarctica")


@cache
def _countries() -> Index:
    listed = ((code, name) for code, row in geonames.countries().items() for name in (row.name,))
    written = ((code, row.name) for code, row in factbook.countries().items() if row.name)
    known = [pair for pair in (*listed, *written, *cldr.territories()) if pair[0] in geonames.countries()]
    own = ((code, name) for code, names in _COUNTRIES.items() for name in names)
    index = _index((*known, *own))
    ambiguous = {name: index.get(name, frozenset()) | {code} for name, code in SHARED.items()}
    return {name: codes - {"AN", "CS"} for name, codes in {**index, **ambiguous}.items()}


@cache
def _continents() -> Index:
    numbers = {number: code for code, number in CONTINENTS.items()}
    known = [(numbers[number], name) for number, name in cldr.regions() if number in numbers]
    return _index((*known, *((code, name) for code, names in _CONTINENTS.items() for name in names)))


@cache
def _languages() -> Index:
    own = (("zh", "Mandarin"), ("zh", "Mandarin Chinese"), ("zh", "Standard Chinese"), ("zh", "mandarín"), ("es", "Castilian"),
           ("es", "castellano"), ("fa", "Farsi"), ("zh", "中文"), ("zh", "汉语"), ("zh", "普通话"), ("pt", "Brazilian Portuguese"),
           ("tl", "Tagalog"), ("fil", "Tagalog"))  # fmt: skip
    return _index((*cldr.languages(), *own))


@cache
def _currencies() -> Index:
    own = ((code, name) for code, names in _CURRENCIES.items() for name in names)
    short = (
        (code, word)
        for code, name in cldr.currencies()
        if "(" not in name
        for word in (name.split()[0], name.split()[-1])
    )
    return _index((*cldr.currencies(), *short, *own))


def _index(pairs: Iterable[tuple[str, str]]) -> Index:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in pairs:
        found[spelled(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}

"""Capitals: which city is one, of what, and of which countries nobody should say."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

from collections.abc import Iterator
from functools import cache

from classifiers.factual.lookups import names
from classifiers.factual.lookups.relation import Relation, named
from classifiers.factual.lookups.sources import geonames
from classifiers.factual.lookups.spelling import spelled

DISPUTED = frozenset({"IL", "PS", "TW", "XK", "EH", "CN-TW"})
"""Countries whose capital or existence is not agreed on; the check says nothing of them."""

SEVERAL = {
    "BO": ("Sucre", "La Paz"), "ZA": ("Pretoria", "Cape Town", "Bloemfontein"), "NL": ("Amsterdam", "The Hague"),
    "LK": ("Colombo", "Sri Jayewardenepura Kotte"), "BJ": ("Porto-Novo", "Cotonou"), "CI": ("Yamoussoukro", "Abidjan"),
    "TZ": ("Dodoma", "Dar es Salaam"), "MY": ("Kuala Lumpur", "Putrajaya"), "SZ": ("Mbabane", "Lobamba"),
    "ME": ("Podgorica", "Cetinje"), "CL": ("Santiago", "Valparaíso"), "GE": ("Tbilisi", "Kutaisi"), "BI": ("Gitega", "Bujumbura"),
    "NG": ("Abuja",), "KZ": ("Astana",), "MM": ("Nay Pyi Taw",), "GQ": ("Malabo", "Ciudad de la Paz"), "YE": ("Sanaa", "Aden"),
    "LY": ("Tripoli",), "ID": ("Jakarta", "Nusantara"), "MS": ("Plymouth", "Brades"), "DK": ("Copenhagen",), "US": ("Washington",),
    "GT": ("Guatemala City", "Antigua Guatemala"), "KR": ("Seoul", "Sejong"), "PH": ("Manila", "Quezon City"),
}  # fmt: skip
"""Countries with more than one seat, by law or in the books, and capitals that GeoNames calls otherwise."""

_ALIASES = {
    "washington dc": "Washington", "washington d c": "Washington", "washington, dc": "Washington", "hague": "The Hague",
    "naypyidaw": "Nay Pyi Taw", "nur sultan": "Astana", "nursultan": "Astana", "sri jayawardenepura kotte": "Sri Jayewardenepura Kotte",
    "kotte": "Sri Jayewardenepura Kotte", "kiev": "Kyiv", "kyiv": "Kyiv", "andorra la vella": "Andorra la Vella", "n'djamena": "N'Djamena",
    "saint george's": "Saint George's", "sana'a": "Sanaa", "华盛顿特区": "Washington", "伦敦": "London", "华盛顿": "Washington", "纽约": "New York City", "河内": "Hanoi", "新德里": "New Delhi",
}  # fmt: skip


def city(name: str) -> frozenset[str]:
    """Return the ids of the cities that a name may mean."""
    plain = spelled(name.removesuffix("市"))
    forms = (plain, spelled(_ALIASES.get(plain, "")), f"{plain} city", f"{plain}市")
    return frozenset(map(str, next(filter(None, map(geonames.city_names().get, forms)), ())))


def city_name(place: str) -> str:
    """Return the name of a city by its id."""
    return geonames.cities()[int(place)].name


@cache
def capitals(country: str) -> frozenset[str]:
    """Return the ids of the cities that are the seat of a country; empty when that is disputed or not known."""
    if country in DISPUTED or country not in geonames.countries():
        return frozenset()
    written = (*SEVERAL.get(country, ()), geonames.countries()[country].capital)
    return frozenset(place for name in written for place in _seats(country, name))


def _seats(country: str, name: str) -> Iterator[str]:
    """Yield the largest city of a name in a country, and one that goes by just this name: New Delhi is a part of Delhi."""
    homes = [place for place in city(name) if geonames.cities()[int(place)].country == country] if name else []
    largest = max(homes, key=lambda place: geonames.cities()[int(place)].population, default=None)
    yield from (place for place in homes if place == largest or spelled(city_name(place)) == spelled(name))


RELATION = Relation(
    rule="country.capital",
    cues=("capital", "首都"),
    patterns=(
        r"(?<![\w-] )\b(?:the )?(?:current |official |national )?capital(?: city)? of <s>(?: is|:) (?:the city of )?<o><end>",
        r"\bcapital(?: city)? of <s> is (?:the city of )?<o><end>",
        r"<start><s>['’]s? (?:current |official |national )?capital(?: city)?(?: is|:) (?:the city of )?<o><end>",
        r"<start><o>,? (?:is|which is) (?:also )?the (?:current |official |national )?capital(?: city)?(?: and (?:the )?largest city)? of <s><end>",
        r"<word><o>,? the capital(?: city)?(?: and (?:the )?largest city)? of <s><end>",
        r"<start><o> is <s>['’]s? capital(?: city)?<end>",
        r"\bla capital <de><s> es <o><end>",
        r"<word><o>,? la capital <de><s><end>",
        r"<start><o> es la capital <de><s><end>",
        r"\bla capitale <de><s> est <o><end>",
        r"<word><o>,? la capitale <de><s><end>",
        r"<start><o> est la capitale <de><s><end>",
        r"<s>的?首都(?:城市)?(?:是|为)<o><end>",
        r"<o>是<s>的?首都<end>",
    ),
    questions=(
        r"\bwhat(?:'s|’s| is| city is) the capital(?: city)? of <s>\s*\?",
        r"\bname the capital(?: city)? of <s>\s*[.?]?",
        r"\b(?:cuál es|cual es|dime) la capital <de><s>\s*[?.]?",
        r"\b(?:quelle est|dis-moi) la capitale <de><s>\s*[?.]?",
        r"<s>的?首都(?:是|在)(?:哪里|哪儿|哪|什么|哪个城市)",
    ),
    subject=names.country,
    compare=named(city, capitals, city_name),
    called=names.country_name,
    says="The capital of {subject} is {expected}, the answer says {said}",
    source=geonames.SOURCE,
)

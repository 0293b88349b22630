"""Where cities lie: in which country, in which state; and what is the name of a city at all."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

from functools import cache

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups import capitals, names
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import Compare, Relation, Verdict
from classifiers.factual.lookups.sources import geonames
from classifiers.factual.lookups.sources.geonames import City
from classifiers.factual.lookups.spelling import spelled

PARENTS = {
    "US": ("PR", "GU", "VI", "AS", "MP"), "CN": ("HK", "MO"), "FR": ("RE", "GP", "MQ", "GF", "YT", "NC", "PF", "PM", "BL", "MF", "WF"),
    "GB": ("GI", "BM", "KY", "VG", "TC", "AI", "MS", "FK", "SH", "PN", "IO", "GG", "JE", "IM"), "NL": ("AW", "CW", "SX", "BQ"),
    "DK": ("GL", "FO"), "FI": ("AX",), "NO": ("SJ",), "AU": ("CX", "CC", "NF"), "NZ": ("CK", "NU", "TK"), "IT": ("VA",), "RS": ("XK",),
}  # fmt: skip
"""States whose territories have a code of their own; what lies in one lies in the other."""

_PARENT = {child: parent for parent, children in PARENTS.items() for child in children}

SILENT = frozenset({"IL", "PS", "TW", "XK", "EH"})
"""Countries whose borders are not agreed on: nothing is said of their cities."""

DISPUTED = frozenset(
    map(spelled, ("Sevastopol", "Simferopol", "Kerch", "Yalta", "Donetsk", "Luhansk", "Mariupol", "Melitopol", "Stanley", "Laayoune",
                  "El Aaiún", "Hargeisa", "Srinagar", "Muzaffarabad", "Stepanakert", "Sukhumi", "Tskhinvali", "Tiraspol", "Nicosia",
                  "Jerusalem", "Dakhla", "Berbera", "Kyrenia", "Famagusta", "Georgetown", "George Town", "Memphis", "Troy", "Thebes", "Carthage", "Sparta", "Corinth", "Babylon", "Alexandria", "Syracuse", "Ephesus", "Philadelphia", "Eldorado", "El Dorado", "Antioch"))
)  # fmt: skip
"""Cities whose country depends on whom one asks, and names of cities of antiquity or legend."""


def place(name: str) -> frozenset[str]:
    """Return what a name of a country or of a state of the United States may mean: `FR`, `US-TX`."""
    states = frozenset(f"US-{code}" for code, state in geonames.states().items() if spelled(state) == spelled(name))
    return names.country(name) | states


def homes(city: str) -> frozenset[str]:
    """Return the countries, with the states they belong to, and the states of a city."""
    found = geonames.cities()[int(city)]
    parent = frozenset({_PARENT[found.country]}) if found.country in _PARENT else frozenset()
    state = frozenset({f"US-{found.region}"}) if found.country == "US" else frozenset()
    return frozenset({found.country}) | parent | state


def _lies_in(city: str, words: str, language: str) -> Verdict | None:
    """Compare one city of a name; the engine asks for each, and any that lies there makes the claim right."""
    del language
    meant, known = place(words), homes(city)
    name = geonames.cities()[int(city)].name
    if not meant or (meant | known) & SILENT or spelled(name) in DISPUTED:
        return None
    right = bool(meant & known)
    if not right and meant & geonames.villages(name):
        return None
    return Verdict(right=right, expected=where(city) if right else _places(name), said=words.rstrip("."))


def _places(name: str) -> str:
    """Return where the three largest cities of a name lie, for a person."""
    order = sorted(capitals.city(name), key=lambda one: -geonames.cities()[int(one)].population)
    return " or ".join(dict.fromkeys(where(one) for one in order[:3]))


def where(city: str) -> str:
    """Return the country of a city for a person, with the state before the United States."""
    found = geonames.cities()[int(city)]
    state = f"{geonames.states().get(found.region, found.region)}, " if found.country == "US" else ""
    return state + names.country_name(found.country)


_OF_CITY = r"(?:(?:major|large|small|big|beautiful|historic|port|coastal|vibrant|modern|famous|industrial|second|third|largest|biggest|capital|most populous),? )"
IN = Relation(
    rule="city.country",
    cues=("city of", "city in", "city located", "city situated", "town in", "town located", "country is", "ciudad de", "ciudad en", "ciudad situada",
          "ciudad ubicada", "en qué país", "ville de", "ville d'", "ville d’", "ville du", "ville située", "ville en", "ville des", "quel pays", "城市", "位于", "坐落", "哪个国家"),
    patterns=(
        r"\bthe city of <s> (?:is|lies) (?:located |situated )?in (?:the (?:country|state) of )?<o><end>",
        rf"<start><s> is an? {_OF_CITY}{{0,3}}(?:city|town) (?:located |situated )?in (?:the (?:country|state) of )?<o><end>",
        rf"<start><s> is the {_OF_CITY}{{1,3}}(?:city|town) in <o><end>",
        r"\bla ciudad <de><s> (?:está|se encuentra)(?: situada| ubicada)? en <o><end>",
        r"<start><s> es una (?:gran |hermosa )?ciudad (?:situada en|ubicada en|en|<de>)\s?<o><end>",
        r"\bla ville <de><s> (?:est|se trouve|se situe)(?: située)? (?:en|au|aux|à|dans) <o><end>",
        r"<start><s> est une (?:grande |belle |petite )?ville (?:située )?(?:en |au |aux |<de>)<o><end>",
        r"<s>是(?:一[座个])?<o>的?(?:一[座个])?(?:大|小|主要|著名)?的?城市<end>",
        r"<s>市?(?:位于|坐落在)<o><end>",
    ),
    questions=(r"\b(?:in )?(?:what|which) country is (?:the city of )?<s>(?: located)?(?: in)?\s*\?", r"\b¿?en qué país está <s>\s*\?",
               r"\bdans quel pays (?:est|se trouve) <s>\s*\?", r"<s>(?:在|位于)哪个国家"),
    subject=capitals.city,
    compare=_lies_in,
    called=capitals.city_name,
    says="{subject} is a city of {expected}, the answer puts it in {said}",
    source=geonames.SOURCE,
)  # fmt: skip


@cache
def _by_size(country: str) -> tuple[City, ...]:
    """Return the cities of a country, the largest first."""
    return tuple(sorted((one for one in geonames.cities() if one.country == country), key=lambda one: -one.population))


def _largest(country: str, words: str, language: str) -> Verdict | None:
    """Cities are counted with and without their suburbs: only one of less than half the people is wrong."""
    del language
    homes = [geonames.cities()[int(one)] for one in capitals.city(words)]
    here = [one.population for one in homes if one.country == country]
    order = _by_size(country)
    if not here or not order or country in SILENT or 2 * max(here) > order[0].population > max(here):
        return None
    right = max(here) == order[0].population
    return Verdict(right=right, expected=order[0].name, said=words.rstrip("."))


LARGEST = Relation(
    rule="city.largest",
    cues=("est city", "populous city", "ciudad más", "plus grande ville", "最大的城市"),
    patterns=(
        r"\bthe (?:largest|biggest|most populous) city (?:in|of) <s> is <o><stop>",
        r"<start><o> is (?:also )?the (?:largest|biggest|most populous) city (?:in|of) <s><stop>",
        r"\bla ciudad más (?:grande|poblada) <de><s> es <o><stop>",
        r"\bla plus grande ville <de>\s?<s> est <o><stop>",
        r"<s>最大的城市是<o><stop>",
    ),
    questions=(r"\bthe (?:largest|biggest|most populous) city (?:in|of) <s>\s*\?",),
    subject=names.country,
    compare=_largest,
    called=names.country_name,
    says="The largest city of {subject} is {expected}, the answer says {said}",
    source=geonames.SOURCE,
)


def _is_city(name: str, words: str, language: str) -> Verdict | None:
    """Countries are not cities, unless a city has that very name."""
    del language, words
    if spelled(name) in geonames.first_names() and _is_no_state(name):
        return Verdict(right=True, expected="the name of a city", said="a city")
    if names.country(name) and spelled(name) not in geonames.first_names() and not capitals.city(name):
        return Verdict(right=False, expected="the name of a country", said="a city")
    return None


def _is_no_state(name: str) -> bool:
    """Whether a name is not that of a country that has no city so called itself: a village of Texas is no reason."""
    states = names.country(name)
    return not states or any(geonames.cities()[int(one)].country in states for one in capitals.city(name))


def _is_country(name: str, words: str, language: str) -> Verdict | None:
    del language, words
    if names.country(name):
        return Verdict(right=True, expected="the name of a country", said="a country")
    if capitals.city(name):
        return Verdict(right=False, expected="the name of a city", said="a country")
    return None


def _itself(name: str) -> frozenset[str]:
    return frozenset({name.rstrip(".")})


def _what(word: str, patterns: tuple[str, ...], compare: Compare) -> Relation:
    return Relation(
        rule=f"city.{word}",
        cues=("name of a", "nombre de un", "nom d", "城市的名", "国家的名"),
        patterns=patterns,
        subject=_itself,
        compare=compare,
        called=str,
        says="{subject} is {expected}, the answer calls it {said}",
        source=geonames.SOURCE,
    )


NAME_OF_CITY = _what(
    "name",
    (
        r"^\s*<s> is (?P<o>(?:a|the) name of a (?:city|town))<end>",
        r"^\s*<s> es (?P<o>(?:un|el) nombre de una ciudad)<end>",
        r"^\s*<s> est (?P<o>(?:un|le) nom d['’]une ville)<end>",
        r"^\s*<s>是(?P<o>一[座个]城市的?名[字称]?)<end>",
    ),
    _is_city,
)
NAME_OF_COUNTRY = _what(
    "country_name",
    (
        r"^\s*<s> is (?P<o>(?:a|the) name of a country)<end>",
        r"^\s*<s> es (?P<o>(?:un|el) nombre de un país)<end>",
        r"^\s*<s> est (?P<o>(?:un|le) nom d['’]un pays)<end>",
        r"^\s*<s>是(?P<o>一?个?国家的?名[字称]?)<end>",
    ),
    _is_country,
)

MATCHER = Matcher((IN, LARGEST, NAME_OF_CITY, NAME_OF_COUNTRY), answer_rule="city.answer")

CHECK = Check(
    name="city",
    kind=Kind.LOOK_UP,
    what="Which country or state of the United States a city lies in; names of cities and of countries.",
    rules=("city.country", "city.largest", "city.name", "city.country_name", "city.answer"),
    find=each(MATCHER.find),
    sources=(geonames.SOURCE,),
)

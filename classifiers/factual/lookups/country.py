"""What is known of countries: capital, money, languages, continent, neighbours, size, codes, leaders."""

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups import capitals
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.sources import cldr, factbook, geonames

MATCHER = Matcher((capitals.RELATION,), answer_rule="country.answer")

CHECK = Check(
    name="country",
    kind=Kind.LOOK_UP,
    what="Capitals, currencies, languages, continents, neighbours, sizes, codes and leaders of countries.",
    rules=("country.capital", "country.answer"),
    find=each(MATCHER.find),
    sources=(geonames.SOURCE, factbook.SOURCE, cldr.SOURCE),
)

"""The check of what is said of countries."""

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups import capitals, country_codes, country_facts, leaders, superlatives
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.sources import cldr, factbook, geonames, zones

RELATIONS = (
    capitals.RELATION,
    *country_facts.RELATIONS,
    *country_codes.RELATIONS,
    *superlatives.RELATIONS,
    *leaders.RELATIONS,
)

MATCHER = Matcher(RELATIONS, answer_rule="country.answer")

CHECK = Check(
    name="country",
    kind=Kind.LOOK_UP,
    what="Capitals, money, languages, continents, neighbours, sizes, codes, clocks, peaks and leaders of countries.",
    rules=(*(one.rule for one in RELATIONS), "country.answer"),
    find=each(MATCHER.find),
    sources=(geonames.SOURCE, factbook.SOURCE, cldr.SOURCE, zones.SOURCE),
)

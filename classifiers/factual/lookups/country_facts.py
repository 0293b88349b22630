"""Relations of countries: money, languages, continent, neighbours, coast, people and area."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

from fractions import Fraction

from classifiers.factual.finding import Source
from classifiers.factual.lookups import country_values as values
from classifiers.factual.lookups import names
from classifiers.factual.lookups.measuring import QUANTITY, Measure, measured
from classifiers.factual.lookups.relation import NAME, WORDS, Compare, Relation, Verdict, named
from classifiers.factual.lookups.sources import cldr, factbook, geonames

_MILE = Fraction("2.589988110336")  # square kilometres of a square mile
AREA = Measure(
    right=Fraction(3, 100),
    wrong=Fraction(1, 5),
    units={
        "km": Fraction(1), "sq km": Fraction(1), "square k": Fraction(1), "sq. km": Fraction(1), "kilómetros c": Fraction(1),
        "kilomètres c": Fraction(1), "平方公里": Fraction(1), "平方千米": Fraction(1), "square mi": _MILE, "sq mi": _MILE, "sq. mi": _MILE,
        "millas c": _MILE,
    },
    shown="km²",
)  # fmt: skip
"""Lakes and territories are counted in or out: only a fifth off is wrong."""

PEOPLE = Measure(right=Fraction(1, 10), wrong=Fraction(1, 2))
"""Figures may be fifteen years old: only half off is wrong."""


def _relation(
    rule: str,
    cues: tuple[str, ...],
    patterns: tuple[str, ...],
    compare: Compare,
    says: str,
    *,
    questions: tuple[str, ...] = (),
    o: str = NAME,
    source: Source = geonames.SOURCE,
) -> Relation:
    return Relation(
        rule=f"country.{rule}", cues=cues, patterns=patterns, subject=names.country, compare=compare,
        called=names.country_name, says=says, source=source,
        questions=questions, o=o,
    )  # fmt: skip


def _currency_name(code: str) -> str:
    return next((name for known, name in cldr.currencies() if known == code), code)


def _language_name(code: str) -> str:
    return next((name for known, name in cldr.languages() if known == code), code)


def _language(subject: str, words: str, language: str) -> Verdict | None:
    """What is only spoken in a country, or official in a part of it, is neither right nor wrong."""
    del language
    said, official = names.language(words), values.languages(subject)
    if not said or not official or (not said & official and said & values.spoken(subject)):
        return None
    shown = " or ".join(sorted(map(_language_name, official))[:4])
    return Verdict(right=bool(said & official), expected=shown, said=words.rstrip("."))


def _continent(subject: str, words: str, language: str) -> Verdict | None:
    del language
    said, known = names.continent(words), values.continents(subject)
    if not said or not known:
        return None
    expected = names.continent_name(geonames.countries()[subject].continent)
    return Verdict(right=bool(said & known), expected=expected, said=words.rstrip("."))


CURRENCY = _relation(
    "currency",
    ("currency", "moneda", "monnaie", "货币", "devise"),
    (
        r"\b(?:official )?currency (?:of|in|used in) <s> is (?:called )?(?:the )?<o><end>",
        r"<start><s>['’]s (?:official )?currency is (?:called )?(?:the )?<o><end>",
        r"<start>(?:the )?<o> is the (?:official )?currency of <s><end>",
        r"\bmoneda (?:oficial )?<de><s> es (?:el |la )?<o><end>",
        r"\b(?:monnaie|devise) (?:officielle )?<de>\s?<s> est (?:le |la |l['’])?<o><end>",
        r"<s>的?(?:官方|法定)?货币(?:是|为)<o><end>",
    ),
    named(names.currency, values.currencies, _currency_name),
    "The currency of {subject} is {expected}, the answer says {said}",
    questions=(
        r"\bcurrency (?:of|in|used in|does) <s>(?: use)?\s*\?",
        r"\bmoneda <de><s>\s*\?",
        r"\bmonnaie <de>\s?<s>\s*\?",
        r"<s>的货币是什么",
    ),
    o=WORDS,
)
LANGUAGE = _relation(
    "language",
    ("official language", "idioma oficial", "lengua oficial", "langue officielle", "官方语"),
    (
        r"\bthe official language of <s> is <o><end>",
        r"\bin <s>,? (?:an|the) official language is <o><end>",
        r"<start><s>['’]s official language is <o><end>",
        r"<start><o> is the (?:sole |only )?official language of <s><end>",
        r"\b(?:idioma|lengua) oficial <de><s> es (?:el )?<o><end>",
        r"\blangue officielle <de>\s?<s> est (?:le |l['’])?<o><end>",
        r"<s>的?官方语言?(?:是|为)<o><end>",
    ),
    _language,
    "The official language of {subject} is {expected}, the answer says {said}",
    questions=(
        r"\bofficial language (?:of|in) <s>\s*\?",
        r"\b(?:idioma|lengua) oficial <de><s>\s*\?",
        r"\blangue officielle <de>\s?<s>\s*\?",
        r"<s>的官方语言是什么",
    ),
    o=WORDS,
)
CONTINENT = _relation(
    "continent",
    (
        "continent",
        "country in",
        "country located",
        "country situated",
        "nation in",
        "nation located",
        "un país",
        "pequeño país",
        "gran país",
        "un pays",
        "petit pays",
        "grand pays",
        "国家",
    ),
    (
        r"<start><s> (?:is|lies) (?:located )?(?:in|on) the continent (?:of )?<o><end>",
        r"<start><s> (?:belongs to|is (?:a )?part of) the continent of <o><end>",
        r"<start><s> is a (?:landlocked |small |large |island |developing )?(?:country|nation) (?:located |situated )?in <o><end>",
        r"<start><s> es un (?:pequeño |gran )?país (?:situado en|ubicado en|<de>|en )\s?<o><end>",
        r"<start>(?:le |la |l['’])?<s> est un (?:petit |grand )?pays (?:situé en|<de>|en )\s?<o><end>",
        r"<s>是<o>的?(?:一个)?国家<end>",
    ),
    _continent,
    "{subject} lies in {expected}, the answer says {said}",
    questions=(r"\b(?:what|which) continent is <s>(?: in| on| located in)?\s*\?",),
)
BORDER = _relation(
    "border",
    ("border", "frontera", "limita", "frontière", "接壤", "neighbo"),
    (
        r"<start><s> (?:shares a (?:land )?border with|borders|is bordered by) <o>(?=\s*[.;]|$)",
        r"<start><s> (?:limita con|comparte frontera con|tiene frontera con) <o>(?=\s*[.;]|$)",
        r"<start>(?:le |la |l['’])?<s> (?:partage une frontière avec|a une frontière avec) <o>(?=\s*[.;]|$)",
        r"(?:^|(?<=[,，。;；\s]))<s>(?:直接)?与<o>接壤<end>",
    ),
    named(names.country, values.neighbours, names.country_name),
    "{subject} borders {expected}, and not {said}",
    source=factbook.SOURCE,
)


def _landlocked(claimed: bool) -> Compare:
    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del words, language
        known = values.is_landlocked(subject)
        said = {True: "landlocked", False: "has a coast"}
        return None if known is None else Verdict(right=known is claimed, expected=said[known], said=said[claimed])

    return compare


LANDLOCKED = _relation(
    "landlocked",
    ("landlocked", "sin salida al mar", "sin litoral", "enclavé", "内陆国"),
    (
        r"<start><s> is (?P<o>(?:a |an? \w{1,12} )?landlocked(?: country| nation)?)(?=[.,;]|$| in\b| and\b)",
        r"<start><s> es (?P<o>un país sin (?:salida al mar|litoral))<end>",
        r"<start>(?:le |la |l['’])?<s> est (?P<o>un pays enclavé)<end>",
        r"<s>是(?P<o>一?个?内陆国家?)<end>",
    ),
    _landlocked(claimed=True),
    "{subject}: {expected}; the answer says {said}",
    source=factbook.SOURCE,
)
POPULATION = _relation(
    "population",
    ("population", "población", "人口", "habitantes", "habitants"),
    (
        r"\bpopulation of <s>(?:,? as of [\w ,]{4,20},?)? is (?:currently |now )?(?:estimated (?:at|to be) )?<o>",
        r"<start><s> has (?:a|an) (?:total |estimated |current )?population of <o>",
        r"^\s*<s>,? with (?:a|an) (?:total |estimated |current )?population of <o>",
        r"<start><s>['’]s population is <o>",
        r"\bpoblación <de><s> es (?:de )?<o>",
        r"<start><s> tiene (?:una población de )?<o>(?<=habitantes)",
        r"\bpopulation <de>\s?<s> est (?:de |d['’])?<o>",
        r"<start>(?:le |la |l['’])?<s> compte <o>(?<=habitants)",
        r"<s>的?(?:总)?人口(?:约?为|是|有)?<o>",
    ),
    measured(values.population, PEOPLE),
    "The population of {subject} is about {expected}, the answer says {said}",
    o=QUANTITY,
    source=factbook.SOURCE,
)
AREA_OF = _relation(
    "area",
    ("area of", "superficie", "área", "面积"),
    (
        r"\b(?:total )?area of <s> is <o>",
        r"<start><s> (?:has a total area of|has an area of|covers an area of|covers a total area of) <o>",
        r"\b(?:superficie|área) (?:total )?<de><s> es (?:de )?<o>",
        r"<start><s> tiene una superficie de <o>",
        r"\bsuperficie <de>\s?<s> est (?:de |d['’])?<o>",
        r"<s>的?(?:国土|总|陆地)?面积(?:是|为|有)?<o>",
    ),
    measured(values.area, AREA),
    "The area of {subject} is about {expected}, the answer says {said}",
    o=QUANTITY,
    source=factbook.SOURCE,
)

RELATIONS = (CURRENCY, LANGUAGE, CONTINENT, BORDER, LANDLOCKED, POPULATION, AREA_OF)

"""The largest, smallest and most populous country of the world and of a continent, computed from the tables."""

# ruff: noqa: RUF001  # patterns and tables of four languages read better whole

from collections.abc import Callable

from classifiers.factual.lookups import country_values as values
from classifiers.factual.lookups import names
from classifiers.factual.lookups.relation import NAME, Compare, Relation, Verdict, named
from classifiers.factual.lookups.sources import factbook
from classifiers.factual.lookups.spelling import spelled

_OTHERWISE = {
    "area": r"popul|poblac|people|habita|GDP|econom|island|人口|经济",
    "population": r"\barea\b|GDP|econom|superficie|面积|经济",
}
"""Words by which a sentence measures by something else."""


def _ranked(kind: str, *, largest: bool) -> Callable[[str], frozenset[str]]:
    def codes(place: str) -> frozenset[str]:
        return values.ranked(None if place == "world" else place, kind, largest=largest)

    return codes


_PARTS = frozenset(
    map(spelled, ("Middle East", "Central America", "Caribbean", "América Central", "Amérique centrale", "中美洲"))
)
"""Regions that are part of a continent, and have a largest country of their own."""


def _place(words: str) -> frozenset[str]:
    world = {"world", "the world", "earth", "planet", "mundo", "monde", "世界", "世界上", "全世界", "地球上", "地球"}
    if words.lower() in world:
        return frozenset({"world"})
    return frozenset() if spelled(words) in _PARTS else names.continent(words) - {"AN"}


def _place_name(place: str) -> str:
    return "the world" if place == "world" else names.continent_name(place)


def _superlative(rule: str, kind: str, words: tuple[str, str, str, str], *, largest: bool) -> Relation:
    english, spanish, french, chinese = words
    world = rf"(?:(?:world|earth|planet|mundo|monde)\b|全?世界上?|地球上?|{NAME})"
    by = "" if kind == "population" else r"(?: by (?:total |land )?(?:area|land ?mass))?"
    return Relation(
        rule=f"country.{rule}",
        cues=(
            "est country",
            "populous country",
            "populated country",
            "país más",
            "plus grand pays",
            "plus petit pays",
            "pays le plus",
            "的国家",
        ),
        patterns=(
            rf"\bthe {english}{by} (?:in|on|of) (?:the )?<s>{by} is <o><stop>",
            rf"<start><o> is the {english}{by} (?:in|on|of) (?:the )?<s>{by}<stop>",
            rf"\bel {spanish} (?:del |de )<s> es <o><stop>",
            rf"<start><o> es el {spanish} (?:del |de )<s><stop>",
            rf"\ble {french} (?:du |de l['’]|d['’]|de )<s> est <o><stop>",
            rf"<start><o> est le {french} (?:du |de l['’]|d['’]|de )<s><stop>",
            rf"<s>(?:上|的)?{chinese}(?:是|为)<o><stop>",
            rf"<o>是<s>(?:上|的)?{chinese}<stop>",
        ),
        questions=(
            rf"\bthe {english}{by} (?:in|on|of) (?:the )?<s>{by}\s*\?",
            rf"<s>(?:上|的)?{chinese}是(?:哪个|什么)",
        ),
        subject=_place,
        compare=named(names.country, _ranked(kind, largest=largest), names.country_name),
        called=_place_name,
        says=f"The {rule.replace('_', ' ')} country of {{subject}} by {kind} is {{expected}}, the answer says {{said}}",
        source=factbook.SOURCE,
        unless=_OTHERWISE[kind],
        s=world,
    )


_ORDINALS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""By rank; the first one is a superlative of its own."""


def _ranks(kind: str) -> Compare:
    def compare(subject: str, words: str, language: str) -> Verdict | None:
        """A rank one or two away may be another way of counting."""
        del language
        said, known = _ORDINALS.index(words.lower()), values.ranks(subject, kind)
        if not known or 0 < min(abs(one - said) for one in known) < 3:  # noqa: PLR2004  # places
            return None
        return Verdict(right=said in known, expected=f"number {known[0]}", said=words)

    return compare


def _nth(kind: str, words: str) -> Relation:
    return Relation(
        rule=f"country.rank_by_{kind}",
        cues=("est country", "populous country", "populated country"),
        patterns=(rf"<start><s> is (?:also )?the <o>[- ]{words}<stop>",),
        subject=names.country,
        compare=_ranks(kind),
        called=names.country_name,
        says=f"By {kind} {{subject}} is {{expected}} in the world, the answer says {{said}}",
        source=factbook.SOURCE,
        unless=_OTHERWISE[kind],
        o="(?:" + "|".join(_ORDINALS[2:]) + ")",
    )


_IN_WORLD = (
    r" (?:in the world|on Earth|in the world by (?:total |land )?area|by (?:total |land )?area(?: in the world)?)"
)
RELATIONS = (
    _nth("area", f"largest country{_IN_WORLD}"),
    _nth("population", r"(?:most populous|most populated) country (?:in the world|on Earth)"),
    _superlative(
        "largest",
        "area",
        ("(?:largest|biggest) country", "país más grande", "plus grand pays", "(?:面积)?最大的国家"),
        largest=True,
    ),
    _superlative(
        "smallest",
        "area",
        ("smallest country", "país más pequeño", "plus petit pays", "(?:面积)?最小的国家"),
        largest=False,
    ),
    _superlative(
        "most_populous",
        "population",
        ("(?:most populous|most populated) country", "país más poblado", "pays le plus peuplé", "人口最多的国家"),
        largest=True,
    ),
)

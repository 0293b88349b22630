"""Codes that standards give: currencies (ISO 4217), languages (ISO 639), airports (ICAO), states of the United States."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups import names
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import LATIN_NAME, NAME, WORDS, Compare, Relation, Resolve, Verdict
from classifiers.factual.lookups.sources import airports, cldr, iso
from classifiers.factual.lookups.spelling import spelled


def _currency(subject: str, words: str, language: str) -> Verdict | None:
    del language
    return Verdict(right=words == subject, expected=subject, said=words) if words in iso.currencies() else None


def _language(subject: str, words: str, language: str) -> Verdict | None:
    """A language has a code of two letters, and one or two of three; only codes of other languages are wrong."""
    del language
    known = iso.languages().get(subject, frozenset())
    if words.lower() not in iso.language_codes() or not any(len(one) == len(words) for one in known):
        return None
    expected = " or ".join(sorted(one for one in known if len(one) == len(words)))
    return Verdict(right=words.lower() in known, expected=expected, said=words)


def _state(subject: str, words: str, language: str) -> Verdict | None:
    del language
    return Verdict(right=words == subject, expected=subject, said=words) if words in iso.states() else None


def _states(name: str) -> frozenset[str]:
    return frozenset(code for code, one in iso.states().items() if spelled(one) == spelled(name))


def _airport(name: str) -> frozenset[str]:
    """Return the IATA codes of the airports of a name; with several ones all must disagree."""
    plain = spelled(name)
    return airports.by_name().get(plain) or airports.by_name().get(plain.removesuffix(" airport"), frozenset())


def _icao(subject: str, words: str, language: str) -> Verdict | None:
    del language
    one = airports.airports().get(subject)
    if one is None or not one.icao or words not in _icaos():
        return None
    return Verdict(right=words == one.icao, expected=one.icao, said=words)


def _icaos() -> frozenset[str]:
    return frozenset(one.icao for one in airports.airports().values())


@cache
def _currencies() -> Mapping[str, frozenset[str]]:
    """Return the codes of each full name in four languages: 'dollar' alone is many."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in cldr.currencies():
        if code in iso.currencies():
            found[spelled(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def _exact_currency(name: str) -> frozenset[str]:
    plain = spelled(name)
    return _currencies().get(plain) or _currencies().get(plain.removesuffix("s"), frozenset())


@cache
def _english() -> Mapping[str, str]:
    """Return the English names of languages and currencies by code, the first that is listed."""
    pairs = (*cldr.currencies(), *cldr.languages(), *iso.states().items())
    return dict(reversed(pairs))


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str,
    cues: tuple[str, ...],
    patterns: tuple[str, ...],
    subject: Resolve,
    compare: Compare,
    says: str,
    s: str,
    o: str,
) -> Relation:
    source = {"currency": cldr.SOURCE, "airport": airports.SOURCE}.get(rule, iso.SOURCE)
    return Relation(
        rule=f"identifier.{rule}", cues=cues, patterns=patterns, subject=subject, compare=compare, called=_called, says=says,
        source=source, s=s, o=o, passes=rule == "currency",
    )  # fmt: skip


def _called(code: str) -> str:
    return _english().get(code, code)


RELATIONS = (
    _relation(
        "currency",
        ("iso", "currency code", "código de la moneda", "code de la monnaie", "货币代码"),
        (
            r"\b(?:ISO(?: 4217)?(?: currency)? code|currency code) (?:of|for) (?:the )?<s> is ['\"“`]?<o>\b",
            r"\bcódigo (?:ISO(?: 4217)?|de la moneda) (?:<de>|para )(?:el |la )?<s> es ['\"“]?<o>\b",
            r"\bcode (?:ISO(?: 4217)?|de la monnaie) (?:<de>|pour )\s?(?:l['’]|le |la )?<s> est ['\"“]?<o>\b",
            r"<s>的(?:ISO(?: ?4217)?)?(?:货币)?代码(?:是|为)<o>",
        ),
        _exact_currency,
        _currency,
        "The ISO 4217 code of {subject} is {expected}, the answer says {said}",
        WORDS,
        r"(?-i:[A-Z]{3})",
    ),
    _relation(
        "language",
        ("language code", "iso 639", "código de idioma", "code de langue", "语言代码"),
        (
            r"\b(?:ISO 639(?:-[123])?(?: language)? code|language code) (?:of|for) (?:the )?<s>(?: language)? is ['\"“`]?<o>\b",
            r"\bcódigo (?:ISO 639(?:-[123])?|de idioma) (?:<de>|para )(?:el )?<s> es ['\"“]?<o>\b",
            r"\bcode (?:ISO 639(?:-[123])?|de langue) (?:<de>|pour )\s?(?:l['’]|le )?<s> est ['\"“]?<o>\b",
            r"<s>的(?:ISO ?639(?:-[123])?)?(?:语言)?代码(?:是|为)<o>",
        ),
        names.language,
        _language,
        "The ISO 639 code of {subject} is {expected}, the answer says {said}",
        WORDS,
        r"(?-i:[a-z]{2,3})",
    ),
    _relation(
        "state",
        ("abbreviation", "abbreviated", "abreviatura", "abréviation", "postal code", "缩写"),
        (
            r"\b(?:postal |two-letter |state |official )*abbreviation (?:of|for) (?:the state of )?<s> is ['\"“`]?<o>\b",
            r"<start><s>['’]s (?:postal |two-letter |state )*abbreviation is ['\"“`]?<o>\b",
            r"<start><s> is abbreviated (?:as |to )?['\"“`]?<o>\b",
            r"\babreviatura (?:postal )?<de><s> es ['\"“]?<o>\b",
            r"\babréviation (?:postale )?<de>\s?<s> est ['\"“]?<o>\b",
        ),
        _states,
        _state,
        "The abbreviation of {subject} is {expected}, the answer says {said}",
        LATIN_NAME,
        r"(?-i:[A-Z]{2})",
    ),
    _relation(
        "airport",
        ("icao", "oaci"),
        (
            r"\bICAO (?:airport )?code (?:of|for) (?:the )?<s> is ['\"“]?<o>\b",
            r"<start><s>['’]s ICAO code is ['\"“]?<o>\b",
            r"\bcódigo (?:OACI|ICAO) <de>(?:aeropuerto (?:internacional )?(?:<de>))?<s> es ['\"“]?<o>\b",
            r"\bcode (?:OACI|ICAO) <de>\s?(?:l['’]aéroport (?:international )?(?:<de>)?)?<s> est ['\"“]?<o>\b",
            r"<s>(?:机场)?的?ICAO代码(?:是|为)<o>",
        ),
        _airport,
        _icao,
        "The ICAO code of {subject} is {expected}, the answer says {said}",
        NAME,
        r"(?-i:[A-Z]{4})",
    ),
)  # fmt: skip

MATCHER = Matcher(RELATIONS, answer_rule="identifier.answer")

CHECK = Check(
    name="identifier",
    kind=Kind.LOOK_UP,
    what="ISO codes of currencies and languages, ICAO codes of airports, abbreviations of states of the United States.",
    rules=tuple(one.rule for one in RELATIONS),
    find=each(MATCHER.find),
    sources=(cldr.SOURCE, iso.SOURCE, airports.SOURCE),
)

"""What is known of airports: their IATA codes."""

# ruff: noqa: RUF001  # patterns and tables of four languages read better whole

from classifiers.factual.check import Check, Kind, each
from classifiers.factual.lookups.matching import Matcher
from classifiers.factual.lookups.relation import NAME, Relation, Verdict
from classifiers.factual.lookups.sources import airports as table
from classifiers.factual.lookups.spelling import spelled

_WORDS = (" international airport", " airport", "机场", "国际机场")


def _codes(name: str) -> frozenset[str]:
    """Return the name itself when it is an airport's or a city's with one; its codes are compared all together."""
    return frozenset({name.rstrip(".")}) if _known(name) else frozenset()


def _known(name: str) -> frozenset[str]:
    plain = spelled(name)
    known = table.by_name()
    for words in ("", *_WORDS):
        if found := known.get(plain.removesuffix(words)):
            return found
    return frozenset()


def _compare(name: str, words: str, language: str) -> Verdict | None:
    """A code that no airport has may be an old one."""
    del language
    known = _known(name)
    if words not in table.airports() and words not in table.metropolitan():
        return None
    return Verdict(right=words in known, expected=" or ".join(sorted(known)[:4]), said=words)


RELATION = Relation(
    rule="airport.code",
    cues=("iata", "airport code", "aeropuerto", "aéroport", "机场"),
    patterns=(
        r"\b(?:IATA|airport)(?: airport)? code (?:of|for) (?:the )?<s> is ['\"“]?<o>\b",
        r"<start><s>['’]s (?:IATA|airport)(?: airport)? code is ['\"“]?<o>\b",
        r"<start><o> is the (?:IATA|airport)(?: airport)? code (?:of|for) (?:the )?<s><end>",
        r"\bcódigo IATA <de>(?:aeropuerto (?:internacional )?(?:<de>))?<s> es ['\"“]?<o>\b",
        r"\bcode IATA <de>\s?(?:l['’]aéroport (?:international )?(?:<de>)?)?<s> est ['\"“]?<o>\b",
        r"<s>(?:机场)?的?(?:IATA|国际航空运输协会|三字)代码(?:是|为)<o>",
    ),
    questions=(
        r"\b(?:IATA|airport)(?: airport)? code (?:of|for) (?:the )?<s>\s*\?",
        r"\bcódigo IATA <de>(?:aeropuerto <de>)?<s>\s*\?",
        r"\bcode IATA <de>\s?(?:l['’]aéroport <de>)?<s>\s*\?",
    ),
    subject=_codes,
    compare=_compare,
    called=str,
    says="The IATA code of {subject} is {expected}, the answer says {said}",
    source=table.SOURCE,
    s=NAME,
    o=r"(?-i:[A-Z]{3})",
)

MATCHER = Matcher((RELATION,), answer_rule="airport.answer")

CHECK = Check(
    name="airport",
    kind=Kind.LOOK_UP,
    what="IATA codes of airports and of cities that have one.",
    rules=("airport.code", "airport.answer"),
    find=each(MATCHER.find),
    sources=(table.SOURCE,),
)

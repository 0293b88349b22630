"""Relations of elements that are measured or happened once: melting and boiling points, density, particles, discovery."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from fractions import Fraction

from classifiers.factual.lookups.amounts import COUNTED, Room, amount, compared, exactly
from classifiers.factual.lookups.element_names import element
from classifiers.factual.lookups.relation import LATIN_NAME, WORD, Compare, Relation, Verdict
from classifiers.factual.lookups.sources import elements as table
from classifiers.factual.lookups.spelling import spelled

FORMS = frozenset({"C", "P", "As", "S", "Se", "Sn", "B"})
"""Elements of several forms, or of whose points each book gives another."""

SETTLED = frozenset(
    {
        "Ra",
        "Po",
        "Ga",
        "Ge",
        "H",
        "Na",
        "K",
        "Li",
        "Ni",
        "Co",
        "Pd",
        "Rh",
        "Os",
        "Ir",
        "Ne",
        "Kr",
        "Xe",
        "Ar",
        "Ru",
        "Cd",
        "I",
    }
)
"""Elements whose discoverer and year no two books tell differently; of the others nothing is called wrong."""

SAME = 0.8
"""Likeness of two spellings of a last name: Ramsay, Ramsey."""


def _points(which: str) -> Callable[[str], tuple[Fraction, ...]]:
    def values(symbol: str) -> tuple[Fraction, ...]:
        one = table.elements()[symbol]
        known = one.melting if which == "melting" else one.boiling
        return () if symbol in FORMS or one.number > 98 else tuple(Fraction(str(round(kelvin, 2))) for kelvin in known)  # noqa: PLR2004  # made by atoms

    return values


def _density(symbol: str) -> tuple[Fraction, ...]:
    one = table.elements()[symbol]
    return () if symbol in FORMS or not one.density or one.number > 98 else (Fraction(str(one.density)),)  # noqa: PLR2004


def _particles(symbol: str) -> frozenset[int]:
    return frozenset({table.elements()[symbol].number})


def _year(symbol: str, words: str, language: str) -> Verdict | None:
    del language
    year = table.elements()[symbol].year
    if year is None:
        return None
    apart = abs(int(words) - year)
    if apart > 1 and (apart < 15 or symbol not in SETTLED):  # noqa: PLR2004  # years between finding and telling
        return None
    return Verdict(right=apart <= 1, expected=str(year), said=words)


def _discoverer(symbol: str, words: str, language: str) -> Verdict | None:
    """Another person is wrong where the discoverer is settled."""
    del language
    listed = table.elements()[symbol].discoverers
    known, said = _last_names(listed), _last_names(words)
    if not known or not said or listed.startswith("Known"):
        return None
    right = any(SequenceMatcher(None, one, other).ratio() >= SAME for one in known for other in said)
    if not right and (symbol not in SETTLED or len(words.split()) < 2):  # noqa: PLR2004  # a single word may be a place
        return None
    return Verdict(right=right, expected=listed.strip("."), said=words)


def _last_names(text: str) -> set[str]:
    parts = re.split(r",|;| and | y | et ", text)
    return {spelled(part).split()[-1] for part in parts if spelled(part).split()}


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str,
    cues: tuple[str, ...],
    patterns: tuple[str, ...],
    compare: Compare,
    says: str,
    o: str,
    unless: str | None = None,
) -> Relation:
    return Relation(
        rule=f"element.{rule}", cues=cues, patterns=patterns, subject=element, compare=compare,
        called=lambda symbol: table.elements()[symbol].name, says=says, source=table.SOURCE,
        s=rf"(?:(?:the|el|la|le) |l['’])?{WORD}", o=o, passes=False, unless=unless,
    )  # fmt: skip


_ROOM = Room(right=Fraction(1, 100), wrong=Fraction(1, 20), near=Fraction(4), far=Fraction(15))
_WIDE = Room(right=Fraction(2, 100), wrong=Fraction(12, 100), near=Fraction(5), far=Fraction(15))
_NOT_PURE = r"\b(?:alloys?|oxide|chloride|compounds?|pressure|atm|ions?|isotopes?|valence|shells?|outer\w*|unpaired|lowest|highest|aleaci\w+|ion|iones|alliages?)\b|合金|离子|压"

RELATIONS = (
    _relation(
        "melting",
        ("melt", "fusión", "funde", "fusion", "fond ", "熔点"),
        (
            r"\b(?:the )?melting point of (?:pure )?<s> is <o>",
            r"<start><s> has an? (?:relatively |very )?(?:high |low )?melting point of <o>",
            r"<start><s>['’]s melting point is <o>",
            r"<start>(?:pure )?<s> melts at <o>",
            r"\bpunto de fusión <de>\s?<s> es (?:de )?<o>",
            r"<start><s> (?:se )?funde a (?:los )?<o>",
            r"\bpoint de fusion <de>\s?<s> est (?:de |d['’])?<o>",
            r"<start><s> fond à <o>",
            r"<s>的熔点(?:是|为|约为|大约是)<o>",
        ),
        compared(_points("melting"), "temperature", _ROOM),
        "{subject} melts at {expected}, the answer says {said}",
        amount("temperature"),
        _NOT_PURE,
    ),
    _relation(
        "boiling",
        ("boil", "ebullición", "hierve", "ébullition", "bout ", "沸点"),
        (
            r"\b(?:the )?boiling point of (?:pure )?<s> is <o>",
            r"<start><s> has an? (?:relatively |very )?(?:high |low )?boiling point of <o>",
            r"<start><s>['’]s boiling point is <o>",
            r"<start>(?:liquid |pure )?<s> boils at <o>",
            r"\bpunto de ebullición <de>\s?<s> es (?:de )?<o>",
            r"<start><s> hierve a (?:los )?<o>",
            r"\bpoint d['’]ébullition <de>\s?<s> est (?:de |d['’])?<o>",
            r"<start><s> bout à <o>",
            r"<s>的沸点(?:是|为|约为|大约是)<o>",
        ),
        compared(_points("boiling"), "temperature", _WIDE),
        "{subject} boils at {expected}, the answer says {said}",
        amount("temperature"),
        _NOT_PURE,
    ),
    _relation(
        "density",
        ("density", "densidad", "densité", "masse volumique", "密度"),
        (
            r"\b(?:the )?density of (?:pure |solid )?<s> is <o>",
            r"<start><s> has a (?:high |low )?density of <o>",
            r"<start><s>['’]s density is <o>",
            r"\bdensidad <de>\s?<s> es (?:de )?<o>",
            r"\b(?:densité|masse volumique) <de>\s?<s> est (?:de )?<o>",
            r"<s>的密度(?:是|为|约为|大约是)<o>",
        ),
        compared(_density, "density", Room(right=Fraction(4, 100), wrong=Fraction(20, 100))),
        "The density of {subject} is {expected}, the answer says {said}",
        amount("density"),
        _NOT_PURE,
    ),
    _relation(
        "particles",
        ("proton", "electron", "protón", "electrón", "électron", "质子", "电子"),
        (
            r"<start>(?:an? |every |the |neutral )*<s>(?: atoms?)? (?:has|have|contains?) (?:exactly )?<o> (?:protons|electrons)\b",
            r"\b(?:the )?number of (?:protons|electrons) in (?:an? |neutral |the )*<s>(?: atom)? is <o>(?![\d.,]\d)",
            r"\bthere are <o> (?:protons|electrons) in (?:an? |neutral |the )*<s>(?: atom)?(?=\s*[.,;]|$)",
            r"<start>(?:(?:un |el )?átomo de )?<s> tiene <o> (?:protones|electrones)\b",
            r"<start>(?:(?:un |l['’])?atome (?:de |d['’]))?<s> (?:a|possède|compte) <o> (?:protons|électrons)\b",
            r"<s>(?:原子)?(?:核)?有<o>个?(?:质子|电子)",
        ),
        exactly(_particles),
        "A neutral atom of {subject} has {expected} protons and as many electrons, the answer says {said}",
        COUNTED,
        _NOT_PURE + r"|\b(?:each|molecule|capas?|couche)\b|层|最外",
    ),
    _relation(
        "discovered",
        ("discovered", "isolated", "descubr", "découv", "发现"),
        (
            r"<start><s> was (?:first )?discovered (?:by [^\n.,;]{3,60} )?in (?:the year )?<o>(?!\d|s\b)",
            r"<start><s> fue descubierto (?:por [^\n.,;]{3,60} )?en (?:el año )?<o>(?!\d)",
            r"<start><s> a été découverte? (?:par [^\n.,;]{3,60} )?en <o>(?!\d)",
            r"<s>(?:于|在)<o>年被?(?:[^\n，。]{0,12})发现",
        ),
        _year,
        "{subject} was discovered in {expected}, the answer says {said}",
        r"1[5-9]\d\d",
    ),
    _relation(
        "discoverer",
        ("discovered", "descubr", "découv", "发现"),
        (
            r"<start><s> was (?:first )?discovered (?:in 1[5-9]\d\d )?by (?:the )?<o>(?=\s*(?:[.,;]|$)|\s+(?:in|and)\b)",
            r"<start><o> (?:first )?discovered (?:the element )?<s>(?=\s*(?:[.,;]|$)|\s+in\b)",
            r"<start><s> fue descubierto (?:en 1[5-9]\d\d )?por <o>(?=\s*(?:[.,;]|$)|\s+(?:en|y)\b)",
            r"<start><s> a été découverte? (?:en 1[5-9]\d\d )?par <o>(?=\s*(?:[.,;]|$)|\s+(?:en|et)\b)",
        ),
        _discoverer,
        "{subject} was discovered by {expected}, the answer says {said}",
        LATIN_NAME,
    ),
)  # fmt: skip

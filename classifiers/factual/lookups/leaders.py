"""Who leads a country, as of the table's date; that changes, so another person is called out of date, not wrong."""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re

from classifiers.factual.lookups import names
from classifiers.factual.lookups.relation import LATIN_NAME, Compare, Relation, Verdict
from classifiers.factual.lookups.sources import factbook
from classifiers.factual.lookups.sources.factbook import Leader
from classifiers.factual.lookups.spelling import spelled

OUTDATED = "outdated"

_PARTICLES = frozenset(
    {
        "of",
        "the",
        "de",
        "da",
        "al",
        "el",
        "bin",
        "president",
        "prime",
        "minister",
        "king",
        "queen",
        "sir",
        "dame",
        "van",
    }
)


def _holds(leader: Leader, words: str) -> bool:
    """Whether some part of the name that the answer gives is one that the table gives."""
    known = set(re.findall(r"[^\W\d_]{2,}", spelled(leader.name))) - _PARTICLES
    said = set(re.findall(r"[^\W\d_]{2,}", spelled(words))) - _PARTICLES
    return bool(known & said)


def _compare(office: str) -> Compare:
    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del language
        row = factbook.countries().get(subject)
        holders = [one for one in (getattr(row, office) if row else ()) if one.name.lower().startswith(_TITLES[office])]
        if not holders or len(words.split()) < 2:  # noqa: PLR2004  # a single word may be a title or a nickname
            return None
        right = any(_holds(one, words) for one in holders)
        expected = f"{holders[0].name.title()}, since {holders[0].since}"
        return Verdict(right=right, expected=expected, said=words.rstrip("."))

    return compare


_TITLES = {"chief_of_state": ("president",), "head_of_government": ("prime minister", "chancellor")}
_NOW = r"(?:current |present |actual )?"


def _relation(  # noqa: PLR0917  # the columns of the table below
    rule: str, cues: tuple[str, ...], english: str, spanish: str, french: str, chinese: str, office: str
) -> Relation:
    return Relation(
        rule=f"country.{rule}",
        cues=cues,
        patterns=(
            rf"\bthe {_NOW}(?:{english}) of <s> is <o><end>",
            rf"<start><s>['’]s {_NOW}(?:{english}) is <o><end>",
            rf"<start><o> is the current (?:{english}) of <s><end>",
            rf"\b(?:el|la) {_NOW}(?:{spanish})(?: actual)? <de><s> es <o><end>",
            rf"\b(?:le|la) (?:{french})(?: actuelle?)? <de>\s?<s> est <o><end>",
            rf"<s>(?:现任|目前的|的)?(?:{chinese})是<o><end>",
        ),
        subject=names.country,
        compare=_compare(office),
        called=names.country_name,
        says="As of January 2026 the " + rule.replace("_", " ") + " of {subject} is {expected}; the answer says {said}",
        source=factbook.SOURCE,
        o=LATIN_NAME,
        error=OUTDATED,
    )


RELATIONS = (
    _relation("president", ("president", "président", "总统"), "president", "president[ea]", "présidente?", "总统", "chief_of_state"),
    _relation(
        "prime_minister", ("prime minister", "chancellor", "primer ministro", "primera ministra", "premier", "première", "首相", "总理"),
        "prime minister|chancellor", "primer ministro|primera ministra", "premier ministre|première ministre", "首相|总理",
        "head_of_government",
    ),
)  # fmt: skip

"""Organisations by their form (`Inc.`, `Holt and Myers`) or by words beside them (`the Acme office`), for exports.

That a company is named is nobody's secret: they stay under every threshold of the console and are taken out of exports.
"""

import re
from collections.abc import Iterator, Sequence

from classifiers.pii.hit import Hit
from classifiers.pii.names.everyday import is_everyday
from classifiers.pii.names.given import is_given, surnames
from classifiers.pii.names.public import is_made
from classifiers.pii.recognizer import Entry, Recognizer

_NAME = r"[A-ZÀ-Þ0-9][\w&'\u2019.-]{0,24}"
_FORM = (
    r"Inc|LLC|LLP|PLC|Ltd|Limited|GmbH|Corp|Corporation|Pty|S\.A|S\.L|SARL|SAS|Oy|A/S|Aps|Holdings?|"
    r"Foundation|Institute|University|College|Hospital|Clinic|Bank|Insurance Company|Company|Associates|Partners|"
    r"Technologies|Solutions|Group|Services|Systems|Insights|Health|Labs|Fundación|Clínica"
)
_FORMED = re.compile(rf"(?<![\w@#/.-])(?:{_NAME}(?: (?:and|of|de|y|&))? ){{1,4}}(?:{_FORM})(?!\w)\.?")
_FORMED_SMALL = re.compile(
    r"(?<![\w@#/.-])(?:[a-z][\w&'-]{1,24} ){1,3}(?:inc\.|llc|llp|gmbh|corporation|insurance company)(?!\w)"
)
_SURNAME = r"[^\W\d_]{3,20}"
_PARTNERS = re.compile(rf"(?<![\w@#/.-])({_SURNAME}), ({_SURNAME}),? (?:and|y|et|&) ({_SURNAME})(?![\w'])")
_DOUBLE = re.compile(rf"(?<![\w@#/.-])({_SURNAME})-({_SURNAME})(?![\w-])")
_BESIDE = re.compile(
    rf"(?:(?<!\w)(?i:the) )(?P<name>{_NAME}(?: {_NAME}){{0,3}}) (?i:offices?|headquarters|branch)(?!\w)"
)
_AT = re.compile(rf"(?<!\w)(?:at|from|for) (?P<name>{_NAME}(?: {_NAME}){{0,3}})(?=,? (?:and|\d)|[.,;!?](?:\s|$)|\n|$)")
_INSTITUTE = re.compile(
    r"(?<!\w)(?:Hospital|Complejo|Fundación|Instituto|Clínica|Centro|Universidad|Consorcio|Policlínica|Paraje|Ctra\.|"
    r"Hôpital|Clinique|Université|Institut|Lycée)"
    r"(?: (?:(?:de|del|la|las|los|y|e|et|du|des|-) ){0,3}[A-ZÀ-Þ][\w.-]{1,24}){1,6}"
)


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find organisations that nobody says to be somebody's."""
    for pattern in (_FORMED, _FORMED_SMALL, _INSTITUTE):
        for match in pattern.finditer(text):
            yield from _formed(match)
    for pattern in (_PARTNERS, _DOUBLE):
        for match in pattern.finditer(text):
            if _are_partners(match.groups()):
                yield Hit("organization", *match.span(), "organization.form", "name")
    for pattern in (_BESIDE, _AT):
        for match in pattern.finditer(text):
            name = match["name"].rstrip(".'")
            if not _everyday(name):
                yield Hit(
                    "organization", match.start("name"), match.start("name") + len(name), "organization.cued", "name"
                )


def _formed(match: re.Match[str]) -> Iterator[Hit]:
    """The name with its form, without everyday words in front; none when nothing but those is left."""
    words = list(re.finditer(r"\S+", match[0]))
    first = next(
        (word for word in words[:-1] if not is_everyday(word[0]) or (word[0][0].isupper() and word.start())), None
    )
    if first is not None and not all(is_everyday(word[0]) for word in words[:-1]):
        yield Hit("organization", match.start() + first.start(), match.end(), "organization.form", "name")


def _are_partners(names: Sequence[str]) -> bool:
    """Whether all are people's names and one is a surname alone."""
    plain = [name.casefold() for name in names]
    known = all(name in surnames() or is_given(name) for name in plain)
    return known and any(name in surnames() and not is_given(name) for name in plain)


def _everyday(name: str) -> bool:
    return all(is_everyday(word.strip(".'\u2019")) or is_made(word) or word.isdigit() for word in name.split(" "))


RECOGNIZER = Recognizer(
    name="known_company",
    find=find,
    gate=rf"\b(?:{_FORM}|inc\.|llc|llp|gmbh|corporation|insurance company)\b|\b(?i:offices?|headquarters|branch)\b|"
    r"\pL{3,20}, \pL{3,20},? (?:and|y|et|&) \pL{3}|\pL{3,20}-\pL{3}|\b(?:at|from|for) [A-ZÀ-Þ0-9]|"
    r"Complejo|Instituto|Centro|Universidad|Consorcio|Policl|Paraje|Ctra|Hôpital|Clinique|Universit|Institut|Lycée",
    entries=(
        Entry(
            category="organization",
            what="Company or institution, for exports alone",
            method="legal forms, surnames in a row, words such as `office` beside a name",
            source="ours",
        ),
    ),
    exports_only=True,
)

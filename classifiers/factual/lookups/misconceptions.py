"""Common misconceptions: sentences that state what many believe and is not so."""

# ruff: noqa: E501  # patterns of four languages read better whole

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import re2

from classifiers.factual.answer import Answer
from classifiers.factual.check import Check, Kind, each
from classifiers.factual.finding import Finding, Source, found
from classifiers.factual.hedges import HEDGES
from classifiers.factual.knowledge.fact import key

LISTED = Source(
    title="List of common misconceptions", url="https://en.wikipedia.org/wiki/List_of_common_misconceptions"
)

SHORTEST = 12
"""Code points of the shortest pattern's match; four in Chinese."""

LANGUAGES = ("en", "es", "fr", "zh")


NEITHER = re.compile(r"\b(?:neither|nor|ni)\b")
"""Denies too, and is no hedge of its own."""

REPORTED = re.compile(
    r"\b(?:claim(?:ed|s)?|belie(?:f|fs|ved?|ving)|legends?|superstitions?|folklore|popular culture|rumou?rs?|contrary|supposed(?:ly)?|"
    r"alleged(?:ly)?|commonly (?:thought|said|held)|said to|story|stories|tales?|debunked|creenci\w+|creen|leyendas?|supuest\w+|rumor|"
    r"croyances?|croient|croit|legendes?|pretendu\w*|rumeur)\b|据说|传说|传言|迷信|认为|相信"
)
"""Words that say what others hold, in small letters and without accents."""


@dataclass(frozen=True, slots=True)
class Misconception:
    """One of the list."""

    fact: str
    url: str
    patterns: tuple[str, ...]  # RE2, of all languages


@cache
def misconceptions() -> tuple[Misconception, ...]:
    """Read the list."""
    text = files("classifiers.factual.lookups").joinpath("misconceptions.toml").read_text("utf-8")
    return tuple(
        Misconception(one["fact"], one["url"], tuple(pattern for code in LANGUAGES for pattern in one[code]))
        for one in tomllib.loads(text)["misconception"]
    )


@cache
def _automaton() -> tuple[re2.Set, tuple[tuple[Misconception, str], ...]]:
    """Every pattern in one automaton, and what each place in it stands for."""
    options = re2.Options()
    options.max_mem = 64 << 20
    automaton = re2.Set.SearchSet(options)
    places = tuple((one, pattern) for one in misconceptions() for pattern in one.patterns)
    for _, pattern in places:
        automaton.Add(pattern)
    automaton.Compile()
    return automaton, places


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the misconceptions that a sentence states; their wordings are read in four languages at once."""
    del language
    if len(sentence) < SHORTEST and sentence.isascii():
        return
    told = key(sentence)
    automaton, places = _automaton()
    for place in sorted(automaton.Match(told) or ()):
        one, pattern = places[place]
        match = re2.search(pattern, told)
        if match is not None and not _denied(told, pattern, match.start(), match.end()):
            source = Source(title="Wikipedia", url=one.url)
            yield found(
                "misconception.stated", None, f"{one.fact}.", claim=sentence, expected=one.fact, sources=(source,)
            )
            return


def _look(answer: Answer) -> Iterator[Finding]:
    """Look at sentences only where the answer as a whole holds a wording: one pass is cheaper than one for each."""
    if not _automaton()[0].Match(key(answer.text)):
        return
    for sentence in answer.sentences:
        for finding in check(sentence.text, answer.language):
            yield replace(finding, span=(sentence.start, sentence.end))


def _denied(told: str, pattern: str, start: int, end: int) -> bool:
    """Whether words deny, doubt or report what is stated; 'never' inside a wording that has it is part of it."""
    own = HEDGES.search(pattern) is not None
    hedged = any(not own or match.start() < start or match.end() > end for match in HEDGES.finditer(told))
    return hedged or NEITHER.search(told) is not None or REPORTED.search(told) is not None


CHECK = Check(
    name="misconception",
    kind=Kind.LOOK_UP,
    what="Statements of what many believe and is not so, from a list of our own: 'bats are blind'.",
    rules=("misconception.stated",),
    find=each(_look),
    sources=(LISTED,),
)

"""Sentences with their places; code, quoted lines and links are blanked out, so that nothing in them is a claim."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.factual.exact.fences import without_fences
from classifiers.factual.exact.numbers import FULL_WIDTH

LONGEST = 2_000
"""Code points of one sentence; a longer one is cut."""

MOST = 2_000
"""Sentences of one message that are looked at."""

HIDDEN = re.compile(r"`[^`\n]{1,300}`|^[ \t]*>[^\n]*|(?:https?://|www\.)[^\s<>)\]]+", re.MULTILINE)
BULLET = re.compile(r"^[ \t]*(?:(?:[-*+•·]|#{1,6}|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]+)+", re.MULTILINE)
END = re.compile(r"[.!?]+[\"'”’»)\]*_]*(?=\s+[^\s\da-zà-ÿ=]|\s+\d|\s*$)|[。！？；]+[」』”’）]*|…+(?=\s)")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Srta|Jr|M|Mme|Mlle|vs|etc|e\.g|i\.e|p\. ?ej|ej|cf|No|no|vol|approx|ca|fig|"
    r"Fig|Inc|Ltd|Co|U\.S|U\.K|EE\. ?UU|Ud|Uds|a\.m|p\.m|av|env|art)|\b[A-HJ-Z]|(?<=\.)I)\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a message: `text` is `content[start:end]` with what is no claim blanked out."""

    text: str
    start: int  # code point
    end: int  # code point, exclusive


def sentences(content: str) -> tuple[Sentence, ...]:
    """Return the sentences of a message in order, with places in code points; at most the first 2,000."""
    found: list[Sentence] = []
    for start, line in _lines(blanked(content)):
        for begin, end in _cuts(line):
            found.append(Sentence(text=line[begin:end], start=start + begin, end=start + end))
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def blanked(content: str) -> str:
    """Return the content, equally long, without code, quoted lines, links and list signs; full-width forms plain."""
    text = content.translate(FULL_WIDTH).replace("\\*", " *")
    text = without_fences(text)
    for pattern in (HIDDEN, BULLET):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def _cuts(line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the sentences of one line, without the spaces around them."""
    at = 0
    for match in END.finditer(line):
        if not ABBREVIATION.search(line, max(at, match.end() - 12), match.end()):
            yield from _trimmed(line, at, match.end())
            at = match.end()
    yield from _trimmed(line, at, len(line))


def _trimmed(line: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while begin < end and line[begin].isspace():
        begin += 1
    while end > begin and line[end - 1].isspace():
        end -= 1
    for start in range(begin, end, LONGEST):
        yield start, min(start + LONGEST, end)

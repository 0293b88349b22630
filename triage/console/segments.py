"""Cut a text along overlapping marks, so that each piece is shown once and nothing hidden reaches the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Literal

Hide = Literal["veil", "mask"]

CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]+")
"""Runs of characters that turn the direction of what follows, or cannot be seen; each is shown by its name."""

MAX_CONTROLS = 200
"""Runs that get a piece of their own; those after it stay inside their piece, which the page isolates anyway."""

NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI",
    "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u200b": "ZWSP", "\u2060": "WJ", "\ufeff": "BOM",
}  # fmt: skip

FILLER = "o wrolnen tarefos witb e obezc hoend nalim sor vetan urd cimolet pas rendo ti mulcare enor sitov gre lonad"
MAX_FILLER = 240
"""Characters of a veil, at most; what lies behind it may be longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A passage that a tag is about."""

    tag: str  # key of the tag on the page
    letter: str  # h, p, f, w, s
    title: str
    start: int  # code point
    end: int  # code point, exclusive
    hide: Hide | None = None
    anchor: str | None = None  # id on the page; the first passage of a tag has one


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under one and the same set of marks."""

    start: int  # code point
    end: int  # code point, exclusive
    text: str  # empty once hidden
    marks: tuple[Mark, ...] = ()
    hidden: Hide | None = None
    control: str = ""  # names of the characters, when they cannot be seen
    words: int = 0  # behind a veil

    def opens(self, mark: Mark) -> bool:
        """Whether the mark starts here."""
        return self.start == mark.start

    def closes(self, mark: Mark) -> bool:
        """Whether the mark ends here: its letter follows."""
        return self.end == mark.end

    @property
    def shape(self) -> str:
        """Words that stand for hidden ones; made from their number alone."""
        words = FILLER.split()
        return " ".join(words[index % len(words)] for index in range(max(1, self.words)))[:MAX_FILLER]


def cut(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Cut a text at every edge of a mark and around characters that cannot be seen.

    Marks are clamped to the text; empty ones are dropped. The pieces' texts, joined, are the text.
    """
    kept = _clamped(marks, len(text))
    controls = {found.start(): found for found in islice(CONTROLS.finditer(text), MAX_CONTROLS)}
    edges = {0, len(text)}
    edges.update(edge for mark in kept for edge in (mark.start, mark.end))
    edges.update(edge for found in controls.values() for edge in found.span())
    return tuple(_piece(text, start, end, kept) for start, end in pairwise(sorted(edges)))


def veiled(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Take the text out of every piece that a mark hides."""
    return tuple(_veiled(piece) for piece in pieces)


def _clamped(marks: Sequence[Mark], length: int) -> tuple[Mark, ...]:
    within = (replace(mark, start=max(0, mark.start), end=min(mark.end, length)) for mark in marks)
    return tuple(sorted((mark for mark in within if mark.start < mark.end), key=lambda mark: (mark.start, -mark.end)))


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    part = text[start:end]
    covering = tuple(mark for mark in marks if mark.start <= start and end <= mark.end)
    control = " ".join(NAMES[letter] for letter in part[:8]) if CONTROLS.fullmatch(part) else ""
    return Piece(start=start, end=end, text=part, marks=covering, control=control)


def _veiled(piece: Piece) -> Piece:
    ways = {mark.hide for mark in piece.marks} - {None}
    if not ways or not piece.text.strip():
        return piece
    hidden: Hide = "veil" if "veil" in ways else "mask"
    return replace(piece, text="", hidden=hidden, control="", words=max(1, len(piece.text.split())))

"""What finds one kind of private data: a function, what a text must hold for it to look, and its lines of reference."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from classifiers.pii.hit import Hit


class Find(Protocol):
    """Finds private data in a text. Pure, in time linear in the text."""

    def __call__(self, text: str, language: str, /) -> Iterator[Hit]:
        """Yield hits in any order; they may overlap.

        Args:
            text: folded (`classifiers.pii.folding`), at most one window long.
            language: ISO 639-1.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of docs/reference/pii.md."""

    category: str  # without the `pii.` in front
    what: str  # as people call it: `Numéro fiscal de référence (SPI)`
    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2; empty: everywhere
    method: str  # how it is found, one sentence
    checksum: str = ""  # name of the check, empty without one
    source: str  # who says that it looks like this


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognizer:
    """A way to find one kind of private data."""

    name: str  # the file's
    find: Find
    gate: str  # RE2: a text in which this matches nowhere holds no hit; empty: every text is looked at
    entries: tuple[Entry, ...]
    exports_only: bool = False  # whether it only makes exports safer: nothing that it finds is ever shown

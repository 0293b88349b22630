"""Lists of a text: their items, what introduces them, and whether their numbers run on."""

# Chinese signs

# ruff: noqa: RUF001  # Chinese signs

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from classifiers.factual.exact.fences import without_fences

ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:\*\*|__|#{1,6}[ \t]+(?:\*\*)?)?"
    r"(?:(?P<number>\d{1,3})(?:\\?[.)](?:[ \t]|$)|[.．](?=[A-ZÀ-Þ\u3400-\u9fff])|、|\\?[.)](?=\*\*)|\)(?=[^\W\d_]))"
    r"|(?P<bullet>[-*+•·])(?:[ \t]+|$)(?!-))(?P<body>.*)"
)
MOST = 2_000
"""Lists of one answer that are read."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins with a number or a bullet."""

    body: str
    start: int  # code point
    end: int
    number: int | None


@dataclass(slots=True)
class Listing:
    """Items that belong together."""

    intro: str  # the line before; empty when there is none
    intro_start: int
    indent: int
    items: list[Item] = field(default_factory=list)
    sign: str = ""  # of a bullet; empty for numbers
    end: int = 0  # where the last line of it ends, with what continues an item

    @property
    def top(self) -> bool:
        """Whether it stands in no other list."""
        return self.indent == 0


class _Reader:
    """Reads line after line; a list stays open while it may go on."""

    def __init__(self) -> None:
        self.done: list[Listing] = []
        self._open: dict[tuple[int, str], Listing] = {}
        self._before = ("", 0)  # the last line that says something, and its place
        self._blank = True  # whether the line before is empty
        self._item = False  # whether the last line that says something is an item or goes on with one

    def read(self, line: str, start: int) -> None:
        """Take one line."""
        match = ITEM.match(line)
        if not line.strip():
            self._blank = True
            return
        if match:
            self._take(match, start, line)
        else:
            self._text(line, start)
        self._blank = False
        self._before = (line, start)

    def _take(self, match: re.Match[str], start: int, line: str) -> None:
        indent = len(match["indent"].expandtabs(4))
        number = int(match["number"]) if match["number"] else None
        sign = match["bullet"] or ""
        self._close(lambda key: key[0] > indent or (not sign and key[0] == indent and key[1] != ""))
        listing = self._open.get((indent, sign))
        if listing is None or (number == 1 and len(listing.items) > 1):
            self._close(lambda key: key == (indent, sign))
            intro, at = ("", 0) if self._item else self._before
            listing = self._open[(indent, sign)] = Listing(intro, at, indent, sign=sign)
            self.done.append(listing)
        end = start + len(line)
        listing.items.append(Item(match["body"], start, end, number))
        for one in self._open.values():
            one.end = end
        self._item = True

    def _text(self, line: str, start: int) -> None:
        goes_on = line[0] in " \t" or (self._item and not self._blank)
        if goes_on and self._open:
            for one in self._open.values():
                one.end = start + len(line)
            return
        heading = line.startswith("#")
        self._close(lambda key: heading or key[1] != "")
        self._item = False

    def _close(self, when: Callable[[tuple[int, str]], bool]) -> None:
        for key in [key for key in self._open if when(key)]:
            del self._open[key]


def listings(text: str) -> list[Listing]:
    """Return the lists of a text in order of their first items, nested ones too; code is passed over."""
    reader = _Reader()
    at = 0
    for line in without_fences(text).split("\n"):
        reader.read(line, at)
        at += len(line) + 1
        if len(reader.done) > MOST:
            break
    return reader.done


def jumps(listing: Listing) -> Iterator[tuple[Item, Item]]:
    """Yield neighbours of a numbered list whose numbers do not follow each other."""
    for one, other in zip(listing.items, listing.items[1:], strict=False):
        if one.number is not None and other.number is not None and other.number != one.number + 1:
            yield one, other

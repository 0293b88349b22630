"""A kind of number that identifies somebody: how it is written, what checks it, which words announce it."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

Check = Callable[[str], bool]
"""Takes the number without separators, in capitals; says whether it is valid."""

_PLACES = {"#": "#", "@": "@", "*": "#@"}
_LETTERS_OF = {"#": "0-9", "@": "A-Z", "*": "0-9A-Z"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One kind of number of one country."""

    id: str  # `es.dni`
    category: str  # without the `pii.` in front
    what: str  # as people call it
    shapes: tuple[str, ...]  # without separators: `#` digit, `@` letter, `*` either, other characters themselves
    words: str  # Latin and other words that name it, alternatives of a pattern that both `re` and RE2 read
    check: Check
    checksum: str = ""  # its name for the reference; empty: the check looks at the layout only
    alone: str = ""  # layout (with separators) in which a valid number needs no word: one in 1,000 at most is valid
    likely: str = ""  # layout so telling that a valid number is hidden in exports, though too weak to be shown
    generic: bool = True  # words of the category (`national id`, `tax number`) announce it as well
    source: str

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.id[:2].upper()

    def signatures(self) -> Iterator[str]:
        """Yield each shape as digits and letters only: `#` and `@`."""
        for shape in self.shapes:
            places = [_PLACES.get(place, "#" if place.isdigit() else "@") for place in shape]
            yield from map("".join, itertools.product(*places))

    def fits(self, number: str) -> bool:
        """Whether a number without separators has one of the shapes, fixed characters included."""
        return _shape(self.shapes).fullmatch(number) is not None


@cache
def _shape(shapes: tuple[str, ...]) -> re.Pattern[str]:
    def pattern(shape: str) -> str:
        return "".join(f"[{_LETTERS_OF[place]}]" if place in _LETTERS_OF else place for place in shape)

    return re.compile("|".join(map(pattern, shapes)))


def stdnum(module: str) -> Check:
    """Return the check of a module of python-stdnum, loaded when it is first asked."""

    def valid(number: str) -> bool:
        try:
            return bool(_module_check(module)(number))
        except (LookupError, ValueError):  # `cn.ric` fails so on provinces that it has no counties of
            return False

    return valid


@cache
def _module_check(module: str) -> Check:
    check: Check = import_module(f"stdnum.{module}").is_valid
    return check


def matching(pattern: str) -> Check:
    """Return a check of the layout: the pattern matches the whole number."""

    def valid(number: str) -> bool:
        return _compiled(pattern).fullmatch(number) is not None

    return valid


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def both(*checks: Check) -> Check:
    """Return the check that all of some pass."""

    def valid(number: str) -> bool:
        return all(check(number) for check in checks)

    return valid


def either(*checks: Check) -> Check:
    """Return the check that one of some passes."""

    def valid(number: str) -> bool:
        return any(check(number) for check in checks)

    return valid

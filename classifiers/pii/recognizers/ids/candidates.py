"""Stretches of a text that could be a number: digits and letters, in groups that a space, dot or dash may part."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 34
"""Digits and letters of the longest number looked for, an IBAN's."""

_MOST_GROUPS = 10
"""Groups of one number; a French social security number has seven."""

_TABLE = 24
"""Groups in a row that are a table: numbers in it have `_MOST_IN_TABLE` groups at most, which keeps it cheap."""

_MOST_IN_TABLE = 3

_SIGNS = str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "#" * 10 + "@" * 26)
_GROUP = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{0,8}[0-9][A-Za-z0-9]{0,40}(?![A-Za-z0-9_])")
_GAP = re.compile(r"(?:[ ./'·-]| [-/.] ?|[-/.] |  )(?:[A-Z]{1,3}[ ./-])?|[ -]?\(")
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,4}[ -])?((?<![A-Za-z0-9])(?:[A-Z]{1,6}|[a-z])[ .-])$")
_LETTERS_AFTER = re.compile(r"[ .-]?(?:[A-Z]{1,2}|[a-z]|MVA|MWST|TVA|IVA|TPV)(?![A-Za-z0-9])|[ -]?\([A-Za-z]\)")
_APART = re.compile(r"[^A-Za-z0-9]+")


Run = list[tuple[int, int]]
"""Groups of digits and letters that stand close together, each as (start, end) in code points."""


class Candidate(NamedTuple):
    """A stretch of a text."""

    start: int  # code point
    end: int  # code point, exclusive
    number: str  # its letters and digits, in capitals
    whole: bool  # neither digit nor group next to it was left out

    @property
    def signature(self) -> str:
        """Its shape: `#` for a digit, `@` for a letter."""
        return self.number.translate(_SIGNS)


def runs(text: str) -> Iterator[Run]:
    """Yield groups that hold a digit and stand close together, as (start, end)."""
    run: Run = []
    for match in _GROUP.finditer(text):
        if run and not _GAP.fullmatch(text, run[-1][1], match.start()):
            yield run
            run = []
        run.append(match.span())
    if run:
        yield run


def candidates(text: str, run: Run, least: int) -> Iterator[Candidate]:
    """Yield what could be one number in a run: it starts and ends where a space parts groups, or at the run's ends.

    Args:
        text: the run's.
        run: groups as `runs` makes them.
        least: digits and letters of the shortest number wanted.
    """
    most = _MOST_GROUPS if len(run) <= _TABLE else _MOST_IN_TABLE
    for first in range(len(run)):
        if first and not _parted(text, run[first - 1][1], run[first][0]):
            continue
        for last in range(first, min(len(run), first + most)):
            if last + 1 < len(run) and not _parted(text, run[last][1], run[last + 1][0]):
                continue
            if run[last][1] - run[first][0] > 2 * LONGEST:
                break
            whole = _free(text, run, first) and _free(text, run, last + 1)
            yield from _with_letters(text, run[first][0], run[last][1], least, whole=whole)


def _parted(text: str, end: int, start: int) -> bool:
    """Whether a gap between groups may as well part two numbers."""
    return " " in text[end:start] or text[end:start] == "/"


def _free(text: str, run: Run, at: int) -> bool:
    """Whether a number may start or end in front of a group without leaving a part of itself behind."""
    return not 0 < at < len(run) or any(map(str.isalpha, text[run[at - 1][1] : run[at][0]]))


def _with_letters(text: str, start: int, end: int, least: int, *, whole: bool) -> Iterator[Candidate]:
    """The stretch itself, and with letters that stand before or after it."""
    closed = end + (text[end : end + 1] == ")" and "(" in text[start:end])
    before = _LETTERS_BEFORE.search(text, max(0, start - 14), start)
    after = _LETTERS_AFTER.match(text, end)
    for left in {start, *((before.start(), before.start(1)) if before else ())}:
        for right in {end, closed, after.end() if after else closed}:
            number = _APART.sub("", text[left:right]).upper()
            if least <= len(number) <= LONGEST:
                yield Candidate(left, right, number, whole)

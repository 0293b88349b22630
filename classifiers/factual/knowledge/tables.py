"""Reads a site's tables row by row: CSV, TSV and JSON lines, packed or not; a bad row is refused, the rest is kept."""

import csv
import gzip
import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, cast

from classifiers.factual.knowledge.entry import About, Entry, Refused, RowError, entries

ENDINGS = (".csv", ".tsv", ".jsonl")
LONGEST_LINE = 1_000_000
"""Bytes of a line that are read; a longer one is refused and skipped."""

LONGEST_FIELD = 131_072
"""Characters of a field: the csv module's own limit, stated so that another user of it cannot lift ours."""

FEWEST_COLUMNS, MOST_COLUMNS = 2, 200

EXCEL_SIGN = re.compile(r"sep=([,;\t])\s*", re.IGNORECASE)
"""A first line that some spreadsheets write to say what parts the fields."""

CSV_ERRORS = (
    ("field larger", "too_long", "a field is too long: look for a quote that is never closed"),
    (
        "unexpected end",
        "open_quote",
        "a quote that begins in this row is never closed: close it; the rest was not read",
    ),
    ("expected after", "wrong_quotes", 'something stands behind a closing quote: write "" for a quote inside a field'),
    (
        "new-line",
        "wrong_line_end",
        "lines end as on old Macintoshes: save the file with the line ends of Unix or Windows",
    ),
)
"""What the csv module says, our code, and what to do."""


def tables(path: Path) -> list[Path]:
    """Return the tables that a path stands for: itself, or what a folder holds, by name."""
    if path.is_dir():
        return sorted(one for one in path.rglob("*") if one.is_file() and is_table(one))
    return [path]


def is_table(path: Path) -> bool:
    """Whether a file's name ends like that of a table."""
    return path.name.lower().removesuffix(".gz").endswith(ENDINGS)


def rows(paths: Iterable[Path], about: About) -> Iterator[Entry | Refused]:
    """Yield every fact of some tables, and every row that is none, in order.

    Args:
        paths: of tables; one that cannot be read is refused as a whole.
        about: what is true of every row that does not say otherwise.
    """
    for path in paths:
        lines = Lines(path)
        try:
            with closing(lines):
                yield from _table(path, lines, about)
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or "the file is damaged or cut off"
            says = f"{reason}: make or copy it again"
            yield Refused(file=path.name, line=lines.number + 1, code="unreadable", says=says)


class Lines:
    """The lines of a file as text, numbered from 1; those that cannot be text are put aside."""

    def __init__(self, path: Path) -> None:
        self.number = 0  # of the line read last
        self.first = 0  # line at which the row in hand begins; 0: the next one
        self.bad: list[Refused] = []
        self._path = path
        self._stream = _opened(path)

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(LONGEST_LINE + 1):
            self.number += 1
            text = self._read(line)
            if text is not None:
                self.first = self.first or self.number
                yield text

    def begin(self) -> int:
        """Return the line at which the last row began, and start over."""
        first, self.first = self.first or self.number, 0
        return first

    def refused(self) -> list[Refused]:
        """Return what was put aside since the last call."""
        bad, self.bad = self.bad, []
        return bad

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def _read(self, line: bytes) -> str | None:
        """Return a line as text; None when it is put aside."""
        if len(line) > LONGEST_LINE:
            self._skip(line)
            self._refuse("too_long", f"the line has more than {LONGEST_LINE:,} bytes: split it, check its quotes")
        elif b"\0" in line:
            self._refuse("nul", "the line holds NUL bytes: save the file as UTF-8, not as UTF-16")
        else:
            try:
                return line.decode("utf-8-sig" if self.number == 1 else "utf-8")
            except UnicodeDecodeError:
                self._refuse("not_utf8", "the line is not UTF-8: save the file as UTF-8")
        return None

    def _skip(self, line: bytes) -> None:
        while line and not line.endswith(b"\n"):
            line = self._stream.readline(LONGEST_LINE)

    def _refuse(self, code: str, says: str) -> None:
        self.bad.append(Refused(file=self._path.name, line=self.number, code=code, says=says))


def _opened(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb"))


def _table(path: Path, lines: Lines, about: About) -> Iterator[Entry | Refused]:
    """Yield the rows of one table; what goes wrong with a row stays with it."""
    name = path.name.lower().removesuffix(".gz")
    records = _objects(lines) if name.endswith(".jsonl") else _records(lines, tab=name.endswith(".tsv"))
    line = 0
    for line, cells in records:
        yield from lines.refused()
        try:
            if isinstance(cells, RowError):
                raise cells
            yield from list(entries(cells, about, f"{path.name}:{line}"))
        except RowError as error:
            yield Refused(file=path.name, line=line, code=error.code, says=error.says)
    bad = lines.refused()
    yield from bad
    if line == 0 and not bad:
        yield Refused(
            file=path.name, line=1, code="empty", says="the file holds no row of facts: write some, or take it out"
        )


Record = tuple[int, Mapping[str, str] | RowError]


def _objects(lines: Lines) -> Iterator[Record]:
    for line in lines:
        number = lines.begin()
        if line.strip():
            yield number, _object(line)


def _object(line: str) -> Mapping[str, str] | RowError:
    try:
        row = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return RowError("not_json", "the line is no JSON: write one object a line")
    if not isinstance(row, dict) or not row:
        return RowError(
            "not_object", 'the line is no JSON object: write {"subject": ..., "relation": ..., "value": ...}'
        )
    cells = {name: _cell(value) for name, value in list(row.items())[:MOST_COLUMNS]}
    if any(text is None or _surrogate(text) for text in cells.values()):
        return RowError("nested", "a value is an object, a list of lists, or no text: write text, a number or yes/no")
    return {name: text for name, text in cells.items() if text is not None}


def _no_number(name: str) -> float:
    raise ValueError(name)


def _surrogate(text: str) -> bool:
    return "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text)


def _cell(value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "|".join(map(str, value)) if all(isinstance(one, str) for one in value) else None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return str(value) if isinstance(value, str | int | float) else None


def _records(lines: Lines, *, tab: bool) -> Iterator[Record]:
    """Yield the rows of a CSV by their header; without a header that can be read there is no row."""
    text = iter(lines)
    first = next(text, "")
    sign = EXCEL_SIGN.fullmatch(first)
    if sign is not None:
        lines.begin()
        first = next(text, "")
    if lines.bad:
        return
    delimiter = "\t" if tab else sign[1] if sign is not None else _delimiter(first)
    header: list[str] | None = None
    for number, cells in _cells(lines, csv.reader(_again(first, text), delimiter=delimiter, strict=True)):
        if isinstance(cells, RowError):
            yield number, cells
        elif header is None:
            header = _without_empty_ends([cell.strip() for cell in cells])
            if (wrong := _wrong_header(header)) is not None:
                yield number, wrong
                return
        else:
            yield number, _row(header, cells)


def _cells(lines: Lines, reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | RowError]]:
    """Yield the rows that are not empty, each with the line at which it begins."""
    while True:
        csv.field_size_limit(LONGEST_FIELD)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield lines.begin(), _csv_error(str(error))
            continue
        if cells is None:
            return
        number = lines.begin()
        if any(cell.strip() for cell in cells):
            yield number, cells


def _csv_error(told: str) -> RowError:
    found = ((code, says) for sign, code, says in CSV_ERRORS if sign in told)
    return RowError(*next(found, ("wrong_quotes", "the row is no CSV: check its quotes")))


def _without_empty_ends(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    if first:
        yield first
    yield from rest


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _wrong_header(header: list[str]) -> RowError | None:
    if not FEWEST_COLUMNS <= len(header) <= MOST_COLUMNS:
        says = f"the first line must name {FEWEST_COLUMNS} to {MOST_COLUMNS} columns with , ; or a tab between them"
        return RowError("wrong_header", f"{says}, such as product,price,currency")
    if "" in header:
        return RowError("wrong_header", f"column {header.index('') + 1} has no name: give it one, or take it out")
    names = [name.casefold() for name in header]
    if len(set(names)) < len(names):
        again = next(place for place, name in enumerate(names) if name in names[:place])
        return RowError("wrong_header", f"column {again + 1} has the name of an earlier one: rename it, or take it out")
    return None


def _row(header: list[str], cells: list[str]) -> Mapping[str, str] | RowError:
    while len(cells) > len(header) and not cells[-1].strip():
        cells = cells[:-1]
    if [cell.strip() for cell in cells] == header:
        return RowError("header_again", "the first line stands here again: take it out")
    if len(cells) != len(header):
        says = f"the row has {len(cells)} fields, the first line {len(header)}: check commas and quotes"
        return RowError("ragged", says)
    return dict(zip(header, cells, strict=True))

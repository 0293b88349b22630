"""A row of a site's table as a fact, or why it is none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from classifiers.factual.finding import Source
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.relations import relation
from classifiers.factual.knowledge.values import number

LONGEST_NAME = 200
"""Code points of a subject, an alias or a relation; longer ones are prose."""

LONGEST_VALUE = 2_000
"""Code points of a value."""

MOST_ALIASES = 50

SHORT_NAMES = {
    "s": "subject", "r": "relation", "predicate": "relation", "o": "value", "object": "value", "license": "licence",
    "alias": "aliases", "source": "title", "lang": "language", "link": "url", "valid_until": "until",
}  # fmt: skip
TRIPLE = ("subject", "relation", "value")
BESIDE = frozenset({"unit", "aliases", "url", "as_of", "until", "language", "licence", "title"})
"""Columns that say something about a row's facts and are none."""

DAMAGED = frozenset({"unreadable", "open_quote"})
"""Codes of what makes the rest of a file unreadable."""

CURRENCY_COLUMNS = frozenset({"currency", "moneda", "devise", "货币", "币种"})
IN_HEADER = re.compile(r"[\s_]*[(\[]\s*([^()\[\]]{1,12})\s*[)\]]\s*$")
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
WORD = re.compile(r"[a-z]{2}", re.IGNORECASE)
EDGE = re.compile(r"^\W+|[^\w+#]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact, and every name under which it is found."""

    names: tuple[str, ...]  # as `key` makes them
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row that is no fact."""

    file: str
    line: int  # from 1
    code: str
    says: str  # what to do

    @property
    def damaged(self) -> bool:
        """Whether the rest of the file is lost too: what was read of it may be any part."""
        return self.code in DAMAGED

    def __str__(self) -> str:
        """Return it as one line for a person."""
        return f"{self.file}:{self.line}: {self.code}: {self.says}"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is true of every row that does not say otherwise."""

    title: str
    licence: str
    as_of: str  # ISO 8601 date, or a year
    url: str | None = None
    until: str | None = None
    language: str | None = None
    subject: str | None = None  # column of a plain table that holds the subject; None: the first


class RowError(Exception):
    """A row is no fact."""

    def __init__(self, code: str, says: str) -> None:
        super().__init__(says)
        self.code = code
        self.says = says


def entries(cells: Mapping[str, str], about: About, row: str) -> Iterator[Entry]:
    """Yield the facts of a row, whichever its layout is.

    Args:
        cells: column to text.
        about: what the row inherits.
        row: where it stands: ``prices.csv:3``.

    Raises:
        RowError: it holds no fact that can be used; says what to do.
    """
    named = _folded(cells)
    if all(name in named for name in TRIPLE):
        yield _entry({**named, "subject": named["subject"]}, named["relation"], named["value"], about, row)
    elif "subject" in named and "relation" in named:
        raise RowError("no_value", "the columns subject and relation need a third, value: name it in the first line")
    else:
        yield from _of_plain_row(cells, about, row)


def names_of(subject: str, aliases: Sequence[str]) -> tuple[str, ...]:
    """Return the keys under which a subject is found: as written, and without signs at its ends."""
    found = (key(name) for name in (subject, *aliases))
    return tuple(
        dict.fromkeys(form for name in found for form in (name, EDGE.sub("", name)) if any(map(str.isalnum, form)))
    )


def checked_date(text: str, column: str) -> str:
    """Return an ISO 8601 date, or a year, or a month.

    Raises:
        RowError: it is none.
    """
    match = DATE.fullmatch(text)
    try:
        if match is not None:
            date.fromisoformat((f"{text}-01" if "-" in text else f"{text}-01-01")[: len("2026-11-23")])
            return text
    except ValueError:
        pass
    raise RowError("wrong_date", f"{column} is no date: write it as 2026-11-23, or leave it empty")


def _folded(cells: Mapping[str, str]) -> dict[str, str]:
    return {_column(name): text for name, text in cells.items()}


@lru_cache(maxsize=1_024)
def _column(name: str) -> str:
    """Return a column's name as it is compared: `Valid until` is `valid_until`, and that `until`."""
    plain = "_".join(key(name).split())
    return SHORT_NAMES.get(plain, plain)


def _of_plain_row(cells: Mapping[str, str], about: About, row: str) -> Iterator[Entry]:
    subject = _subject_column(cells, about)
    beside, others = _sorted(cells, subject)
    unit = next((text.strip() for name, text in others.items() if _column(name) in CURRENCY_COLUMNS), None)
    priced = {name for name in others if "price" in relation(name).groups}
    if not any(text.strip() for text in others.values()):
        raise RowError("no_value", "every column beside the subject is empty: fill one in, or take the row out")
    for name, text in others.items():
        if not text.strip() or (priced and _column(name) in CURRENCY_COLUMNS):
            continue
        plain, measured = _header(name)
        given = {**beside, "subject": cells[subject]}
        if "unit" not in given and (measured or (name in priced and unit)):
            given["unit"] = measured or unit or ""
        yield _entry(given, plain, text, about, row)


def _subject_column(cells: Mapping[str, str], about: About) -> str:
    if about.subject is None:
        return next(iter(cells))
    column = next((name for name in cells if key(name) == key(about.subject or "")), None)
    if column is None:
        raise RowError("no_subject", f"there is no column {about.subject[:40]!r}: check --subject")
    return column


def _sorted(cells: Mapping[str, str], subject: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what is said about the facts of a row, by plain name, and the facts themselves."""
    beside: dict[str, str] = {}
    others: dict[str, str] = {}
    for name, text in cells.items():
        plain = _column(name)
        if plain in BESIDE:
            beside[plain] = text
        elif name != subject:
            others[name] = text
    return beside, others


@lru_cache(maxsize=1_024)
def _header(name: str) -> tuple[str, str | None]:
    """Return a column's name and the unit in brackets behind it: price (EUR)."""
    match = IN_HEADER.search(name)
    return (name[: match.start()], match[1].strip()) if match else (name, None)


def _entry(cells: Mapping[str, str], name: str, text: str, about: About, row: str) -> Entry:
    subject = _text(cells["subject"], "subject", LONGEST_NAME)
    name = _text(name, "relation", LONGEST_NAME)
    value = _text(text, "value", LONGEST_VALUE)
    aliases = [one.strip() for one in cells.get("aliases", "").split("|") if one.strip()][:MOST_ALIASES]
    for alias in aliases:
        _text(alias, "aliases", LONGEST_NAME)
    unit = cells.get("unit", "").strip() or None
    names = names_of(subject, aliases)
    if not names:
        raise RowError("no_subject", "the subject holds no letter and no digit: write its name")
    return Entry(
        names=names,
        fact=Fact(
            subject=subject,
            relation=name,
            value=value,
            source=_source(cells, about, row),
            number=number(value, unit),
            unit=unit[:LONGEST_NAME] if unit else None,
            until=_date(cells, "until", about.until),
            language=_language(cells) or about.language,
        ),
    )


def _text(text: str, column: str, longest: int) -> str:
    text = text.strip()
    if not text:
        raise RowError(f"no_{column}", f"the {column} is empty: fill it in, or take the row out")
    if len(text) > longest:
        raise RowError(
            "too_long", f"the {column} has {len(text):,} characters; at most {longest:,} are kept: shorten it"
        )
    return text


def _source(cells: Mapping[str, str], about: About, row: str) -> Source:
    url = cells.get("url", "").strip() or about.url
    if url and not re.match(r"https?://[^\s]{3,2000}$", url):
        raise RowError("wrong_url", "url must start with http:// or https:// and hold no spaces")
    return Source(
        title=(cells.get("title", "").strip() or about.title)[:LONGEST_NAME],
        url=url,
        as_of=_date(cells, "as_of", about.as_of) or None,
        licence=(cells.get("licence", "").strip() or about.licence)[:LONGEST_NAME],
        row=row,
    )


def _date(cells: Mapping[str, str], column: str, otherwise: str | None) -> str | None:
    text = cells.get(column, "").strip()
    return checked_date(text, column) if text else otherwise


def _language(cells: Mapping[str, str]) -> str | None:
    text = cells.get("language", "").strip().lower()
    if text and not WORD.fullmatch(text):
        raise RowError("wrong_language", "language must be two letters: en, es, fr, zh")
    return text or None

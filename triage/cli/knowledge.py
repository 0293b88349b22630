"""`winnow knowledge`: bring in what your site knows, look at it, take it out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from classifiers.factual.knowledge.entry import About, Refused

app = typer.Typer(no_args_is_help=True, help="Import what your site knows: prices, opening hours, policies.")

IN_PART = 3
"""Exit status when some rows were no facts."""

MOST_TOLD = 50
"""Refused rows that are named, at most; the others are counted."""

MOST_IDLE = 10
"""Rows with facts that are not compared that are named, at most."""

Name = Annotated[str, typer.Argument(help="Name of a knowledge base.")]
Files = Annotated[
    list[Path], typer.Argument(exists=True, help="CSV, TSV or JSONL, also .gz, or a folder of them; all in UTF-8.")
]
Subject = Annotated[
    str | None, typer.Option(help="Column that says what a row is about; not given: the first.", metavar="COLUMN")
]


@app.command("import")
def import_tables(
    files: Files,
    name: Annotated[str, typer.Option(help="What you call it; one name holds one import.")],
    source: Annotated[str, typer.Option(help="Its title, as reviewers read it: 'Price list'.")],
    licence: Annotated[str, typer.Option(help="Under which its facts may be shown.")],
    as_of: Annotated[str, typer.Option(help="How old it is: 2026-11-23.", metavar="DATE")],
    *,
    url: Annotated[str | None, typer.Option(help="Where it is published.")] = None,
    until: Annotated[str | None, typer.Option(help="From which day on nobody relies on it.", metavar="DATE")] = None,
    language: Annotated[str | None, typer.Option(help="Of its words: en, es, fr, zh.")] = None,
    subject: Subject = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of what has this name.")] = False,
) -> None:
    """Import tables of facts. The first line names the columns: subject,relation,value or product,price,currency,...

    Rows that are no facts are named, and the rest is imported: exit status 3. Without a good row nothing changes.

    Example: winnow knowledge import prices.csv --name prices --source "Price list" --licence own --as-of 2026-11-23
    """
    from classifiers.factual.knowledge.entry import About
    from triage.cli.database import open_store
    from triage.knowledge import bring

    about = About(
        title=_text(source, "--source", 200),
        licence=_text(licence, "--licence", 200),
        as_of=_date(as_of, "--as-of"),
        url=_web(url),
        until=None if until is None else _date(until, "--until"),
        language=_language(language),
        subject=subject,
    )
    found, called, teller = _tables(files), _text(name, "--name", 64), Teller()
    with open_store() as store:
        brought = bring(store, found, called, about, replace=replace, tell=teller.tell)
    print(f"{brought.facts} facts{'' if brought.changed else ', all there already'}; {brought.refused} rows refused")
    teller.end()
    if brought.changed and brought.refused:
        raise typer.Exit(IN_PART)


@app.command()
def check(files: Files, subject: Subject = None) -> None:
    """Say how many facts some tables hold, and which rows are none; nothing is imported, no server is needed.

    Example: winnow knowledge check prices.csv
    """
    from classifiers.factual.knowledge.entry import Refused
    from classifiers.factual.knowledge.tables import rows
    from classifiers.factual.knowledge.values import is_compared

    teller = Teller()
    facts = 0
    idle: list[str] = []
    for row in rows(_tables(files), _unknown(subject)):
        if isinstance(row, Refused):
            teller.tell(row)
        else:
            facts += 1
            if not is_compared(row.fact):
                idle.append(row.fact.source.row or "")
    print(f"{facts} facts; {teller.refused} rows refused")
    if idle:
        told = ", ".join(dict.fromkeys(idle[:MOST_IDLE]))
        print(
            f"{len(idle)} facts are shown and never compared, since they are no single value: {told}", file=sys.stderr
        )
    teller.end()
    if teller.damaged or not facts:
        _end("`winnow knowledge import` would change nothing")
    if teller.refused:
        raise typer.Exit(IN_PART)


@app.command("list")
def list_bases() -> None:
    """List what was imported: name, facts, rows refused, as of, when imported, title, licence.

    Example: winnow knowledge list
    """
    from triage.cli.database import open_store

    with open_store() as store, store.transaction() as work:
        found = work.knowledge.all()
    for base in found:
        at = base.imported_at.isoformat(timespec="seconds")
        print(base.name, base.facts, base.refused, base.as_of, at, base.title, base.licence, sep="\t")


@app.command()
def show(name: Name, limit: Annotated[int, typer.Option(min=1, max=100_000, help="Facts, at most.")] = 20) -> None:
    """Show the facts of a knowledge base: subject, relation, value, unit, until, row.

    Example: winnow knowledge show prices --limit 5
    """
    from triage.cli.database import open_store

    with open_store() as store, store.transaction() as work:
        known = work.knowledge.get(name) is not None
        facts = work.knowledge.facts_of(name, limit)
    if not known:
        _end(f"no knowledge base {name}; `winnow knowledge list` names them")
    for fact in facts:
        print(fact.subject, fact.relation, fact.value, fact.unit or "-", fact.until or "-", fact.source.row, sep="\t")


@app.command()
def remove(name: Name) -> None:
    """Take a knowledge base out; workers notice within half a minute.

    Example: winnow knowledge remove prices
    """
    from triage.cli.database import open_store

    with open_store() as store, store.transaction() as work:
        removed = work.knowledge.remove(name)
    if not removed:
        _end(f"no knowledge base {name}; `winnow knowledge list` names them")
    print(f"{name} is gone", file=sys.stderr)


class Teller:
    """Names refused rows on standard error, the first of them one by one."""

    def __init__(self) -> None:
        self.refused = 0
        self.damaged = False  # whether a file could not be read to its end

    def tell(self, row: "Refused") -> None:
        """Name one row."""
        self.refused += 1
        self.damaged |= row.damaged
        if self.refused <= MOST_TOLD:
            print(row, file=sys.stderr)

    def end(self) -> None:
        """Say how many were not named."""
        if self.refused > MOST_TOLD:
            print(f"and {self.refused - MOST_TOLD} more", file=sys.stderr)


def _tables(files: list[Path]) -> list[Path]:
    """Return every table that is meant; a folder that holds none, or a file of another kind, is wrong use."""
    from classifiers.factual.knowledge.tables import is_table, tables

    found = [table for path in files for table in tables(path)]
    wrong = next((path for path in found if not is_table(path)), None)
    if wrong is not None:
        raise typer.BadParameter(f"{wrong.name}: only .csv, .tsv and .jsonl are read, also with .gz")
    if not found:
        raise typer.BadParameter("the folder holds no .csv, .tsv or .jsonl")
    return found


def _unknown(subject: str | None) -> "About":
    from classifiers.factual.knowledge.entry import About

    return About(title="", licence="", as_of="", subject=subject)


def _text(text: str, option: str, longest: int) -> str:
    if not text.strip() or len(text) > longest or "\0" in text:
        raise typer.BadParameter(f"{option}: write 1 to {longest} characters")
    return text.strip()


def _date(text: str, option: str) -> str:
    from classifiers.factual.knowledge.entry import RowError, checked_date

    try:
        return checked_date(text, option)
    except RowError as error:
        raise typer.BadParameter(error.says) from None


def _web(url: str | None) -> str | None:
    if url is not None and not url.startswith(("http://", "https://")):
        raise typer.BadParameter("--url: must start with http:// or https://")
    return url


def _language(language: str | None) -> str | None:
    if language is not None and not (len(language) == 2 and language.isascii() and language.isalpha()):  # noqa: PLR2004 - ISO 639-1
        raise typer.BadParameter("--language: two letters, such as en")
    return language.lower() if language else None


def _end(why: str) -> None:
    print(why, file=sys.stderr)
    raise typer.Exit(1)

"""Facts that a site brings: imported as a whole, listed, shown, removed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import Connection as PsycopgConnection
from sqlalchemy import Connection, Row, delete, func, insert, select, text, update

from classifiers.factual.finding import Source
from classifiers.factual.knowledge.entry import About, Entry
from classifiers.factual.knowledge.fact import Fact
from storage.errors import StorageError
from storage.tables.knowledge import KnowledgeBaseRow, KnowledgeFactRow, KnowledgeNameRow

BATCH = 10_000
"""Names that are written with one statement."""

STAGED = (
    "subject_key", "names", "subject", "relation", "value", "unit", "language", "until", "title", "licence", "as_of",
    "url", "place",
)  # fmt: skip
COLUMNS = ", ".join(name for name in STAGED if name != "names")


class NoFactsError(StorageError):
    """Nothing of what was to be imported is a fact."""

    code = "no_facts"

    def __init__(self) -> None:
        super().__init__("no row is a fact; nothing was changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeBase:
    """One import, as kept."""

    name: str
    title: str
    licence: str
    as_of: str  # ISO 8601 date, or a year
    url: str | None
    content: bytes  # SHA-256 of files and options
    facts: int
    refused: int
    imported_at: datetime


class KnowledgeBases:
    """Repository of what sites bring. An import is as atomic as its transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[KnowledgeBase]:
        """Return every base, by name."""
        rows = self._connection.execute(select(KnowledgeBaseRow.__table__).order_by(KnowledgeBaseRow.name))
        return [_base(row) for row in rows]

    def get(self, name: str) -> KnowledgeBase | None:
        """Return one base."""
        query = select(KnowledgeBaseRow.__table__).where(KnowledgeBaseRow.name == name)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else _base(row)

    def lock(self, name: str) -> None:
        """Let nobody else import under this name until the transaction ends."""
        query = text("SELECT pg_advisory_xact_lock(hashtextextended('winnow.knowledge.' || :name, 0))")
        self._connection.execute(query, {"name": name})

    def put(self, name: str, about: About, content: bytes, entries: Iterable[Entry]) -> int:
        """Replace what is kept under a name, in bounded memory.

        Args:
            name: of the base.
            about: title, licence, date and address of it.
            content: SHA-256 of what is imported.
            entries: read once; a fact that stands there twice is kept once.

        Returns:
            How many facts are kept.

        Raises:
            NoFactsError: there is none; the transaction must not be committed.
        """
        self._connection.execute(text("SET LOCAL statement_timeout = 0"))
        self._stage(entries)
        self.remove(name)
        row = {
            "name": name, "title": about.title, "licence": about.licence, "as_of": about.as_of, "url": about.url,
            "content": content, "facts": 1, "refused": 0,
        }  # fmt: skip
        self._connection.execute(insert(KnowledgeBaseRow), [row])
        kept = self._unstage(name)
        if kept == 0:
            raise NoFactsError
        self._update(name, facts=kept)
        return kept

    def count_refused(self, name: str, refused: int) -> None:
        """Remember how many rows of an import were no facts."""
        self._update(name, refused=refused)

    def remove(self, name: str) -> bool:
        """Forget a base; returns whether there was one."""
        return self._connection.execute(delete(KnowledgeBaseRow).where(KnowledgeBaseRow.name == name)).rowcount > 0

    def facts_of(self, name: str, limit: int) -> list[Fact]:
        """Return the first facts of a base, in the order of the import."""
        query = select(KnowledgeFactRow.__table__).where(KnowledgeFactRow.base == name)
        return [fact_of(row) for row in self._connection.execute(query.order_by(KnowledgeFactRow.id).limit(limit))]

    def names(self) -> Iterator[str]:
        """Yield every name that something is known of; a name may come twice."""
        query = select(KnowledgeNameRow.name).execution_options(yield_per=BATCH)
        yield from self._connection.scalars(query)

    def named(self, names: Iterable[str]) -> dict[str, list[Fact]]:
        """Return the facts of each name; those without one are absent."""
        of_name, fact = KnowledgeNameRow, KnowledgeFactRow
        same = (fact.base == of_name.base) & (fact.subject_key == of_name.subject_key)
        wanted = of_name.name == func.any(list(names))
        query = select(of_name.name.label("found"), *fact.__table__.columns).join(fact, same).where(wanted)
        found: dict[str, list[Fact]] = {}
        for row in self._connection.execute(query.order_by(fact.id)):
            found.setdefault(row.found, []).append(fact_of(row))
        return found

    def values(self, relation: str, limit: int) -> list[str]:
        """Return the values that anything has in a relation, at most so many."""
        query = select(KnowledgeFactRow.value).where(KnowledgeFactRow.relation == relation).distinct().limit(limit)
        return list(self._connection.scalars(query))

    def _stage(self, entries: Iterable[Entry]) -> None:
        """Copy everything into a table of this transaction, as fast as it is read."""
        typed = ", ".join(f"{name} {'text[]' if name == 'names' else 'text'}" for name in STAGED)
        self._connection.execute(text("DROP TABLE IF EXISTS knowledge_staged"))
        self._connection.execute(text(f"CREATE TEMP TABLE knowledge_staged (id bigserial, {typed}) ON COMMIT DROP"))
        driver: PsycopgConnection[Any] | None = self._connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - it is checked out
        with driver.cursor() as cursor, cursor.copy(f"COPY knowledge_staged ({', '.join(STAGED)}) FROM STDIN") as copy:
            for entry in entries:
                copy.write_row(_staged(entry))

    def _unstage(self, name: str) -> int:
        """Move what is staged to where it is kept, and return how many facts that are."""
        kept = self._connection.execute(
            text(
                f"INSERT INTO knowledge_facts (base, {COLUMNS}) SELECT :name, {COLUMNS} FROM"  # noqa: S608 - our names
                " (SELECT DISTINCT ON (subject_key, relation, value, unit) * FROM knowledge_staged"
                " ORDER BY subject_key, relation, value, unit, id) AS one ORDER BY id"
            ),
            {"name": name},
        ).rowcount
        self._connection.execute(
            text(
                "INSERT INTO knowledge_names (name, base, subject_key)"
                " SELECT DISTINCT unnest(names), :name, subject_key FROM knowledge_staged"
            ),
            {"name": name},
        )
        return kept

    def _update(self, name: str, **values: object) -> None:
        self._connection.execute(update(KnowledgeBaseRow).where(KnowledgeBaseRow.name == name).values(**values))


def fact_of(row: Row[Any]) -> Fact:
    """Return a fact as kept."""
    source = Source(title=row.title, url=row.url, as_of=row.as_of or None, licence=row.licence, row=row.place)
    return Fact(
        subject=row.subject,
        relation=row.relation,
        value=row.value,
        source=source,
        unit=row.unit,
        until=row.until,
        language=row.language,
    )


def _staged(entry: Entry) -> tuple[object, ...]:
    fact, source = entry.fact, entry.fact.source
    return (
        entry.names[0], list(entry.names), fact.subject, fact.relation, fact.value, fact.unit, fact.language,
        fact.until, source.title, source.licence or "", source.as_of or "", source.url, source.row or "",
    )  # fmt: skip


def _base(row: Row[Any]) -> KnowledgeBase:
    return KnowledgeBase(
        name=row.name,
        title=row.title,
        licence=row.licence,
        as_of=row.as_of,
        url=row.url,
        content=bytes(row.content),
        facts=row.facts,
        refused=row.refused,
        imported_at=row.imported_at,
    )

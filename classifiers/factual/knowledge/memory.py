"""A site's tables in memory, for where there is no database."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from classifiers.factual.knowledge.entry import About, Entry, Refused
from classifiers.factual.knowledge.fact import Fact, key
from classifiers.factual.knowledge.mentions import beginnings_of
from classifiers.factual.knowledge.tables import rows, tables
from config import logs

MOST_VALUES = 5_000
"""Values of one relation that make its vocabulary."""

log = logs.get(__name__)


class FactsInMemory:
    """Holds facts by name. May be shared by threads."""

    def __init__(self, known: Iterable[Entry]) -> None:
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        self._beginnings: set[str] = set()
        self._values: dict[str, set[str]] = defaultdict(set)
        digest = hashlib.sha256()
        for entry in known:
            for name in entry.names:
                self._facts[name].append(entry.fact)
                self._beginnings.update(beginnings_of(name))
            of_relation = self._values[entry.fact.relation]
            if len(of_relation) < MOST_VALUES:
                of_relation.add(key(entry.fact.value))
            digest.update(f"{entry.names}{entry.fact.relation}{entry.fact.value}{entry.fact.unit}".encode())
        self._revision = digest.hexdigest()[:16] if self._facts else ""

    @property
    def revision(self) -> str:
        """Changes whenever its facts do; empty when it holds none."""
        return self._revision

    def facts(self, names: Collection[str], /) -> Mapping[str, Sequence[Fact]]:
        """Return what is known of each name that is a subject or an alias of one."""
        known = self._facts
        return {name: known[name] for name in names if name in known}

    def beginnings(self, words: Collection[str], /) -> Collection[str]:
        """Return those of some words with which a name begins."""
        return self._beginnings.intersection(words)

    def vocabulary(self, relations: Collection[str], /) -> Mapping[str, Collection[str]]:
        """Return the values that anything has in each relation."""
        return {name: self._values[name] for name in relations if name in self._values}


def load(path: Path) -> FactsInMemory:
    """Read a table or a folder of them; rows that are no facts are counted in the log and left out."""
    about = About(title=path.name, licence="the site's own", as_of="")
    refused = 0

    def good() -> Iterable[Entry]:
        nonlocal refused
        for row in rows(tables(path), about):
            if isinstance(row, Refused):
                refused += 1
            else:
                yield row

    held = FactsInMemory(good())
    if refused:
        log.warning("rows of the knowledge base left out; see `winnow knowledge check`", rows=refused)
    return held

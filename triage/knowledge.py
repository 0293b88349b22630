"""Takes a site's tables into the database: all good rows or none, and says what is wrong with the others."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from classifiers.factual.knowledge.entry import About, Entry, Refused
from classifiers.factual.knowledge.tables import rows
from config.errors import WinnowError
from storage.store import Store

CHUNK = 1_048_576  # bytes read at a time


class KnowledgeExistsError(WinnowError):
    """A knowledge base of this name is there, with another content."""

    code = "knowledge_exists"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is there already, with another content; add --replace to put this in its place")
        self.name = name


class KnowledgeDamagedError(WinnowError):
    """A file of an import cannot be read to its end."""

    code = "knowledge_damaged"

    def __init__(self, refused: Refused) -> None:
        super().__init__(f"{refused}; nothing was changed")
        self.file = refused.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of an import."""

    facts: int  # kept; duplicates are not counted
    refused: int  # rows that are no facts
    changed: bool  # False: the same was there


def bring(
    store: Store,
    paths: Sequence[Path],
    name: str,
    about: About,
    *,
    replace: bool,
    tell: Callable[[Refused], None],
) -> Brought:
    """Import tables under a name, in one transaction and in bounded memory.

    Args:
        store: where to.
        paths: files, no folders.
        name: of the knowledge base.
        about: what is true of every row that does not say otherwise.
        replace: whether another content of this name may go.
        tell: called with each row that is refused.

    Raises:
        KnowledgeExistsError: the name is taken and `replace` is false.
        KnowledgeDamagedError: a file is damaged or cut off; nothing was changed.
        NoFactsError: no row is a fact; nothing was changed.
        DatabaseUnavailableError: PostgreSQL does not answer.
        OSError: a file cannot be read.
    """
    content = fingerprint(paths, about)
    refused = 0

    def good() -> Iterator[Entry]:
        nonlocal refused
        for row in rows(paths, about):
            if isinstance(row, Refused):
                if row.damaged:
                    raise KnowledgeDamagedError(row)
                refused += 1
                tell(row)
            else:
                yield row

    with store.transaction() as work:
        work.knowledge.lock(name)
        known = work.knowledge.get(name)
        if known is not None and known.content == content:
            return Brought(facts=known.facts, refused=known.refused, changed=False)
        if known is not None and not replace:
            raise KnowledgeExistsError(name)
        facts = work.knowledge.put(name, about, content, good())
        work.knowledge.count_refused(name, refused)
    return Brought(facts=facts, refused=refused, changed=True)


def fingerprint(paths: Sequence[Path], about: About) -> bytes:
    """Return the SHA-256 of the files, their names and what is said about them."""
    digest = hashlib.sha256("\x1f".join(map(str, astuple(about))).encode("utf-8", "surrogatepass"))
    for path in paths:
        digest.update(b"\x1e" + os.fsencode(path.name) + b"\x1f")
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    return digest.digest()

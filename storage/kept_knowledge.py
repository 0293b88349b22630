"""What the site knows, as classifiers ask for it: hashes of names in memory, the facts in PostgreSQL."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from itertools import islice
from threading import Lock
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from classifiers.factual.knowledge.fact import Fact, KnowledgeUnavailableError, key
from classifiers.factual.knowledge.mentions import beginnings_of
from storage.errors import DatabaseUnavailableError
from storage.knowledge import KnowledgeBase
from storage.store import Store, UnitOfWork

LOOK_EVERY = 30.0
"""Seconds between two looks for a new import."""

AGAIN_AFTER = 1.0
"""Seconds between two attempts to reach a database that is away."""

MOST_NAMES = 10_000
"""Names whose facts are kept in memory, those asked for last."""

PART = 50_000
"""Names that are held at a time while their hashes are made."""

MOST_RELATIONS = 200
MOST_VALUES = 5_000
"""Values of one relation that make its vocabulary."""

Hashes = NDArray[np.uint64]

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The things asked for last, at most so many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[K, V] = OrderedDict()

    def get(self, name: K) -> V | None:
        """Return what is held under a name."""
        if name in self._held:
            self._held.move_to_end(name)
        return self._held.get(name)

    def put(self, name: K, value: V) -> None:
        """Hold one more, and let the oldest go."""
        self._held[name] = value
        if len(self._held) > self._most:
            self._held.popitem(last=False)

    def clear(self) -> None:
        """Let everything go."""
        self._held.clear()


class KeptKnowledge:
    """Knowledge of the site's database. May be shared by threads; one asks at a time.

    A name costs eight bytes of memory: only those whose hash is known are looked up, all of a batch with one statement.
    While the database is away, what was read of it serves; only what names something whose facts are not at hand fails.
    """

    def __init__(self, store: Store, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._look_from = float("-inf")
        self._ask_from = float("-inf")  # while it is away
        self._away = False
        self._read_once = False  # whether the names below are those of a database, perhaps none
        self._revision = ""
        self._hashes: Hashes = np.empty(0, dtype=np.uint64)  # sorted, of names
        self._begin: Hashes = self._hashes  # sorted, of first words, and pairs of them, of names
        self._facts: Recent[str, tuple[Fact, ...]] = Recent(MOST_NAMES)
        self._values: Recent[str, frozenset[str]] = Recent(MOST_RELATIONS)
        self._lock = Lock()

    @property
    def revision(self) -> str:
        """Changes with every import and removal; empty when nothing is known."""
        with self._lock:
            self._look()
            return self._revision

    def facts(self, names: Collection[str], /) -> Mapping[str, Sequence[Fact]]:
        """Return what is known of each name.

        Raises:
            KnowledgeUnavailableError: the database is away.
        """
        with self._lock:
            self._look()
            hits = _among(self._hashes, list(names))
            held = {name: self._facts.get(name) for name in hits}
            missing = [name for name, facts in held.items() if facts is None]
            for name, facts in self._asked(missing).items():
                held[name] = facts
                self._facts.put(name, facts)
            return {name: facts for name, facts in held.items() if facts}

    def beginnings(self, words: Collection[str], /) -> Collection[str]:
        """Return those of some words with which a name may begin.

        Raises:
            KnowledgeUnavailableError: the database is away.
        """
        with self._lock:
            self._look()
            return frozenset(_among(self._begin, list(words)))

    def vocabulary(self, relations: Collection[str], /) -> Mapping[str, Collection[str]]:
        """Return the values that anything has in each relation, at most 5,000 of each.

        Raises:
            KnowledgeUnavailableError: the database is away.
        """
        with self._lock:
            held = {name: self._values.get(name) for name in relations}
            missing = [name for name, values in held.items() if values is None]
            for name, values in self._values_of(missing).items():
                held[name] = values
                self._values.put(name, values)
            return {name: values for name, values in held.items() if values}

    def _look(self) -> None:
        """Look for a new import when it is time."""
        if self._read_once and self._clock() < self._look_from:
            return
        try:
            self._ask(self._refresh)
        except KnowledgeUnavailableError:
            if not self._read_once:
                raise
        self._look_from = self._clock() + (AGAIN_AFTER if self._away else LOOK_EVERY)

    def _refresh(self, work: UnitOfWork) -> None:
        revision = _revision(work.knowledge.all())
        if self._read_once and revision == self._revision:
            return
        self._hashes, self._begin = _read(work.knowledge.names() if revision else iter(()))
        self._read_once = True
        self._revision = revision
        self._facts.clear()
        self._values.clear()

    def _asked(self, names: Sequence[str]) -> dict[str, tuple[Fact, ...]]:
        if not names:
            return {}
        found: dict[str, list[Fact]] = {}
        self._ask(lambda work: found.update(work.knowledge.named(names)))
        return {name: tuple(found.get(name, ())) for name in names}

    def _values_of(self, relations: Sequence[str]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}

        def ask(work: UnitOfWork) -> None:
            for name in relations:
                found[name] = frozenset(map(key, work.knowledge.values(name, MOST_VALUES)))

        if relations:
            self._ask(ask)
        return found

    def _ask(self, question: Callable[[UnitOfWork], object]) -> None:
        """Ask the database; while it is away nothing waits for it but once in a while."""
        if self._away and self._clock() < self._ask_from:
            raise KnowledgeUnavailableError
        try:
            with self._store.transaction() as work:
                question(work)
        except DatabaseUnavailableError as error:
            self._away = True
            self._ask_from = self._clock() + AGAIN_AFTER
            raise KnowledgeUnavailableError from error
        self._away = False


def _revision(bases: Sequence[KnowledgeBase]) -> str:
    if not bases:
        return ""
    told = "".join(f"{base.name}\x1f{base.content.hex()}\x1f{base.imported_at.isoformat()}\x1e" for base in bases)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _read(names: Iterator[str]) -> tuple[Hashes, Hashes]:
    """Return the sorted hashes of names and of what they begin with, without holding the names."""
    whole: list[Hashes] = [np.empty(0, dtype=np.uint64)]
    first: list[Hashes] = [np.empty(0, dtype=np.uint64)]
    while part := list(islice(names, PART)):
        whole.append(_hashes(part))
        first.append(np.unique(_hashes([begun for name in part for begun in beginnings_of(name)])))
    return np.unique(np.concatenate(whole)), np.unique(np.concatenate(first))


def _hashes(names: Sequence[str]) -> Hashes:
    """Return 64 bits of each name; Python's own hash, since they never leave the process."""
    return np.fromiter(map(hash, names), dtype=np.int64, count=len(names)).view(np.uint64)


def _among(known: Hashes, names: Sequence[str]) -> list[str]:
    """Return those of N names whose hash is known."""
    if not len(known) or not names:
        return []
    asked = _hashes(names)
    places = np.minimum(np.searchsorted(known, asked), len(known) - 1)
    return [names[place] for place in np.flatnonzero(known[places] == asked).tolist()]

"""One fact about one thing, with where it is from, and the Protocol of whatever holds facts."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from classifiers.errors import ClassifierError
from classifiers.factual.finding import Source

SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A triple: a subject, a relation and one of its values."""

    subject: str  # as a person writes it
    relation: (
        str  # `capital`, `price`, `opening hours`; with `{}` in it: a sentence about the subject, without its value
    )
    value: str  # as a person writes it
    source: Source
    number: Fraction | None = None  # when the value is a quantity
    unit: str | None = None  # of `number`: an ISO 4217 code, a unit's symbol
    until: str | None = None  # ISO 8601 date from which on nobody should rely on it
    language: str | None = None  # ISO 639-1, of the words of `relation` and `value`


class Knowledge(Protocol):
    """Holds facts. It knows when it does not know: a name that it lacks is absent from what it returns."""

    @property
    def revision(self) -> str:
        """Changes whenever its facts do; empty when it holds none."""
        ...

    def facts(self, names: Collection[str], /) -> Mapping[str, Sequence[Fact]]:
        """Return what is known of each name that is a subject or an alias of one; names as `key` makes them.

        Raises:
            KnowledgeUnavailableError: it cannot be asked now; what would have been held against it stays unchecked.
        """
        ...

    def beginnings(self, words: Collection[str], /) -> Collection[str]:
        """Return those of some words, and pairs of words, with which a name may begin: few runs are then looked up.

        Raises:
            KnowledgeUnavailableError: it cannot be asked now.
        """
        ...

    def vocabulary(self, relations: Collection[str], /) -> Mapping[str, Collection[str]]:
        """Return the values that anything has in each relation, as `key` makes them; some may be left out.

        Raises:
            KnowledgeUnavailableError: it cannot be asked now.
        """
        ...


class KnowledgeUnavailableError(ClassifierError):
    """Facts cannot be looked up now: the database is away. Retry later."""

    code = "knowledge_unavailable"

    def __init__(self) -> None:
        super().__init__("the knowledge base does not answer; claims are not held against it until it does")


def key(name: str) -> str:
    """Return a name in the form that names are compared in: small letters, no accents, single spaces."""
    if name.isascii():
        return SPACES.sub(" ", name.lower()).strip()
    plain = unicodedata.normalize("NFKD", name.casefold())
    return SPACES.sub(" ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()

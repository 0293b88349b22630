"""What a check of writing is, and what the reference page says of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from classifiers.writing.answer import Answer
from classifiers.writing.flaw import Flaw

ANY = ("any",)
"""Languages of a check that does not look at words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One way of looking at an answer. `find` is pure, raises nothing and takes time linear in the text."""

    name: str
    what: str  # what it sees, for the reference page
    languages: tuple[str, ...]  # ISO 639-1, or `ANY`
    rules: tuple[str, ...]  # keys of `precision.PRECISION`
    sources: tuple[str, ...]  # packages and lists that it takes words from
    find: Callable[[Answer], Iterator[Flaw]]

    def reads(self, language: str) -> bool:
        """Whether it looks at answers in this language."""
        return self.languages == ANY or language in self.languages

"""How often each rule was right where people had marked what is private: counts by rule and language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import orjson

COUNTS = Path(__file__).parents[1] / "models" / "pii" / "rules.json"
"""Made by `winnow train pii-rules`; without it rules have the probabilities that were set by hand."""

FORMAT = 1

PRIOR = 20
"""Finds that the hand-set probability counts for; of a language, the one that the other languages give."""

MARKED = 40
"""Finds that labelled texts count for, at most: they hold private data everywhere, and chat hardly any. Finds in chat
count in full, so that they settle a rule that chat has often.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Finds of one rule in texts of one language."""

    marked_right: int = 0  # in labelled texts
    marked: int = 0
    chat_right: int = 0  # in ordinary chat, as judged by people
    chat: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Return both together."""
        return Counts(
            marked_right=self.marked_right + other.marked_right,
            marked=self.marked + other.marked,
            chat_right=self.chat_right + other.chat_right,
            chat=self.chat + other.chat,
        )

    def mean(self, prior: float) -> float:
        """Return how often the rule is right, 0..1: the posterior mean of a Beta prior that weighs PRIOR."""
        if not self.marked + self.chat:
            return prior
        counted = min(self.marked, MARKED)
        right = counted * self.marked_right / self.marked if self.marked else 0.0
        return (PRIOR * prior + right + self.chat_right) / (PRIOR + counted + self.chat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Every rule that was counted."""

    rules: Mapping[str, Mapping[str, Counts]] = field(default_factory=lambda: MappingProxyType({}))  # by language

    def probability(self, rule: str, language: str, prior: float) -> float:
        """Return how often a rule is right in texts of a language, 0..1.

        The other languages move the prior, the language's own finds move what comes of it; a rule that was never
        counted keeps its prior.
        """
        by_language = self.rules.get(rule, {})
        others = _sum(counts for spoken, counts in by_language.items() if spoken != language)
        return by_language.get(language, Counts()).mean(others.mean(prior))

    def json(self) -> bytes:
        """Return the counts as JSON, sorted: right and all in labelled texts, right and all in chat."""
        rules = {
            rule: {spoken: [one.marked_right, one.marked, one.chat_right, one.chat] for spoken, one in counts.items()}
            for rule, counts in self.rules.items()
        }
        options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS
        return orjson.dumps({"format": FORMAT, "rules": rules}, option=options) + b"\n"


def read(path: Path) -> Counted:
    """Read the file; nothing is counted when there is none.

    Raises:
        ValueError: it is no such file.
    """
    if not path.is_file():
        return Counted()
    found = orjson.loads(path.read_bytes())
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError(f"{path} is not made by this version's `winnow train pii-rules`")
    return Counted(rules={rule: _languages(counts) for rule, counts in found["rules"].items()})


@cache
def shipped() -> Counted:
    """Read the counts that Winnow ships, once."""
    return read(COUNTS)


def _languages(found: Mapping[str, Any]) -> dict[str, Counts]:
    return {
        spoken: Counts(marked_right=marked_right, marked=marked, chat_right=chat_right, chat=chat)
        for spoken, (marked_right, marked, chat_right, chat) in found.items()
    }


def _sum(counts: Iterable[Counts]) -> Counts:
    every = Counts()
    for one in counts:
        every = every.plus(one)
    return every

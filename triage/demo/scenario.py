"""The scenarios that made-up traffic is told by."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Turn = tuple[str, str]
"""Who speaks, and a text with slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One story, with slots to be filled in."""

    name: str
    kind: str  # the category it shows, or "harmless"
    language: str  # ISO 639-1
    weight: float  # how often it comes, relative to the others; 0: only when asked for by name
    turns: tuple[Turn, ...]
    candidates: tuple[str, ...] = ()  # other answers to the last assistant turn
    context: tuple[Turn, ...] = ()  # title and text
    report: Turn | None = None  # reason and comment
    later: tuple[Turn, ...] = ()  # arrive as messages of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Every scenario, and the words for the slots by language."""

    scenarios: tuple[Scenario, ...]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]

    def named(self, name: str) -> Scenario:
        """Return one scenario."""
        return next(scenario for scenario in self.scenarios if scenario.name == name)


@cache
def book() -> Book:
    """Read the book that ships with Winnow."""
    told = tomllib.loads(files("triage.demo").joinpath("scenarios.toml").read_text("utf-8"))
    words = {
        language: {slot: tuple(listed) for slot, listed in slots.items()} for language, slots in told["slots"].items()
    }
    return Book(scenarios=tuple(_scenario(entry) for entry in told["scenario"]), words=words)


def _scenario(entry: Mapping[str, object]) -> Scenario:
    return Scenario(**{name: _frozen(value) for name, value in entry.items()})  # type: ignore[arg-type]  # our own file


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value

"""One made case: an answer of which we know whether it is wrong, and where."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from classifiers.tag import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An answer made from a template."""

    text: str
    question: str = ""
    language: str  # ISO 639-1
    wrong: bool
    kind: str  # what was made; a distractor has the kind of what it looks like, with `.distractor` behind it
    span: Span | None = None  # code points of the claim; None: the text as a whole


Maker = Callable[[Random, int], list[Made]]
"""A seeded source and how many cases, to that many cases, half of them wrong."""

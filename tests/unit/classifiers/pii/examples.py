"""The form of the table of examples that each recognizer's test holds."""

from typing import NamedTuple

from classifiers.pii.probabilities import probability
from classifiers.pii.recognizer import Recognizer


class Example(NamedTuple):
    """A text, and what its recognizer finds in it."""

    text: str
    found: tuple[tuple[str, str], ...]  # (value, rule) in order; empty: a text that must stay untouched
    source: str  # where the sample or its layout is from, or `ours`
    language: str = "en"


def check(recognizer: Recognizer, example: Example) -> None:
    """Assert values, rules, scores and spans of an example, and that the gate lets it through."""
    hits = sorted(recognizer.find(example.text, example.language), key=lambda hit: (hit.start, hit.end))

    assert tuple((example.text[hit.start : hit.end], hit.rule) for hit in hits) == example.found
    assert [hit.score for hit in hits] == [probability(rule, "") for _, rule in example.found]
    assert {hit.category for hit in hits} <= {entry.category for entry in recognizer.entries}

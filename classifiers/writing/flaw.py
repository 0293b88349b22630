"""Something wrong with how an answer is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from classifiers.tag import Span
from classifiers.writing import precision

MOST_SUGGESTIONS = 3

ERRORS: Mapping[str, str] = MappingProxyType(
    {
        "spelling": "spelling",
        "grammar": "grammar",
        "doubled": "grammar",
        "style": "style",
        "markdown": "style",
        "cut_off": "incomplete",
        "language": "language_mismatch",
        "loop": "other",
        "more": "other",
    }
)
"""Kind, which is the first part of a rule's name, to the error type of the policy that is proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One finding in one answer; `rule` says which check found it and how."""

    rule: str  # <kind>.<where>.<what>, a key of `precision.PRECISION`
    span: Span | None  # into the answer; None when it is about the whole answer
    says: str  # one plain English sentence for a person
    suggestions: tuple[str, ...] = ()  # what may stand there instead, best first

    @property
    def kind(self) -> str:
        """Spelling, grammar, style, doubled, markdown, cut_off, language, loop or more."""
        return self.rule.split(".", 1)[0]

    @property
    def score(self) -> float:
        """Probability that a careful person would correct it, 0..1."""
        return precision.of(self.rule)

    @property
    def evidence(self) -> Mapping[str, object]:
        """What the console and the wire show."""
        return {
            "kind": self.kind,
            "rule": self.rule,
            "says": self.says,
            "suggestions": list(self.suggestions[:MOST_SUGGESTIONS]),
            "error": ERRORS[self.kind],
        }


def replaced(rule: str, span: Span, said: str, suggestions: tuple[str, ...], why: str) -> Flaw:
    """Return a flaw whose sentence names what is written, what should be, and why."""
    says = f"“{said}” should be “{suggestions[0]}”: {why}" if suggestions[0] else f"“{said}” is too much: {why}"
    return Flaw(rule=rule, span=span, says=says, suggestions=suggestions)

"""One place in a text that looks like private data, and how sure that is."""

from dataclasses import dataclass
from typing import Literal

from classifiers.pii.probabilities import probability

Kind = Literal["pattern", "checked", "label", "name"]
"""What speaks for it: a shape; a shape with a checksum; words before it; a named-entity model."""


OWN = "own"
"""Rule of what a site's own recognizers find."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A span of a text with its category."""

    category: str  # without the `pii.` in front
    start: int  # code point
    end: int  # code point, exclusive
    rule: str  # a key of PROBABILITIES
    kind: Kind = "pattern"
    given: float | None = None  # probability that a site's own recognizer states; the rule's where it is None
    language: str = ""  # ISO 639-1 of the text; the finder puts it in

    @property
    def score(self) -> float:
        """Probability that it is what it looks like, 0..1."""
        return probability(self.rule, self.language) if self.given is None else self.given

    def overlaps(self, other: "Hit") -> bool:
        """Whether both claim a character."""
        return self.start < other.end and other.start < self.end

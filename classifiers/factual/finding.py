"""What a check says about one passage, and where it has that from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from classifiers.factual import precision
from classifiers.tag import Span

INACCURATE = "factual_inaccuracy"
"""The error type that is proposed to the reviewer unless a check knows better; one of the policy's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact is from, so that a person can look it up."""

    title: str
    url: str | None = None
    as_of: str | None = None  # ISO 8601 date, or a year: how old the fact is
    licence: str | None = None
    row: str | None = None  # of a table that a site brought: file and line

    def shown(self) -> dict[str, str]:
        """Return what is known of it, for evidence."""
        values = {
            "title": self.title, "url": self.url, "as_of": self.as_of, "licence": self.licence, "row": self.row
        }  # fmt: skip
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A passage that is probably wrong, or found to be right, and why a person can see it is."""

    rule: str  # `<check>.<what>`, a line of precision.py or of a model
    span: Span | None  # code points into the text that was checked; None: the whole of it
    score: float  # probability that the passage is wrong, 0..1; under the prior: it was found to be right
    evidence: Mapping[str, object] = field(default_factory=dict)  # `says` is one sentence for a person
    graded: bool = False  # one of the scores that a model gives to every sentence of an answer: not independent

    @property
    def check(self) -> str:
        """Name of the check that found it."""
        return self.rule.partition(".")[0]

    @property
    def supports(self) -> bool:
        """Whether the check found the passage to be right."""
        return self.score < precision.PRIOR


def found(
    rule: str,
    span: Span | None,
    says: str,
    *,
    claim: str | None = None,
    expected: str | None = None,
    said: str | None = None,
    score: float | None = None,
    error: str = INACCURATE,
    graded: bool = False,
    sources: Sequence[Source] = (),
    more: Mapping[str, object] | None = None,
) -> Finding:
    """Return a finding in the form that the console and the wire show.

    Args:
        rule: `<check>.<what>`.
        span: code points into the text that was checked; None: the whole of it.
        says: one plain sentence for a person: what is claimed and what contradicts it.
        claim: the words that are wrong, or the sentence that holds them.
        expected: what should stand there, short.
        said: what stands there, short.
        score: probability that it is wrong, 0..1; None: what the table says of the rule.
        error: the policy's error type that is proposed to the reviewer.
        graded: whether it is one of the scores that a model gives to every sentence of an answer.
        sources: where the contradicting fact is from.
        more: other keys of the evidence.

    Raises:
        KeyError: neither a score nor a line of the table for the rule.
    """
    given = {"claim": claim, "expected": expected, "said": said}
    evidence: dict[str, object] = {
        "kind": rule.partition(".")[0],
        "rule": rule,
        "says": says,
        **{name: value for name, value in given.items() if value is not None},
        "error": error,
        **({"sources": [source.shown() for source in sources]} if sources else {}),
        **(more or {}),
    }
    probability = precision.of(rule) if score is None else score
    return Finding(rule=rule, span=span, score=probability, evidence=evidence, graded=graded)

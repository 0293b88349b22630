"""Tags, claims, grades, findings and the tagged conversation: what classifiers make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Span = tuple[int, int]
"""Start and end in code points into a message's content, end exclusive."""

Scores = Mapping[str, float]
"""Category to calibrated probability, 0..1."""

CATEGORIES: tuple[str, ...] = (
    "harm", "toxicity", "severe_toxicity", "identity_attack", "insult", "obscene", "threat", "harassment", "sexual",
    "sexual_minors", "self_harm", "violence", "illegal", "harmful_request", "harmful_answer", "jailbreak", "pii",
    "factual_error", "writing",
)  # fmt: skip
"""Every key of `scores`, in the order of the output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One finding about one message, or one of its candidate answers."""

    category: str  # from the taxonomy: `insult`, `pii.email_address`, `factual_error`, `user_report.harassment`
    score: float  # calibrated probability, 0..1
    message_id: str
    spans: tuple[Span, ...] = ()  # into the message's content, or the candidate's when `candidate` is set
    evidence: Mapping[str, object] = field(default_factory=dict)  # {"kind": ..., ...}: what a person can check
    classifier: str  # name@version
    candidate: str | None = None  # id of the candidate answer it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence that the factual part scored."""

    message_id: str
    start: int  # code point
    end: int  # code point, exclusive
    score: float  # probability that it is wrong, 0..1
    evidence: tuple[Mapping[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """What a reviewer may think of an answer, or of one of its candidates."""

    message_id: str
    candidate: str | None = None  # id of the candidate answer; None: the answer that was sent
    grade: float  # 1 (worst) to 7 (best); 4 is the median of the answers that it was fitted on
    classifier: str  # name@version


class Outcome(StrEnum):
    """How a part fared on a conversation."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What one classifier found in one conversation; empty means 'looked, and found nothing'."""

    tags: tuple[Tag, ...] = ()  # everything above a low floor; the policy's thresholds are applied later
    messages: Mapping[str, Scores] = field(default_factory=dict)  # message id to its scores
    scores: Scores = field(default_factory=dict)  # conversation level, where it is not the largest over messages
    claims: tuple[Claim, ...] = ()
    grades: tuple[Grade, ...] = ()
    skipped: str | None = None  # why nothing could be scored, when so


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A conversation with everything that the classifiers say about it."""

    conversation_id: str
    revision: int
    language: str  # ISO 639-1, `und` when unknown
    scores: Scores  # every one of CATEGORIES
    tags: tuple[Tag, ...]
    messages: Mapping[str, Scores]
    claims: tuple[Claim, ...] = ()
    grades: tuple[Grade, ...] = ()
    screened: Mapping[str, Outcome] = field(default_factory=dict)  # part to outcome

    @property
    def complete(self) -> bool:
        """Whether no part failed."""
        return Outcome.FAILED not in self.screened.values()

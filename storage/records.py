"""The nouns of storage: case, claim, decision, label, person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from classifiers.tag import Span, Tagged
from ingest.conversation import Conversation
from ingest.report import Report


class Capability(StrEnum):
    """What a route or command may require."""

    SEND = "conversations.send"
    QUEUE_READ = "queue.read"
    CLAIM = "cases.claim"
    DECIDE = "cases.decide"
    CASE_READ = "cases.read"
    LABELS_READ = "labels.read"
    LABELS_RAW = "labels.read_raw"
    PEOPLE = "people.manage"
    DEAD = "dead.manage"
    ERASE = "erasure.request"
    METRICS = "metrics.read"


class Role(StrEnum):
    """A bundle of capabilities; the bundles are in triage/review/roles.py."""

    REVIEWER = "reviewer"
    QUALITY = "quality"
    LEAD = "lead"
    DATA = "data"
    PRODUCER = "producer"
    OPERATOR = "operator"


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CLAIMED = "claimed"
    DECIDED = "decided"
    ERASED = "erased"


class Look(StrEnum):
    """Which look at a case a decision is."""

    FIRST = "first"
    SECOND = "second"
    ADJUDICATION = "adjudication"
    CONTEST = "contest"


class Verdict(StrEnum):
    """What a person says of a tag."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One part of why a case ranks where it does."""

    category: str
    share: float  # of the expected harm, 0..1; all reasons together make 1
    detail: str = ""  # for a person: 'said by the assistant', '2 reports'


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    """How harmful a conversation is expected to be."""

    expected_harm: float  # 0..1
    band: str  # a name from the policy
    grade: float  # predicted, on the human scale 1..7, 7 = basically perfect
    reasons: tuple[Reason, ...]
    opens: bool  # whether the policy wants a person to look
    why: str  # severity, report, audit, screening; of the label's `selection`
    probability: float = 1.0  # that it was selected, 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A conversation that needs a human."""

    id: UUID
    conversation_id: str
    revision: int
    state: CaseState
    lane: str  # team.language
    band: int  # index into the policy's bands, 0 = now
    rank: float  # higher comes first within a band; contains ageing, never changes while waiting
    severity: Severity
    opened_at: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """All that a reviewer may see of a case."""

    case: Case
    conversation: Conversation
    tagged: Tagged
    reports: tuple[Report, ...] = ()
    history: tuple[Mapping[str, object], ...] = ()  # {"at": ..., "what": ...}, oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A case held by one person for a while."""

    id: UUID
    case_id: UUID
    person_id: str
    lease: str  # fencing token
    claimed_at: datetime
    expires_at: datetime  # of an ended claim: when it ended
    revision: int = 1  # of the case when it was claimed: what the person has seen
    ended: str | None = None  # decided, skipped, moment, expired, erased; None while it is live


@dataclass(frozen=True, slots=True, kw_only=True)
class TagVerdict:
    """What a person said of one tag, or a tag the person added."""

    category: str
    verdict: Verdict
    message_id: str
    spans: tuple[Span, ...] = ()
    score: float | None = None  # the machine's; None when added
    classifier: str | None = None  # None when added
    candidate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorMark:
    """One error ticked on an answer."""

    message_id: str
    type: str  # a key of the policy's errors
    candidate: str | None = None
    spans: tuple[Span, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Grade and rank of one answer."""

    message_id: str
    grade: int | None = None  # 1..7, 7 = basically perfect
    rank: int | None = None  # 1 = best, ties allowed
    candidate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdealAnswer:
    """What the assistant should have said."""

    message_id: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """What a person decided about a case, as submitted."""

    tags: tuple[TagVerdict, ...] = ()
    errors: tuple[ErrorMark, ...] = ()
    grades: tuple[Grade, ...] = ()
    ideal_answer: IdealAnswer | None = None
    action: str = "none"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRecord:
    """One entry of the labelled stream."""

    label_id: UUID
    sequence: int  # gap-free, from 1, in commit order
    conversation_id: str
    case_id: UUID
    revision: int
    decided_at: datetime
    reviewer: str
    look: Look
    verdicts: Verdicts
    seconds: int
    selection: Mapping[str, object]
    conversation: Conversation
    authoritative: bool = True
    supersedes: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who signs in, or a program with a token."""

    id: str  # p-<number>
    name: str
    role: Role
    languages: tuple[str, ...] = ()  # ISO 639-1; empty: every lane
    clearances: frozenset[str] = field(default_factory=frozenset)
    disabled: bool = False

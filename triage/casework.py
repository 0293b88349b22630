"""When a conversation becomes a case, what raises one that waits, and what brings back one that was decided: pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, UUID, uuid5

from classifiers.tag import Tagged
from config.policy import Policy
from ingest.conversation import Conversation
from storage.records import Case, CaseState, Severity
from triage.routing import due_at, lane_of, rank
from triage.tagging import shown


class Outcome(StrEnum):
    """What becomes of a case."""

    OPENED = "opened"
    MERGED = "merged"  # newer evidence into one that waits; may raise it, never lowers it
    REOPENED = "reopened"  # one that was decided, and something came that nobody has seen
    WITHDRAWN = "withdrawn"  # it waited only because a part had failed, and the part has found nothing since


@dataclass(frozen=True, slots=True, kw_only=True)
class Casework:
    """What to do with the case of one conversation."""

    outcome: Outcome
    case: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that is known of a conversation now."""

    conversation: Conversation
    tagged: Tagged
    severity: Severity
    fresh: frozenset[str] = frozenset()  # ids of the messages that came with this batch
    reported: bool = False  # whether a report came with this batch


def casework(evidence: Evidence, known: Case | None, policy: Policy, now: datetime) -> Casework | None:
    """Return what to do; None when no person needs to look, or nothing is new to one who has.

    Args:
        evidence: severity and what is new.
        known: the conversation's case, if it has one.
        policy: bands, due times, lanes.
        now: when this happens, UTC.
    """
    severity = evidence.severity
    if known is None:
        fresh = _case(evidence, _id(evidence), now, policy)
        return Casework(outcome=Outcome.OPENED, case=fresh) if severity.opens else None
    if known.state is CaseState.ERASED:
        return None
    if known.state is CaseState.DECIDED:
        again = severity.opens and (evidence.reported or _incriminating(evidence, policy))
        return Casework(outcome=Outcome.REOPENED, case=_case(evidence, known.id, now, policy)) if again else None
    if known.state is CaseState.OPEN and known.severity.why == "screening" and not severity.opens:
        return Casework(outcome=Outcome.WITHDRAWN, case=known)
    return Casework(outcome=Outcome.MERGED, case=_merged(evidence, known, policy))


def _merged(evidence: Evidence, known: Case, policy: Policy) -> Case:
    """Return the case with the graver of both severities; the reviewer is shown the newest revision either way."""
    case = _case(evidence, known.id, known.opened_at, policy)
    if case.severity.expected_harm >= known.severity.expected_harm or known.severity.why == "screening":
        return case
    return replace(known, revision=case.revision)


def _case(evidence: Evidence, case_id: UUID, opened_at: datetime, policy: Policy) -> Case:
    severity = evidence.severity
    return Case(
        id=case_id,
        conversation_id=evidence.conversation.id,
        revision=evidence.conversation.revision,
        state=CaseState.OPEN,
        lane=lane_of(evidence.conversation, evidence.tagged, severity, policy),
        band=policy.band_names.index(severity.band),
        rank=rank(severity, opened_at, policy),
        severity=severity,
        opened_at=opened_at,
        due_at=due_at(severity, opened_at, policy),
    )


def _id(evidence: Evidence) -> UUID:
    """Deterministic, so that two workers that open the same case open one."""
    return uuid5(NAMESPACE_URL, f"winnow:case:{evidence.conversation.id}")


def _incriminating(evidence: Evidence, policy: Policy) -> bool:
    """Whether a message that came since carries a tag for which the policy opens a case."""
    tags: Sequence[str] = [
        tag.category
        for tag in shown(evidence.conversation, evidence.tagged, policy)
        if tag.message_id in evidence.fresh
    ]
    return any(policy.category(category).opens for category in tags)

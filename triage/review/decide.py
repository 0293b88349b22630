"""Decide a case: one transaction from what a person submitted to the label."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from config.errors import WinnowError
from config.policy import Policy
from storage.decisions import Decision
from storage.errors import StaleLeaseError
from storage.records import CaseFile, CaseState, Claim, LabelRecord, Look, Person, Verdicts
from storage.store import Store, UnitOfWork
from triage.labels.record import to_wire
from triage.review.claim import holds
from triage.review.machine import completed
from triage.review.verdicts import Problem, check


class InvalidDecisionError(WinnowError):
    """A decision does not fit its case; `problems` names every place."""

    code = "invalid_decision"

    def __init__(self, problems: list[Problem]) -> None:
        places = ", ".join(where for where, _ in problems[:5])
        super().__init__(f"the decision does not fit the case; correct {places}, nothing else is lost")
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Where the label of a decision is found."""

    label_id: UUID
    sequence: int


def decide(  # noqa: PLR0917 - one argument for each thing that a decision rests on
    store: Store, person: Person, case_id: UUID, lease: str, verdicts: Verdicts, policy: Policy, now: datetime
) -> Decided:
    """Keep a decision and its label. A second submit of the same lease returns the first answer.

    Raises:
        CaseNotFoundError: no case has this id.
        StaleLeaseError: the lease is not this person's on this case, or it has ended.
        InvalidDecisionError: what is wrong, and where.
    """
    with store.transaction() as work:
        work.conversations.lock([work.cases.get(case_id).conversation_id])
        claim = work.claims.by_lease(lease)
        if claim is None or (claim.case_id, claim.person_id) != (case_id, person.id):
            raise StaleLeaseError(case_id)
        before = work.decisions.of_claim(claim.id)
        if before is not None:
            return Decided(label_id=before, sequence=work.labels.sequence_of(before))
        if not holds(work, claim, now):
            raise StaleLeaseError(case_id)
        file = work.cases.file(case_id)
        if problems := check(verdicts, file, policy):
            raise InvalidDecisionError(problems)
        return _keep(work, claim, file, completed(verdicts, file), now)


def _keep(work: UnitOfWork, claim: Claim, file: CaseFile, verdicts: Verdicts, now: datetime) -> Decided:
    case = file.case
    decision = Decision(
        id=uuid4(),
        case_id=case.id,
        claim_id=claim.id,
        reviewer=claim.person_id,
        look=Look.FIRST,
        revision=file.conversation.revision,
        verdicts=verdicts,
        seconds=max(0, round((now - claim.claimed_at).total_seconds())),
        decided_at=now,
        supersedes=work.decisions.latest(case.id),
    )
    work.decisions.add(decision)
    _close(work, claim, file, now)
    sequence = work.labels.append(
        case.conversation_id, decision.id, now, lambda sequence: to_wire(_label(decision, file, sequence))
    )
    detail: dict[str, str | int] = {"label_id": str(decision.id), "sequence": sequence}
    work.audit.add(claim.person_id, "case.decided", str(case.id), at=now, detail=detail)
    return Decided(label_id=decision.id, sequence=sequence)


def _close(work: UnitOfWork, claim: Claim, file: CaseFile, now: datetime) -> None:
    """End the claim. What came in while the person was deciding was not seen: the case then goes on waiting."""
    unseen = file.case.revision > claim.revision
    work.claims.end(claim.id, "decided", now)
    work.queue.release(file.case.id, CaseState.OPEN if unseen else CaseState.DECIDED)
    work.cases.note(file.case.id, "decided", now, {"person": claim.person_id})
    if unseen:
        work.cases.note(file.case.id, "reopened", now, {"revision": file.case.revision})


def _label(decision: Decision, file: CaseFile, sequence: int) -> LabelRecord:
    severity = file.case.severity
    return LabelRecord(
        label_id=decision.id,
        sequence=sequence,
        conversation_id=file.case.conversation_id,
        case_id=decision.case_id,
        revision=decision.revision,
        decided_at=decision.decided_at,
        reviewer=decision.reviewer,
        look=decision.look,
        verdicts=decision.verdicts,
        seconds=decision.seconds,
        selection={"why": severity.why, "probability": severity.probability},
        conversation=file.conversation,
        supersedes=decision.supersedes,
    )

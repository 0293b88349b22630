"""Claim a case: the most severe one that a person may see, for the length of a lease."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from config.policy import Policy
from storage.errors import StaleLeaseError
from storage.records import CaseFile, CaseState, Claim, Person
from storage.store import Store, UnitOfWork
from triage.routing import lanes_of

SKIPPED_FOR = timedelta(hours=8)
"""How long a case that a person gave back is left to others."""

MOMENT = "moment"
"""Reason of someone who needs a moment; every other reason counts as skipped."""

MAX_REASON = 500  # characters


def next_case(
    store: Store, person: Person, policy: Policy, lease: timedelta, now: datetime
) -> tuple[Claim, CaseFile] | None:
    """Return the case that a person holds, or claim the most severe one that waits; None when none does.

    Someone who asks twice gets the same claim, as it stands: a page that is loaded again loses nothing.
    """
    with store.transaction() as work:
        work.people.lock(person.id)
        claim = _held(work, person, now)
        if claim is None:
            work.queue.reopen_expired(now)
            claim = work.queue.take(_new(person, lease, now), lanes_of(person, policy), now - SKIPPED_FOR)
        if claim is None:
            return None
        file = work.cases.file(claim.case_id)
        work.audit.add(person.id, "case.viewed", str(claim.case_id), at=now)
    return claim, file


def held_case(store: Store, person: Person, now: datetime) -> tuple[Claim, CaseFile] | None:
    """Return the case that a person holds, without claiming another; None when the person holds none."""
    with store.transaction() as work:
        claim = work.claims.live(person.id)
        if claim is None or claim.expires_at <= now:
            return None
        file = work.cases.file(claim.case_id)
        work.audit.add(person.id, "case.viewed", str(claim.case_id), at=now)
    return claim, file


def claim_again(
    store: Store, person: Person, policy: Policy, case_id: UUID, *, lease: timedelta, now: datetime
) -> Claim:
    """Claim a case again whose lease has ended, so that the work on it can go on; what else the person holds stays.

    Raises:
        StaleLeaseError: someone else has it, it is decided, not open to this person, or the person holds another.
    """
    with store.transaction() as work:
        work.people.lock(person.id)
        held = _held(work, person, now)
        if held is None:
            work.queue.reopen_expired(now)
            new = replace(_new(person, lease, now), case_id=case_id)
            held = work.queue.take_again(new, lanes_of(person, policy))
        if held is None or held.case_id != case_id:
            raise StaleLeaseError(case_id)
        work.audit.add(person.id, "case.viewed", str(case_id), at=now)
    return held


def renew(store: Store, person: Person, claim_id: UUID, lease: timedelta, now: datetime) -> Claim:
    """Keep a claim for another lease from now.

    Raises:
        StaleLeaseError: it has ended, or is someone else's.
    """
    with store.transaction() as work:
        claim = _mine(work, person, claim_id)
        if not holds(work, claim, now):
            raise StaleLeaseError(claim.case_id)
        work.queue.extend(claim.case_id, claim.id, now + lease)
        return replace(claim, expires_at=now + lease)


def give_back(store: Store, person: Person, claim_id: UUID, reason: str, now: datetime) -> None:
    """Give a case back to others; giving it back twice is fine.

    Raises:
        StaleLeaseError: there is no such claim, or it is someone else's.
    """
    reason = reason.replace("\0", "")[:MAX_REASON]
    how = MOMENT if reason == MOMENT else "skipped"
    with store.transaction() as work:
        claim = _mine(work, person, claim_id)
        work.conversations.lock([work.cases.get(claim.case_id).conversation_id])
        if work.queue.held_by(claim.case_id, claim.id):
            work.queue.release(claim.case_id, CaseState.OPEN)
            work.cases.note(claim.case_id, how, now, {"person": person.id})
        work.claims.end(claim.id, how, now, reason)


def holds(work: UnitOfWork, claim: Claim, now: datetime) -> bool:
    """Lock the case's place in the queue and say whether the claim still holds it."""
    held = work.queue.held_by(claim.case_id, claim.id)
    return held and claim.ended is None and claim.expires_at > now


def _held(work: UnitOfWork, person: Person, now: datetime) -> Claim | None:
    """Return the live claim of a person; one whose lease has run out is ended first."""
    claim = work.claims.live(person.id)
    if claim is None or holds(work, claim, now):
        return claim
    if work.queue.held_by(claim.case_id, claim.id):
        work.queue.release(claim.case_id, CaseState.OPEN)
    work.claims.end(claim.id, "expired", now)
    return None


def _mine(work: UnitOfWork, person: Person, claim_id: UUID) -> Claim:
    claim = work.claims.get(claim_id)
    if claim is None or claim.person_id != person.id:
        raise StaleLeaseError(claim_id)
    return claim


def _new(person: Person, lease: timedelta, now: datetime) -> Claim:
    return Claim(
        id=uuid4(),
        case_id=UUID(int=0),  # filled in by the queue
        person_id=person.id,
        lease=secrets.token_urlsafe(24),
        claimed_at=now,
        expires_at=now + lease,
    )

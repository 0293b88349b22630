"""Queue, claims, cases and decisions over HTTP."""

from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Body, Query, Response

from triage.api.auth import CaseReader, Claimer, Decider, Given, QueueReader
from triage.api.schemas import DecisionIn, ReleaseIn, case_to_wire, claim_to_wire
from triage.review import claim as claims
from triage.review import decide as decisions
from triage.routing import lanes_of
from triage.services import Services

router = APIRouter(prefix="/v1", tags=["review"])


def _lease(given: Services) -> timedelta:
    return timedelta(seconds=given.settings.review.lease)


@router.get("/queue")
def get_queue(given: Given, person: QueueReader, limit: Annotated[int, Query(ge=1, le=500)] = 50) -> dict[str, Any]:
    """Show what waits in the caller's lanes, most severe first, without any text."""
    lanes = lanes_of(person, given.policy)
    with given.store.transaction() as work:
        waiting = work.queue.waiting(lanes, limit)
    bands = given.policy.band_names
    return {
        "cases": [
            {
                "case_id": str(case.id),
                "conversation_id": case.conversation_id,
                "lane": case.lane,
                "band": bands[case.band],
                "expected_harm": case.severity.expected_harm,
                "categories": [reason.category for reason in case.severity.reasons],
                "opened_at": case.opened_at.isoformat(),
                "due_at": case.due_at.isoformat(),
            }
            for case in waiting
        ]
    }


@router.get("/queue/stats")
def get_queue_stats(given: Given, _: QueueReader) -> dict[str, Any]:
    """Count what waits, how long, and what is late, by lane and band."""
    now = given.now()
    with given.store.transaction() as work:
        stats = work.queue.stats(now)
    bands = given.policy.band_names
    rows = [
        {
            "lane": row.lane,
            "band": bands[row.band],
            "waiting": row.waiting,
            "claimed": row.claimed,
            "oldest_seconds": int((now - row.oldest).total_seconds()) if row.oldest else None,
            "breached": row.breached,
            "next_due_at": row.next_due.isoformat() if row.next_due else None,
        }
        for row in stats
    ]
    return {"waiting": sum(row.waiting for row in stats), "lanes": rows}


@router.post("/claims", responses={204: {"description": "nothing waits for this person"}})
def post_claim(given: Given, person: Claimer) -> Any:  # noqa: ANN401 - JSON, or nothing with 204
    """Hand out the next case, most severe first."""
    found = claims.next_case(given.store, person, given.policy, _lease(given), given.now())
    return Response(status_code=204) if found is None else claim_to_wire(*found)


@router.post("/claims/{claim_id}/renew")
def post_renew(claim_id: UUID, given: Given, person: Claimer) -> dict[str, Any]:
    """Keep a claim for another lease."""
    held = claims.renew(given.store, person, claim_id, _lease(given), given.now())
    return {"claim_id": str(held.id), "lease": held.lease, "expires_at": held.expires_at.isoformat()}


@router.delete("/claims/{claim_id}", status_code=204)
def delete_claim(
    claim_id: UUID, given: Given, person: Claimer, body: Annotated[ReleaseIn | None, Body()] = None
) -> None:
    """Give a case back."""
    reason = body.reason if body else "skipped"
    claims.give_back(given.store, person, claim_id, reason, given.now())


@router.post("/cases/{case_id}/decisions", status_code=201)
def post_decision(case_id: UUID, decision: DecisionIn, given: Given, person: Decider) -> dict[str, Any]:
    """Take a decision; a second submit of the same lease gets the first answer."""
    decided = decisions.decide(
        given.store, person, case_id, decision.lease, decision.verdicts(), given.policy, given.now()
    )
    return {"label_id": str(decided.label_id), "sequence": decided.sequence}


@router.get("/cases/{case_id}")
def get_case(case_id: UUID, given: Given, person: CaseReader) -> dict[str, Any]:
    """Show a case; the view is written to the audit log."""
    with given.store.transaction() as work:
        file = work.cases.file(case_id)
        work.audit.add(person.id, "case.viewed", str(case_id), at=given.now())
    return case_to_wire(file)

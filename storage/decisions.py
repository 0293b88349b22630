"""Decisions: every vote of a person, append-only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from storage.codec import dump
from storage.records import Look, Verdicts
from storage.tables.decisions import DecisionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided, to be kept."""

    id: UUID  # the label_id
    case_id: UUID
    claim_id: UUID
    reviewer: str
    look: Look
    revision: int
    verdicts: Verdicts
    seconds: int  # from claim to submit
    decided_at: datetime
    supersedes: UUID | None = None


class Decisions:
    """Repository of decisions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, decision: Decision) -> None:
        """Keep a decision; a second one on the same claim is refused by the database."""
        row = {
            "id": decision.id,
            "case_id": decision.case_id,
            "claim_id": decision.claim_id,
            "reviewer": decision.reviewer,
            "look": decision.look.value,
            "revision": decision.revision,
            "verdicts": dump(decision.verdicts),
            "seconds": decision.seconds,
            "supersedes": decision.supersedes,
            "decided_at": decision.decided_at,
        }
        self._connection.execute(insert(DecisionRow), [row])

    def of_claim(self, claim_id: UUID) -> UUID | None:
        """Return the label id of the decision made on a claim."""
        return self._connection.scalar(select(DecisionRow.id).where(DecisionRow.claim_id == claim_id))

    def latest(self, case_id: UUID) -> UUID | None:
        """Return the label id of a case's newest decision."""
        newest = select(DecisionRow.id).where(DecisionRow.case_id == case_id).order_by(DecisionRow.decided_at.desc())
        return self._connection.scalar(newest.limit(1))

"""Claims: who holds a case, found by person or by lease, and how each one ended."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, select, update

from storage.records import Claim
from storage.tables.cases import ClaimRow, QueueRow


class Claims:
    """Repository of claims; `queue.take` makes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def live(self, person_id: str) -> Claim | None:
        """Return the one claim that a person has not ended; its lease may have run out."""
        return self._one(and_(ClaimRow.person_id == person_id, ClaimRow.ended_at.is_(None)))

    def get(self, claim_id: UUID) -> Claim | None:
        """Return a claim, live or ended."""
        return self._one(ClaimRow.id == claim_id)

    def by_lease(self, lease: str) -> Claim | None:
        """Return the claim that a fencing token stands for, live or ended."""
        return self._one(ClaimRow.lease == lease)

    def end(self, claim_id: UUID, how: str, now: datetime, reason: str | None = None) -> None:
        """End a live claim: decided, skipped, moment, expired or erased."""
        live = update(ClaimRow).where(ClaimRow.id == claim_id, ClaimRow.ended_at.is_(None))
        self._connection.execute(live.values(ended_at=now, ended=how, reason=reason))

    def _one(self, which: ColumnElement[bool]) -> Claim | None:
        holds = and_(QueueRow.case_id == ClaimRow.case_id, QueueRow.claim_id == ClaimRow.id)
        until = func.coalesce(ClaimRow.ended_at, QueueRow.expires_at, ClaimRow.claimed_at).label("expires_at")
        query = select(
            ClaimRow.id, ClaimRow.case_id, ClaimRow.person_id, ClaimRow.lease, ClaimRow.claimed_at, until,
            ClaimRow.revision, ClaimRow.ended,
        ).join(QueueRow, holds, isouter=True)  # fmt: skip
        row = self._connection.execute(query.where(which)).mappings().one_or_none()
        return None if row is None else _claim(dict(row))


def _claim(fields: dict[str, Any]) -> Claim:
    return Claim(**fields)

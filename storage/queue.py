"""The priority queue: put, take in one statement, hand back, and what waits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, case, func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert

from storage.cases import case_rows, read_case
from storage.records import Case, CaseState, Claim
from storage.tables.cases import QueueRow

REOPEN_EXPIRED = text("""
WITH late AS MATERIALIZED (
    SELECT case_id, claim_id, expires_at FROM queue WHERE state = 'claimed' AND expires_at <= :now
    ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED
), ended AS (
    UPDATE claims SET ended_at = late.expires_at, ended = 'expired' FROM late WHERE claims.id = late.claim_id
)
UPDATE queue SET state = 'open', claim_id = NULL, expires_at = NULL FROM late WHERE queue.case_id = late.case_id
""")

TAKE = text("""
WITH next AS MATERIALIZED (
    SELECT q.case_id
    FROM unnest(CAST(:lanes AS varchar[])) AS lanes (lane)
    CROSS JOIN LATERAL (
        SELECT waiting.case_id, waiting.band, waiting.rank FROM queue AS waiting
        WHERE waiting.lane = lanes.lane AND waiting.state = 'open'
          AND waiting.case_id <> ALL (ARRAY(
            SELECT case_id FROM claims
            WHERE person_id = :person_id AND ended_at > :skipped_since AND ended IN ('skipped', 'moment')))
        ORDER BY waiting.band, waiting.rank DESC, waiting.case_id LIMIT :depth
    ) AS top
    JOIN queue AS q ON q.case_id = top.case_id
    WHERE q.state = 'open'
    ORDER BY top.band, top.rank DESC, top.case_id LIMIT 1
    FOR UPDATE OF q SKIP LOCKED
), taken AS (
    UPDATE queue SET state = 'claimed', claim_id = :claim_id, expires_at = :expires_at
    FROM next WHERE queue.case_id = next.case_id
    RETURNING queue.case_id
)
INSERT INTO claims (id, case_id, person_id, revision, lease, claimed_at)
SELECT :claim_id, taken.case_id, :person_id, cases.revision, :lease, :now
FROM taken JOIN cases ON cases.id = taken.case_id
RETURNING case_id, revision
""")

FIRST = text("""
SELECT top.case_id FROM unnest(CAST(:lanes AS varchar[])) AS lanes (lane)
CROSS JOIN LATERAL (
    SELECT case_id, band, rank FROM queue WHERE queue.lane = lanes.lane AND state = 'open'
    ORDER BY band, rank DESC, case_id LIMIT :limit
) AS top
ORDER BY top.band, top.rank DESC, top.case_id LIMIT :limit
""")

TAKE_AGAIN = text("""
WITH taken AS (
    UPDATE queue SET state = 'claimed', claim_id = :claim_id, expires_at = :expires_at
    WHERE case_id = :case_id AND state = 'open' AND lane = ANY (CAST(:lanes AS varchar[]))
    RETURNING case_id
)
INSERT INTO claims (id, case_id, person_id, revision, lease, claimed_at)
SELECT :claim_id, taken.case_id, :person_id, cases.revision, :lease, :now
FROM taken JOIN cases ON cases.id = taken.case_id
RETURNING revision
""")

DEPTHS = (4, 64, 1024)
"""How many cases of each lane a claim looks at; deeper only when others hold all the first ones just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStats:
    """What waits in one band of one lane."""

    lane: str
    band: int
    waiting: int
    claimed: int
    oldest: datetime | None  # when the case that waits longest was opened
    breached: int  # past their due time, claimed ones too
    next_due: datetime | None  # of what waits: the earliest due time still to come


class Queue:
    """Repository of what waits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, cases: Sequence[Case]) -> None:
        """Add cases, or raise those not decided yet: evidence may move a case up, never down.

        A case that is there keeps its `opened_at`; make `rank` and `due_at` from that time, so that waiting counts.
        """
        self._upsert(cases, (CaseState.OPEN, CaseState.CLAIMED), raise_only=True)

    def reopen(self, cases: Sequence[Case]) -> None:
        """Put decided cases to work again, with a new place in the order. Others stay as they are."""
        self._upsert(cases, (CaseState.DECIDED,), raise_only=False)

    def reopen_expired(self, now: datetime) -> int:
        """Give claims whose lease has ended back to work, at most 100; returns how many."""
        return self._connection.execute(REOPEN_EXPIRED, {"now": now}).rowcount

    def take(self, claim: Claim, lanes: Sequence[str], skipped_since: datetime) -> Claim | None:
        """Claim the most severe case of these lanes in one statement; None when nothing waits.

        Args:
            claim: everything but the case; its `case_id` and `revision` are filled in.
            lanes: those the person may see.
            skipped_since: cases that the person gave back after this time are left to others.
        """
        values = {
            "lanes": list(lanes),
            "person_id": claim.person_id,
            "skipped_since": skipped_since,
            "claim_id": claim.id,
            "lease": claim.lease,
            "now": claim.claimed_at,
            "expires_at": claim.expires_at,
        }
        for depth in DEPTHS:
            row = self._connection.execute(TAKE, {**values, "depth": depth}).one_or_none()
            if row is not None:
                return Claim(
                    id=claim.id, case_id=row.case_id, person_id=claim.person_id, lease=claim.lease,
                    claimed_at=claim.claimed_at, expires_at=claim.expires_at, revision=row.revision,
                )  # fmt: skip
        return None

    def take_again(self, claim: Claim, lanes: Sequence[str]) -> Claim | None:
        """Claim the very case that `claim` names; None unless it waits in one of these lanes."""
        values = {
            "lanes": list(lanes),
            "case_id": claim.case_id,
            "person_id": claim.person_id,
            "claim_id": claim.id,
            "lease": claim.lease,
            "now": claim.claimed_at,
            "expires_at": claim.expires_at,
        }
        revision = self._connection.scalar(TAKE_AGAIN, values)
        return None if revision is None else replace(claim, revision=revision)

    def held_by(self, case_id: UUID, claim_id: UUID) -> bool:
        """Lock a case's place in the queue and say whether this claim holds it."""
        row = select(QueueRow.claim_id).where(QueueRow.case_id == case_id).with_for_update()
        return self._connection.scalar(row) == claim_id

    def extend(self, case_id: UUID, claim_id: UUID, expires_at: datetime) -> None:
        """Move the end of a lease."""
        held = update(QueueRow).where(QueueRow.case_id == case_id, QueueRow.claim_id == claim_id)
        self._connection.execute(held.values(expires_at=expires_at))

    def release(self, case_id: UUID, state: CaseState) -> None:
        """End the hold on a case: open again, decided, or erased."""
        held = update(QueueRow).where(QueueRow.case_id == case_id)
        self._connection.execute(held.values(state=state.value, claim_id=None, expires_at=None))

    def withdraw(self, case_ids: Iterable[UUID]) -> None:
        """Take cases out of the queue that nobody needs to look at any more; one that someone holds stays."""
        unclaimed = QueueRow.case_id.in_(sorted(case_ids)) & (QueueRow.state == CaseState.OPEN.value)
        self._connection.execute(update(QueueRow).where(unclaimed).values(state=CaseState.DECIDED.value))

    def waiting(self, lanes: Iterable[str], limit: int) -> list[Case]:
        """Return what waits in these lanes, most severe first."""
        first = self._connection.scalars(FIRST, {"lanes": list(lanes), "limit": limit}).all()
        query = case_rows().where(QueueRow.case_id.in_(first))
        order = (QueueRow.band, QueueRow.rank.desc(), QueueRow.case_id)
        return [read_case(row) for row in self._connection.execute(query.order_by(*order))]

    def stats(self, now: datetime) -> list[LaneStats]:
        """Return counts by lane and band, of what is not decided yet."""
        row = QueueRow
        query = (
            select(
                row.lane, row.band,
                func.count().filter(row.state == CaseState.OPEN).label("waiting"),
                func.count().filter(row.state == CaseState.CLAIMED).label("claimed"),
                func.min(row.opened_at).filter(row.state == CaseState.OPEN).label("oldest"),
                func.count().filter(row.due_at < now).label("breached"),
                func.min(row.due_at).filter(row.state == CaseState.OPEN, row.due_at >= now).label("next_due"),
            )
            .where(row.state.in_((CaseState.OPEN, CaseState.CLAIMED)))
            .group_by(row.lane, row.band)
            .order_by(row.band, row.lane)
        )  # fmt: skip
        return [LaneStats(**found._mapping) for found in self._connection.execute(query)]  # noqa: SLF001 - public API

    def count(self) -> dict[CaseState, int]:
        """Return how many cases are in each state."""
        query = select(QueueRow.state, func.count()).group_by(QueueRow.state)
        found = {CaseState(state): number for state, number in self._connection.execute(query).tuples()}
        return {state: found.get(state, 0) for state in CaseState}

    def _upsert(self, cases: Sequence[Case], states: tuple[CaseState, ...], *, raise_only: bool) -> None:
        if not cases:
            return
        new = insert(QueueRow)
        changes = _raised(new.excluded) if raise_only else _replaced(new.excluded)
        at_stake = or_(*(QueueRow.state == state.value for state in states))
        put = new.on_conflict_do_update(index_elements=[QueueRow.case_id], set_=changes, where=at_stake)
        self._connection.execute(put, [_values(case) for case in sorted(cases, key=lambda case: case.id)])


def _values(case: Case) -> dict[str, object]:
    return {
        "case_id": case.id,
        "lane": case.lane,
        "state": CaseState.OPEN.value,
        "band": case.band,
        "rank": case.rank,
        "due_at": case.due_at,
        "opened_at": case.opened_at,
    }


def _replaced(new: Any) -> dict[str, Any]:  # noqa: ANN401 - SQLAlchemy gives `excluded` no narrower type
    names = ("lane", "band", "rank", "due_at", "opened_at", "state")
    return {name: new[name] for name in names}


def _raised(new: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    graver = or_(new.band < QueueRow.band, and_(new.band == QueueRow.band, new.rank >= QueueRow.rank))
    return {
        "lane": case((graver, new.lane), else_=QueueRow.lane),
        "rank": case((graver, new.rank), else_=QueueRow.rank),
        "band": func.least(QueueRow.band, new.band),
        "due_at": func.least(QueueRow.due_at, new.due_at),
    }

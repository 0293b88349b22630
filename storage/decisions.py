"""Decisions: every vote of a person, append-only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import aliased

from ingest.conversation import Conversation
from storage.codec import dump, load
from storage.records import CaseState, Look, TagVerdict, Verdict, Verdicts
from storage.tables.cases import CaseRow, QueueRow
from storage.tables.conversations import ConversationRow
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A tag that a person confirmed, in the conversation as that person saw it."""

    conversation: Conversation
    tag: TagVerdict


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

    def confirmed(self, category: str, lane: str, *, newest: int) -> list[Confirmed]:
        """Return tags of a category that stand confirmed in the newest decisions of a lane, the newest first.

        Only the last decision of a case counts. What was erased, or has changed since it was decided, is missing.

        Args:
            category: of the tags.
            lane: whose reviewers may read these conversations.
            newest: decisions, at most.
        """
        later = aliased(DecisionRow)
        wanted = {"tags": [{"category": category, "verdict": Verdict.CONFIRMED.value}]}
        query = (
            select(ConversationRow.body, DecisionRow.verdicts)
            .select_from(DecisionRow)
            .join(CaseRow, CaseRow.id == DecisionRow.case_id)
            .join(QueueRow, QueueRow.case_id == CaseRow.id)
            .join(ConversationRow, ConversationRow.id == CaseRow.conversation_id)
            .where(QueueRow.lane == lane, QueueRow.state == CaseState.DECIDED.value)
            .where(ConversationRow.erased_at.is_(None), ConversationRow.revision == DecisionRow.revision)
            .where(DecisionRow.verdicts.contains(wanted))
            .where(
                ~select(later.id)
                .where(later.case_id == DecisionRow.case_id, later.decided_at > DecisionRow.decided_at)
                .exists()
            )
            .order_by(DecisionRow.decided_at.desc())
            .limit(newest)
        )
        return [
            Confirmed(conversation=load(Conversation, body), tag=tag)
            for body, verdicts in self._connection.execute(query).tuples()
            for tag in load(Verdicts, verdicts).tags
            if tag.category == category and tag.verdict is Verdict.CONFIRMED
        ]

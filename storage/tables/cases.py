"""Cases, the narrow queue beside them, and the claims on them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, Double, ForeignKey, Index, Integer, SmallInteger, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class CaseRow(Base):
    """A conversation that needs a human, as kept."""

    __tablename__ = "cases"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id"), unique=True, comment="one case per conversation; more evidence merges into it"
    )
    revision: Mapped[int] = mapped_column(Integer, comment="of the conversation that the severity is about")
    severity: Mapped[dict[str, Any]] = mapped_column(JSONB, comment="expected harm, band, grade, reasons")
    history: Mapped[list[Any]] = mapped_column(
        JSONB, server_default=text("'[]'"), comment="what happened, oldest first"
    )
    opened_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    __table_args__ = ({"comment": "conversations that need a human; what waits is in queue"},)


class QueueRow(Base):
    """What a claim reads and writes: narrow, so that a busy queue stays small."""

    __tablename__ = "queue"
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    lane: Mapped[str] = mapped_column(String(64), comment="team.language")
    state: Mapped[str] = mapped_column(String(16), comment="open, claimed, decided, erased")
    band: Mapped[int] = mapped_column(SmallInteger, comment="0 = now")
    rank: Mapped[float] = mapped_column(Double, comment="log harm - t/tau; higher comes first within a band")
    due_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    opened_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    claim_id: Mapped[UUID | None] = mapped_column(comment="the claim that holds it")
    expires_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True), comment="end of that claim's lease")
    __table_args__ = (
        CheckConstraint("state IN ('open', 'claimed', 'decided', 'erased')", name="state"),
        CheckConstraint("(state = 'claimed') = (claim_id IS NOT NULL AND expires_at IS NOT NULL)", name="claimed"),
        Index("ix_queue_next", "lane", "band", text("rank DESC"), "case_id", postgresql_where=text("state = 'open'")),
        Index("ix_queue_expires_at", "expires_at", postgresql_where=text("state = 'claimed'")),
        {"comment": "one row per case; the order of work; its storage parameters are set by the migration"},
    )


class ClaimRow(Base):
    """Who held a case, from when to when."""

    __tablename__ = "claims"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    revision: Mapped[int] = mapped_column(Integer, comment="of the case when it was claimed: what the person has seen")
    lease: Mapped[str] = mapped_column(Text, unique=True, comment="fencing token")
    claimed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    ended: Mapped[str | None] = mapped_column(String(16), comment="decided, skipped, moment, expired, erased")
    reason: Mapped[str | None] = mapped_column(Text, comment="why it was given back")
    __table_args__ = (
        CheckConstraint("(ended_at IS NULL) = (ended IS NULL)", name="ended"),
        Index("ix_claims_live", "person_id", unique=True, postgresql_where=text("ended_at IS NULL")),
        Index("ix_claims_person_id_ended_at", "person_id", "ended_at"),
        {"comment": "claims on cases, kept for the reviewer's own figures; one live claim a person"},
    )

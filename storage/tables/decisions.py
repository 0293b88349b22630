"""Decisions and the labelled log."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, ForeignKey, Index, Integer, SmallInteger, String, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class DecisionRow(Base):
    """What a person decided. Append-only: corrected by a later row."""

    __tablename__ = "decisions"
    id: Mapped[UUID] = mapped_column(primary_key=True, comment="the label_id")
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("claims.id"), unique=True, comment="a second submit is a no-op")
    reviewer: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    look: Mapped[str] = mapped_column(String(16))
    revision: Mapped[int] = mapped_column(Integer)
    verdicts: Mapped[dict[str, Any]] = mapped_column(JSONB, comment="free text is emptied by an erasure")
    seconds: Mapped[int] = mapped_column(Integer, comment="from claim to submit")
    supersedes: Mapped[UUID | None] = mapped_column(ForeignKey("decisions.id"))
    decided_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    __table_args__ = ({"comment": "every vote, append-only"},)


class LabelRow(Base):
    """One entry of the labelled stream."""

    __tablename__ = "labels"
    sequence: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, comment="gap-free, in commit order"
    )
    label_id: Mapped[UUID] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(16), comment="label or tombstone")
    conversation_id: Mapped[str] = mapped_column(String(128), index=True)
    raw: Mapped[dict[str, Any]] = mapped_column(JSONB, comment="the label record with raw text; emptied by an erasure")
    redacted: Mapped[dict[str, Any] | None] = mapped_column(
        JSONB(none_as_null=True), comment="the same with private data replaced; null until the publisher made it"
    )
    plan: Mapped[dict[str, Any] | None] = mapped_column(
        JSONB(none_as_null=True), comment="where private data stands in raw, and whose it is; emptied by an erasure"
    )
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    __table_args__ = (
        Index("ix_labels_unredacted", "sequence", postgresql_where=text("redacted IS NULL")),
        {"comment": "the labelled stream, gap-free and replayable"},
    )


class LabelCounterRow(Base):
    """The last sequence given out; its row lock orders the commits."""

    __tablename__ = "label_counter"
    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    value: Mapped[int] = mapped_column(BigInteger)
    __table_args__ = ({"comment": "one row; locked by the transaction that appends a label"},)

"""Conversations, what the classifiers said of them, and reports about them."""

from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, Index, Integer, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class ConversationRow(Base):
    """A conversation at its latest revision."""

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="the producer's id")
    revision: Mapped[int] = mapped_column(
        Integer, comment="raised by each event that changed it; 0 = only reports so far"
    )
    user_ref: Mapped[str | None] = mapped_column(Text, comment="pseudonymous; what an erasure names")
    body: Mapped[dict[str, Any]] = mapped_column(JSONB, comment="the conversation; emptied by an erasure")
    tagged: Mapped[dict[str, Any] | None] = mapped_column(
        JSONB(none_as_null=True), comment="what the classifiers said of this revision"
    )
    rescreen_at: Mapped[datetime | None] = mapped_column(
        DateTime(timezone=True), comment="when to screen again because a part failed; null = fully screened"
    )
    received_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    erased_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    __table_args__ = (
        Index("ix_conversations_rescreen_at", "rescreen_at", postgresql_where=text("rescreen_at IS NOT NULL")),
        Index("ix_conversations_user_ref", "user_ref", postgresql_where=text("user_ref IS NOT NULL")),
        {"comment": "conversations as received, merged over their events"},
    )


class ReportRow(Base):
    """A user's report. No foreign key: it may come before its conversation."""

    __tablename__ = "reports"
    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="the producer's report_id")
    conversation_id: Mapped[str] = mapped_column(String(128), index=True)
    message_id: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(String(64))
    comment: Mapped[str | None] = mapped_column(Text, comment="emptied by an erasure")
    reporter_ref: Mapped[str | None] = mapped_column(Text, index=True)
    occurred_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    received_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    __table_args__ = ({"comment": "user reports"},)


class ErasureRow(Base):
    """An erasure that was carried out."""

    __tablename__ = "erasures"
    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="the producer's erasure_id")
    user_ref: Mapped[str] = mapped_column(Text, index=True)
    conversations: Mapped[int] = mapped_column(Integer, comment="how many were emptied")
    done_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    __table_args__ = ({"comment": "erasure requests carried out; later events of the same user are emptied too"},)

"""The transactional outbox and the dead letters."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Identity, Index, Integer, LargeBinary, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class OutboxRow(Base):
    """A record to publish. The publisher gives it its position, in commit order."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    position: Mapped[int | None] = mapped_column(
        BigInteger, unique=True, comment="gap-free; null until the publisher saw it"
    )
    topic: Mapped[str] = mapped_column(String(16), comment="role of the topic: tagged, labels, dead")
    key: Mapped[bytes | None] = mapped_column(LargeBinary)
    value: Mapped[bytes | None] = mapped_column(LargeBinary, comment="null is a tombstone")
    headers: Mapped[list[Any]] = mapped_column(JSONB, server_default=text("'[]'"), comment="[name, base64] pairs")
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    __table_args__ = (
        Index("ix_outbox_unplaced", "id", postgresql_where=text("position IS NULL")),
        {"comment": "records on their way to Kafka; removed some time after they are there"},
    )


class DeadLetterRow(Base):
    """A record that could not be processed, kept for redrive."""

    __tablename__ = "dead_letters"
    id: Mapped[str] = mapped_column(
        Text, primary_key=True, comment="topic:partition:offset; a second delivery is a no-op"
    )
    topic: Mapped[str] = mapped_column(Text)
    partition: Mapped[int] = mapped_column(Integer)
    offset: Mapped[int] = mapped_column(BigInteger)
    key: Mapped[bytes | None] = mapped_column(LargeBinary)
    value: Mapped[bytes | None] = mapped_column(LargeBinary, comment="the original bytes")
    headers: Mapped[list[Any]] = mapped_column(JSONB, comment="[name, base64] pairs")
    code: Mapped[str] = mapped_column(String(64), index=True)
    reason: Mapped[str] = mapped_column(Text)
    attempt: Mapped[int] = mapped_column(Integer)
    died_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    redriven_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    __table_args__ = ({"comment": "dead letters, with what is needed to send them again"},)

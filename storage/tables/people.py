"""People, their sessions and tokens, and the audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    LargeBinary,
    Sequence,
    String,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base

PERSON_NUMBER = Sequence("person_number", metadata=Base.metadata)
"""Numbers of people: p-1, p-2, …"""


class PersonRow(Base):
    """Someone who signs in, or a program with a token."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, comment="p-<number>")
    name: Mapped[str] = mapped_column(String(128), unique=True)
    role: Mapped[str] = mapped_column(String(16))
    password_hash: Mapped[str | None] = mapped_column(Text, comment="argon2id; null: signs in by token only")
    must_change: Mapped[bool] = mapped_column(server_default=text("false"), comment="the password is one-time")
    languages: Mapped[list[str]] = mapped_column(ARRAY(String(8)), server_default=text("'{}'"))
    clearances: Mapped[list[str]] = mapped_column(ARRAY(String(32)), server_default=text("'{}'"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    disabled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    __table_args__ = (
        CheckConstraint("role IN ('reviewer', 'quality', 'lead', 'data', 'producer', 'operator')", name="role"),
        {"comment": "people and programs"},
    )


class SessionRow(Base):
    """A browser that is signed in."""

    __tablename__ = "sessions"
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, comment="SHA-256 of the cookie")
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    csrf: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    expires_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    __table_args__ = ({"comment": "signed-in browsers"},)


class TokenRow(Base):
    """An API token."""

    __tablename__ = "tokens"
    token_hash: Mapped[bytes] = mapped_column(
        LargeBinary, primary_key=True, comment="SHA-256; the token has 256 random bits"
    )
    name: Mapped[str] = mapped_column(String(128))
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    revoked_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    __table_args__ = (
        Index("ix_tokens_name", "name", unique=True, postgresql_where=text("revoked_at IS NULL")),
        {"comment": "API tokens"},
    )


class AuditRow(Base):
    """Who viewed and decided what. Append-only, each row chained to the one before."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    person_id: Mapped[str | None] = mapped_column(Text, comment="null: the system")
    action: Mapped[str] = mapped_column(String(64), comment="case.viewed, case.decided, person.added, ...")
    subject: Mapped[str] = mapped_column(Text, comment="id of what was acted on; never its text")
    detail: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    hash: Mapped[bytes] = mapped_column(LargeBinary, comment="SHA-256 over the previous hash and this row")
    __table_args__ = ({"comment": "audit log, hash-chained"},)

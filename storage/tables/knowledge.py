"""What a site brought to hold answers against: tables of facts."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class KnowledgeBaseRow(Base):
    """One import."""

    __tablename__ = "knowledge_bases"
    name: Mapped[str] = mapped_column(String(64), primary_key=True, comment="what the operator calls it")
    title: Mapped[str] = mapped_column(String(200), comment="how a reviewer is told of it: Price list")
    licence: Mapped[str] = mapped_column(String(200), comment="under which its facts may be shown")
    as_of: Mapped[str] = mapped_column(String(10), comment="ISO 8601 date, or a year: how old its facts are")
    url: Mapped[str | None] = mapped_column(Text, comment="where it is published")
    content: Mapped[bytes] = mapped_column(LargeBinary, comment="SHA-256 of files and options: a repeat is a no-op")
    facts: Mapped[int] = mapped_column(Integer, comment="rows of knowledge_facts, duplicates not counted")
    refused: Mapped[int] = mapped_column(Integer, comment="rows that were no facts and were left out")
    imported_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=text("now()"))
    __table_args__ = (
        CheckConstraint("facts > 0", name="facts"),
        CheckConstraint("refused >= 0", name="refused"),
        {"comment": "tables of facts that the site imported; replaced as a whole"},
    )


class KnowledgeFactRow(Base):
    """One fact."""

    __tablename__ = "knowledge_facts"
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    base: Mapped[str] = mapped_column(String(64))
    subject_key: Mapped[str] = mapped_column(Text, comment="the subject in the form in which names are compared")
    subject: Mapped[str] = mapped_column(Text, comment="as the table writes it")
    relation: Mapped[str] = mapped_column(Text, comment="column or relation; with {}: a sentence without its value")
    value: Mapped[str] = mapped_column(Text, comment="as the table writes it")
    unit: Mapped[str | None] = mapped_column(Text, comment="ISO 4217 code or a unit's symbol")
    language: Mapped[str | None] = mapped_column(String(2), comment="ISO 639-1, of relation and value")
    until: Mapped[str | None] = mapped_column(String(10), comment="ISO 8601 date from which on it is not relied on")
    title: Mapped[str] = mapped_column(Text, comment="source as shown; a row may name its own")
    licence: Mapped[str] = mapped_column(Text, comment="of the source")
    as_of: Mapped[str] = mapped_column(String(10), comment="of the source: ISO 8601 date, or a year")
    url: Mapped[str | None] = mapped_column(Text, comment="of the source")
    place: Mapped[str] = mapped_column(Text, comment="file and line: prices.csv:3")
    __table_args__ = (
        ForeignKeyConstraint(["base"], ["knowledge_bases.name"], ondelete="CASCADE"),
        Index("ix_knowledge_facts_base_subject_key", "base", "subject_key"),
        Index("ix_knowledge_facts_relation", "relation"),
        {"comment": "facts of the site; no personal data is expected here, and an erasure does not look here"},
    )


class KnowledgeNameRow(Base):
    """A name under which a subject is found."""

    __tablename__ = "knowledge_names"
    name: Mapped[str] = mapped_column(Text, primary_key=True, comment="subject or alias, as names are compared")
    base: Mapped[str] = mapped_column(String(64), primary_key=True)
    subject_key: Mapped[str] = mapped_column(Text, primary_key=True, comment="of knowledge_facts")
    __table_args__ = (
        ForeignKeyConstraint(["base"], ["knowledge_bases.name"], ondelete="CASCADE"),
        Index("ix_knowledge_names_base", "base"),
        {"comment": "names and aliases of what the facts are about; the key starts with the name that is looked up"},
    )

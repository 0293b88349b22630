"""Every mapped table in one place, for migrations."""

from sqlalchemy import MetaData

from storage.tables import cases, conversations, decisions, knowledge, outbox, people, secrets
from storage.tables.base import Base

MODULES = (cases, conversations, decisions, knowledge, outbox, people, secrets)


def metadata() -> MetaData:
    """Return what the schema should be."""
    return Base.metadata

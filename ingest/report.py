"""What users say about a conversation, and their wish to be forgotten."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A user's report about a conversation; may come before the conversation itself."""

    id: str  # the producer's report_id; a second delivery is a no-op
    conversation_id: str
    reason: str  # becomes the category user_report.<reason>
    message_id: str | None = None
    comment: str | None = None
    reporter_ref: str | None = None  # pseudonymous
    occurred_at: datetime | None = None  # aware, UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """A request to remove everything a user said."""

    id: str  # the producer's erasure_id
    user_ref: str
    occurred_at: datetime | None = None  # aware, UTC

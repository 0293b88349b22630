"""Everything that can arrive on the two input topics."""

from dataclasses import dataclass

from ingest.conversation import Conversation
from ingest.report import Erasure, Report


@dataclass(frozen=True, slots=True)
class ConversationReceived:
    """A whole conversation."""

    conversation: Conversation


@dataclass(frozen=True, slots=True)
class MessageAppended:
    """One message added to a conversation: a `Conversation` that holds just that message, to be merged."""

    conversation: Conversation


@dataclass(frozen=True, slots=True)
class ReportReceived:
    """A user's report."""

    report: Report


@dataclass(frozen=True, slots=True)
class ErasureRequested:
    """A user's wish to be forgotten."""

    erasure: Erasure


Event = ConversationReceived | MessageAppended | ReportReceived | ErasureRequested

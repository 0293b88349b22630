"""Everything that can arrive on the two input topics."""

from dataclasses import dataclass

from ingest.conversation import Conversation
from ingest.report import Erasure, Report


@dataclass(frozen=True, slots=True)
class ConversationReceived:
    """A whole conversation."""

    conversation: Conversation

    @property
    def id(self) -> str:
        """The producer's id."""
        return self.conversation.id

    @property
    def key(self) -> str:
        """Key of its record: what must stay in order."""
        return self.conversation.id


@dataclass(frozen=True, slots=True)
class MessageAppended:
    """One message added to a conversation: a `Conversation` that holds just that message, to be merged."""

    conversation: Conversation

    @property
    def id(self) -> str:
        """The producer's id of the conversation."""
        return self.conversation.id

    @property
    def key(self) -> str:
        """Key of its record: what must stay in order."""
        return self.conversation.id


@dataclass(frozen=True, slots=True)
class ReportReceived:
    """A user's report."""

    report: Report

    @property
    def id(self) -> str:
        """The producer's id."""
        return self.report.id

    @property
    def key(self) -> str:
        """Key of its record: what must stay in order."""
        return self.report.conversation_id


@dataclass(frozen=True, slots=True)
class ErasureRequested:
    """A user's wish to be forgotten."""

    erasure: Erasure

    @property
    def id(self) -> str:
        """The producer's id."""
        return self.erasure.id

    @property
    def key(self) -> str:
        """Key of its record: what must stay in order."""
        return self.erasure.user_ref


Event = ConversationReceived | MessageAppended | ReportReceived | ErasureRequested

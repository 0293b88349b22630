"""The Kafka topics, by role."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topics:
    """Names of the topics under one prefix."""

    prefix: str = "winnow."

    @property
    def conversations(self) -> str:
        """In: conversations and single messages."""
        return f"{self.prefix}conversations"

    @property
    def reports(self) -> str:
        """In: user reports and erasure requests."""
        return f"{self.prefix}reports"

    @property
    def tagged(self) -> str:
        """Out: tags and severity of every screened conversation."""
        return f"{self.prefix}tagged"

    @property
    def labels(self) -> str:
        """Out: the labelled stream."""
        return f"{self.prefix}labels"

    @property
    def dead(self) -> str:
        """Out: what could not be processed."""
        return f"{self.prefix}dead"

    @property
    def work_group(self) -> str:
        """Consumer group of the workers."""
        return f"{self.prefix}work"

    @property
    def publish_group(self) -> str:
        """Consumer group whose offset is the outbox position."""
        return f"{self.prefix}publish"

    @property
    def transactional_id(self) -> str:
        """The one transactional id of the publisher; fences whoever held the lock before."""
        return f"{self.prefix}publish"

"""What becomes of a record that cannot be processed, and when the line must stop instead."""

from dataclasses import dataclass

from ingest.source import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A record that could not be processed, with all that is needed to send it again."""

    record: Record
    code: str  # from RefusedEventError
    reason: str  # says what to do; never quotes the record
    attempt: int = 1  # raised by each redrive

    @property
    def id(self) -> str:
        """Deterministic: the position it was read from."""
        return f"{self.record.topic}:{self.record.partition}:{self.record.offset}"

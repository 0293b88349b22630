"""What can go wrong between bytes and a conversation."""

from config.errors import WinnowError


class IngestError(WinnowError):
    """Root of this package's errors."""

    code = "ingest"


class RefusedEventError(IngestError):
    """An event cannot be processed; `code` says why and never changes its meaning.

    Codes: not_json, not_utf8, not_an_object, unknown_type, unknown_version, missing_field, wrong_type, wrong_value,
    empty_conversation, tombstone, unrecognised, limit_bytes, limit_messages, limit_message_characters,
    limit_candidates, limit_depth.
    """

    def __init__(self, code: str, reason: str, *, field: str | None = None) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.field = field


class SourceUnavailableError(IngestError):
    """Records cannot be read or sent at the moment; retry later."""

    code = "kafka_unavailable"


class FencedError(IngestError):
    """Another process has taken this one's place in the group; stop."""

    code = "fenced"


class LineStoppedError(IngestError):
    """So many records in a row cannot be processed that the fault is likely here, not in them."""

    code = "line_stopped"

    def __init__(self, dead: int, seen: int) -> None:
        super().__init__(
            f"{dead} of the last {seen} records could not be processed, so the line is stopped and the rest stays in"
            " Kafka; look at `winnow dead list`, put right what is wrong, and start the worker again"
        )
        self.dead = dead
        self.seen = seen


class UnreadableFileError(IngestError):
    """A file cannot be read."""

    code = "unreadable_file"

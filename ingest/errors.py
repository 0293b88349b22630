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

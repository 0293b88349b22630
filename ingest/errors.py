"""What can go wrong between bytes and a conversation."""

from collections.abc import Mapping
from types import MappingProxyType

from config.errors import WinnowError

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "not_json": "the bytes are not JSON",
        "not_utf8": "the bytes, or a header that counts, are not UTF-8",
        "not_an_object": "the JSON is not an object",
        "unrecognised": "the object has the shape of no accepted format",
        "unknown_type": "the event's `type` is not known",
        "unknown_version": "the event's major version is not known to this release",
        "missing_field": "a required field is missing; the reason names it",
        "wrong_type": "a field holds another type than it must; the reason names it",
        "wrong_value": "a field holds a value that it may not; the reason names it",
        "wrong_endpoint": "over HTTP: this kind of event has an address of its own",
        "not_a_conversation": "`winnow tag` only: the line is a report or an erasure",
        "empty_conversation": "there is no message in it",
        "tombstone": "the record has no value",
        "limit_bytes": "more bytes than `WINNOW_LIMITS__BYTES`",
        "limit_messages": "more messages than `WINNOW_LIMITS__MESSAGES`",
        "limit_message_characters": "a message longer than `WINNOW_LIMITS__MESSAGE_CHARACTERS`",
        "limit_candidates": "more candidate answers than `WINNOW_LIMITS__CANDIDATES`",
        "limit_depth": "JSON nested deeper than `WINNOW_LIMITS__DEPTH`",
        "internal": "Winnow failed on this record alone; send it again after an upgrade",
    }
)
"""Every code of a refusal and of a dead letter, and what it means; a code never changes its meaning."""


class IngestError(WinnowError):
    """Root of this package's errors."""

    code = "ingest"


class RefusedEventError(IngestError):
    """An event cannot be processed; `code` is a key of `REFUSALS` and says why."""

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


LINE_STOPPED = 3
"""Exit status of a worker that stopped the line; to start it again would bury more."""


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

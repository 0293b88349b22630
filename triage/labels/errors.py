"""What can go wrong on the way out to Kafka."""

from config.errors import WinnowError


class LabelsError(WinnowError):
    """Root of this subpackage's errors."""

    code = "labels"


class NotALabelError(LabelsError):
    """A line of a file is no label."""

    code = "not_a_label"

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line} is no label; give a file that `winnow labels export` wrote, as JSONL")
        self.line = line


class RecordTooLargeError(LabelsError):
    """A topic takes no record of this size."""

    code = "record_too_large"

    def __init__(self, size: int) -> None:
        super().__init__(f"Kafka takes no record of {size} bytes; raise max.message.bytes of the topic")
        self.size = size

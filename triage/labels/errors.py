"""What can go wrong on the way out to Kafka."""

from config.errors import WinnowError


class LabelsError(WinnowError):
    """Root of this subpackage's errors."""

    code = "labels"


class RecordTooLargeError(LabelsError):
    """A topic takes no record of this size."""

    code = "record_too_large"

    def __init__(self, size: int) -> None:
        super().__init__(f"Kafka takes no record of {size} bytes; raise max.message.bytes of the topic")
        self.size = size

"""The styles in which private data is shown."""

from enum import StrEnum


class Style(StrEnum):
    """How private data is shown in what leaves."""

    LABEL = "label"
    MASK = "mask"
    HASH = "hash"
    FAKE = "fake"

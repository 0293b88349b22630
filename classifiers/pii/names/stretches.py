"""Where in a text a name may stand, so that the model reads no more than it has to."""

from collections.abc import Iterator

from classifiers.tag import Span


def stretches(text: str, _language: str) -> Iterator[Span]:
    """Yield the stretches of a window that may hold a name, in order, not overlapping."""
    if text.strip():
        yield 0, len(text)

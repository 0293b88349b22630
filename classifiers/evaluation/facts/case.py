"""One made case: a text whose truth is known because it was put together from numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A text of the assistant, and whether it holds an error."""

    text: str
    language: str
    wrong: bool
    kind: str
    span: tuple[int, int] | None = None
    question: str = ""

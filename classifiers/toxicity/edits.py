"""Changes to a text that remember where every character came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from classifiers.tag import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands instead of a stretch of a text; nothing when `text` is empty."""

    start: int  # code point
    end: int  # code point, exclusive, > start
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A text with evasions undone; its character i stands for ``starts[i]:ends[i]`` of the original."""

    text: str
    starts: Sequence[int]  # never falling
    ends: Sequence[int]  # never falling

    @classmethod
    def of(cls, text: str) -> "Normalised":
        """Return a text that is still the original."""
        return cls(text=text, starts=range(len(text)), ends=range(1, len(text) + 1))

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that a non-empty span of this text stands for."""
        return self.starts[start], self.ends[end - 1]

    def spelled(self, text: str) -> "Normalised":
        """Return the same with another text of the same length, character for character."""
        return replace(self, text=text)

    def edited(self, edits: Iterable[Edit]) -> "Normalised":
        """Apply edits; of two that overlap the earlier one counts. The text itself when there are none.

        An edit of the same length goes character for character; else each new character stands for the whole stretch.
        """
        ordered = sorted(edits)
        return self._edited(ordered) if ordered else self

    def _edited(self, edits: Sequence[Edit]) -> "Normalised":
        out: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for edit in edits:
            if edit.start < at:
                continue
            out += (self.text[at : edit.start], edit.text)
            starts += self.starts[at : edit.start]
            ends += self.ends[at : edit.start]
            begins, stops = self._places(edit)
            starts += begins
            ends += stops
            at = edit.end
        out.append(self.text[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        return Normalised(text="".join(out), starts=starts, ends=ends)

    def _places(self, edit: Edit) -> tuple[Sequence[int], Sequence[int]]:
        if len(edit.text) == edit.end - edit.start:
            return self.starts[edit.start : edit.end], self.ends[edit.start : edit.end]
        start, end = self.original(edit.start, edit.end)
        return [start] * len(edit.text), [end] * len(edit.text)

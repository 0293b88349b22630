"""A text with some spans replaced, and where its other spans went."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from classifiers.tag import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span to replace."""

    start: int  # code point
    end: int  # code point, exclusive
    category: str  # without `pii.`
    entity: int = -1  # whose it is: an index into the entities of a plan; -1: not known yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One replacement: a span of the old text and the one that stands for it in the new text."""

    old: Span
    new: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """A text after its replacements."""

    text: str
    edits: tuple[Edit, ...] = ()  # in order, not overlapping

    def carried(self, span: Span) -> Span:
        """Return where a span of the old text is now; one that touches a replaced place covers all of its stand-in."""
        return self._moved(span[0], at_end=False), self._moved(span[1], at_end=True)

    def _moved(self, position: int, *, at_end: bool) -> int:
        at = bisect_right(self.edits, position, key=lambda edit: edit.old[0]) - 1
        if at < 0:
            return position
        edit = self.edits[at]
        if at_end and position == edit.old[0]:
            return edit.new[0]
        if position < edit.old[1]:
            return edit.new[1] if at_end else edit.new[0]
        return position - edit.old[1] + edit.new[1]


def rewrite(text: str, marks: Iterable[Mark], stand_in: Callable[[Mark, str], str]) -> Rewritten:
    """Replace marked spans.

    Args:
        text: the old text.
        marks: what to replace; those that overlap are replaced as one, of the category of the longest.
        stand_in: from a mark and the marked text to what stands for it.
    """
    parts: list[str] = []
    edits: list[Edit] = []
    done = length = 0
    for mark in joined(marks, len(text)):
        kept, new = text[done : mark.start], stand_in(mark, text[mark.start : mark.end])
        start = length + len(kept)
        edits.append(Edit(old=(mark.start, mark.end), new=(start, start + len(new))))
        parts += kept, new
        done, length = mark.end, start + len(new)
    return Rewritten(text="".join((*parts, text[done:])), edits=tuple(edits))


def joined(marks: Iterable[Mark], length: int) -> Sequence[Mark]:
    """Return marks within a text of this length, in order, with overlapping ones made one."""
    united: list[Mark] = []
    longest = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end, m.category)):
        start, end = max(mark.start, 0), min(mark.end, length)
        if start >= end:
            continue
        if united and start < united[-1].end:
            last = united[-1]
            category = mark.category if end - start > longest else last.category
            entity = last.entity if category == last.category else mark.entity
            united[-1] = Mark(start=last.start, end=max(last.end, end), category=category, entity=entity)
            longest = max(longest, end - start)
        else:
            united.append(Mark(start=start, end=end, category=mark.category, entity=mark.entity))
            longest = end - start
    return united

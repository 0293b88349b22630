"""Finds against gold in one text: tokens, entities, and what is left after redaction."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from classifiers.evaluation.pii.gold import ANY, Mark, Text, kind
from classifiers.tag import Findings

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"

TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
"""A character of Chinese, Japanese or Korean, or a run of other word characters. Punctuation is none."""

FOREIGN = frozenset({"date_time", "nrp"})
"""Types that only peers look for. They count where all gold types do, and are neither right nor wrong elsewhere."""

UNMARKED = frozenset({"medical"})
"""Categories of ours that no set marks, although its texts are full of them: a find is neither right nor wrong, but
what it covers is redacted.
"""

Key = tuple[str, str]
"""Level (`token`, `strict`, `partial`, `every`, `leak`, `legible`) and type."""

Tally = tuple[int, int, int, int]
"""Gold that is found, gold, finds that are right, finds."""


@dataclass(frozen=True, slots=True)
class Find:
    """A place that a system calls private."""

    start: int  # code point
    end: int  # code point, exclusive
    category: str  # without the `pii.` in front
    score: float  # probability, 0..1
    rule: str = ""

    @property
    def mark(self) -> Mark:
        """Where it is, with its type."""
        return Mark(self.start, self.end, kind(self.category))


def finds(found: Findings, message_id: str) -> Iterator[Find]:
    """Yield every place that is tagged in one message."""
    for tag in found.tags:
        if tag.category.startswith("pii.") and tag.message_id == message_id and tag.candidate is None:
            category, rule = tag.category.removeprefix("pii."), str(tag.evidence.get("rule", ""))
            yield from (Find(start, end, category, tag.score, rule) for start, end in tag.spans)


def over(found: Iterable[Find], thresholds: Mapping[str, float] | float) -> list[Find]:
    """Return the finds that reach a threshold: one for all, or by category, where `pii` stands for the others."""
    if isinstance(thresholds, float):
        return [one for one in found if one.score >= thresholds]
    other = thresholds.get("pii", 0.5)
    return [one for one in found if one.score >= thresholds.get(f"pii.{one.category}", other)]


def tally(text: Text, found: Sequence[Find]) -> dict[Key, Tally]:
    """Count one text at every level."""
    covering = [one.mark for one in found if one.category not in FOREIGN]
    ours = [one.mark for one in found if one.category not in FOREIGN | UNMARKED]
    counts: dict[Key, Tally] = {("token", ANY): _tokens(text.text, text.gold, text.aside, ours)}
    counts["every", ANY] = _tokens(text.text, (*text.gold, *text.aside), (), [one.mark for one in found])
    judged = [one for one in ours if not _set_aside(one, text)]
    for name in (ANY, *sorted({one.kind for one in (*text.gold, *judged)})):
        gold = [one for one in text.gold if name in {ANY, one.kind}]
        mine = [one for one in judged if name in {ANY, one.kind}]
        counts["strict", name] = _strict(gold, mine)
        counts["partial", name] = _partial(gold, mine)
        rests = [left(text.text, mark, covering) for mark in gold]
        counts["leak", name] = (sum(map(bool, rests)), len(gold), 0, 0)
        counts["legible", name] = (sum(any(map(str.isalnum, rest)) for rest in rests), len(gold), 0, 0)
    return counts


def _tokens(text: str, gold: Sequence[Mark], aside: Sequence[Mark], found: Sequence[Mark]) -> Tally:
    """Count tokens, types ignored."""
    private, excused, mine = (_flags(text, marks) for marks in (gold, aside, found))
    right = every = claimed = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        is_gold, is_mine = 1 in private[start:end], 1 in mine[start:end]
        every += is_gold
        right += is_gold and is_mine
        claimed += is_mine and (is_gold or 1 not in excused[start:end])
    return right, every, right, claimed


def _flags(text: str, marks: Sequence[Mark]) -> bytearray:
    flags = bytearray(len(text))
    for mark in marks:
        flags[mark.start : mark.end] = b"\x01" * len(flags[mark.start : mark.end])
    return flags


def _set_aside(find: Mark, text: Text) -> bool:
    """Whether a find lies on a type that is left out of gold, and on none that is in it."""
    return any(map(find.overlaps, text.aside)) and not any(map(find.overlaps, text.gold))


def _strict(gold: Sequence[Mark], found: Sequence[Mark]) -> Tally:
    """Count entities of the same span and type."""
    both = len(set(gold) & set(found))
    return both, len(set(gold)), both, len(set(found))


def _partial(gold: Sequence[Mark], found: Sequence[Mark]) -> Tally:
    """Count entities that overlap one of the same type."""
    return (sum(map(_among(found), gold)), len(gold), sum(map(_among(gold), found)), len(found))


def _among(others: Sequence[Mark]) -> Callable[[Mark], bool]:
    """Return whether a span overlaps one of the same type."""

    def shared(mark: Mark) -> bool:
        return any(mark.kind == other.kind and mark.overlaps(other) for other in others)

    return shared


def left(text: str, gold: Mark, found: Sequence[Mark]) -> str:
    """Return the characters of a gold span that no find covers, white space left out."""
    covered = {at for find in found if find.overlaps(gold) for at in range(find.start, find.end)}
    return "".join(text[at] for at in range(gold.start, gold.end) if at not in covered and not text[at].isspace())

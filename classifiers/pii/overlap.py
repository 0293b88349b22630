"""Which of several finds at the same place is kept."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from classifiers.pii.hit import Hit

LEAST_LEFT = 3
"""Letters and digits that make what is left of a find worth keeping."""


def resolve(hits: Iterable[Hit], text: str) -> list[Hit]:
    """Return hits of which no two overlap, in the order of the text.

    The rule: what has a shape beats a model's name; then the surer one; then the longer one; then the earlier one.
    What sticks out of a surer find is kept as a find of its own, so that nothing private is lost between two.
    """
    starts: list[int] = []
    kept: list[Hit] = []
    for hit in sorted(set(hits), key=_rank):
        at = bisect_left(starts, hit.start)
        rest = _rest(hit, kept[max(0, at - 1) : _reach(starts, hit, at)], text)
        if rest is not None:
            at = bisect_left(starts, rest.start)
            starts.insert(at, rest.start)
            kept.insert(at, rest)
    return kept


def _rank(hit: Hit) -> tuple[bool, float, int, int, str]:
    return (hit.kind == "name", -hit.score, hit.start - hit.end, hit.start, hit.category)


def _reach(starts: list[int], hit: Hit, at: int) -> int:
    """Index behind the last kept find that starts within the hit."""
    return bisect_left(starts, hit.end, lo=at)


def _rest(hit: Hit, neighbours: list[Hit], text: str) -> Hit | None:
    """The hit, or its longest stretch that no neighbour covers; None when too little is left."""
    free = [(hit.start, hit.end)]
    for other in neighbours:
        if hit.overlaps(other):
            start, end = free.pop()
            free += [(start, max(start, other.start)), (min(end, other.end), end)]
    start, end = max(free, key=lambda stretch: stretch[1] - stretch[0])
    if (start, end) == (hit.start, hit.end):
        return hit
    left = text[start:end]
    start, end = start + len(left) - len(left.lstrip(" ,.\n")), end - len(left) + len(left.rstrip(" ,.\n"))
    return replace(hit, start=start, end=end) if sum(map(str.isalnum, text[start:end])) >= LEAST_LEFT else None

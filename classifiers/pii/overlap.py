"""Which of several finds at the same place is kept."""

from bisect import bisect_left
from collections.abc import Iterable

from classifiers.pii.hit import Hit


def resolve(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits of which no two overlap, in the order of the text.

    The rule: what has a shape beats a model's name; then the surer one; then the longer one; then the earlier one.
    """
    starts: list[int] = []
    kept: list[Hit] = []
    for hit in sorted(set(hits), key=_rank):
        at = bisect_left(starts, hit.start)
        neighbours = kept[max(0, at - 1) : at + 1]
        if not any(hit.overlaps(other) for other in neighbours):
            starts.insert(at, hit.start)
            kept.insert(at, hit)
    return kept


def _rank(hit: Hit) -> tuple[bool, float, int, int, str]:
    return (hit.kind == "name", -hit.score, hit.start - hit.end, hit.start, hit.category)

"""From finds to the chance that a message, or a conversation, holds private data."""

from collections.abc import Iterable
from math import prod

SPOKEN_OF = frozenset({"person", "location", "organization", "url", "username", "age"})
"""Categories that mislead together: a story has names, places and ages, and none of them is anybody's."""


def chance(found: Iterable[tuple[str, float]]) -> float:
    """Return the chance that at least one find is real: a noisy-or over kinds of data.

    Args:
        found: category (without `pii.`) and probability of each find. Of a category only the surest find counts, and
            those of SPOKEN_OF are one kind: finds of a kind are right or wrong together, so that ten doubtful names
            do not add up to a certainty.
    """
    surest: dict[str, float] = {}
    for category, probability in found:
        kind = "" if category in SPOKEN_OF else category
        surest[kind] = max(surest.get(kind, 0.0), probability)
    return 1.0 - prod(1.0 - probability for probability in surest.values())

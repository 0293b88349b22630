"""From finds to the chance that a message, or a conversation, holds private data that matters."""

from collections.abc import Iterable
from math import prod

WEIGHTS = {"person": 0.3, "organization": 0.05, "location": 0.1, "url": 0.1, "age": 0.15, "username": 0.5}
"""What a find of these categories counts; all others count in full. A name or a place alone gives nobody away."""


def chance(found: Iterable[tuple[str, str, float]]) -> float:
    """Return the chance that at least one find is real and matters: a noisy-or.

    Args:
        found: category (without `pii.`), value and probability of each find. The same value counts once; of a
            category in WEIGHTS only the surest value counts, so that ten place names do not add up to a secret.
    """
    surest: dict[tuple[str, str], float] = {}
    for category, value, probability in found:
        key = (category, "" if category in WEIGHTS else value)
        surest[key] = max(surest.get(key, 0.0), probability * WEIGHTS.get(category, 1.0))
    return 1.0 - prod(1.0 - share for share in surest.values())

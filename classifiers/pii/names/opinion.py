"""A second opinion on what the large model takes for a name: finds on which both agree are seldom wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from classifiers.pii.hit import Hit
from classifiers.pii.names.tagger import Reading

AGREED = 0.9
"""Probability by the tagger from which its yes counts in full."""

UNCLEAR = 0.2
"""Chance of a name of any kind from which the tagger's no counts half."""

DOUBTING = frozenset({"en"})
"""Languages in which a no of the tagger counts: it has read little French."""

_RULES = {
    "name.model": "name",
    "name.single": "name",
    "name.lower": "name",
    "place.model": "place",
    "organization.model": "organization",
}


def weighed(hits: Sequence[Hit], reading: Reading, language: str) -> Iterator[Hit]:
    """Yield the hits of the large model, with the rule that says what the tagger thinks of them.

    Args:
        hits: in the text of the reading; those of other rules stay as they are.
        reading: what the tagger thinks of the text.
        language: ISO 639-1.
    """
    for hit in hits:
        what = _RULES.get(hit.rule)
        yield hit if what is None else replace(hit, rule=_rule(hit, what, reading, language))


def _rule(hit: Hit, what: str, reading: Reading, language: str) -> str:
    same = [
        found.probability
        for found in reading.names
        if found.category == hit.category and found.start < hit.end and hit.start < found.end
    ]
    if same:
        return f"{what}.agreed" if max(same) >= AGREED else f"{what}.likely"
    if language not in DOUBTING:
        return hit.rule
    return f"{what}.unclear" if _chance(hit, reading) >= UNCLEAR else f"{what}.doubted"


def _chance(hit: Hit, reading: Reading) -> float:
    """The largest probability of a token of the hit that it is part of a name of any kind."""
    first = np.searchsorted(reading.tokens.ends, hit.start, side="right")
    last = np.searchsorted(reading.tokens.starts, hit.end)
    return float(reading.chances[first:last].max(initial=0))

"""A second opinion on what the large model takes for a name: finds on which both agree are seldom wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from classifiers.pii.hit import Hit
from classifiers.pii.names.tagger import Found, Reading

AGREED = 0.9
"""Probability by the tagger from which its yes counts in full."""

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
        yield hit if what is None else replace(hit, rule=_rule(hit, what, reading.names, language))


def _rule(hit: Hit, what: str, names: Sequence[Found], language: str) -> str:
    same = [
        found.probability
        for found in names
        if found.category == hit.category and found.start < hit.end and hit.start < found.end
    ]
    if same:
        return f"{what}.agreed" if max(same) >= AGREED else f"{what}.likely"
    return f"{what}.doubted" if language in DOUBTING else hit.rule

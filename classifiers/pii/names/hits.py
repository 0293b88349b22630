"""From the tagger's names to finds with a rule: where it is the only model, and where it stands beside a larger one."""

from collections.abc import Iterable, Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.names.tagger import Found

ALONE = frozenset({"es", "zh"})
"""Languages in which no other model finds names."""

SURE = 0.6
"""Probability by the tagger from which it is seldom wrong."""

UNSURE = {"es": 0.3, "zh": 0.35}
"""By language, the probability by the tagger under which nothing is a find."""

BESIDE = {
    "person": ((0.9, "name.tagger_beside"), (0.7, "name.tagger_seen"), (0.2, "name.glimpsed")),
    "location": ((0.2, "place.glimpsed"),),
    "organization": ((0.2, "organization.glimpsed"),),
}
"""Probabilities from which something is found that the larger model has missed, or not read, and their rules."""

_RULES = {
    "person": "name.tagger",
    "location": "place.tagger",
    "organization": "organization.tagger",
    "street_address": "address.tagger",
    "medical_id": "id.tagger",
    "age": "age.tagger",
}
_NUMBERED = frozenset({"street_address", "medical_id", "age"})  # nothing without a digit
_LEAST = 2  # letters or digits


def hits_of(names: Iterable[Found], text: str, language: str) -> Iterator[Hit]:
    """Yield the finds of a text, in order.

    Args:
        names: what the tagger saw.
        text: the text that it read.
        language: ISO 639-1.
    """
    for found in names:
        value = text[found.start : found.end]
        rule = _rule(found, value, language)
        if rule is not None and sum(map(str.isalnum, value)) >= _LEAST:
            yield Hit(found.category, found.start, found.end, rule, "name")


def _rule(found: Found, value: str, language: str) -> str | None:
    if language not in ALONE:
        rules = (rule for least, rule in BESIDE.get(found.category, ()) if found.probability >= least)
        return next(rules, None)
    if found.probability < UNSURE[language]:
        return None
    if found.category in _NUMBERED and not any(map(str.isdigit, value)):
        return None
    return _RULES[found.category] + ("" if found.probability >= SURE else "_unsure")

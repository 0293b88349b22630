"""How often each rule is right: rough probabilities, measured where there is data and set by hand where there is none.

Set by hand after looking at `python -m benchmarks.pii` on the train parts of presidio_synth, wnut17 and meddocan_es,
and lowered towards what chat looks like (fewer made-up numbers, more public figures). They are not calibrated yet:
reviewers' verdicts will replace the table.
"""

from collections.abc import Mapping
from types import MappingProxyType

PROBABILITIES: Mapping[str, float] = MappingProxyType(
    {
        "email": 0.98, "email.odd_domain": 0.75, "email.spelled": 0.85, "email.example": 0.2,
        "email.example_person": 0.6,
        "url": 0.8, "url.bare": 0.5, "url.example": 0.2,
        "phone.international": 0.95, "phone.said": 0.92, "phone.grouped": 0.7, "phone.plain": 0.4,
        "phone.unchecked": 0.6, "phone.fictional": 0.5,
        "card.said": 0.97, "card": 0.9, "card.unchecked": 0.5, "card.example": 0.2,
        "national_id.said": 0.95, "national_id.checked": 0.9, "national_id.us": 0.75, "national_id.es": 0.85,
        "national_id.uk": 0.6,
        "iban": 0.98, "crypto": 0.95, "ip": 0.8, "ip.private": 0.2, "mac": 0.9,
        "secret.issued": 0.97, "secret.header": 0.9, "secret.assigned": 0.75,
        "password.said": 0.9, "password.plain": 0.7, "password.pin": 0.8, "password.in_address": 0.9,
        "labelled": 0.85, "street_address": 0.8, "address.labelled": 0.85, "place.said": 0.8,
        "birth_date": 0.93, "age": 0.85, "coordinates": 0.85,
        "username.said": 0.8, "username.handle": 0.6,
        "name.said": 0.85, "name.model": 0.75, "name.single": 0.6, "name.lower": 0.4,
        "place.model": 0.65, "organization.model": 0.35,
        "name.tagger": 0.8, "name.tagger_unsure": 0.45, "name.tagger_beside": 0.65,
        "name.tagger_seen": 0.45, "name.agreed": 0.9, "name.likely": 0.75, "name.unclear": 0.5, "name.doubted": 0.3,
        "place.agreed": 0.8, "place.likely": 0.7, "place.unclear": 0.45, "place.doubted": 0.2,
        "organization.agreed": 0.6, "organization.likely": 0.45, "organization.unclear": 0.3,
        "organization.doubted": 0.2,
        "place.tagger": 0.65, "place.tagger_unsure": 0.35,
        "organization.tagger": 0.5, "organization.tagger_unsure": 0.25,
        "address.tagger": 0.85, "address.tagger_unsure": 0.5,
        "id.tagger": 0.8, "id.tagger_unsure": 0.4, "age.tagger": 0.8, "age.tagger_unsure": 0.4,
        "own": 0.9,
    }
)  # fmt: skip
"""Rule to the probability that what it finds is what it says."""


def probability(rule: str, _language: str) -> float:
    """Return how often a rule is right in texts of a language, 0..1."""
    return PROBABILITIES[rule]


REDACT_FROM = 0.2
"""Probability from which a find is taken out of labels: what is too unsure to be shown is still redacted, for a leak
costs more than a placeholder too many. Nothing that a rule finds lies below.
"""

"""How often each rule is right: a probability set by hand, moved by what was counted where people marked private data.

Those set by hand are lowered towards what chat looks like: fewer made-up numbers, more public and invented names.
However sure the models are that something is a name, without a word that says that it is private it stays under the
policy's threshold for names: of 268 such finds in ordinary chat that were read, 17 were private. Only what a user
mentions in a short message is at it, on the safe side (`name.mentioned`).
`winnow train pii-rules` counts; `classifiers.pii.counts` says what a count is worth.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from classifiers.pii import counts
from config.policy import REDACT_FROM

PROBABILITIES: Mapping[str, float] = MappingProxyType(
    {
        "email": 0.98, "email.odd_domain": 0.75, "email.spelled": 0.85, "email.example": 0.2,
        "email.example_person": 0.6, "email.office": 0.3,
        "url": 0.22, "url.bare": 0.21, "url.example": 0.2, "url.personal": 0.75, "url.mine": 0.7,
        "phone.international": 0.95, "phone.said": 0.92, "phone.grouped": 0.7, "phone.plain": 0.4,
        "phone.unchecked": 0.6, "phone.fictional": 0.5, "phone.somewhere": 0.4, "phone.foreign": 0.5,
        "phone.mine": 0.96, "phone.loose": 0.3, "phone.business": 0.25, "phone.mine_unchecked": 0.85,
        "phone.words": 0.75,
        "card.said": 0.97, "card": 0.9, "card.unchecked": 0.5, "card.example": 0.2, "card.code": 0.8,
        "card.last_digits": 0.6, "card.expiry": 0.8,
        "national_id.said": 0.95, "national_id.alone": 0.85, "national_id.unchecked": 0.6, "national_id.likely": 0.4,
        "national_id.labelled": 0.85, "national_id.last_digits": 0.8,
        "iban": 0.98, "iban.unchecked": 0.6,
        "crypto": 0.95, "crypto.unchecked": 0.5, "crypto.announced": 0.85, "crypto.private_key": 0.97,
        "ip": 0.8, "ip.private": 0.2, "ip.internal": 0.5, "ip.public": 0.2,
        "mac": 0.9, "mac.example": 0.2,
        "secret.issued": 0.97, "secret.header": 0.9, "secret.assigned": 0.85, "secret.hash": 0.85,
        "secret.sample": 0.3, "secret.issued_plain": 0.55, "secret.private_key": 0.97, "secret.session": 0.8,
        "secret.parameter": 0.8, "secret.cookie": 0.7, "secret.bearer": 0.85, "secret.bare": 0.6,
        "secret.environment": 0.6, "secret.jwt": 0.95,
        "password.said": 0.9, "password.plain": 0.6, "password.pin": 0.8, "password.in_address": 0.9,
        "password.answer": 0.6, "password.setting": 0.75, "password.beside": 0.7, "password.code": 0.75,
        "password.in_address_here": 0.6, "password.word": 0.5, "password.login": 0.7, "password.wifi": 0.9,
        "street_address": 0.6,
        "address.labelled": 0.85, "address.full": 0.9, "address.unit": 0.8, "address.box": 0.7, "address.lower": 0.4,
        "address.corner": 0.5, "address.introduced": 0.5, "address.mine": 0.93, "address.business": 0.25,
        "address.business_full": 0.4, "address.example": 0.2, "address.name": 0.22, "address.bare": 0.7,
        "address.tagger_unsure": 0.4, "address.tagger": 0.85, "address.rest": 0.25,
        "postcode.labelled": 0.85, "postcode.shape": 0.6, "postcode.town": 0.6,
        "place.labelled": 0.85, "place.said": 0.8, "place.model": 0.35, "place.tagger_unsure": 0.35,
        "place.tagger": 0.45, "place.lived": 0.75, "place.country": 0.22, "place.agreed": 0.45, "place.unclear": 0.35,
        "place.doubted": 0.2, "place.likely": 0.4, "place.known": 0.2, "place.cued": 0.2, "place.script": 0.2,
        "place.small": 0.2, "place.glimpsed": 0.22,
        "organization.form": 0.2, "organization.cued": 0.2, "organization.unknown": 0.2, "organization.model": 0.35,
        "organization.tagger_unsure": 0.25, "organization.tagger": 0.4, "organization.said": 0.75,
        "organization.likely": 0.35, "organization.unclear": 0.3, "organization.doubted": 0.2,
        "organization.agreed": 0.4, "organization.glimpsed": 0.21,
        "name.line": 0.25, "name.said": 0.85, "name.model": 0.45, "name.single": 0.35, "name.lower": 0.3,
        "name.tagger_beside": 0.45, "name.tagger": 0.5, "name.tagger_unsure": 0.4, "name.fiction": 0.22,
        "name.kin": 0.85, "name.private": 0.8, "name.titled": 0.65, "name.speaker": 0.3, "name.public": 0.22,
        "name.form": 0.8, "name.signed": 0.85, "name.greeted": 0.75, "name.listed": 0.3, "name.doubted": 0.3,
        "name.likely": 0.45, "name.agreed": 0.5, "name.unclear": 0.4, "name.mentioned": 0.6, "name.tagger_seen": 0.35,
        "name.glimpsed": 0.25,
        "birth_date": 0.93, "birth_date.year": 0.6, "birth_date.public": 0.3,
        "age": 0.85, "age.after": 0.3, "age.anyone": 0.25, "age.at": 0.6, "age.past": 0.45, "age.described": 0.5,
        "age.tagger_unsure": 0.4, "age.tagger": 0.8,
        "coordinates": 0.85, "coordinates.sight": 0.25, "coordinates.plus_code": 0.7,
        "vin.said": 0.97, "vin.checked": 0.6, "vin.maker": 0.5, "vin.unchecked": 0.85, "vin.wrong": 0.6,
        "plate.said": 0.9, "plate.own_shape": 0.75, "plate.shape": 0.4,
        "username.said": 0.8, "username.handle": 0.6, "username.tag": 0.8, "username.public": 0.2,
        "username.assigned": 0.35,
        "medical.named": 0.5, "medical.other": 0.65, "medical.own": 0.7,
        "account.made_up": 0.35, "account.mine": 0.85, "account.said": 0.65, "account.assigned": 0.3,
        "driver_license.labelled": 0.85, "driver_license.likely": 0.4, "driver_license.said": 0.95,
        "driver_license.unchecked": 0.6,
        "tax_id.unchecked": 0.6, "tax_id.likely": 0.4, "tax_id.alone": 0.85, "tax_id.labelled": 0.85,
        "tax_id.said": 0.95,
        "passport.labelled": 0.85,
        "bank_account.alone": 0.85, "bank_account.unchecked": 0.6, "bank_account.labelled": 0.8,
        "bank_account.likely": 0.4, "bank_account.said": 0.95,
        "medical_id.said": 0.95, "medical_id.unchecked": 0.7, "medical_id.labelled": 0.85, "medical_id.likely": 0.4,
        "recovery.checked": 0.95, "recovery.announced": 0.8,
        "id.tagger": 0.8, "id.tagger_unsure": 0.4,
    }
)  # fmt: skip
"""Rule to the probability that what it finds is what it says."""


@cache
def probability(rule: str, language: str) -> float:
    """Return how often a rule is right in texts of a language, 0..1.

    Counts never take a rule below REDACT_FROM that was set at it or above: it may be shown no more, but exports lose
    what it finds.
    """
    prior = PROBABILITIES[rule]
    return round(max(counts.shipped().probability(rule, language, prior), min(prior, REDACT_FROM)), 3)

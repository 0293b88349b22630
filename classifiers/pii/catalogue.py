"""Every recognizer that Winnow ships, in the order in which the reference page lists them."""

from classifiers.pii.recognizer import Recognizer
from classifiers.pii.recognizers import (
    age,
    birth_date,
    coordinates,
    credit_card,
    crypto_wallet,
    email,
    iban,
    ip_address,
    labelled,
    mac_address,
    national_id,
    password,
    phone,
    said_employer,
    said_name,
    said_place,
    secret,
    street_address,
    url,
    username,
)

RECOGNIZERS: tuple[Recognizer, ...] = (
    said_name.RECOGNIZER,
    said_place.RECOGNIZER,
    said_employer.RECOGNIZER,
    street_address.RECOGNIZER,
    coordinates.RECOGNIZER,
    birth_date.RECOGNIZER,
    age.RECOGNIZER,
    email.RECOGNIZER,
    phone.RECOGNIZER,
    username.RECOGNIZER,
    url.RECOGNIZER,
    ip_address.RECOGNIZER,
    mac_address.RECOGNIZER,
    national_id.RECOGNIZER,
    labelled.RECOGNIZER,
    credit_card.RECOGNIZER,
    iban.RECOGNIZER,
    password.RECOGNIZER,
    secret.RECOGNIZER,
    crypto_wallet.RECOGNIZER,
)
"""One of each file in `recognizers/`."""

"""Texts made to be slow, and numbers written so that nobody finds them."""

import time

import pytest

from classifiers.pii.folding import fold, windows
from classifiers.pii.recognizer import Recognizer
from classifiers.pii.recognizers import (
    account_number,
    age,
    birth_date,
    email,
    ip_address,
    mac_address,
    medical,
    phone,
    url,
    username,
)

RECOGNIZERS = tuple(
    module.RECOGNIZER
    for module in (account_number, age, birth_date, email, ip_address, mac_address, medical, phone, url, username)
)
PIECES = (
    "1", "@", "1 ", "a@", "a.", "::1", "0:", "http://", "(1) ", "+", "A-", "one ", "my number ", "I have ", "años 1 ",
    "Ａ１", "٣ ", "1\ufe0f\u20e3 ", "1\u200d", "一", "1😀", "a at ", "x.com/", "born on ", "paciente ",
)  # fmt: skip
SHORT = 4_000
KEYS = "".join(f"{digit}\ufe0f\u20e3" for digit in "4082488500")


def seconds(recognizer: Recognizer, text: str) -> float:
    """Return the time for every window of a text."""
    started = time.process_time()
    for _, part in windows(fold(text).text):
        list(recognizer.find(part, "en"))
    return time.process_time() - started


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_less_than_eight_times_as_long(piece: str) -> None:
    short = (piece * SHORT)[:SHORT]
    long = (piece * 4 * SHORT)[: 4 * SHORT]

    once, more = (sum(seconds(recognizer, text) for recognizer in RECOGNIZERS) for text in (short, long))

    assert more < 8 * once + 0.1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my number is 4\u200d0\u200d8-248-8500 ok", "4\u200d0\u200d8-248-8500"),
        ("my number is ４０８-２４８-８５００ ok", "４０８-２４８-８５００"),
        ("my number is ٤٠٨-٢٤٨-٨٥٠٠ ok", "٤٠٨-٢٤٨-٨٥٠٠"),
        (
            f"my number is {KEYS} ok",
            KEYS,
        ),
        ("😀 my number is 408📞248📞8500 ok", "408📞248📞8500"),
        ("my number is 4 0 8 2 4 8 8 5 0 0 ok", "4 0 8 2 4 8 8 5 0 0"),
    ],
)
def test_a_hidden_number_is_found_at_its_place_in_the_original(text: str, value: str) -> None:
    folded = fold(text)

    (hit,) = phone.find(folded.text, "en")

    start, end = folded.original(hit.start, hit.end)
    assert text[start:end] == value


@pytest.mark.parametrize("text", ["mail ｔａｎｅ＠ｋｉｗｉ．ｃｏｍ now", "mail ta\u200bne@ki\u2060wi.com now"])
def test_a_hidden_mail_address_is_found_at_its_place_in_the_original(text: str) -> None:
    folded = fold(text)

    (hit,) = email.find(folded.text, "en")

    start, end = folded.original(hit.start, hit.end)
    assert (text[:start], text[end:]) == ("mail ", " now")

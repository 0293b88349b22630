"""Payment card numbers with a right check digit."""

from collections.abc import Iterator

import re2

from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_CANDIDATE = re2.compile(r"\b[1-6]\d{3}(?:[ .-]?\d){8,14}\d\b")
_WORDS = compiled(r"card|visa|master ?card|amex|american express|credit|debit|tarjeta|carte|cvv|卡号|信用卡|银行卡|卡")
_EXAMPLES = frozenset(
    {
        "4111111111111111", "4242424242424242", "4012888888881881", "4000056655665556", "5555555555554444",
        "5105105105105100", "5200828282828210", "378282246310005", "371449635398431", "6011111111111117",
        "30569309025904", "3530111333300000", "4000000000000002",
    }
)  # fmt: skip
"""Numbers that card schemes and payment providers publish for tests."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find card numbers; one with a wrong check digit only behind words that announce it."""
    for match in _CANDIDATE.finditer(text):
        digits = "".join(filter(str.isdigit, match[0]))
        said = stands_before(_WORDS, text, match.start())
        rule = _rule(digits, said=said)
        if rule:
            yield Hit("credit_card", match.start(), match.end(), rule, "checked")


def _rule(digits: str, *, said: bool) -> str | None:
    if len(set(digits)) == 1:
        return None
    if digits in _EXAMPLES:
        return "card.example"
    if luhn(digits):
        return "card.said" if said else "card"
    return "card.unchecked" if said else None


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    doubled = [int(d) * 2 for d in digits[-2::-2]]
    return (sum(map(int, digits[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0  # noqa: PLR2004  # two digits


RECOGNIZER = Recognizer(
    name="credit_card",
    find=find,
    gate=r"\d[ .-]?\d[ .-]?\d[ .-]?\d",
    entries=(
        Entry(
            category="credit_card",
            what="Payment card number",
            method="13 to 16 digits; test numbers that networks publish are left",
            checksum="Luhn",
            source="ours",
        ),
    ),
)

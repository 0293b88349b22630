"""Payment card numbers, by issuer, length and check digit, with the code and date of expiry next to them."""

import re
from collections.abc import Iterator
from itertools import chain

import re2
from stdnum import luhn

from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_CANDIDATE = re2.compile(r"\b[1-9]\d{3}(?:[ .-]?\d){7,14}\d\b")
_CODE = re2.compile(
    r"(?i)\b(?:cvv2?|cvc2?|cvn|cid|security code|card code|c[óo]digo de seguridad|cryptogramme(?: visuel)?|code de s[ée]curit[ée]|安全码|验证码)"
    r"[^\d\n]{0,14}?(\d{3,4})\b|(?:安全码|背面三位)[^\d\n]{0,6}(\d{3,4})\b"
)
_EXPIRY = re2.compile(
    r"(?i)(?:exp(?:iry|ires|iration|iring|\.|)?(?: date)?|valid (?:thru|until|to)|good thru|caduca\w*|vence|vencimiento|expire(?: le| en)?|date d.expiration|"
    r"有效期)[^\d\n]{0,12}((?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?\d{2})\b|\b((?:0[1-9]|1[0-2])/(?:20)?[2-4]\d)\b"
)
_WORDS = compiled(
    r"card|visa|master ?card|maestro|amex|american express|discover|diners|jcb|union ?pay|credit|debit|\bcc\b|tarjeta|cr[ée]dito|carte|karte|carta|cart[ãa]o|"
    r"cvv|卡号|信用卡|银行卡|储蓄卡|借记卡|卡"
)
_BRANDS = re.compile(
    r"4\d{12}(?:\d{3}|\d{6})?|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|"
    r"(?:30[0-5]\d|3095|3[689]\d\d)\d{10}(?:\d{2})?|(?:6011|64[4-9]\d|65\d\d)\d{12}(?:\d{3})?|35(?:2[89]|[3-8]\d)\d{12}|(?:1800|2131)\d{11}|"
    r"(?:62|81)\d{14,17}|(?:50|5[6-8]|6[0-9])\d{10,17}|220[0-4]\d{12}|(?:508|60|82)\d{13,14}|9792\d{12}"
)
"""Visa; Mastercard; American Express; Diners; Discover; JCB; UnionPay; Maestro, Elo, Verve; Mir; RuPay; Troy
(ISO/IEC 7812-1 issuer numbers as the schemes publish them)."""

_EXAMPLES = frozenset(
    {
        "4111111111111111", "4242424242424242", "4012888888881881", "4000056655665556", "5555555555554444",
        "5105105105105100", "5200828282828210", "378282246310005", "371449635398431", "6011111111111117",
        "30569309025904", "3530111333300000", "4000000000000002", "4222222222222", "378734493671000", "38520000023237",
        "6011000990139424", "3566002020360505", "2223003122003222", "2223000048400011", "6200000000000005",
        "4000000000009995", "4000000000003220", "4000002500003155", "5454545454545454", "4917610000000000",
        "4000000000000077", "4917300800000000", "6011000000000004", "5019717010103742",
    }
)  # fmt: skip
"""Numbers that card schemes and payment providers publish for tests (PayPal, Stripe, Adyen, Worldpay)."""

_COMMON = range(14, 17)
"""Digits of a card that no word has to announce."""

_BESIDE = 80
"""Code points around a card in which its code and date stand."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find card numbers; one with a wrong check digit only behind words that announce it; code and date beside one."""
    cards = list(_cards(text))
    yield from cards
    for match in _CODE.finditer(text):
        yield _group(match, "card.code")
    for match in chain.from_iterable(_EXPIRY.finditer(text, *_beside(card)) for card in cards):
        yield _group(match, "card.expiry")


def _cards(text: str) -> Iterator[Hit]:
    for match in _CANDIDATE.finditer(text):
        digits = "".join(filter(str.isdigit, match[0]))
        rule = _rule(digits, said=stands_before(_WORDS, text, match.start()))
        if rule:
            yield Hit("credit_card", match.start(), match.end(), rule, "label" if "un" in rule else "checked")


def _rule(digits: str, *, said: bool) -> str | None:
    if len(set(digits)) == 1:
        return None
    if digits in _EXAMPLES:
        return "card.example"
    if not luhn.is_valid(digits):
        return "card.unchecked" if said and min(_COMMON) - 1 <= len(digits) <= max(_COMMON) else None
    if said:
        return "card.said"
    return "card" if len(digits) in _COMMON and _BRANDS.fullmatch(digits) else None


def _beside(card: Hit) -> tuple[int, int]:
    return max(0, card.start - _BESIDE), card.end + _BESIDE


def _group(match: "re2._Match[str]", rule: str) -> Hit:
    group = 1 if match[1] else 2
    return Hit("credit_card", match.start(group), match.end(group), rule, "label")


RECOGNIZER = Recognizer(
    name="credit_card",
    find=find,
    gate=r"\d{4}(?:[ .-]?\d){8}|(?i)\bcv[vcn]|security code|card code|digo de seguridad|cryptogramme|安全码|验证码|背面三位",
    entries=(
        Entry(
            category="credit_card",
            what="Payment card number",
            method="issuer's first digits and 14 to 16 digits, or behind words that announce it 12 to 19; test numbers that networks publish are lowered",
            checksum="Luhn",
            source="ISO/IEC 7812-1; ranges of the card schemes",
        ),
        Entry(
            category="credit_card",
            what="Card security code (CVV) and date of expiry",
            method="the code behind words that announce it, the date beside a card number",
            source="EMVCo; PCI DSS",
        ),
    ),
)

"""The last digits of a Social Security number or card, which open accounts on the telephone."""

from collections.abc import Iterator

import re2

from classifiers.pii.hit import Hit

_SOCIAL = r"(?:ssn|social(?: security)?(?: number)?)"
_CARD = r"(?:(?:credit |debit |bank )?card|visa|master ?card|amex|tarjeta|carte)"
_LAST = (
    r"(?:last|final) (?:four|4)(?: digits| numbers)?|[úu]ltimos (?:cuatro|4) d[íi]gitos|(?:quatre|4) derniers chiffres"
)
_LINK = r"[^\d.!?\n]{0,40}"


def _pattern(thing: str) -> str:
    return (
        rf"(?i)(?:(?:{_LAST}){_LINK}\b{thing}\b[^\d.!?\n]{{0,25}}|\b{thing}\b[^\d.!?\n]{{0,25}}"
        rf"(?:(?:{_LAST})|end(?:s|ing) (?:in|with)|acaba en|termina en){_LINK}|尾号[是为:]?\s?)(\d{{4}})\b"
        rf"|\b(\d{{4}})\b[^\d.!?\n]{{0,15}}(?:{_LAST})[^\d.!?\n]{{0,15}}\b{thing}\b"
    )


_PATTERNS = (
    ("national_id", "national_id.last_digits", re2.compile(_pattern(_SOCIAL).replace(r"|尾号[是为:]?\s?", ""))),
    ("credit_card", "card.last_digits", re2.compile(_pattern(_CARD))),
)


def last_digits(text: str) -> Iterator[Hit]:
    """Yield four digits that are said to end a number of somebody."""
    for category, rule, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = 1 if match[1] else 2
            yield Hit(category, match.start(group), match.end(group), rule, "label")

"""How values are written, and when two writings are the same value."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from classifiers.pii.folding import fold

CJK = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts without spaces between words: each character counts as one."""

NUMBERS = frozenset(
    {
        "bank_account", "credit_card", "driver_license", "iban", "ip_address", "mac_address", "medical_id",
        "national_id", "passport", "phone_number", "tax_id", "vehicle_plate", "vin",
    }
)  # fmt: skip
"""Categories whose values are the same whatever stands between their characters."""

EXACT = frozenset({"password", "secret", "crypto", "crypto_wallet"})
"""Categories in which capitals matter."""

_WORD = re.compile(f"[{CJK}]|(?:[^\\W_{CJK}][\u0300-\u036f]*)+")
_AT = re.compile(r"\s*[\[({]?\s*(?:@|\b(?:at|arroba|arobase)\b)\s*[\])}]?\s*")
_DOT = re.compile(r"\s*[\[({]?\s*(?:\.|\b(?:dot|punto|point)\b)\s*[\])}]?\s*")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_INTERNATIONAL = re.compile(r"\+|00(?=[1-9])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: plain, and where it stands."""

    plain: str  # lower case, without accents
    start: int  # code point of the text as given
    end: int  # code point, exclusive


def words(text: str) -> list[Word]:
    """Return the words of a text; characters of Chinese and Japanese one by one."""
    folded = fold(text)
    return [Word(plain(match[0]), *folded.original(*match.span())) for match in _WORD.finditer(folded.text)]


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """Return a word in lower case, without accents, full-width letters as usual ones."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def loose(value: str) -> str:
    """Return letters and digits alone, plain: the same for every way of spacing and punctuating a value."""
    return "".join(word.plain for word in words(value)) or value


def normal(category: str, value: str) -> str:
    """Return one writing for all writings of a value, within its category."""
    if category in EXACT:
        return tight(value)
    if category == "phone_number":
        return national(value) or loose(value)
    if category == "email_address":
        return _DOT.sub(".", _AT.sub("@", value.strip().casefold()))
    if category == "url":
        return _SCHEME.sub("", value.strip().casefold()).rstrip("/")
    return loose(value)


def tight(value: str) -> str:
    """Return letters and digits alone, as they are: where a secret ends is a detector's guess, its capitals are not."""
    return "".join(filter(str.isalnum, value)) or value


def national(value: str) -> str | None:
    """Return a phone number without country code and trunk zero; None when there are no digits."""
    text = fold(value).text.strip()
    if _INTERNATIONAL.match(text.lstrip("( ")):
        try:
            number = phonenumbers.parse(_INTERNATIONAL.sub("+", text, count=1), None)
        except phonenumbers.NumberParseException:
            pass
        else:
            return str(number.national_number)
    return "".join(filter(str.isdigit, text)).lstrip("0") or None


SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja", frozenset({"ja"})),
    (re.compile(f"[{CJK}]"), "zh", frozenset({"zh", "ja"})),
    (re.compile("[\uac00-\ud7a3]"), "ko", frozenset({"ko"})),
    (re.compile("[\u0400-\u04ff]"), "ru", frozenset({"ru", "uk", "bg"})),
    (re.compile("[\u0600-\u06ff]"), "ar", frozenset({"ar", "fa"})),
    (re.compile("[\u0370-\u03ff]"), "el", frozenset({"el"})),
)
"""A character of a script, the language that it speaks for, and those that it leaves as they are."""


def written_in(value: str, language: str) -> str:
    """Return the language of a value: that of the conversation, unless its letters are of another's script."""
    for script, code, alike in SCRIPTS:
        if script.search(value):
            return language if language in alike else code
    return "en" if any(language in alike for *_, alike in SCRIPTS) else language


def is_cjk(text: str) -> bool:
    """Whether a text has a character of a script without spaces."""
    return re.search(f"[{CJK}]", text) is not None

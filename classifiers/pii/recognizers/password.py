"""Passwords and PINs said in prose, in English, Spanish, French and Chinese."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_NAMES = (
    r"pass ?words?|pass ?phrase|passwd|passcode|pwd|log-?in code|contraseña|contrasena|clave(?: de acceso)?|"
    r"mots? de passe|mdp|code secret|密码|口令"
)
_SAID = re.compile(
    rf"(?:(?<![a-z])|(?<=_))(?:{_NAMES})(?:\s(?:for|de|del|para|pour|du)\s[\w.@ ]{{1,30}}?)?\s?"
    r"(?P<link>:|=|\s(?:is|was|es|era|est|était)\s?:?|\sto\s|是|为)\s{0,2}"
    r"(?P<quote>[\"'`“«「]?)\s?(?P<value>[^\s\"'`”»」。,;<>]{4,64})",
    re.IGNORECASE,
)
_PIN = re.compile(
    r"(?<![a-z])(?:pin(?: (?:code|number))?|code pin|cvv2?|cvc|security code)\s?(?:is|es|est|:|=|是|"
    r"为)?\s{0,2}(\d{3,8})(?!\d)",
    re.IGNORECASE,
)
_TRAILING = ".?)]}"
_WORDS_LISTED = (
    "not wrong incorrect required correct reset changed invalid weak strong protected expired forgotten case secure "
    "safe that what your this very too being only the same good bad hashed stored encrypted sent none null true false "
    "para incorrecta muy segura correcta obligatoria trop incorrect faux oublié perdu sécurisé unique"
)
_WORDS = frozenset(_WORDS_LISTED.split())
_LEAST_KINDS = 2  # of lower case, upper case, digits, others


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find what is said to be a password."""
    for match in _SAID.finditer(text):
        value = match["value"].rstrip(_TRAILING)
        sure = bool(match["quote"]) or match["link"].strip() in {":", "=", "是", "为"}
        if len(value) < 4 or value.lower() in _WORDS:  # noqa: PLR2004  # as in the pattern
            continue
        if _kinds(value) >= _LEAST_KINDS:
            yield Hit("password", match.start("value"), match.start("value") + len(value), "password.said", "label")
        elif sure:
            yield Hit("password", match.start("value"), match.start("value") + len(value), "password.plain", "label")
    for match in _PIN.finditer(text):
        yield Hit("password", match.start(1), match.end(1), "password.pin", "label")


def _kinds(value: str) -> int:
    kinds = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    body = value[0].lower() + value[1:]  # a capital at the start is grammar, not a password's mixture
    return sum(any(map(kind, body)) for kind in kinds)


RECOGNIZER = Recognizer(
    name="password",
    find=find,
    gate="",
    entries=(
        Entry(category="password", what="Password or PIN", method="behind words that announce it", source="ours"),
    ),
)

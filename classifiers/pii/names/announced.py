"""Patterns of names that words announce in English, Spanish and French."""

import re
from collections.abc import Callable

from classifiers.pii.names import phrases, wording
from classifiers.pii.names.announcement import Announcement
from classifiers.pii.names.evidence import KIN, KIN_ES, KIN_FR
from classifiers.pii.names.phrases import TITLE

_LINK = r"(?:(?:de la|de los|de las|del|de|da|dos|la|van der|van de|van|von|der|den|le|du|bin|ibn|al|el|y|e|O')[ ])"
_CAPITAL = (
    r"[A-ZÀ-ÞŁŚŠŽĆČĐŐŰ][^\W\d_A-ZÀ-Þ]{1,20}(?:['-]?[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{1,20})?"
    r"(?:-[^\W\d_]{2,20})?"
)
_SHOUTED = r"[A-ZÀ-Þ]{2,20}(?:[-'][A-ZÀ-Þ]{2,20})?"
_WORD = rf"(?:{_CAPITAL}|[A-ZÀ-Þ]\.|{_SHOUTED}(?![^\W\d_]))"
_FULL = rf"(?P<name>{_WORD}(?:[ ]{_LINK}?{_WORD}){{0,4}})"
_ANY_WORD = r"[^\W\d_]{2,20}(?:[-'][^\W\d_]{2,20})?"
_ANY = rf"(?P<name>{_ANY_WORD}(?:[ ](?:[^\W\d_]\.|[^\W\d_]|{_ANY_WORD})){{0,4}})"
_START = r"(?<![\w'])"
_TAIL = r"(?:\s?[,;!.]|\s?\n|\s-|$)"
_COLON = r"[\"'*]{0,3}\s?[:=]\**[ \t]{0,8}[\"']?"
_LINE = r"(?:^|(?<=[.!?\n,] )|(?<=\n))[ \t]{0,4}"
_BELOW = r"[ \t]?[,.!;]?[ \t]?\n\s{0,6}[-~*]{0,2}\s?"
_ENDS = r"(?=[ \t]{0,3}(?:$|\n|[,|*(]))"
_MINE = rf"(?:my|our)\s(?:\w+[ -]){{0,2}}?(?:{KIN})|(?:mis?|nuestr[oa])\s(?:{KIN_ES})|(?:m(?:on|a)|notre)\s(?:{KIN_FR})"
_CALLED = (
    r"'s name is| is called| is named|,? named|,? called| se llama|,? llamad[oa]| s'appelle|,? appelée?| is|'s name's|,"
)


_NAMED = rf"\b(?:{phrases.NAME_IS})"
_IS = rf"\b(?:{phrases.I_AM}),?\s{{1,2}}\pL"
_LABELLED = rf"\b(?:{phrases.LABELS})[\"'*]{{0,3}}\s?[:=]"
_NAME = r"\b(?:name|nombre|nom|apellidos?|surname)[\"'*]{0,3}\s?[:=]"
_GREETED = rf"\b(?:{phrases.GREETINGS}),?\s{{1,2}}\pL"
_SIGNED = rf"\b(?:{phrases.CLOSINGS}|{phrases.FRIENDLY})[ \t]?[,.!;]?(?:[ \t]?\n|[ \t]+\pL)"
_TITLED = rf"\b(?:{phrases.TITLES}|Don|Doña|D\.|Dña\.|M\.)[ ]\pL"
_DEALT = rf"\b(?:{phrases.DEALT}) "
_OWN = rf"\b(?:{_MINE})[ ,']"
GATE = f"{_NAMED}|{_IS}|{_LABELLED}|{_NAME}|{_GREETED}|{_SIGNED}|{_TITLED}|{_DEALT}|{_OWN}"
"""RE2, whatever the case of letters: some such words stand in a text."""


def _announced(rule: str, gate: str, pattern: str, trimmed: Callable[[str], str], language: str = "") -> Announcement:
    return Announcement(rule, gate, re.compile(pattern, re.MULTILINE), trimmed, language)


ANNOUNCEMENTS = (
    _announced(
        "name.said",
        _NAMED,
        rf"{_START}(?i:{phrases.NAME_IS}),?\s{{1,3}}(?i:actually |also |just )?{TITLE}(?={_ANY}(?!\w))",
        wording.said,
    ),
    _announced("name.said", _IS, rf"{_START}(?i:{phrases.I_AM}),?\s{{1,2}}{TITLE}(?={_ANY}(?!\w))", wording.known),
    _announced(
        "name.form",
        _LABELLED,
        rf"(?<![\w'-])(?i:{phrases.LABELS}){_COLON}{TITLE}{_FULL}(?![\w:(])",
        wording.capitalised,
    ),
    _announced(
        "name.form",
        _NAME,
        rf"(?<![^\W_]|['-])(?<![a-zA-Z] )(?i:name|nombre|nom){_COLON}{TITLE}{_FULL}(?![\w:(])",
        wording.form,
    ),
    _announced(
        "name.form",
        _NAME,
        rf"^(?i:nom|apellidos?|surname){_COLON}{_FULL}(?=\s{{0,3}}\n\s{{0,3}}(?i:prénom|nombre|first name))",
        wording.capitalised,
    ),
    _announced(
        "name.greeted",
        _GREETED,
        rf"{_START}(?i:{phrases.GREETINGS}),?\s{{1,2}}(?i:again |my |dear )?{TITLE}{_FULL}(?={_TAIL})",
        wording.given,
    ),
    _announced(
        "name.greeted",
        _GREETED,
        rf"^(?i:{phrases.GREETINGS}),?\s{{1,2}}(?P<name>[^\W\d_]{{3,20}})(?={_TAIL})",
        wording.known,
    ),
    _announced("name.signed", _SIGNED, rf"{_LINE}(?i:{phrases.CLOSINGS}){_BELOW}{TITLE}{_FULL}{_ENDS}", wording.whole),
    _announced("name.signed", _SIGNED, rf"{_LINE}(?i:{phrases.FRIENDLY}){_BELOW}{TITLE}{_FULL}{_ENDS}", wording.form),
    _announced(
        "name.signed",
        _SIGNED,
        rf"{_LINE}(?i:{phrases.CLOSINGS}|{phrases.FRIENDLY}),[ \t]{{1,2}}{_FULL}(?=[ \t.]{{0,3}}(?:$|\n))",
        wording.given,
    ),
    _announced(
        "name.signed",
        _SIGNED,
        rf"{_LINE}(?i:{phrases.CLOSINGS}|{phrases.FRIENDLY}),?[ \t]?\n\s{{0,3}}"
        r"(?P<name>[^\W\d_]{3,20}(?: [^\W\d_]{2,20})?)(?=[ \t]{0,3}(?:$|\n))",
        wording.known,
    ),
    _announced("name.titled", _TITLED, rf"{_START}(?:{phrases.TITLES})[ ]{_FULL}(?!\w)", wording.capitalised),
    _announced("name.titled", _TITLED, rf"{_START}(?:Don|Doña|D\.|Dña\.) {_FULL}(?!\w)", wording.given, "es"),
    _announced("name.titled", _TITLED, rf"(?<![\w'.])M\. {_FULL}(?!\w)", wording.capitalised, "fr"),
    _announced("name.kin", _DEALT, rf"{_START}(?i:{phrases.DEALT}) {TITLE}{_FULL}(?!\w)", wording.given),
    _announced("name.kin", _OWN, rf"{_START}(?i:{_MINE})(?i:{_CALLED})?[ ]{TITLE}(?={_ANY}(?!\w))", wording.known),
)
"""All of them; a name may be announced twice."""

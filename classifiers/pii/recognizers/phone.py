"""Phone numbers: a shape, what the tables say of it, and what the words around it say."""

import re
from collections.abc import Iterator

from classifiers.pii.dialling import MOST_DIGITS, dialled_abroad, dialled_at_home
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer
from classifiers.pii.whose_phone import Whose, whose
from classifiers.tag import Span

LEAST_DIGITS = 7
"""Fewer make no phone number, but for numbers of three pairs that words announce."""

_SEPARATORS = r"[ \t().\-/·•\u260e-\u2706\U0001f300-\U0001faff]"
_RUN = re.compile(rf"(?<!\d)[+(]{{0,2}}\d(?:{_SEPARATORS}{{0,3}}\d){{5,60}}(?:\s?(?:x|ext\.?|#)\s?\d{{1,5}}(?!\d))?")
_EXTENSION = re.compile(r"\s?(?:x|ext\.?|#)\s?\d{1,5}$")
_BETWEEN = re.compile(r"\s[-/]\s?|\s{2,}|\t|(?<=\d{7})/(?=\d{7})")
_WORD = re.compile(r"\S+")
_DATE = re.compile(
    r"(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)\d\d)(?:\D.*)?"
    r"|\(?(?:1[0-9]|20)\d\d ?[-/ ] ?(?:1[0-9]|20)\d\d\)?"
)
_TABLE = re.compile(r"(?:\b\d\b\D+){3}|\.\s|\s\.|\d\.\d+\s|\s\d+\.\d|\s{2}")
_SPACED = re.compile(r"\d(?:[ .-]\d){6,14}")
_PAIRS = re.compile(r"\d\d \d\d \d\d")
_PLAIN = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:[., ]\d{3})+")
_LOCAL = re.compile(r"\d{3,4}[ .-]\d{3,4}")
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_BOOK = re.compile(r"97[89][ -]?\d(?:[ -]?\d){9}")
_ROUND = re.compile(r"\d{1,3}(?:0{4,}|(?:[ .]000)+)")
_FICTION = re.compile(r"555[ .-]?01\d\d$")
_FREE = re.compile(
    r"(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]?\d{3}[ .-]?\d{4}|[89]00(?:[ .-]?\d{2,3}){2,3}|0800[ .-]?\d[\d .-]{4,8}|400[ -]?\d{3}[ -]?\d{4}"
)
_NORTH_AMERICAN = re.compile(r"(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}")
_TRUNK = re.compile(r"\(?0\d{1,5}\)?(?:[ .\-/]{1,2}\d{2,8}){1,5}")
_LAYOUTS = {
    "es": re.compile(r"[6-9]\d{2}([ .-])\d{3}\1\d{3}|[6-9]\d{2}(?:[ .-]\d{2}){3}|9\d[ .-]\d{3}(?:[ .-]\d{2}){2}"),
    "zh": re.compile(r"1[3-9]\d[ -]?\d{4}[ -]?\d{4}"),
    "it": re.compile(r"3\d{2}[ .-]?\d{3}[ .-]?\d{4}"),
    "pt": re.compile(r"9\d{2} \d{3} \d{3}|\(?\d{2}\)? ?9?\d{4}[ -]\d{4}"),
    "pl": re.compile(r"\d{3}[ -]\d{3}[ -]\d{3}"),
    "ja": re.compile(r"0[789]0-?\d{4}-?\d{4}"),
    "ko": re.compile(r"010[ -]?\d{4}[ -]?\d{4}"),
    "hi": re.compile(r"[6-9]\d{4}[ -]?\d{5}"),
}
"""How numbers without a country code are written where a language is spoken, besides `_NORTH_AMERICAN` and `_TRUNK`."""

_DIGIT_WORDS = (
    r"zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple"
    r"|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|z[ée]ro|une?|deux|trois|quatre|cinq|sept|huit|neuf|et"
    r"|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante"
)
_SPOKEN = re.compile(
    rf"(?<!\w)(?:{_DIGIT_WORDS})(?:[\s,.-]{{1,3}}(?:{_DIGIT_WORDS})){{6,20}}(?!\w)|[零〇一二三四五六七八九幺两]{{7,12}}",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"(?<![\w.])(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-](?=[A-Z0-9-]{0,8}[A-Z]{3})[A-Z0-9][A-Z0-9-]{5,10}(?!\w)"
)


def find(text: str, language: str) -> Iterator[Hit]:
    """Find numbers that could be dialled, also in words and with letters for digits."""
    for run in _runs(text):
        start, end = _trimmed(text, *run)
        if not _inside_a_longer_one(text, start, end) and (rule := _rule(text, start, end, language)):
            yield Hit("phone_number", start, end, rule, "checked")
    for match in _LETTERS.finditer(text):
        yield Hit("phone_number", match.start(), match.end(), "phone.business")
    for match in _SPOKEN.finditer(text):
        if whose(text, match.start(), match.end()) in {"mine", "someone"}:
            yield Hit("phone_number", match.start(), match.end(), "phone.words", "label")


def _runs(text: str) -> Iterator[Span]:
    """Runs of digits and separators, cut where one number ends and the next begins."""
    for match in _RUN.finditer(text):
        start = match.start()
        for gap in _BETWEEN.finditer(text, match.start(), match.end()):
            yield from _single(text, start, gap.start())
            start = gap.end()
        yield from _single(text, start, match.end())


def _single(text: str, start: int, end: int) -> Iterator[Span]:
    """A number, or word by word what is too long for one."""
    if len(_digits(text[start:end])) <= MOST_DIGITS:
        yield start, end
    else:
        yield from (match.span() for match in _WORD.finditer(text, start, end))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without a bracket that nothing closes, and what is in it."""
    if text[start:end].startswith("(") and ")" not in text[start:end]:
        start += 1
    opened = text.find("(", start, end)
    return start, end if opened < 0 or ")" in text[opened:end] else opened


def _digits(number: str) -> str:
    return re.sub(r"\D", "", _EXTENSION.sub("", number))


def _inside_a_longer_one(text: str, start: int, end: int) -> bool:
    """Part of an identifier, a decimal, an amount of money, a time, a page of the web."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        (before[-1:].isalnum() and before[-1:].isascii())
        or before[-1:] in {"$", "€", "£", "¥", "_", "#", "=", "%"}
        or (before[-1:] in {".", ",", "/", ":"} and before[:1].isdigit())
        or (before[-1:] in {"-", "/"} and before[:1].isalnum() and before[:1].isascii())
        or (after[:1].isalnum() and after[:1].isascii())
        or (after[:1] in {".", ",", "-", "/", "_", ":"} and after[1:].isdigit())
        or after[:1] in {"%", "°", "_", "=", "²"}
    )  # fmt: skip


def _rule(text: str, start: int, end: int, language: str) -> str | None:
    number = text[start:end]
    digits = _digits(number)
    if not _possible(number, digits):
        return None
    said = whose(text, start, end)
    if said == "no_phone" and not number.startswith("+"):
        return None
    if len(digits) < LEAST_DIGITS or _SPACED.fullmatch(number):
        return _announced(said, number, valid=False) if said in {"mine", "someone"} else None
    if _TABLE.search(number) and not number.startswith("+"):
        return None
    if number.lstrip("(").startswith(("+", "00")):
        return _with_code(said, number, digits)
    valid = dialled_at_home(digits, language)
    rule = _announced(said, number, valid=valid)
    return rule or (_unannounced(number, digits, language, text[end : end + 2]) if valid else None)


def _possible(number: str, digits: str) -> bool:
    """Long enough, and no date, no address, no book, no round sum, no payment card."""
    if (len(digits) < LEAST_DIGITS and not _PAIRS.fullmatch(number)) or _ROUND.fullmatch(number):
        return False
    if len(digits) > MOST_DIGITS or _DATE.fullmatch(number) or _ADDRESS.fullmatch(number) or _BOOK.fullmatch(number):
        return False
    return number.startswith("+") or len(digits) < 13 or digits.startswith("00")  # noqa: PLR2004  # payment cards begin at 13


def _with_code(said: Whose, number: str, digits: str) -> str | None:
    """The rule for a number with a country code."""
    if dialled_abroad(digits.removeprefix("00")):
        return {"mine": "phone.mine", "business": "phone.business", "somewhere": "phone.somewhere"}.get(
            said, "phone.international"
        )
    if (rule := _announced(said, number, valid=False)) is not None:
        return rule
    return "phone.foreign" if said != "no_phone" and re.search(r"\d[ -]", number) else None


def _announced(said: Whose, number: str, *, valid: bool) -> str | None:
    """The rule for a number that words announce; None when none do."""
    if said == "no_phone":
        return None
    if said == "mine":
        return "phone.mine" if valid else "phone.mine_unchecked"
    if said == "business" or (said != "someone" and _FREE.fullmatch(number)):
        return "phone.business"
    if _FICTION.search(number):
        return "phone.fictional"
    if said == "someone":
        return "phone.said" if valid else "phone.unchecked"
    return "phone.somewhere" if said == "somewhere" else None


def _unannounced(number: str, digits: str, language: str, after: str) -> str | None:
    """The rule for a valid number of which no word speaks."""
    if _NORTH_AMERICAN.fullmatch(_EXTENSION.sub("", number)) or _TRUNK.fullmatch(number):
        return "phone.grouped"
    if (layout := _LAYOUTS.get(language)) and layout.fullmatch(number):
        return "phone.grouped"
    if _PLAIN.fullmatch(number):
        return "phone.plain" if len(digits) >= 9 else None  # noqa: PLR2004  # shorter ones are amounts
    return None if _LOCAL.fullmatch(number) or after[1:].isupper() else "phone.loose"


RECOGNIZER = Recognizer(
    name="phone",
    find=find,
    gate=r"\d(?:[ \t().\-/·•\x{260e}-\x{2706}\x{1f300}-\x{1faff}]{0,3}\d){6}"
    r"|\d\d \d\d \d\d"
    r"|8(?:00|33|44|55|66|77|88)\)?[ .-][A-Z0-9-]*[A-Z]{3}"
    rf"|(?i:(?:{_DIGIT_WORDS})[\s,.-]{{1,3}}){{6}}|[零〇一二三四五六七八九幺两]{{7}}",
    entries=(
        Entry(
            category="phone_number",
            what="Phone number",
            method="a shape, the numbering plan of the country or those that speak the language, and the words around it; "
            "numbers of businesses count less",
            checksum="numbering plans of 240 regions (phonenumbers)",
            source="ITU-T E.164",
        ),
    ),
)

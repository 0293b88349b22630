"""Figures in other bases and Roman numerals that are wrong: '42 in binary is 101011', 'XIV is 16'."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re
from collections.abc import Iterator

from classifiers.factual.check import Check, Kind, each_figured
from classifiers.factual.exact.relation import form, right
from classifiers.factual.finding import Finding, found
from classifiers.factual.hedges import WRONG, stated

GATE = re.compile(r"binar|binair|hex|octal|roman|romain|进制|罗马", re.IGNORECASE)

BINARY = r"binary|binario|binaire|二进制"
HEX = r"hex(?:adecimal)?|hexadécimal|十六进制"
OCTAL = r"octal|八进制"
ROMAN = r"roman numerals?|números? romanos?|chiffres? romains?|罗马数字"
NAMES = rf"(?P<base>{BINARY}|{HEX}|{OCTAL}|{ROMAN})"
IS = r"(?:=|:|is(?: written(?: as)?)?|equals|es|se escribe|est|s['’]écrit|stands for|represents|means|representa|représente|是|为|等于|写作|表示)"
TEN = r"(?P<ten>\d{1,3}(?:[,.\u202f]\d{3})+|\d{1,18})"
OTHER = r"(?P<other>(?:0[xXbBoO])?[0-9A-Fa-f]{1,64}|[IVXLCDM]{1,15})"
NOT = r"(?<![\w.,+*/=^-])"
ENDS = r"(?=[\s).,;:!*'\"。，；！]|$|[\u4e00-\u9fff])(?![.,]\d)"

PATTERNS = (
    rf"{NOT}{TEN}\s*(?:in|en|的)\s*{NAMES}\s*(?:form|notation|表示)?\s*{IS}\s*[\"'`*]{{0,2}}{OTHER}{ENDS}",
    rf"\b(?:the )?{NAMES}(?: (?:form|representation|equivalent|number|value|code))? (?:of|for|de) {TEN}\s*{IS}\s*[\"'`*]{{0,2}}{OTHER}{ENDS}",
    rf"\b{NAMES} (?:number|numeral)?\s*[\"'`*]{{0,2}}{OTHER}[\"'`*]{{0,2}}\s*{IS}\s*{TEN}{ENDS}(?! in (?:binary|hex))",
    rf"(?P<base>罗马数字|二进制数?|十六进制数?)\s*{OTHER}\s*{IS}\s*{TEN}{ENDS}",
    rf"{NOT}{OTHER}\s*{IS}\s*{TEN}\s*(?:in|en)\s*(?P<base>{ROMAN}){ENDS}",
    rf"{NOT}{OTHER}\s*(?:in|en)\s*(?P<base>{BINARY}|{HEX}|{OCTAL})\s*{IS}\s*{TEN}(?:\s*(?:in|en)\s+decimal){ENDS}",
    rf"{NOT}{OTHER}\s*(?:in|en)\s*(?P<base>{ROMAN})\s*{IS}\s*{TEN}{ENDS}",
)

BASES = ((BINARY, 2), (OCTAL, 8), (HEX, 16), (ROMAN, 0))

RULE = "base.value"


def check(sentence: str, language: str) -> Iterator[Finding]:
    """Yield the figures of a sentence in other bases, wrong or right."""
    del language
    if not GATE.search(sentence):
        return
    for pattern in PATTERNS:
        for match in form(pattern).finditer(sentence):
            other = _other(match)
            if other is not None and stated(sentence, match.span(), WRONG):
                yield _judged(match, other)
                return


def _base(match: re.Match[str]) -> int:
    return next(value for names, value in BASES if re.match(names, match["base"], re.IGNORECASE))


def _other(match: re.Match[str]) -> int | None:
    base = _base(match)
    return _value(match["other"], base) if base else _roman(match["other"])


def _judged(match: re.Match[str], other: int) -> Finding:
    base, ten = _base(match), int(re.sub(r"\D", "", match["ten"]))
    if other == ten:
        return right(RULE, match.span(), match[0])
    should = _written(ten, base)
    says = f"{match['ten']} is {should} there, and {match['other']} is {other}"
    return found(RULE, match.span(), says, claim=match[0], expected=should, said=match["other"])


def _value(text: str, base: int) -> int | None:
    try:
        return int(re.sub(r"^0[xbo]", "", text, flags=re.IGNORECASE), base)
    except ValueError:
        return None


SIGNS = (("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
         ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))  # fmt: skip


def _roman(text: str) -> int | None:
    """Read a Roman numeral, also one with four alike; None for what is none."""
    if not text.isupper() or not re.fullmatch(r"M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})", text):
        return None
    values = [dict(SIGNS)[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _written(value: int, base: int) -> str:
    if base:
        return format(value, {2: "b", 8: "o", 16: "X"}[base])
    text = ""
    for sign, worth in SIGNS:
        times, value = divmod(value, worth) if value < 5000 else (0, value)  # noqa: PLR2004  # beyond, none is written
        text += sign * times
    return text


CHECK = Check(
    name="base",
    kind=Kind.EXACT,
    what="Binary, octal, hexadecimal and Roman figures: '42 in binary is 101011'.",
    rules=(RULE, "base.right"),
    find=each_figured(check),
)

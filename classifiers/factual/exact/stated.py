"""Whether a claim with figures is meant: denials and conditions count in its own clause, doubts in the whole sentence."""

# ruff: noqa: RUF001  # signs of four languages are the subject

import re

from classifiers.tag import Span

DOUBT = re.compile(
    r"""
    [?？]["'”’»)\]*_]*\s*$
  | \b(?: wrong(?:ly)? | incorrect(?:ly)? | mistak\w+ | false | untrue | invalid | imagine | pretend\w* | joke | typo
        | fiction\w* | riddle | puzzle | myth | misconception | paradox | fallacy | mod(?:ulo|ular)? | binary | octal
        | hex\w* | base[- ]?\d+ | errors?
        | (?:you|he|they|user|student)\ (?:said|wrote|claim\w*|stated|mentioned|answered|think|thought) )\b
  | \b(?: incorrect[oa]s? | equivocad\w+ | falso | erróne\w+ | imagina | inválid\w+ | dijiste | módulo | binario
        | hexadecimal | error(?:es)? | acertijo )\b
  | \b(?: faux | fausse | erroné\w* | imagin\w+ | invalide | binaire | erreurs? | devinette | vous\ avez\ dit )\b
  | 错|误|谣|二进制|进制|笑话|谜|模|你说
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Anywhere in the sentence: what is written is quoted, asked, or in another arithmetic."""

WRONG = re.compile(
    r"[?？]\s*$|\b(?:wrong\w*|incorrect\w*|mistak\w+|false|errors?|you said|riddle|puzzle|incorrect[oa]|faux|erreurs?)\b|错|误",
    re.IGNORECASE,
)
"""The same for checks that look at other bases and remainders themselves."""

DENIAL = re.compile(
    r"\b(?:not|n['’]t|\w+n['’]t|never|if|suppos\w+|assum\w+|instead of|rather than|unless|whether|(?:would|should|could) be"
    r"|si|supon\w+|nunca|jamais|pas|sería|serait)\b|\bno\b(?!,)|不|没|如果|假设|假如|倘若|吗|应该",
    re.IGNORECASE,
)
"""In the clause of the claim, or where the sentence is too short to have several."""

BREAK = re.compile(
    r"[,，;；:：](?!\d)|\b(?:so|then|therefore|thus|entonces|alors|donc|that is|which is|you get|we get|obtienes|on obtient)\b|所以|那么|因此"
)


def stated(sentence: str, span: Span, doubt: re.Pattern[str] = DOUBT) -> bool:
    """Whether the words at `span` are said to be so; `doubt` holds what makes a whole sentence say nothing."""
    if doubt.search(sentence):
        return False
    begin = max((match.end() for match in BREAK.finditer(sentence, 0, span[0])), default=0)
    after = BREAK.search(sentence, span[1])
    return DENIAL.search(sentence, begin, after.start() if after else len(sentence)) is None

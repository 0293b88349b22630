"""What takes the force off a statement: doubts anywhere in its sentence, denials and conditions in its own clause."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re

from classifiers.tag import Span

DOUBT = re.compile(
    r"""
    [?？]["'”’»)\]*_]*\s*$
  | \b(?: wrong(?:ly)? | incorrect(?:ly)? | mistak\w+ | false | untrue | invalid | imagin(?:e[ds]?|ary) | pretend\w*
        | joke | typo | fiction\w* | riddle | puzzle | myth | misconception | paradox | fallacy | mod(?:ulo|ular)?
        | binary | octal | hex(?:adecimal)? | base[- ]?\d+ | errors?
        | (?:you|he|she|they|user|student)\ (?:said|wrote|claim\w*|stated|mentioned|answered|think|thought) )\b
  | \b(?: incorrect[oa]s? | equivocad\w+ | falso | erróne\w+ | imagina | inválid\w+ | dijiste | módulo | binario
        | error(?:es)? | acertijo )\b
  | \b(?: faux | fausse | erroné\w* | imagin(?:e[rz]|ons|ée?s?) | invalide | binaire | erreurs? | devinette
        | vous\ avez\ dit )\b
  | (?<!不)错|误(?!差)|谣|进制|笑话|谜|取模|模运算|你说
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Anywhere in the sentence: what is written is asked, quoted, called wrong, or in another arithmetic."""

WRONG = re.compile(
    r"[?？]\s*$|\b(?:wrong\w*|incorrect\w*|mistak\w+|false|errors?|you said|riddle|puzzle|incorrect[oa]|faux)\b"
    r"|\berreurs?\b|(?<!不)错|误(?!差)",
    re.IGNORECASE,
)
"""The same for checks that look at other bases and remainders themselves."""

DENIAL = re.compile(
    r"""
    \b(?: not | n['’]t | \w+n['’]t | never | suppos\w+ | assum\w+ | instead\ of | rather\ than | unless | whether
        | (?:would|should|could)\ be | supon\w+ | nunca | sería | a\ menos\ que | salvo
        | jamais | pas | serait | à\ moins | sauf )\b
  | \bif\b(?!\ (?:(?:you|we)\ (?:add|count)|(?:it|the\ \w{1,20}|an?\ \w{1,20})\ (?:starts|begins))\b)
  | \bsi\b(?!\ (?:sumamos|añadimos|on\ ajoute)\b)
  | \bno\b(?!,)
  | \b(?: people | some | many | they | students | users )\ (?: think | believe | say | claim | assume )\b
  | \b(?: creen | piensan | dicen )\ que\b | \b(?: pensent | croient | disent )\ que\b
  | 不(?![同仅但断少久过错光只论管]) | 没 | 如果 | 假设 | 假如 | 倘若 | 除非 | 吗 | 应该 | 人(?:说|认为|以为)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""In the clause of the claim: it is denied, reported, or only supposed; 'if you add' goes on to a sum."""

HEDGES = re.compile(f"{DOUBT.pattern}|{DENIAL.pattern}", re.IGNORECASE | re.VERBOSE)
"""Any of them, for who cannot say which words of a sentence are the claim."""

BREAK = re.compile(
    r"[,，;；:：](?!\d)|所以|那么|因此"
    r"|\b(?:so|then|therefore|thus|entonces|alors|donc|that is|which is|you get|we get|obtienes|on obtient)\b"
)
"""Where a clause ends."""

QUOTED = re.compile(r"[«“「『][^«»“”「」『』\n]{1,200}[»”」』]|\"[^\"\n]{1,200}\"")

TOLD = re.compile(
    r"\b(?:said|says|wrote|writes|claim(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|thought|believed|heard"
    r"|dijo|dice|escribió|escribe|afirm[aó]|respondi[óo]|contestó|creía|pensaba"
    r"|dit|disait|écrit|écrivait|affirm[eé]|répondu|répond|croyait|pensait)\b|写|说|回答|认为|以为",
    re.IGNORECASE,
)
"""Words with which the quotation of somebody else's words is told."""

APPROXIMATE = re.compile(
    r"\b(?:about|approx\w*|around|roughly|nearly|almost|close to|some|estimated?|over|more than|less than|at least|"
    r"aproximad\w+|alrededor|cerca de|casi|unos|unas|más de|environ|approximativ\w+|presque|près de|plus de)\b"
    r"|[~≈≃∼]|大约|约|左右|近|超过|多",
    re.IGNORECASE,
)
"""Words that say a figure is not meant exactly."""


def states(sentence: str) -> bool:
    """Whether nothing in the whole sentence takes the force off it."""
    return HEDGES.search(sentence) is None


def stated(sentence: str, span: Span, doubt: re.Pattern[str] = DOUBT) -> bool:
    """Whether the words at `span` are said to be so.

    Args:
        sentence: with the claim.
        span: of the claim, code points into the sentence.
        doubt: what makes the whole sentence say nothing.
    """
    if doubt.search(sentence) or _quoted(sentence, span):
        return False
    begin = max((match.end() for match in BREAK.finditer(sentence, 0, span[0])), default=0)
    after = BREAK.search(sentence, span[1])
    return DENIAL.search(sentence, begin, after.start() if after else len(sentence)) is None


def _quoted(sentence: str, span: Span) -> bool:
    """Whether all of the claim is in quotation marks, and somebody is told to have said it."""
    return TOLD.search(sentence) is not None and any(
        match.start() < span[0] and span[1] < match.end() for match in QUOTED.finditer(sentence)
    )

"""Sentences that state nothing: questions, conditions, denials, and what someone else is said to have said."""

# ruff: noqa: RUF001  # signs and full-width forms of four languages are the subject

import re

HEDGES = re.compile(
    r"""
    [?？]["'”’»)\]*_]*\s*$
  | \b(?: not | n['’]?t | \w+n['’]t | never | wrong(?:ly)? | incorrect(?:ly)? | mistaken(?:ly)? | false | untrue
        | invalid | if | suppos\w+ | assum\w+ | imagine | pretend\w* | instead\ of | rather\ than | unless | whether
        | (?:you|he|she|they|user|student)\ (?:said|wrote|claim\w*|stated|mentioned|answered|think|thought)
        | joke | fiction\w* | riddle | puzzle | mod | modulo | modular | binary | hex\w* | octal | base[- ]?\d+ | typo
        | myth | misconception | paradox | fallacy | would\ be )\b
  | \b(?: incorrect[oa]s? | equivocad\w+ | falso | erróne\w+ | si | supon\w+ | imagina | inválid\w+ | nunca | dijiste
        | módulo | binario )\b | \bno\b(?!,)
  | \b(?: pas | faux | fausse | erroné\w* | suppos\w+ | imagin\w+ | jamais | invalide | modulo | binaire )\b
  | 不|错|误|如果|假设|假如|倘若|谣|吗|二进制|笑话
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""English, Spanish, French, Chinese."""

APPROXIMATE = re.compile(
    r"\b(?:about|approx\w*|around|roughly|nearly|almost|close to|some|estimated?|over|more than|less than|at least|"
    r"aproximad\w+|alrededor|cerca de|casi|unos|unas|más de|environ|approximativ\w+|presque|près de|plus de)\b"
    r"|[~≈≃∼]|大约|约|左右|近|超过|多",
    re.IGNORECASE,
)
"""Words that say a figure is not meant exactly."""


def states(sentence: str) -> bool:
    """Whether the sentence says something that can be held against it."""
    return HEDGES.search(sentence) is None

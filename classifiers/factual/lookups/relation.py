"""A relation between two things, the sentences that state it, and how a statement of it is judged.

To add one: write its sentences as patterns, say what its subjects are and how an object is compared, and add it to the
tuple of its check; `cues` gate it. In patterns `<s>` and `<o>` stand for the words of subject and object, `<de>` for the
'of' of Spanish and French, `<start>` for the place before a name that is a subject, `<word>` before any name, `<end>` for
the end of a name and `<stop>` for the end of all that is said of it. Everything is matched without regard to case, apart from names, which begin with a capital letter.

Nothing is said unless the subject is known, its value is known, and the object is itself a thing of the right kind.
"""

# ruff: noqa: E501, RUF001  # patterns and tables of four languages read better whole

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from classifiers.factual.finding import INACCURATE, Source

Resolve = Callable[[str], frozenset[str]]
"""The words of a name to the ids of everything it may mean; nothing: not known."""

_WORD = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’.\-]{0,24})"
_LINK = (
    r"(?:of the|and the|of|and|the|de la|de los|de las|del|de|du|des|d['’]|y|e|et|da|do|dos|das|al|el|es|an|am|i|la|los|le|les|"
    r"sur|upon)"
)
_ARTICLE = r"(?:the |el |la |los |las |le |les |l['’])?"
LATIN_NAME = rf"{_ARTICLE}{_WORD}(?: (?:{_LINK}[ ]?)?{_WORD}){{0,5}}"
HAN_NAME = r"(?-i:[\u4e00-\u662e\u6630-\u7683\u7685-\u9fff·]{1,14})"  # without case: that of 20,000 signs takes 10 ms to compile
NAME = rf"(?:{LATIN_NAME}|{HAN_NAME})"
"""A name of up to six capitalised words, or a run of Chinese signs."""

WORDS = rf"(?:(?-i:[^\W\d_\u3400-\u9fff][\w'’\-]{{0,24}}(?: [^\W\d_\u3400-\u9fff][\w'’\-]{{0,24}}){{0,2}})|{HAN_NAME})"
"""One to three words, however written: metals and moneys have small letters."""

WORD = rf"(?:(?-i:[^\W\d_\u3400-\u9fff]{{2,24}})|{HAN_NAME})"
"""One word."""

_BOUND = (
    "of",
    "in",
    "from",
    "to",
    "at",
    "near",
    "with",
    "and",
    "or",
    "for",
    "by",
    "than",
    "the",
    "de",
    "del",
    "en",
    "y",
    "con",
    "la",
    "el",
    "du",
    "des",
    "à",
    "au",
    "le",
    "les",
    "et",
    "avec",
)
"""Words before a name that make it part of something else: what the largest city in Japan has, Japan has not."""

_PIECES: Mapping[str, str] = {
    "de": r"(?:de la |de l['’]|de los |de las |del |de |du |des |d['’])",
    "word": r"(?<![\w'’\-])",
    "start": r"(?<![\w'’\-])" + "".join(rf"(?<!\b{word} )" for word in _BOUND) + r"(?<!\bd['’])",
    "stop": r"(?=\s*(?:\.[\s\x22'”)]*$|[;:!)\]\n—–。！；]|, (?:and|but|which|with|y|et)\b|$))",
    "end": (
        r"(?=\s*(?:\.[\s\x22'”)]*$|[,;:!)\]\n—–(，。！；、]|$)|\s+(?:and|but|which|with|where|while|located|situated|on|since|y|et|que|qui|con|"
        r"avec|dont|donde|où|pero|mais)\b)"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a comparison says of one statement."""

    right: bool
    expected: str  # as a person writes it
    said: str  # likewise


Compare = Callable[[str, str, str], Verdict | None]
"""Subject's id, the object's words and the language to a verdict; None: it cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One line of what is known of the world."""

    rule: str  # `<check>.<what>`, a line of precision.py
    cues: tuple[str, ...]  # in small letters; one of them stands in every sentence that a pattern fits
    patterns: tuple[str, ...]
    subject: Resolve
    compare: Compare
    called: Callable[[str], str]  # the subject's id to its name in English
    says: str  # `{subject}`, `{expected}` and `{said}` in it
    source: Source
    questions: tuple[str, ...] = ()  # patterns with `<s>`: what a user asks whose whole answer is the object
    s: str = NAME
    o: str = NAME
    passes: bool = True  # whether it may have been otherwise in other times
    unless: str | None = None  # pattern; a sentence that holds it is about something else
    error: str = INACCURATE


@cache
def compiled(pattern: str, subject: str = NAME, object_: str = NAME) -> re.Pattern[str]:
    """Return a pattern with its pieces filled in.

    Raises:
        re.error: it is no pattern.
    """
    pieces = {**_PIECES, "s": f"(?P<s>{subject})", "o": f"(?P<o>{object_})"}
    return re.compile(re.sub(r"(?<!\?P)(?<!\(\?)<(\w+)>", lambda match: pieces[match[1]], pattern), re.IGNORECASE)


def named(resolve: Resolve, values: Callable[[str], frozenset[str]], called: Callable[[str], str]) -> Compare:
    """Return a comparison with things that have names; a value of several things is right with any of them."""

    def compare(subject: str, words: str, language: str) -> Verdict | None:
        del language
        meant, known = resolve(words), values(subject)
        if not meant or not known:
            return None
        main = (meant & known) or known
        expected = " or ".join(sorted({called(one) for one in main})[:4])
        return Verdict(right=bool(meant & known), expected=expected, said=words.rstrip("."))

    return compare

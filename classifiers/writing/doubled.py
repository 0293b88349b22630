"""Words and signs that stand twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from classifiers.writing.answer import Answer
from classifiers.writing.check import ANY, Check
from classifiers.writing.flaw import Flaw, replaced

MEANT_TWICE = frozenset(
    """
    cool nice super great dun that had very so no yes bye ha haha he hee ho blah really nous vous muy many long big
    much too tu là oui non si sí ya well there now out knock vroom
    tick chop ding ring beep woof meow choo tap go more far
    way pretty old new poco casi luego bla ja jaja pues petit peu tout très bien trop la do never aye hear tut tsk
    wee yum boom bang poke dear win hi hey ok okay just wait please oh who what
    """.split()
)
"""Words that stand twice on purpose, or with a stop left out between."""

SIGNS_TOGETHER = (",,", ";;", ",.", ".,", " ,", "，，", "。。", "，。", "。，")
DOUBLED_SIGN = re.compile(
    r"(?<=[^\W\d_])(?:,,+(?!,)|;;(?!;)|,\.(?!\.)|(?<!\.)\.,(?! )|，，+|。。(?!。)|，。|。，)(?=\s|[^\W\d_]|$)"
)
SPACED_SIGN = re.compile(r"(?<=[a-z]{2}) ,(?= [a-z])")


def words(answer: Answer) -> Iterator[Flaw]:
    """Yield the first word that stands twice for no reason; three times is on purpose."""
    placed = answer.words
    for here, ((at, word), (next_at, next_word)) in enumerate(pairwise(placed)):
        if word == next_word and word.islower() and len(word) > 1 and word not in MEANT_TWICE:
            between = answer.prose[at + len(word) : next_at]
            around = {other for _, other in (*placed[max(0, here - 1) : here], *placed[here + 2 : here + 3])}
            if (
                between.strip(" \t") == ""
                and word not in around
                and word.isalpha()
                and _free(answer.prose, at, next_at + len(word))
            ):
                yield replaced(
                    "doubled.word", (at, next_at + len(word)), f"{word} {word}", (word,), "the word stands twice."
                )
                return


def _free(prose: str, start: int, end: int) -> bool:
    """Whether no sign joins the two words to others, and no line begins or ends with them."""
    return (
        prose[start - 1 : start] == " "
        and prose[end : end + 1] in {" ", ".", "?", "!", ";", "\n", ""}
        and prose[start - 2 : start - 1] != ","
    )


def signs(answer: Answer) -> Iterator[Flaw]:
    """Yield the first punctuation mark that is doubled or has a blank before it."""
    if not any(sign in answer.prose for sign in SIGNS_TOGETHER):
        return
    spaced = SPACED_SIGN.search(answer.prose) if answer.language in {"en", "es"} else None
    match = DOUBLED_SIGN.search(answer.prose) or spaced
    if match:
        yield replaced(
            "doubled.sign", match.span(), match[0], (match[0].strip()[:1],), "punctuation is doubled or out of place."
        )


WORDS = Check(
    name="doubled words",
    what="A word that stands twice; words that often do on purpose (very very, that that, nous nous) are left alone.",
    languages=("en", "es", "fr"),  # German has `die die`
    rules=("doubled.word",),
    sources=("own patterns",),
    find=words,
)
SIGNS = Check(
    name="doubled signs",
    what="Doubled commas and stops, and a blank before a comma.",
    languages=ANY,
    rules=("doubled.sign",),
    sources=("own patterns",),
    find=signs,
)

"""Answers that end in the middle of a sentence."""

import re
from collections.abc import Iterator

from classifiers.writing.answer import Answer
from classifiers.writing.check import ANY, Check
from classifiers.writing.flaw import Flaw

ENDED = re.compile(r"[.!?:;…。！？；：)\]}\"'”’»」』*_`~|>]\s*$|[\U0001F000-\U0001FAFF\u2600-\u27bf]\W*$")
LISTS = re.compile(r"^\s*(?:[-*+•#|]|\w{1,3}[.)])|^[^.!?。！？]{0,80}$")
DANGLING = re.compile(
    r"(?<=[a-zà-ÿ]) (?:the|a|an|and|or|of|because|into|which|el|los|las|una|y|de|del|les|une|et|du|des)$", re.IGNORECASE
)
"""What no sentence ends with, in a list neither."""

STOP = re.compile(r"[.!?。！？](?=\s|$|[^\x00-\x7f])")
STOPS_APART = 200
"""Code points between two stops of a text whose writer uses them, at most on average."""

LONG_ENOUGH = 200
"""Code points of an answer that should end like a sentence."""


def find(answer: Answer) -> Iterator[Flaw]:
    """Yield a long answer whose last line is prose without an end, or ends with a word that asks for another."""
    end = answer.text.rstrip()
    last = end.rsplit("\n", 1)[-1]
    if not answer.whole or len(end) < LONG_ENOUGH or ENDED.search(end) or "```" in end:
        return
    span = (max(0, len(end) - 20), len(end))
    says = "The answer ends in the middle of a sentence."
    if end[-1].isdigit():
        return  # a price or a year; a stop left out at the most
    if STOPS_APART * len(STOP.findall(end)) < len(end) or "\ufffc" in answer.prose[len(end) - 1 : len(end)]:
        return  # who writes without stops leaves out the last one too; an address has none
    if DANGLING.search(last):
        yield Flaw(rule="cut_off.word", span=span, says=says)
    elif not LISTS.search(last):
        yield Flaw(rule="cut_off.sentence", span=span, says=says)


CHECK = Check(
    name="cut off",
    what="A long answer whose last line is prose without an end, or that ends with a word that asks for another one "
    "(`of the`).",
    languages=ANY,
    rules=("cut_off.word", "cut_off.sentence"),
    sources=("own patterns",),
    find=find,
)

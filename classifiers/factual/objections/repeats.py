"""A question that comes again: the same words, or nearly, as one that was answered before."""

import re
from collections.abc import Sequence
from functools import lru_cache

from classifiers.factual.agreement.words import WORD
from ingest.conversation import Message, Role

COMPARED = 600
"""Code points of a question that are compared; a longer one is a task with a pasted text."""

FEWEST = 5
"""Words of a question that tell it from others; pairs of signs in Chinese count as one."""

ALIKE = 0.85
"""Share of the words of both that are in both."""

LONGER = 2
"""Times as long as the other that a question cannot be when it is the same."""

ACT = re.compile(
    r"\W*(?:yes|yeah|no|nope|ok(?:ay)?|thank|thanks|sure|sí|gracias|oui|non|merci|好|是|谢谢)\b", re.IGNORECASE
)
"""What is said again and again without being a question."""

BACK = 4
"""Messages before the question that are looked at: the two turns before it."""


def repeats(messages: Sequence[Message], index: int) -> bool:
    """Whether the user asks at `index` what they had asked in one of the two turns before."""
    question = messages[index].content
    before = [one.content for one in messages[max(0, index - BACK) : index] if one.role is Role.USER]
    near = [one for one in before if len(one) <= COMPARED and _as_long(question, one)]
    if not near or len(question) > COMPARED or ACT.match(question):
        return False
    words = _words(question)
    return len(words) >= FEWEST and any(_alike(words, _words(one)) for one in near)


def _as_long(one: str, other: str) -> bool:
    """Whether two questions can share ALIKE of their words: one is not twice as long as the other."""
    return len(one) <= LONGER * len(other) and len(other) <= LONGER * len(one)


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    found: set[str] = set()
    for match in WORD.finditer(text[:COMPARED].lower()):
        word = match[0]
        chinese = "\u3400" <= word[0] <= "\u9fff"
        found.update((word[at : at + 2] for at in range(max(1, len(word) - 1))) if chinese else (word,))
    return frozenset(found)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    figures = {word for word in one ^ other if word[0].isdigit()}
    return not figures and len(one & other) >= ALIKE * len(one | other)

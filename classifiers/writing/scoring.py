"""How badly an answer is written: its findings as one number."""

import math
from collections.abc import Sequence

from classifiers.writing.flaw import Flaw

WEIGHTS = {"spelling": 1.0, "grammar": 1.0, "doubled": 0.7, "style": 0.3, "markdown": 0.7}
"""How much one slip of a kind counts; kinds that are not here are about the whole answer."""

LEAST_WORDS = 60
"""Words that an answer is taken to have at least, so that one slip in a short answer stays a slip."""

HALF = 3.0
"""Slips in a hundred words that a reader calls badly written as often as not."""


def score(flaws: Sequence[Flaw], words: int) -> float:
    """Return the probability that a careful reader would call an answer badly written.

    Slips are counted by their probability and weight and divided by the words: 1 - 2 ** -(slips per 100 words / 3).
    One in 300 words makes 0.07, one in 60 or fewer 0.3, three in 100 one half, ten in 100 nine tenths. What is
    about the whole answer (cut off, loop, language) is combined with that as independent evidence. More findings
    never lower it.

    Args:
        flaws: every finding, also those that are not shown.
        words: of the answer; Chinese characters count 0.6.

    Returns:
        0..1; 0 without findings.
    """
    slips = sum(WEIGHTS[flaw.kind] * flaw.score for flaw in flaws if flaw.kind in WEIGHTS)
    clean: float = 2.0 ** -(100 * slips / max(words, LEAST_WORDS) / HALF)
    return 1 - clean * math.prod(1 - flaw.score for flaw in flaws if flaw.kind not in WEIGHTS)

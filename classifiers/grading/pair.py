"""What two answers to one prompt are to each other: it changes what counts between them.

Between answers that say much the same the fuller one is preferred; between answers to different questions, the one that
keeps to the prompt.
"""

import numpy as np
from numpy.typing import NDArray

from classifiers.grading.exchange import Exchange

Floats = NDArray[np.float32]

GATES = ("alike", "shared", "gap", "longer", "shorter", "prompt", "near", "far")
"""Names, in the order of `gates`."""


def gates(one: Exchange, other: Exchange, nearness: float, near: tuple[float, float]) -> NDArray[np.float64]:
    """Return (len(GATES),) numbers about 0 in size about 1; the same for both orders.

    Args:
        one: an exchange.
        other: another answer to the same prompt.
        nearness: cosine of the two answers' encodings.
        near: cosines of the prompt and each answer.

    The constants bring each number's usual range to about -1..1.
    """
    kinds = one.answer.counts.keys(), other.answer.counts.keys()
    shared = len(kinds[0] & kinds[1]) / max(len(kinds[0] | kinds[1]), 1)
    short, long = sorted(np.log1p([one.answer.size, other.answer.size]))
    prompt = np.log1p(one.prompt.size)
    return np.array(
        [
            nearness - 0.5,
            shared * 3 - 0.6,
            long - short - 0.7,
            (long - 4.5) / 1.5,
            (short - 3.5) / 1.5,
            (prompt - 3) / 1.2,
            (max(near) - 0.5) * 2,
            (min(near) - 0.4) * 2,
        ]
    )

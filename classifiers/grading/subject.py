"""Whether an answer is about what its prompt is about: learned from prompts and answers that belong together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WHOLE = 20.0
"""Divides the log-likelihood ratio, so that it is of the size of the other features."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Canonical correlation of the encodings of prompts and of their answers.

    Along axis k both are of unit variance and correlate by `strength[k]`; axes do not correlate with each other.
    """

    prompt_mean: Floats  # (W,)
    answer_mean: Floats  # (W,)
    prompt_axes: Floats  # (W, K)
    answer_axes: Floats  # (W, K)
    strength: Floats  # (K,), 0..1

    def features(self, prompt: Floats, answer: Floats) -> dict[str, float]:
        """Return how near two (W,) encodings are.

        `use` is their cosine, `use_kept` the cosine along the axes by strength, `use_ratio` the log of how much
        likelier the answer is after this prompt than after any, for Gaussians (as in PLDA, Ioffe 2006).
        """
        x, y = (prompt - self.prompt_mean) @ self.prompt_axes, (answer - self.answer_mean) @ self.answer_axes
        r = self.strength
        kept = float((x * r) @ y) / max(float(np.sqrt((r * x * x).sum() * (r * y * y).sum())), 1e-9)
        ratio = float(((r * x * y - r * r * (x * x + y * y) / 2) / (1 - r * r)).sum())
        return {"use": float(prompt @ answer), "use_kept": kept, "use_ratio": ratio / WHOLE}


NAMES = ("use", "use_kept", "use_ratio")
"""Of its features."""

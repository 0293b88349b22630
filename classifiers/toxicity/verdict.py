"""What the steps of the cascade pass on about a text."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.toxicity import features
from classifiers.toxicity.calibration import Floats
from classifiers.toxicity.edits import Normalised
from classifiers.toxicity.normalise import lowered, normalise
from classifiers.toxicity.reading import Text
from classifiers.toxicity.taxonomy import HEADS, looks_at
from classifiers.toxicity.windows import Window

LINEAR, QUICK, FULL = "words", "quick network", "full network"
"""The parts of the model, as evidence names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A text with what the steps see of it."""

    text: Text
    plain: Normalised  # evasions undone, case kept
    lower: Normalised  # the same in lower case
    parts: tuple[features.Window, ...]  # what the linear heads see, at least one

    @classmethod
    def at(cls, text: Text) -> "Look":
        """Prepare a text."""
        plain = normalise(text.content, keep_case=True)
        lower = lowered(plain)
        return cls(text=text, plain=plain, lower=lower, parts=tuple(features.cut(lower)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the model says of a text."""

    look: Look
    part: str  # which part of the model said it
    chances: Floats  # (K,) probabilities; those of heads that do not look at it are meaningless
    linear: Floats  # (K,) logits of the linear heads, of the worst window each
    worst: NDArray[np.intp]  # (K,): the window of `parts` that the linear heads find worst
    windows: tuple[Window, ...]  # what the last network read; none when it read nothing
    where: NDArray[np.intp]  # (K,): which of `windows` is worst

    @property
    def loudest(self) -> float:
        """The largest probability of the heads that look at the text."""
        sees = [looks_at(head, self.look.text.role) for head in HEADS]
        return float(self.chances[sees].max())


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A text that the linear heads have seen."""

    look: Look
    linear: Floats  # (parts, K)
    loud: bool = False  # whether words alone say enough for the full network to read it

"""Which words carry a score."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.tag import Span
from classifiers.toxicity.features import Window

_SHARE = 0.5
"""A word is part of a span when it brings at least this share of what the strongest word brings.

Of 0.15, 0.25, 0.35 and 0.5 the one whose spans agree best with those of civil_spans' raters (F1 0.70).
"""

_SPANS = 5
"""Spans of one tag, at most: the strongest."""

_WEIGHTS = 5
"""Words listed in the evidence, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What the words of a window bring to one head."""

    window: Window
    parts: NDArray[np.float64]  # (tokens,) shares of the logit, in logits

    def spans(self) -> tuple[Span, ...]:
        """Return the smallest spans that carry the score, in order; none when no word speaks for it."""
        strongest = float(self.parts.max(initial=0.0))
        if strongest <= 0:
            return ()
        chosen = np.flatnonzero(self.parts >= _SHARE * strongest)
        runs = np.split(chosen, np.flatnonzero(np.diff(chosen) > 1) + 1)
        best = sorted(runs, key=lambda run: -float(self.parts[run].sum()))[:_SPANS]
        return tuple(sorted(self._span(run) for run in best))

    def _span(self, run: NDArray[np.intp]) -> Span:
        return self.window.spans[run[0]][0], self.window.spans[run[-1]][1]

    def evidence(self) -> Mapping[str, object]:
        """Return what a reviewer can check: the strongest words by place, with what they bring, in logits."""
        order = [int(at) for at in np.argsort(-self.parts, kind="stable")[:_WEIGHTS] if self.parts[at] > 0]
        return {
            "kind": "phrase",
            "weights": [[*self.window.spans[at], round(float(self.parts[at]), 2)] for at in order],
        }

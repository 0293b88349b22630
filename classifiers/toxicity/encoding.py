"""What the network sees of a text: two encoders side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.encoders import e5, use
from classifiers.toxicity.windows import clean

Floats = NDArray[np.float32]

WIDTH = e5.WIDTH + use.WIDTH
"""Values of an encoding."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """Both encoders."""

    e5: e5.E5
    use: use.Use

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (N, WIDTH) of N windows."""
        plain = [clean(text) for text in texts]
        return np.concatenate([self.e5.encode(plain), self.use.encode(plain)], axis=1)

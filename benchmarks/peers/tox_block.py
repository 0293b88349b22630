"""Score texts with the network inside tox-block, without TensorFlow: a line of JSON texts in, a line of scores out.

Layers, word index, cut and rescaling are those of tox-block 0.1.2 (`prediction.py`, `preprocessors.py`, `config.py`)
and of Keras 2's defaults for them.
"""

import io
import json
import pickle
import sys
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import h5py  # type: ignore[import-not-found]  # in the environment made for this script
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WORDS = 20_000
LENGTH = 100  # last words of a text
UNITS = 50
PUNCTUATION = str.maketrans(dict.fromkeys('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n', " "))
RANGES = {  # probability that tox-block maps to 0 and to 1
    "toxicity": (0.002116, 0.999858),
    "severe_toxicity": (0.000011, 0.648682),
    "obscene": (0.000347, 0.997533),
    "threat": (0.000040, 0.918887),
    "insult": (0.000373, 0.986303),
    "identity_attack": (0.000074, 0.901117),
}


class Plain:
    """Stands for a class of tox-block or Keras when their state is read; runs nothing."""

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


class Reader(pickle.Unpickler):
    """Reads the word index and nothing that could run code."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as in the base class
        """Return a harmless class for each of the five names in the file."""
        known = {"OrderedDict": OrderedDict, "defaultdict": defaultdict, "int": int}
        known |= {"TokenSequencer": Plain, "Tokenizer": Plain}
        if name not in known:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here")
        return known[name]


class Network:
    """Embedding, bidirectional LSTM, maximum over the words, two dense layers."""

    def __init__(self, index: dict[str, int], weights: dict[str, Floats]) -> None:
        self._index = {word: at for word, at in index.items() if at < WORDS}
        self._weights = weights

    def scores(self, texts: Sequence[str]) -> Iterator[dict[str, float]]:
        """Yield our categories for each text."""
        words = self._weights["embedding"][[self._encoded(text) for text in texts]]
        forward = self._lstm(words, "forward")
        backward = self._lstm(words[:, ::-1], "backward")
        hidden = np.concatenate([forward, backward], axis=1)
        dense = np.maximum(hidden @ self._weights["dense_kernel"] + self._weights["dense_bias"], 0)
        out = _sigmoid(dense @ self._weights["out_kernel"] + self._weights["out_bias"])
        for row in out:
            spread = zip(RANGES.items(), row, strict=True)
            named = {name: float(np.clip((p - low) / (high - low), 0, 1)) for (name, (low, high)), p in spread}
            yield {"harm": named["toxicity"], **named}

    def _encoded(self, text: str) -> list[int]:
        """Return the word numbers of a text, zeros before them."""
        found = [self._index[word] for word in text.lower().translate(PUNCTUATION).split() if word in self._index]
        kept = found[-LENGTH:]
        return [0] * (LENGTH - len(kept)) + kept

    def _lstm(self, words: Floats, side: str) -> Floats:
        """Return the (N, UNITS) maximum over the steps; Keras orders the gates: in, forget, cell, out."""
        inputs = words @ self._weights[f"{side}_kernel"] + self._weights[f"{side}_bias"]
        hidden = cell = np.zeros((len(words), UNITS), dtype=np.float32)
        largest = np.full_like(hidden, -np.inf)
        for step in range(LENGTH):
            gates = inputs[:, step] + hidden @ self._weights[f"{side}_recurrent_kernel"]
            enter, forget, fresh, leave = np.split(gates, 4, axis=1)
            cell = _gate(forget) * cell + _gate(enter) * np.tanh(fresh)
            hidden = _gate(leave) * np.tanh(cell)
            largest = np.maximum(largest, hidden)
        return largest


def _gate(x: Floats) -> Floats:
    """Keras 2's hard sigmoid, which the file names."""
    return np.asarray(np.clip(0.2 * x + 0.5, 0, 1), dtype=np.float32)


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(0.5 * (1 + np.tanh(x / 2)), dtype=np.float32)


def read() -> Network:
    """Read the files of the installed package."""
    folder = Path(str(distribution("tox-block").locate_file("tox_block"))) / "trained_models"
    encoder = Reader(io.BytesIO((folder / "encoder_0.1.2.pkl").read_bytes())).load()
    weights: dict[str, Floats] = {}
    with h5py.File(folder / "lstm_model_0.1.2.h5", "r") as file:
        file["model_weights"].visititems(lambda name, item: _keep(weights, name, item))
    return Network(encoder.tokenizer.word_index, weights)


def _keep(weights: dict[str, Floats], path: str, item: Any) -> None:  # noqa: ANN401 - h5py has no types
    """Note an array under a short name."""
    if hasattr(item, "shape"):
        weights[_short(path)] = np.asarray(item)


def _short(path: str) -> str:
    """Return `forward_kernel`, `dense_bias`, ... for a path in the file."""
    layer, name = path.split("/", maxsplit=1)[0], path.rsplit("/", maxsplit=1)[-1].split(":", maxsplit=1)[0]
    if "embedding" in layer:
        return "embedding"
    if "bidirectional" in layer:
        return f"{'backward' if 'backward' in path else 'forward'}_{name}"
    return f"{'out' if layer == 'dense_1' else 'dense'}_{name}"


def main() -> None:
    """Answer until the input ends; an empty list says that all is loaded."""
    network = read()
    print("[]", flush=True)
    for line in sys.stdin:
        print(json.dumps(list(network.scores(json.loads(line)))), flush=True)


if __name__ == "__main__":
    main()

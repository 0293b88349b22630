"""The process that holds torch: JSON lines of texts in, of logits out. A script: it imports nothing of Winnow.

Its one argument is a JSON object: `checkpoint` and `folder` (paths), `memory` (MiB). It says first
``{"ready": {"model": CLASS, "labels": [...]}}``, or ``{"failed": CODE, "model": CLASS or null}`` and ends. Then each
line ``{"texts": [...]}`` is answered by ``{"logits": [[...], ...]}``, a row for each text and a column for each label,
or by ``{"error": CLASS at LINE}``. It ends when its input does. No answer quotes a text.
"""

import contextlib
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import IO, Any

TOKENS = 512
"""Tokens of one text at most, its start and end among them; longer ones are halved until they fit, never cut off."""

BATCH = 32
"""Texts in one call of the model at most."""

PADDED = 4_096
"""Tokens in one call of the model at most, padding included: this bounds memory, and how long a call takes."""

_LEAST_WORDS = 0.9  # share of the model's words that a whole tokenizer knows

_NO_MEMORY = ("allocate memory", "failed to map segment")  # in what torch and the loader of libraries say

Row = list[float]


class UnusableError(Exception):
    """The model cannot be loaded; `code` is extra, checkpoint, folder or memory."""

    def __init__(self, code: str, model: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.model = model


class Network:
    """A loaded checkpoint."""

    def __init__(self, name: str, labels: Sequence[str], model: Any, tokenizer: Any) -> None:  # noqa: ANN401 - untyped libraries
        self.name = name
        self.labels = labels  # of its first outputs; more outputs are identities
        self._model = model
        self._tokenizer = tokenizer
        self._most = min(TOKENS, model.config.max_position_embeddings)

    def logits(self, texts: Sequence[str]) -> list[Row]:
        """Score N texts; returns N rows, a column for each label: the largest over the parts of a text."""
        parts = [(owner, part) for owner, text in enumerate(texts) for part in fitting(text, self._tokens, self._most)]
        tokens = [self._tokens(part) for _, part in parts]
        out: list[Row] = [[-float("inf")] * len(self.labels) for _ in texts]
        for batch in batches([len(one) for one in tokens]):
            for at, row in zip(batch, self._scored([tokens[at] for at in batch]), strict=True):
                owner = parts[at][0]
                out[owner] = [max(pair) for pair in zip(out[owner], row, strict=True)]
        return out

    def _tokens(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer(text, truncation=False)["input_ids"]
        return ids

    def _scored(self, tokens: Sequence[Sequence[int]]) -> list[Row]:
        """Return the logits of one batch."""
        padded = self._tokenizer.pad({"input_ids": tokens}, return_tensors="pt")
        with import_module("torch").inference_mode():
            logits = self._model(**padded).logits[:, : len(self.labels)]
        rows: list[Row] = logits.double().tolist()
        return rows


def fitting(text: str, tokens: Callable[[str], Sequence[int]], most: int) -> Iterator[str]:
    """Yield the text, or halves of it until each has at most `most` tokens."""
    if len(text) < 2 or len(tokens(text)) <= most:  # noqa: PLR2004 - one code point cannot be halved
        yield text
        return
    middle = len(text) // 2
    for half in (text[:middle], text[middle:]):
        yield from fitting(half, tokens, most)


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the indices of N texts, shortest first, so that texts of like length share a call.

    Args:
        lengths: tokens of each text.
    """
    batch: list[int] = []
    for at in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) == BATCH or (len(batch) + 1) * lengths[at] > PADDED):
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def load(checkpoint: str, folder: str) -> Network:
    """Load a checkpoint. Takes seconds.

    Raises:
        UnusableError: with the code of what is missing.
    """
    try:
        torch, detoxify = import_module("torch"), import_module("detoxify.detoxify")
    except (ImportError, OSError) as missing:
        raise UnusableError("memory" if _is_memory(missing) else "extra") from missing
    torch.set_num_threads(1)
    arch, labels, weights = _read(torch, checkpoint)
    name = str(arch["model_name"])
    with _naming("folder", name):
        model, tokenizer = detoxify.get_model_and_tokenizer(
            model_type=folder,
            model_name=name,
            tokenizer_name=arch["tokenizer_name"],
            num_classes=arch["num_classes"],
            state_dict=weights,
        )
    _check(model, tokenizer, weights, labels, name)
    return Network(name, labels, model.eval(), tokenizer)


def _read(torch: Any, checkpoint: str) -> tuple[Mapping[str, Any], Sequence[str], Mapping[str, Any]]:  # noqa: ANN401 - untyped library
    """Return the architecture, the labels and the weights; never runs code that the file brings."""
    with _naming("checkpoint"):
        try:
            loaded = torch.load(checkpoint, map_location="cpu", weights_only=True, mmap=True)
        except RuntimeError:  # a file from before torch 1.6 cannot be mapped
            loaded = torch.load(checkpoint, map_location="cpu", weights_only=True)
        config = loaded["config"]
        return config["arch"]["args"], config["dataset"]["args"]["classes"], loaded["state_dict"]


def _check(model: Any, tokenizer: Any, weights: Mapping[str, Any], labels: Sequence[str], name: str) -> None:  # noqa: ANN401 - untyped libraries
    """Refuse what transformers passes over in silence: weights left at random, and a tokenizer without its words."""
    if not set(model.state_dict()) <= set(weights) or model.config.num_labels < len(labels):
        raise UnusableError("checkpoint", name)
    words = model.config.vocab_size
    if not _LEAST_WORDS * words <= len(tokenizer) <= words:
        raise UnusableError("folder", name)


@contextlib.contextmanager
def _naming(code: str, model: str | None = None) -> Iterator[None]:
    """Turn whatever torch, pickle and transformers raise into one code."""
    try:
        yield
    except Exception as broken:
        raise UnusableError("memory" if _is_memory(broken) else code, model) from broken


def _is_memory(error: Exception) -> bool:
    return isinstance(error, MemoryError) or any(sign in str(error).lower() for sign in _NO_MEMORY)


def serve(network: Network, lines: IO[str], answers: IO[str]) -> None:
    """Answer every line until there are no more."""
    for line in lines:
        _say(answers, _answer(network, json.loads(line)["texts"]))


def _answer(network: Network, texts: Sequence[str]) -> dict[str, object]:
    try:
        return {"logits": network.logits(texts)}
    except Exception as error:  # noqa: BLE001 - the next batch may be better
        place = traceback.extract_tb(error.__traceback__)[-1].lineno
        return {"error": "too little memory" if _is_memory(error) else f"{type(error).__name__} at line {place}"}


def _say(answers: IO[str], answer: Mapping[str, object]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def main() -> int:
    """Load, say so, serve. What libraries print to standard output goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    plan = json.loads(sys.argv[1])
    most = plan["memory"] * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    try:
        network = load(plan["checkpoint"], plan["folder"])
    except (UnusableError, MemoryError) as unusable:
        code, model = (unusable.code, unusable.model) if isinstance(unusable, UnusableError) else ("memory", None)
        _say(answers, {"failed": code, "model": model})
        return 1
    _say(answers, {"ready": {"model": network.name, "labels": list(network.labels)}})
    with contextlib.suppress(BrokenPipeError):
        serve(network, sys.stdin, answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())

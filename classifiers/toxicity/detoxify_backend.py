"""Detoxify as an alternative to the linear heads: a checkpoint of yours, loaded without a network."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.tag import Findings, Scores, Span
from classifiers.toxicity.reading import FLOOR, Seen, Text, findings, texts, with_rules
from config.settings import ClassifierSettings
from ingest.conversation import Conversation

LABELS: Mapping[str, str] = {
    "toxic": "toxicity",
    "toxicity": "toxicity",
    "severe_toxic": "severe_toxicity",
    "severe_toxicity": "severe_toxicity",
    "obscene": "obscene",
    "threat": "threat",
    "insult": "insult",
    "identity_hate": "identity_attack",
    "identity_attack": "identity_attack",
    "sexual_explicit": "sexual",
}
"""Label of a checkpoint to our category. What is not listed (the identity labels of `unbiased`) is no harm."""

WINDOW = 480
"""Code points scored at once, so that nothing is cut off at the models' 512 tokens; the worst window counts."""

_BATCH = 32
_TOKENS = 512

_FETCH = (
    "download a checkpoint of https://github.com/unitaryai/detoxify/releases and set"
    " WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT to the file"
)
_FOLDER = (
    "put config.json and the tokenizer files of the checkpoint's base model into a folder and set"
    " WINNOW_CLASSIFIERS__DETOXIFY_CONFIG to it"
)
_EXTRA = "install winnow-triage[detoxify]"
_UNREADABLE = (
    "the checkpoint cannot be read as plain weights; download it again, or save its state_dict and config anew"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a text that fits the model."""

    owner: int  # index of its text
    span: Span  # code points into the text
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A loaded checkpoint."""

    variant: str  # original, unbiased, multilingual; with -small
    labels: tuple[str, ...]  # of the checkpoint, in the order of its outputs
    model: Any  # transformers.PreTrainedModel
    tokenizer: Any  # transformers.PreTrainedTokenizer

    def scores(self, contents: Sequence[str]) -> NDArray[np.float64]:
        """Score N texts, in batches of like length; returns (N, labels) probabilities."""
        torch = import_module("torch")
        out = np.zeros((len(contents), len(self.labels)))
        order = sorted(range(len(contents)), key=lambda at: len(contents[at]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            tokens = self.tokenizer(
                [contents[at] for at in batch],
                return_tensors="pt",
                padding=True,
                truncation=True,
                max_length=_TOKENS,
            )
            with torch.inference_mode():
                out[batch] = torch.sigmoid(self.model(**tokens).logits).double().numpy()
        return out


class DetoxifyClassifier:
    """Scores abusive wording with a Detoxify checkpoint; its `harm` is its toxicity."""

    part = "toxicity"

    def __init__(self, network: Network) -> None:
        self._network = network
        self.name = f"detoxify-{network.variant}@1"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        found = list(texts(batch))
        pieces = [piece for owner, text in enumerate(found) for piece in _pieces(owner, text.content)]
        scores = self._network.scores([piece.content for piece in pieces])
        ends = np.cumsum(np.bincount([piece.owner for piece in pieces], minlength=len(found)))
        seen = []
        for text, start, end in zip(found, [0, *ends], ends, strict=False):
            seen.append(with_rules(self._one(text, pieces[start:end], scores[start:end]), self.name))
        return findings(batch, seen)

    def _one(self, text: Text, pieces: Sequence[Piece], scores: NDArray[np.float64]) -> Seen:
        """Judge one text by its worst piece, label by label."""
        ours: dict[str, float] = {}
        places: dict[str, Span] = {}
        for column, label in enumerate(self._network.labels):
            if label in LABELS:
                worst = int(scores[:, column].argmax())
                ours[LABELS[label]], places[LABELS[label]] = float(scores[worst, column]), pieces[worst].span
        tags = tuple(
            text.tag(
                category,
                score,
                self.name,
                spans=(places[category],),
                evidence={"kind": "model", "variant": self._network.variant},
            )
            for category, score in ours.items()
            if score >= FLOOR
        )
        return Seen(text=text, scores=_with_harm(ours), tags=tags)


def _with_harm(scores: Scores) -> Scores:
    return {"harm": scores.get("toxicity", 0.0), **scores}


def _pieces(owner: int, content: str) -> Iterator[Piece]:
    """Cut a text into pieces of at most `WINDOW` code points, at white space where there is some."""
    start = 0
    while start < len(content):
        end = min(start + WINDOW, len(content))
        if end < len(content):
            gap = max(content.rfind(" ", start, end), content.rfind("\n", start, end))
            end = gap + 1 if gap > start else end
        if content[start:end].strip():
            yield Piece(owner=owner, span=(start, end), content=content[start:end])
        start = end


def build(settings: ClassifierSettings) -> Classifier:
    """Load the checkpoint of the settings. Takes seconds: torch is slow to import.

    Raises:
        ClassifierUnavailableError: the extra is not installed, or a file is missing or cannot be read.
    """
    checkpoint = _existing(settings.detoxify_checkpoint, _FETCH)
    folder = _existing(settings.detoxify_config, _FOLDER)
    _existing(folder / "config.json", _FOLDER)
    try:
        torch, detoxify = import_module("torch"), import_module("detoxify.detoxify")
    except ImportError as missing:
        raise ClassifierUnavailableError("detoxify", _EXTRA) from missing
    try:
        loaded = torch.load(checkpoint, map_location="cpu", weights_only=True)
        arch: Mapping[str, Any] = loaded["config"]["arch"]["args"]
        labels = tuple(loaded["config"]["dataset"]["args"]["classes"])
        model, tokenizer = detoxify.get_model_and_tokenizer(
            **{**arch, "model_type": str(folder)}, state_dict=loaded["state_dict"]
        )
    except Exception as broken:  # torch, pickle and transformers each raise their own
        raise ClassifierUnavailableError("detoxify", _UNREADABLE) from broken
    model.eval()
    variant = variant_of(arch["model_name"], labels)
    return DetoxifyClassifier(Network(variant=variant, labels=labels, model=model, tokenizer=tokenizer))


def variant_of(model_name: str, labels: Sequence[str]) -> str:
    """Return the name under which Detoxify publishes a checkpoint of this kind."""
    if model_name.startswith("XLMRoberta"):
        return "multilingual"
    kind = "unbiased" if "sexual_explicit" in labels else "original"
    return f"{kind}-small" if model_name.startswith("Albert") else kind


def _existing(path: Path | None, remedy: str) -> Path:
    """Return the path when something is there."""
    if path is None or not path.exists():
        raise ClassifierUnavailableError("detoxify", remedy)
    return path

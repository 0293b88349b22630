"""The checkpoints that Detoxify publishes: their labels, their languages, and what has to be fetched for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

LABELS: Mapping[str, str] = MappingProxyType(
    {
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
)
"""Label of a checkpoint to our category. What is not listed (who a text is about, in `unbiased`) is no harm."""

BASE_FILES = ("config.json", "tokenizer.json", "tokenizer_config.json")
"""What is needed of the base model: its shape and its tokenizer, no weights."""

_RELEASES = "https://github.com/unitaryai/detoxify/releases/download"
_MODELS = "https://huggingface.co"
_SIX = ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")
_SEVEN = ("toxicity", "severe_toxicity", "obscene", "identity_attack", "insult", "threat", "sexual_explicit")
_ENGLISH = frozenset({"en"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One published checkpoint."""

    name: str
    release: str
    file: str
    base: str  # the model it was made from
    labels: tuple[str, ...]  # of its first outputs; identities may follow
    languages: frozenset[str]  # ISO 639-1, those it was trained on

    @property
    def url(self) -> str:
        """Where its weights are."""
        return f"{_RELEASES}/{self.release}/{self.file}"

    @property
    def base_urls(self) -> tuple[str, ...]:
        """Where the files of its base model are."""
        return tuple(f"{_MODELS}/{self.base}/resolve/main/{name}" for name in BASE_FILES)


_PUBLISHED = (
    Variant(
        name="original",
        release="v0.1-alpha",
        file="toxic_original-c1212f89.ckpt",
        base="google-bert/bert-base-uncased",
        labels=_SIX,
        languages=_ENGLISH,
    ),
    Variant(
        name="unbiased",
        release="v0.3-alpha",
        file="toxic_debiased-c7548aa0.ckpt",
        base="FacebookAI/roberta-base",
        labels=_SEVEN,
        languages=_ENGLISH,
    ),
    Variant(
        name="multilingual",
        release="v0.4-alpha",
        file="multilingual_debiased-0b549669.ckpt",
        base="FacebookAI/xlm-roberta-base",
        labels=_SEVEN,
        languages=frozenset({"en", "fr", "es", "it", "pt", "tr", "ru"}),
    ),
    Variant(
        name="original-small",
        release="v0.1.2",
        file="original-albert-0e1d6498.ckpt",
        base="albert/albert-base-v2",
        labels=_SIX,
        languages=_ENGLISH,
    ),
    Variant(
        name="unbiased-small",
        release="v0.1.2",
        file="unbiased-albert-c8519128.ckpt",
        base="albert/albert-base-v2",
        labels=_SEVEN,
        languages=_ENGLISH,
    ),
)

VARIANTS: Mapping[str, Variant] = MappingProxyType({variant.name: variant for variant in _PUBLISHED})
"""Name to checkpoint. Source: MODEL_URLS of detoxify 0.5.4 and the configurations in its repository."""


def published(checkpoint: Path) -> Variant | None:
    """Return the variant whose file has this name; None for a file of yours."""
    return next((variant for variant in _PUBLISHED if variant.file == checkpoint.name), None)


def variant_of(model_name: str, labels: Sequence[str]) -> Variant:
    """Return what Detoxify publishes of this kind; a checkpoint that you trained further counts as its origin.

    Args:
        model_name: class of the model, as the checkpoint names it.
        labels: of the checkpoint.
    """
    if model_name.startswith("XLMRoberta"):
        return VARIANTS["multilingual"]
    kind = "unbiased" if "sexual_explicit" in labels else "original"
    return VARIANTS[f"{kind}-small" if model_name.startswith("Albert") else kind]

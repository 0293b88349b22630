"""Tiny checkpoints of every variant, in the form in which Detoxify publishes them. Needs torch."""

from importlib import import_module
from pathlib import Path
from typing import Any

from classifiers.toxicity.detoxify.variants import VARIANTS
from config.settings import ClassifierSettings

WORDS = ("you", "are", "a", "silly", "kind", "fool", "friend")
CLASSES = {"google-bert": "Bert", "FacebookAI": "Roberta", "albert": "Albert"}


def write(folder: Path, name: str) -> ClassifierSettings:
    """Write a checkpoint with two layers and random weights, and its base model's files; returns the settings."""
    torch, transformers = import_module("torch"), import_module("transformers")
    torch.manual_seed(1)
    family, labels = family_of(name), VARIANTS[name].labels
    tokenizer = _tokenizer(transformers, family)
    tokenizer.save_pretrained(folder)
    config = _config(transformers, family, len(tokenizer), outputs(name))
    model = getattr(transformers, f"{family}ForSequenceClassification")(config)
    for weights in model.parameters():
        torch.nn.init.normal_(weights, std=0.5)
    config.num_labels = 2  # as in the published folder of the base model
    config.save_pretrained(folder)
    checkpoint = folder / VARIANTS[name].file
    torch.save({"state_dict": model.state_dict(), "config": _said(family, labels, outputs(name))}, checkpoint)
    return ClassifierSettings(detoxify="instead", detoxify_checkpoint=checkpoint, detoxify_config=folder)


def family_of(name: str) -> str:
    """Return the start of the names of a variant's classes."""
    base = VARIANTS[name].base
    return "XLMRoberta" if "xlm" in base else CLASSES[base.split("/")[0]]


def outputs(name: str) -> int:
    """Return how many outputs it has: nine identities follow the seven labels."""
    labels = VARIANTS[name].labels
    return 16 if "sexual_explicit" in labels else len(labels)


def _config(transformers: Any, family: str, words: int, labels: int) -> Any:  # noqa: ANN401 - untyped, and absent where mypy runs
    return getattr(transformers, f"{family}Config")(
        vocab_size=words,
        embedding_size=16,
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=514 if "oberta" in family else 512,
        pad_token_id=1 if "oberta" in family else 0,
        num_labels=labels,
    )


def _tokenizer(transformers: Any, family: str) -> Any:  # noqa: ANN401 - as above
    make = getattr(transformers, f"{family}Tokenizer")
    whole = [f"▁{word}" for word in WORDS]
    match family:
        case "Bert":
            return make(
                vocab={word: at for at, word in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS))}
            )
        case "Roberta":  # a token for every byte
            letters = import_module("tokenizers").pre_tokenizers.ByteLevel.alphabet()
            marks = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
            return make(vocab={token: at for at, token in enumerate((*marks, *sorted(letters)))}, merges=[])
        case "XLMRoberta":
            return make(vocab=[(token, -2.0) for token in ("<s>", "<pad>", "</s>", "<unk>", *whole, "<mask>")])
        case _:
            return make(vocab=[(token, -2.0) for token in ("<pad>", "<unk>", "[CLS]", "[SEP]", "[MASK]", *whole)])


def _said(family: str, labels: tuple[str, ...], count: int) -> dict[str, Any]:
    """Return what the published checkpoints hold next to their weights."""
    arch = {
        "num_classes": count,
        "model_type": "the name of the base model",
        "model_name": f"{family}ForSequenceClassification",
        "tokenizer_name": f"{family}Tokenizer",
    }
    return {"arch": {"args": arch}, "dataset": {"args": {"classes": list(labels)}}}

"""The Detoxify backend, on a tiny checkpoint that the test makes."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.registry import build
from classifiers.toxicity.detoxify_backend import variant_of
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

CLASSES = ["toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate"]
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "you", "are", "a", "silly", "kind", "fool", "friend"]

needs_extra = pytest.mark.detoxify


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> ClassifierSettings:
    """Write a checkpoint of a two-layer BERT with twelve words, and its config folder."""
    torch, transformers = import_module("torch"), import_module("transformers")
    folder = tmp_path_factory.mktemp("detoxify")
    torch.manual_seed(1)
    config = _architecture(transformers)
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n")
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    model = transformers.BertForSequenceClassification(config)
    torch.nn.init.normal_(model.classifier.weight, std=2.0)
    config.num_labels = 2  # as in the published folder of the base model
    config.save_pretrained(folder)
    torch.save({"state_dict": model.state_dict(), "config": _config()}, folder / "tiny.ckpt")
    return ClassifierSettings(detoxify_checkpoint=folder / "tiny.ckpt", detoxify_config=folder)


def _architecture(transformers: Any) -> Any:  # noqa: ANN401 - untyped, and absent where mypy runs
    return transformers.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        num_labels=len(CLASSES),
    )


def _config() -> dict[str, Any]:
    """Return what the published checkpoints hold next to their weights."""
    arch = {
        "num_classes": len(CLASSES),
        "model_type": "bert-base-uncased",
        "model_name": "BertForSequenceClassification",
        "tokenizer_name": "BertTokenizer",
    }
    return {"arch": {"args": arch}, "dataset": {"args": {"classes": CLASSES}}}


@pytest.fixture(scope="module")
def classifier(files: ClassifierSettings) -> Classifier:
    """Load it as the pipeline does, by the name in the registry."""
    return build("detoxify", files)


def _said(*contents: str) -> list[Conversation]:
    messages = (Message(id="0", role=Role.USER, content=content) for content in contents)
    return [Conversation(id=str(at), messages=(message,)) for at, message in enumerate(messages)]


@needs_extra
def test_its_labels_come_out_under_our_names(classifier: Classifier) -> None:
    (found,) = classifier.classify(_said("you are a silly fool"))

    assert set(found.messages["0"]) == {
        "harm", "toxicity", "severe_toxicity", "obscene", "threat", "insult", "identity_attack", "sexual_minors",
    }  # fmt: skip
    assert found.messages["0"]["harm"] == found.messages["0"]["toxicity"]
    assert classifier.name == "detoxify-original@1"
    assert classifier.part == "toxicity"


@needs_extra
def test_scores_are_those_of_the_checkpoints_own_weights(classifier: Classifier, files: ClassifierSettings) -> None:
    torch, transformers = import_module("torch"), import_module("transformers")
    model = transformers.BertForSequenceClassification(_architecture(transformers))
    model.load_state_dict(torch.load(files.detoxify_checkpoint, weights_only=True)["state_dict"])
    tokens = torch.tensor([[WORDS.index(word) for word in ["[CLS]", "you", "are", "a", "kind", "friend", "[SEP]"]]])
    with torch.inference_mode():
        expected = torch.sigmoid(model.eval()(tokens).logits)[0].tolist()

    (found,) = classifier.classify(_said("you are a kind friend"))

    assert found.messages["0"]["toxicity"] == pytest.approx(expected[0], abs=1e-5)
    assert found.messages["0"]["identity_attack"] == pytest.approx(expected[5], abs=1e-5)


@needs_extra
def test_the_company_in_a_batch_does_not_change_a_score(classifier: Classifier) -> None:
    contents = ["you", "a silly fool " * 30, "you are a kind friend", "fool"]

    together = classifier.classify(_said(*contents))
    alone = [classifier.classify(_said(content))[0] for content in contents]

    for one, other in zip(together, alone, strict=True):
        assert one.messages["0"] == pytest.approx(dict(other.messages["0"]), abs=1e-4)


@needs_extra
def test_nothing_of_a_long_message_is_cut_off(classifier: Classifier) -> None:
    (short,) = classifier.classify(_said("silly fool"))
    (long,) = classifier.classify(_said("silly fool" + " " * 2_000 + "you are a kind friend"))

    assert all(long.messages["0"][name] >= score - 1e-4 for name, score in short.messages["0"].items())
    assert all(0 <= start < end <= 2_031 for tag in long.tags for start, end in tag.spans)


@needs_extra
def test_white_space_is_skipped_and_emoji_are_scored(classifier: Classifier) -> None:
    empty, emoji = classifier.classify(_said(" \n", "🙂"))

    assert empty.skipped
    assert "toxicity" in emoji.messages["0"]


@needs_extra
def test_a_checkpoint_that_would_run_code_is_refused(files: ClassifierSettings, tmp_path: Path) -> None:
    torch = import_module("torch")
    torch.save({"state_dict": {}, "config": Path}, tmp_path / "strange.ckpt")

    with pytest.raises(ClassifierUnavailableError, match="plain weights"):
        build("detoxify", files.model_copy(update={"detoxify_checkpoint": tmp_path / "strange.ckpt"}))


def test_without_a_checkpoint_the_error_says_what_to_fetch_and_which_setting_names_it() -> None:
    with pytest.raises(ClassifierUnavailableError, match=r"download .*WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT"):
        build("detoxify", ClassifierSettings())


def test_without_a_config_folder_the_error_says_what_belongs_into_it(tmp_path: Path) -> None:
    (tmp_path / "some.ckpt").write_bytes(b"")

    with pytest.raises(ClassifierUnavailableError, match=r"config\.json .*WINNOW_CLASSIFIERS__DETOXIFY_CONFIG"):
        build("detoxify", ClassifierSettings(detoxify_checkpoint=tmp_path / "some.ckpt", detoxify_config=tmp_path))


def test_without_the_extra_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    for name in ("some.ckpt", "config.json"):
        (tmp_path / name).write_bytes(b"")

    with pytest.raises(ClassifierUnavailableError, match=r"winnow-triage\[detoxify\]"):
        build("detoxify", ClassifierSettings(detoxify_checkpoint=tmp_path / "some.ckpt", detoxify_config=tmp_path))


@pytest.mark.parametrize(
    ("model", "labels", "variant"),
    [
        ("BertForSequenceClassification", ["toxic"], "original"),
        ("RobertaForSequenceClassification", ["toxicity", "sexual_explicit"], "unbiased"),
        ("XLMRobertaForSequenceClassification", ["toxicity", "sexual_explicit"], "multilingual"),
        ("AlbertForSequenceClassification", ["toxic"], "original-small"),
        ("AlbertForSequenceClassification", ["toxicity", "sexual_explicit"], "unbiased-small"),
    ],
)
def test_a_checkpoint_is_named_as_detoxify_publishes_it(model: str, labels: list[str], variant: str) -> None:
    assert variant_of(model, labels) == variant

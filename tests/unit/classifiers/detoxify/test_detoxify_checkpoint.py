"""Detoxify on tiny checkpoints that the tests make: runs where torch is, in an environment of its own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from classifiers import ensemble
from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.registry import build
from classifiers.tag import Outcome
from classifiers.toxicity.detoxify.child import TOKENS
from classifiers.toxicity.detoxify.classifier import DetoxifyClassifier
from classifiers.toxicity.detoxify.process import ScoringProcess
from classifiers.toxicity.detoxify.variants import LABELS, VARIANTS
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role
from tests.unit.classifiers.detoxify import tiny
from tests.unit.classifiers.detoxify.rows import labelled
from triage.cli.train import app

pytestmark = pytest.mark.detoxify


@pytest.fixture(scope="module", params=VARIANTS)
def variant(request: pytest.FixtureRequest) -> str:
    """Return the name of each variant in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def files(variant: str, tmp_path_factory: pytest.TempPathFactory) -> ClassifierSettings:
    """Write its checkpoint."""
    return tiny.write(tmp_path_factory.mktemp(variant), variant)


@pytest.fixture(scope="module")
def classifier(files: ClassifierSettings) -> Iterator[DetoxifyClassifier]:
    """Load it as the pipeline does."""
    loaded = build("toxicity", files)
    assert isinstance(loaded, DetoxifyClassifier)
    yield loaded
    _process(loaded).close()


@pytest.fixture
def original(tmp_path: Path) -> ClassifierSettings:
    """Write the checkpoint of one variant, for a test to spoil."""
    return tiny.write(tmp_path, "original")


def _process(classifier: Classifier) -> ScoringProcess:
    assert isinstance(classifier, DetoxifyClassifier)
    process = classifier._scorer
    assert isinstance(process, ScoringProcess)
    return process


def _said(*contents: str) -> list[Conversation]:
    messages = (Message(id="0", role=Role.USER, content=content) for content in contents)
    return [Conversation(id=str(at), messages=(message,)) for at, message in enumerate(messages)]


def _expected(files: ClassifierSettings, name: str, text: str) -> list[float]:
    """Return the probabilities that transformers itself gives for a text, with all its tokens."""
    torch, transformers = import_module("torch"), import_module("transformers")
    family, folder = tiny.family_of(name), str(files.detoxify_config)
    config = getattr(transformers, f"{family}Config").from_pretrained(folder, num_labels=tiny.outputs(name))
    model = getattr(transformers, f"{family}ForSequenceClassification")(config)
    model.load_state_dict(torch.load(files.detoxify_checkpoint, weights_only=True)["state_dict"])
    tokens: Any = getattr(transformers, f"{family}Tokenizer").from_pretrained(folder)(text, return_tensors="pt")
    with torch.inference_mode():
        probabilities: list[float] = torch.sigmoid(model.eval()(**tokens).logits)[0].tolist()
    return probabilities


def test_scores_are_those_of_the_checkpoints_own_weights(
    classifier: DetoxifyClassifier, files: ClassifierSettings, variant: str
) -> None:
    text = "you are a kind friend"

    (found,) = classifier.classify(_said(text))

    for label, probability in zip(VARIANTS[variant].labels, _expected(files, variant, text), strict=False):
        assert found.messages["0"][LABELS[label]] == pytest.approx(probability, abs=1e-5)
    assert found.messages["0"]["harm"] == found.messages["0"]["toxicity"]
    assert classifier.name == f"detoxify-{variant}@1"


def test_the_company_in_a_batch_does_not_change_a_score(classifier: DetoxifyClassifier) -> None:
    contents = ["you", "a silly fool " * 30, "you are a kind friend", "fool", "🙂", "混合文字" * 400]

    together = classifier.classify(_said(*contents))
    alone = [classifier.classify(_said(content))[0] for content in contents]

    for one, other in zip(together, alone, strict=True):
        assert one.messages["0"] == pytest.approx(dict(other.messages["0"]), abs=1e-4)


def test_nothing_of_a_long_message_is_cut_off(classifier: DetoxifyClassifier) -> None:
    (short,) = classifier.classify(_said("silly fool"))
    (long,) = classifier.classify(_said("silly fool" + " " * 2_000 + "you are a kind friend"))

    assert all(0 <= start < end <= 2_031 for tag in long.tags for start, end in tag.spans)
    assert set(long.messages["0"]) == set(short.messages["0"])


@pytest.mark.parametrize("content", ["🙂" * 300, "\u202eabc", "\u200b" * 50, "\ud800", "a" * 200_000, "<b>" * 99])
def test_whatever_is_written_gets_a_score(classifier: DetoxifyClassifier, content: str) -> None:
    (found,) = classifier.classify(_said(content))

    assert 0 <= found.messages["0"]["toxicity"] <= 1


def test_white_space_is_skipped(classifier: DetoxifyClassifier) -> None:
    (found,) = classifier.classify(_said(" \n"))

    assert found.skipped


def test_a_text_of_more_tokens_than_fit_is_read_to_its_end(tmp_path: Path) -> None:
    """A window of Chinese is 1,440 bytes, and this tokenizer makes a token of each."""
    files = tiny.write(tmp_path, "unbiased")
    process = _process(build("detoxify", files))
    quarters = [letter * 120 for letter in "甲乙丙丁"]

    (whole,), parts = process.logits(["".join(quarters)]), process.logits(quarters)
    process.close()

    assert 120 * 3 < TOKENS < 240 * 3
    assert whole == pytest.approx(parts.max(axis=0), abs=1e-4)


def test_the_worker_never_imports_torch(original: ClassifierSettings) -> None:
    """Not for Detoxify, and not for Presidio, which takes it wherever it is installed."""
    program = (
        "import sys; from classifiers.ensemble import build; from config.settings import Settings;"
        "from ingest.conversation import Conversation, Message, Role;"
        "said = Conversation(id='c', messages=(Message(id='0', role=Role.USER, content='you are John Smith'),));"
        "(tagged,) = build(Settings().classifiers, 60).screen([said], [None]);"
        "print(tagged.complete, 'torch' in sys.modules, 'transformers' in sys.modules)"
    )
    environment = {
        "WINNOW_CLASSIFIERS__DETOXIFY": "beside",
        "WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT": str(original.detoxify_checkpoint),
        "WINNOW_CLASSIFIERS__DETOXIFY_CONFIG": str(original.detoxify_config),
        "PYTHONPATH": str(Path(ensemble.__file__).parents[1]),
    }

    ran = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stdout.split() == ["True", "False", "False"]


def test_when_its_process_is_killed_the_part_fails_for_a_batch_of_one_and_is_back_for_the_next(
    original: ClassifierSettings,
) -> None:
    classifier = build("toxicity", original)
    screening = ensemble.Ensemble([classifier], timeout=60)
    _kill(classifier)

    outcomes = [screening.screen(_said("you"), [None])[0].screened["toxicity"] for _ in range(2)]
    _process(classifier).close()

    assert outcomes == [Outcome.FAILED, Outcome.OK]


def _kill(classifier: Classifier) -> None:
    running = _process(classifier)._process
    assert running is not None
    running.kill()
    running.wait()


def test_a_calibration_is_made_by_command_and_used_for_this_checkpoint_alone(
    original: ClassifierSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT", str(original.detoxify_checkpoint))
    monkeypatch.setenv("WINNOW_CLASSIFIERS__DETOXIFY_CONFIG", str(original.detoxify_config))
    out = tmp_path / "lines.json"

    ran = CliRunner().invoke(app, ["detoxify", "--data", str(labelled(tmp_path, 400)), "--out", str(out)])

    assert ran.exit_code == 0
    calibrated = build("toxicity", original.model_copy(update={"detoxify_calibration": out}))
    plain = build("toxicity", original)
    one, other = (loaded.classify(_said("you are a fool"))[0].messages["0"] for loaded in (calibrated, plain))
    assert one["toxicity"] != pytest.approx(other["toxicity"])
    assert one["threat"] == other["threat"]  # no row says what is one
    for loaded in (calibrated, plain):
        _process(loaded).close()


def test_too_little_memory_is_said(original: ClassifierSettings) -> None:
    with pytest.raises(ClassifierUnavailableError, match="64 MiB are too few"):
        build("detoxify", original.model_copy(update={"detoxify_memory": 64}))


def test_a_checkpoint_that_would_run_code_is_refused(original: ClassifierSettings, tmp_path: Path) -> None:
    torch = import_module("torch")
    torch.save({"state_dict": {}, "config": Path}, tmp_path / "strange.ckpt")

    with pytest.raises(ClassifierUnavailableError, match="plain weights"):
        build("detoxify", original.model_copy(update={"detoxify_checkpoint": tmp_path / "strange.ckpt"}))


def test_weights_of_another_layout_are_refused_and_not_left_at_random(original: ClassifierSettings) -> None:
    torch = import_module("torch")
    loaded = torch.load(original.detoxify_checkpoint, weights_only=True)
    loaded["state_dict"] = {f"model.{name}": weights for name, weights in loaded["state_dict"].items()}
    torch.save(loaded, original.detoxify_checkpoint)

    with pytest.raises(ClassifierUnavailableError, match="plain weights"):
        build("detoxify", original)


def test_a_folder_without_a_tokenizer_is_told_which_files_are_missing(
    original: ClassifierSettings, tmp_path: Path
) -> None:
    folder = tmp_path / "base"
    folder.mkdir()
    shutil.copy(tmp_path / "config.json", folder)

    with pytest.raises(ClassifierUnavailableError, match=rf"bert-base-uncased/.*tokenizer\.json .*into {folder}"):
        build("detoxify", original.model_copy(update={"detoxify_config": folder}))


def test_another_interpreter_may_hold_torch(original: ClassifierSettings) -> None:
    settings = original.model_copy(update={"detoxify_python": Path(sys.executable)})

    loaded = build("detoxify", settings)

    assert loaded.name == "detoxify-original@1"
    _process(loaded).close()

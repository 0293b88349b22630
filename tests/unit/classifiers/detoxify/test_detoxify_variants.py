"""What Detoxify publishes, and what an operator is told to fetch."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from classifiers.ensemble import build as build_ensemble
from classifiers.errors import ClassifierUnavailableError
from classifiers.registry import build
from classifiers.tag import CATEGORIES
from classifiers.toxicity.detoxify.variants import BASE_FILES, LABELS, VARIANTS, Variant, variant_of
from config.settings import ClassifierSettings


@pytest.mark.parametrize(
    ("model", "labels", "name"),
    [
        ("BertForSequenceClassification", ["toxic"], "original"),
        ("RobertaForSequenceClassification", ["toxicity", "sexual_explicit"], "unbiased"),
        ("XLMRobertaForSequenceClassification", ["toxicity", "sexual_explicit"], "multilingual"),
        ("AlbertForSequenceClassification", ["toxic"], "original-small"),
        ("AlbertForSequenceClassification", ["toxicity", "sexual_explicit"], "unbiased-small"),
    ],
)
def test_a_checkpoint_is_named_as_detoxify_publishes_it(model: str, labels: list[str], name: str) -> None:
    assert variant_of(model, labels).name == name


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda variant: variant.name)
def test_every_label_of_a_variant_has_a_category_of_ours(variant: Variant) -> None:
    ours = [LABELS[label] for label in variant.labels]

    assert len(set(ours)) == len(ours)
    assert set(ours) <= set(CATEGORIES)
    assert ("sexual" in ours) == ("sexual_explicit" in variant.labels)


@pytest.mark.parametrize("label", ["male", "homosexual_gay_or_lesbian", "muslim", "psychiatric_or_mental_illness"])
def test_who_a_text_is_about_is_no_harm(label: str) -> None:
    assert label not in LABELS


def _complaint(**settings: object) -> str:
    with pytest.raises(ClassifierUnavailableError) as caught:
        build("toxicity", ClassifierSettings(detoxify="instead").model_copy(update=settings))
    return str(caught.value)


def test_without_a_checkpoint_every_variant_is_offered_with_its_address_and_the_setting() -> None:
    complaint = _complaint()

    assert all(variant.url in complaint for variant in VARIANTS.values())
    assert "WINNOW_CLASSIFIERS__DETOXIFY_CHECKPOINT" in complaint


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda variant: variant.name)
def test_a_missing_file_of_a_published_name_is_offered_alone_with_its_place(variant: Variant, tmp_path: Path) -> None:
    complaint = _complaint(detoxify_checkpoint=tmp_path / variant.file)

    assert complaint.endswith(f"download {variant.name}: {variant.url}; put it at {tmp_path / variant.file}")


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda variant: variant.name)
def test_an_empty_folder_is_told_the_files_of_the_right_base_model(variant: Variant, tmp_path: Path) -> None:
    (tmp_path / variant.file).write_bytes(b"")

    complaint = _complaint(detoxify_checkpoint=tmp_path / variant.file, detoxify_config=tmp_path)

    for name in BASE_FILES:
        assert f"https://huggingface.co/{variant.base}/resolve/main/{name}" in complaint
    assert complaint.endswith(f"put them into {tmp_path}")
    assert len([other for other in {v.base for v in VARIANTS.values()} if other in complaint]) == 1


def test_what_to_fetch_stands_in_the_log_of_a_worker() -> None:
    settings = ClassifierSettings(enabled=("toxicity",), detoxify="beside")

    with capture_logs() as entries:
        ensemble = build_ensemble(settings, timeout=60)

    (entry,) = entries
    assert VARIANTS["unbiased"].url in entry["remedy"]
    assert ensemble.unavailable == ("toxicity",)


def test_without_a_folder_the_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / "own.ckpt").write_bytes(b"")

    assert "set WINNOW_CLASSIFIERS__DETOXIFY_CONFIG to it" in _complaint(detoxify_checkpoint=tmp_path / "own.ckpt")

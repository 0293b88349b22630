"""The model of support: its file, and how it is fitted."""

from pathlib import Path

import numpy as np
import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.factual.grounded.features import COLUMNS, FREE
from classifiers.factual.grounded.model import SHIPPED, Model, load
from classifiers.training.grounding import Bags, fit


def bags() -> Bags:
    """Return made-up answers of one or two claims: the more of the first column, the less supported."""
    random = np.random.default_rng(1)
    values = random.random((300, len(COLUMNS)))
    answer = np.arange(300) // 2
    first = np.maximum(values[::2, 0], values[1::2, 0])
    return Bags(
        values=values,
        answer=answer.astype(np.intp),
        label=(first > 0.7).astype(np.int8),
        weight=np.ones(150),
    )


def test_the_shipped_file_never_counts_support_against_a_claim() -> None:
    model = load(SHIPPED)

    assert all(weight >= 0 for name, weight in zip(COLUMNS, model.weights, strict=True) if name not in FREE)
    assert 0 < model.probability([0.0] * len(COLUMNS)) < model.probability([1.0] * len(COLUMNS)) <= 1


def test_fitting_finds_the_column_that_matters_and_is_repeatable() -> None:
    model = fit(bags())

    assert model == fit(bags())
    assert max(range(len(COLUMNS)), key=model.weights.__getitem__) == 0


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    model = Model(tuple(float(at) for at in range(len(COLUMNS))), -1.5)

    (tmp_path / "model.json").write_bytes(model.json({"sets": []}))

    assert load(tmp_path / "model.json") == model


@pytest.mark.parametrize("content", [None, b"", b"{}", b"[1]", b'{"format": 9, "weights": {}, "intercept": 0}'])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "model.json").write_bytes(content)

    with pytest.raises(ClassifierUnavailableError, match="winnow train facts"):
        load(tmp_path / "model.json")

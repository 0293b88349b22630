"""Texts in the batches that spaCy takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.analyzer import BATCH, BATCH_LETTERS, batches
from classifiers.pii.classifier import PiiClassifier


@given(st.lists(st.sampled_from((0, 1, 40, 4_000, BATCH_LETTERS - 1, BATCH_LETTERS + 1)), max_size=150))
def test_batches_hold_every_text_once_and_no_more_than_they_may(lengths: list[int]) -> None:
    """In order; only a text that is too long by itself is over the limit, and stands alone."""
    texts = ["a" * length for length in lengths]

    parts = [texts[part] for part in batches(texts)]

    assert [text for part in parts for text in part] == texts
    assert all(1 <= len(part) <= BATCH for part in parts)
    assert all(sum(map(len, part)) <= BATCH_LETTERS or len(part) == 1 for part in parts)


@pytest.mark.parametrize("batch", [1, 3])
def test_names_are_found_at_the_same_place_whatever_the_batches(
    pii: PiiClassifier, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each text keeps its own names, in the order given."""
    texts = [
        f"{'It rained all day long. ' * n}Yesterday Margaret Henderson visited us." for n in (150, 0, 40, 2, 70, 0)
    ]
    whole = pii.finder.find(texts, "en")

    monkeypatch.setattr("classifiers.pii.analyzer.BATCH", batch)
    apart = pii.finder.find(texts, "en")

    assert apart == whole
    for text, hits in zip(texts, apart, strict=True):
        assert "Margaret Henderson" in {text[hit.start : hit.end] for hit in hits}

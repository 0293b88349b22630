"""Word vectors read from the files of a spaCy model."""

from pathlib import Path

import numpy as np
import pytest
from spacy.ml.staticvectors import StaticVectors
from spacy.tokens import Doc
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from classifiers.pii.word_vectors import ProjectedVectors, project_once

WORDS = {2**64 - 1: 0, 7: 2, 2**40: 1, 300: 2}
"""Hash to row; two words share a row, and one row has no word."""

PROJECTION = np.array([[1, 0, 0], [1, 2, 0]], np.float32)
"""Keeps the first number, and adds twice the second to it."""


@pytest.fixture
def written(tmp_path: Path) -> Vectors:
    """Return vectors as spaCy keeps them, after writing them to the folder."""
    vectors = Vectors(data=np.arange(12, dtype=np.float32).reshape(4, 3) + 1)
    for key, row in WORDS.items():
        vectors.add(key, row=row)
    vectors.to_disk(tmp_path)
    return vectors


def test_a_batch_holds_the_vectors_that_spacy_would_make(written: Vectors, tmp_path: Path) -> None:
    """Whatever the order, and as often as a word comes."""
    keys = [300, 2**64 - 1, 7, 7, 2**40]

    found = ProjectedVectors(tmp_path, PROJECTION).get_batch(keys)

    np.testing.assert_array_equal(found, [PROJECTION @ written[key] for key in keys])


@pytest.mark.parametrize("key", [0, 8, 2**40 + 1, 2**64 - 2])
@pytest.mark.usefixtures("written")
def test_a_word_without_a_vector_is_zeros(key: int, tmp_path: Path) -> None:
    """Below, between and above the words there are."""
    vectors = ProjectedVectors(tmp_path, PROJECTION)

    assert key not in vectors
    np.testing.assert_array_equal(vectors.get_batch([key, 7]), [[0, 0], [7, 23]])


def test_it_is_as_large_as_the_projected_table(written: Vectors, tmp_path: Path) -> None:
    """As many rows, as wide as the projection makes them."""
    vectors = ProjectedVectors(tmp_path, PROJECTION)

    assert vectors.shape == (len(written), len(PROJECTION)) == (4, 2)
    assert (len(vectors), vectors.vectors_length) == (4, 2)
    assert all(key in vectors for key in WORDS)


@pytest.mark.usefixtures("written")
def test_no_words_are_a_batch_of_nothing(tmp_path: Path) -> None:
    """An empty text has no tokens."""
    assert ProjectedVectors(tmp_path, PROJECTION).get_batch([]).shape == (0, 2)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """The part is then not loaded, and tried again."""
    with pytest.raises(OSError, match="vectors"):
        ProjectedVectors(tmp_path, PROJECTION)


def test_the_layer_gives_the_same_numbers_as_with_vectors_of_full_width(tmp_path: Path) -> None:
    """So the recognizer that stands on it finds the same names."""
    vocab, layer = Vocab(), StaticVectors(nO=2, nM=3)
    layer.set_param("W", PROJECTION)
    doc = Doc(vocab, words=["known", "unknown", "known", "too"])
    vocab.vectors = Vectors(strings=vocab.strings, shape=(2, 3))
    for word in ("known", "too"):
        vocab.vectors.add(word, vector=np.arange(3, dtype=np.float32) + len(word))
    vocab.vectors.to_disk(tmp_path)
    expected = layer.predict([doc]).data

    project_once(layer, vocab, tmp_path)

    np.testing.assert_allclose(layer.predict([doc]).data, expected, rtol=1e-6)
    assert vocab.vectors.shape == (2, 2)

"""Word vectors read from the files of a spaCy model."""

from pathlib import Path

import numpy as np
import pytest
from spacy.vectors import Vectors

from classifiers.pii.word_vectors import MappedVectors

WORDS = {2**64 - 1: 0, 7: 2, 2**40: 1, 300: 2}
"""Hash to row; two words share a row, and one row has no word."""


@pytest.fixture
def written(tmp_path: Path) -> Vectors:
    """Return vectors as spaCy keeps them, after writing them to the folder."""
    vectors = Vectors(data=np.arange(12, dtype=np.float32).reshape(4, 3) + 1)
    for key, row in WORDS.items():
        vectors.add(key, row=row)
    vectors.to_disk(tmp_path)
    return vectors


def test_a_batch_holds_the_vectors_that_spacy_would_give(written: Vectors, tmp_path: Path) -> None:
    """Whatever the order, and as often as a word comes."""
    keys = [300, 2**64 - 1, 7, 7, 2**40]

    found = MappedVectors(tmp_path).get_batch(keys)

    np.testing.assert_array_equal(found, [written[key] for key in keys])


@pytest.mark.parametrize("key", [0, 8, 2**40 + 1, 2**64 - 2])
@pytest.mark.usefixtures("written")
def test_a_word_without_a_vector_is_zeros(key: int, tmp_path: Path) -> None:
    """Below, between and above the words there are."""
    vectors = MappedVectors(tmp_path)

    assert key not in vectors
    np.testing.assert_array_equal(vectors.get_batch([key, 7]), [[0, 0, 0], [7, 8, 9]])


def test_it_is_as_large_as_the_table(written: Vectors, tmp_path: Path) -> None:
    """Rows, and numbers in each."""
    vectors = MappedVectors(tmp_path)

    assert vectors.shape == written.shape == (4, 3)
    assert (len(vectors), vectors.vectors_length) == (4, 3)
    assert all(key in vectors for key in WORDS)


def test_no_words_are_a_batch_of_nothing(written: Vectors, tmp_path: Path) -> None:
    """An empty text has no tokens."""
    assert MappedVectors(tmp_path).get_batch([]).shape == (0, written.shape[1])


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """The part is then not loaded, and tried again."""
    with pytest.raises(OSError, match="vectors"):
        MappedVectors(tmp_path)

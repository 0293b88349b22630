"""The file of the taggers."""

from pathlib import Path

import numpy as np
import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.names.modelfile import SHIPPED, load
from classifiers.pii.names.tagger import FORMAT
from classifiers.training.names_file import write

LARGEST = 3_000_000
"""Bytes that the file may have."""


def test_the_shipped_file_is_small_and_has_its_card_beside_it() -> None:
    card = (SHIPPED.parent / "README.md").read_text()

    assert SHIPPED.stat().st_size < LARGEST
    assert all(name in card for name in ("meddocan_es", "wnut17", "presidio_synth", "GeoNames", "CC BY 4.0"))


@pytest.mark.parametrize("content", [None, b"no zip at all"])
def test_a_file_that_is_missing_or_damaged_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "names.npz"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ClassifierUnavailableError, match="winnow train pii"):
        load(path)


@pytest.mark.parametrize(("version", "says"), [(0, "another version"), (FORMAT, "damaged")])
def test_a_file_of_another_layout_is_refused(tmp_path: Path, version: int, says: str) -> None:
    write({"format": version}, tmp_path / "names.npz")

    with pytest.raises(ClassifierUnavailableError, match=says):
        load(tmp_path / "names.npz")


def test_a_file_with_pickles_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "names.npz", format=np.array([Path()], dtype=object), allow_pickle=True)

    with pytest.raises(ClassifierUnavailableError, match="damaged"):
        load(tmp_path / "names.npz")

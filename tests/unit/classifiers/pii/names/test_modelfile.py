"""The file of the taggers."""

from pathlib import Path

import pytest
import skops.io

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.names.modelfile import SHIPPED, load


class _Strange:
    """A type that skops does not trust."""

    def __init__(self) -> None:
        self.what = 1


LARGEST = 3_000_000
"""Bytes that the file may have."""


def test_the_shipped_file_is_small_and_has_its_card_beside_it() -> None:
    card = (SHIPPED.parent / "README.md").read_text()

    assert SHIPPED.stat().st_size < LARGEST
    assert all(name in card for name in ("meddocan_es", "wnut17", "presidio_synth", "GeoNames", "CC BY 4.0"))


@pytest.mark.parametrize("content", [None, b"no zip at all"])
def test_a_file_that_is_missing_or_damaged_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "names.skops"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ClassifierUnavailableError, match="winnow train pii"):
        load(path)


@pytest.mark.parametrize(("state", "says"), [({"format": 0}, "another version"), ({"format": 1}, "damaged")])
def test_a_file_of_another_layout_is_refused(tmp_path: Path, state: dict[str, int], says: str) -> None:
    path = tmp_path / "names.skops"
    skops.io.dump(state, path)

    with pytest.raises(ClassifierUnavailableError, match=says):
        load(path)


def test_a_file_with_types_that_could_do_harm_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.skops"
    skops.io.dump({"format": 1, "lists": _Strange()}, path)

    with pytest.raises(ClassifierUnavailableError, match="not trusted"):
        load(path)

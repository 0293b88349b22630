"""What a data set marks, in our categories."""

from pathlib import Path

import pytest

from classifiers.evaluation.pii import sets
from classifiers.evaluation.pii.gold import Mark, read
from config.errors import SettingsError


def test_types_without_a_category_of_ours_are_set_aside() -> None:
    spans = [
        {"start": 0, "end": 3, "type": "PERSON", "mapped": "PERSON"},
        {"start": 4, "end": 9, "type": "TITLE", "mapped": "TITLE"},
        {"start": 10, "end": 14, "type": "product", "mapped": None},
    ]

    text = read({"id": 7, "lang": "en", "text": "Ana Madam Zune", "spans": spans})

    assert text.gold == (Mark(0, 3, "person"),)
    assert text.aside == (Mark(4, 9, "title"), Mark(10, 14, "product"))


@pytest.mark.parametrize(
    ("mapped", "kind"), [("ADDRESS", "place"), ("LOCATION", "place"), ("ID", "id"), ("PIN", "secret")]
)
def test_what_data_sets_tell_apart_elsewhere_is_one_type(mapped: str, kind: str) -> None:
    (mark,) = read({"id": "x", "lang": "en", "text": "abc", "spans": [{"start": 0, "end": 3, "mapped": mapped}]}).gold

    assert mark.kind == kind


def test_a_cap_keeps_the_first_rows_and_says_how_many_there_are(marked_data: Path) -> None:
    (held,) = sets.marked(marked_data, names=("wnut17",), cap=3)

    assert (len(held.texts), held.of) == (3, 8)
    assert held.languages == {"en", "es"}


def test_an_unknown_set_is_refused(marked_data: Path) -> None:
    with pytest.raises(SettingsError, match="no set is called nowhere"):
        sets.check(marked_data, ["nowhere"], ["chitchat"])

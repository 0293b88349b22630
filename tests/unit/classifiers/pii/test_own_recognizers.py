"""Numbers that only a site knows, found by recognizers of its own."""

from pathlib import Path

import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii.finder import Finder

STAFF = r"""
recognizers:
  - name: Staff number
    supported_language: xx
    supported_entity: STAFF_NUMBER
    patterns:
      - name: staff
        regex: "\\bQX-\\d{4}\\b"
        score: 0.4
    context: [staff, badge]
"""


def test_a_site_finds_its_own_numbers_surer_behind_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(STAFF)
    finder = Finder(tmp_path / "own.yaml")

    texts = ["it is QX-1234", "my badge is QX-1234", "it is QX-12345"]
    found = [[hit for hit in hits if hit.category == "staff_number"] for hits in finder.find(texts, "en")]

    alone, announced = (hits[0] for hits in found[:2])
    assert [texts[1][announced.start : announced.end], announced.rule] == ["QX-1234", "own"]
    assert alone.score == pytest.approx(0.4)
    assert announced.score > alone.score
    assert found[2] == []


@pytest.mark.parametrize("content", [None, "recognizers: [1", "[1, 2]", "recognizers: [{name: a}]"])
def test_a_file_that_cannot_be_read_stops_the_part_and_says_what_to_do(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "own.yaml"
    if content is not None:
        path.write_text(content)

    with pytest.raises(ClassifierUnavailableError, match="Numbers of your own"):
        Finder(path)

"""What every recognizer owes: a table of examples, and a gate that hides none of its finds."""

from importlib import import_module
from pathlib import Path

import pytest

from classifiers.pii import recognizers
from classifiers.pii.catalogue import RECOGNIZERS
from classifiers.pii.gate import Gate
from classifiers.pii.recognizer import Recognizer
from tests.unit.classifiers.pii.examples import Example


def _examples(recognizer: Recognizer) -> tuple[Example, ...]:
    module = import_module(f"tests.unit.classifiers.pii.test_{recognizer.name}")
    examples: tuple[Example, ...] = module.EXAMPLES
    return examples


by_name = pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda recognizer: recognizer.name)


@by_name
def test_its_table_has_examples_to_find_and_to_leave(recognizer: Recognizer) -> None:
    """Each with a source."""
    examples = _examples(recognizer)

    assert any(example.found for example in examples)
    assert any(not example.found for example in examples)
    assert all(example.source for example in examples)


@by_name
def test_its_gate_opens_for_every_find(recognizer: Recognizer) -> None:
    gate = Gate([recognizer])

    shut = [e.text for e in _examples(recognizer) if e.found and recognizer.name not in gate.open(e.text)]

    assert shut == []


@by_name
def test_the_reference_has_a_line_for_it(recognizer: Recognizer) -> None:
    assert recognizer.entries
    assert all(entry.method and entry.source and entry.category for entry in recognizer.entries)


def test_every_file_and_package_of_the_folder_is_in_the_catalogue() -> None:
    folder = Path(recognizers.__file__).parent
    files = {path.stem for path in (*folder.glob("*.py"), *(path.parent for path in folder.glob("*/__init__.py")))}
    files -= {"__init__"}

    assert {recognizer.name for recognizer in RECOGNIZERS} == files


def test_nothing_looks_at_words_without_anything_private() -> None:
    always = [recognizer for recognizer in RECOGNIZERS if not recognizer.exports_only]

    assert Gate(always).open("the weather was lovely and we walked along the river") == []

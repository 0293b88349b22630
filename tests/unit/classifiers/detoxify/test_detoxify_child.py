"""What runs inside Detoxify's process, without torch: halves, batches, answers."""

import ast
import io
import json
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.toxicity.detoxify import child
from classifiers.toxicity.detoxify.child import BATCH, PADDED, Network, batches, fitting, serve
from classifiers.toxicity.detoxify.process import CHILD

lengths = st.lists(st.integers(min_value=2, max_value=512), max_size=200)


@given(lengths)
def test_every_text_is_in_one_batch_and_no_batch_is_too_large(tokens: list[int]) -> None:
    made = list(batches(tokens))

    assert sorted(at for batch in made for at in batch) == list(range(len(tokens)))
    assert all(len(batch) <= BATCH and len(batch) * max(tokens[at] for at in batch) <= PADDED for batch in made)


@given(lengths)
def test_batches_hold_texts_of_like_length(tokens: list[int]) -> None:
    in_order = [tokens[at] for batch in batches(tokens) for at in batch]

    assert in_order == sorted(tokens)


@given(st.text(max_size=3_000), st.integers(min_value=1, max_value=600))
def test_a_dense_text_is_halved_until_it_fits_and_loses_nothing(text: str, most: int) -> None:
    parts = list(fitting(text, lambda part: list(part.encode("utf-8", "surrogatepass")), max(most, 4)))

    assert "".join(parts) == text
    assert all(len(part.encode("utf-8", "surrogatepass")) <= max(most, 4) for part in parts)


class Fake(Network):
    """Scores a text by its length."""

    def __init__(self) -> None:
        self.name, self.labels = "BertForSequenceClassification", ["toxic"]

    def logits(self, texts: Sequence[str]) -> list[list[float]]:
        """See `Network`."""
        if "poison" in texts:
            raise RuntimeError("cannot read poison")
        if "huge" in texts:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 4 bytes")
        return [[float(len(text))] for text in texts]


def _served(*questions: dict[str, list[str]]) -> list[dict[str, object]]:
    answers = io.StringIO()
    serve(Fake(), io.StringIO("".join(json.dumps(question) + "\n" for question in questions)), answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_each_question_has_an_answer_and_an_error_does_not_end_it() -> None:
    answers = _served({"texts": ["a"]}, {"texts": ["poison"]}, {"texts": ["huge"]}, {"texts": ["ab", ""]})

    assert answers[0] == {"logits": [[1.0]]}
    assert str(answers[1]["error"]).startswith("RuntimeError at line ")
    assert "poison" not in str(answers[1])
    assert answers[2] == {"error": "too little memory"}
    assert answers[3] == {"logits": [[2.0], [0.0]]}


def test_the_script_imports_the_standard_library_alone() -> None:
    """The interpreter that runs it has torch, and nothing of Winnow; torch is imported when it loads."""
    tree = ast.parse(CHILD.read_text("utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_without_torch_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "import_module", _absent)

    with pytest.raises(child.UnusableError) as caught:
        child.load("some.ckpt", "folder")
    assert caught.value.code == "extra"


def _absent(name: str) -> object:
    raise ModuleNotFoundError(name=name)

"""Training the taggers: what the marks become, made sentences, and the same bytes from the same data."""

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from classifiers.pii.hit import Hit
from classifiers.pii.names.modelfile import load
from classifiers.pii.names.tokens import tokenise
from classifiers.training import names, names_made
from classifiers.training.names_documents import UNKNOWN, Document, marked
from classifiers.training.names_fit import Plan, labels_of, marks
from config.errors import SettingsError
from triage.cli.train import app


class _Knows:
    """Stands for spaCy: knows one name."""

    def names(self, texts: Sequence[str], _language: str, /) -> list[list[Hit]]:
        """Find Ann."""
        return [
            [Hit("person", at, at + 3, "name.model", "name")] if (at := text.find("Ann")) >= 0 else [] for text in texts
        ]


def _write(path: Path, *records: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wb") as file:
        file.writelines(orjson.dumps(record) + b"\n" for record in records)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a folder of a few made-up texts."""
    span = {"start": 5, "end": 8, "type": "x", "mapped": "PERSON"}
    for name, language in (("meddocan_es", "es"), ("wnut17", "en"), ("presidio_synth", "en")):
        rows = [
            {"id": f"{name}-{nr}", "lang": language, "text": f"Hola Ana y {nr}", "spans": [span]} for nr in range(8)
        ]
        _write(tmp_path / "pii" / f"{name}.train.jsonl.gz", *rows)
    turns = [{"role": "user", "content": "my friend Ann is here"}, {"role": "assistant", "content": "好的，没问题"}]
    for language in ("en", "zh"):
        talk = {"id": f"c-{language}", "lang": language, "labels": {}, "messages": turns}
        _write(tmp_path / "conversations" / f"{'wildchat' if language == 'en' else 'chitchat'}.train.jsonl.gz", talk)
    return tmp_path


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "PLANS", dict.fromkeys(names.CATEGORIES, Plan(iterations=8, rows=800, pair_rows=500)))
    monkeypatch.setattr(names_made, "FILLS", dict.fromkeys(names_made.LOCALES, 1))


@pytest.mark.usefixtures("_quick")
def test_the_same_data_gives_the_same_bytes_and_a_file_that_loads(data: Path, tmp_path: Path) -> None:
    said: list[str] = []

    for name in ("one", "two"):
        names.train(data, tmp_path / name / "names.npz", _Knows(), said.append)

    assert (tmp_path / "one" / "names.npz").read_bytes() == (tmp_path / "two" / "names.npz").read_bytes()
    assert load(tmp_path / "one" / "names.npz").find("Hola Ana y tú", "es") is not None
    assert any(line.startswith("own: ") for line in said)


def test_a_span_marks_the_tokens_that_begin_in_it_and_an_unknown_one_trains_nothing() -> None:
    document = Document(
        id="d", source="s", language="en", text="Dr. Ann Lee of Rome", spans=((0, 3, UNKNOWN), (4, 11, "person"))
    )

    found, weights = marks(tokenise(document.text), document, labels_of(["person"]))

    assert found.tolist() == [0, 0, 1, 2, 0, 0]
    assert weights.tolist() == [0, 0, 1, 1, 1, 1]


def test_what_the_sets_mark_and_we_do_not_is_left_out(data: Path) -> None:
    found = list(marked(data))

    assert {document.source for document in found} == {"meddocan_es", "wnut17", "presidio_synth"}
    assert {span for document in found for span in document.spans} == {(5, 8, "person")}


def test_made_sentences_are_the_same_for_a_seed_and_their_spans_hold_what_was_filled_in() -> None:
    found = list(names_made.made(7))

    assert found == list(names_made.made(7))
    assert not [document for document in found if "{" in document.text]
    assert {document.language for document in found} == {"en", "es", "fr", "zh"}
    assert all(document.text[start:end].strip() for document in found for start, end, _ in document.spans)


def test_swapped_documents_keep_their_marks_on_the_new_names() -> None:
    text = "Nombre: Ernesto. Vive en Madrid."
    document = Document(id="d", source="s", language="es", text=text, spans=((8, 15, "person"), (25, 31, "location")))

    swapped = list(names_made.swapped([document] * 20, 3))

    assert len({one.text for one in swapped}) > 10
    for one in swapped:
        (start, end, _), (place, after, _) = one.spans
        assert one.text[:start].lower() == "nombre: "
        assert one.text[end:place].lower() == ". vive en "
        assert one.text[after:] == "."


def test_the_command_asks_for_a_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINNOW_DATA", raising=False)

    result = CliRunner().invoke(app, ["pii"])

    assert isinstance(result.exception, SettingsError)

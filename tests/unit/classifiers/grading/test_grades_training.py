"""Training of the grades on a small made-up folder: reading, damaging, fitting, the same bytes twice."""

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import orjson
import pytest
from numpy.typing import NDArray

from classifiers.evaluation import grades as evaluation
from classifiers.grading.grader import Grader
from classifiers.grading.modelfile import load
from classifiers.training import grades
from classifiers.training.grade_damage import BREAKS, Sound, pairs
from classifiers.training.preferences import exchange, preferences
from config.errors import SettingsError
from config.settings import ClassifierSettings

WORDS = [
    "bread",
    "tea",
    "rain",
    "garden",
    "music",
    "train",
    "river",
    "lamp",
    "paper",
    "clock",
    "apple",
    "chair",
    "window",
    "winter",
    "lemon",
]


class Hashed:
    """Encodes a text by the hashes of its words."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (N, 140) rows of length 1; as wide as the axes that are kept."""
        out = np.full((len(texts), 140), 0.01, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.split():
                out[row, zlib.crc32(word.encode()) % 140] += 1
        return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True))


def write(path: Path, rows: Sequence[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wb") as file:
        file.write(b"\n".join(orjson.dumps(row) for row in rows))


def voted(index: int, votes: Sequence[str]) -> dict[str, object]:
    word = WORDS[index % len(WORDS)]
    return {
        "id": str(index),
        "source": "pandalm",
        "prompt": [{"role": "user", "content": f"Tell me something about {word} number {index}"}],
        "responses": [
            {"id": "1", "text": f"{word.title()} number {index} is a fine thing, and many people like it every day."},
            {"id": "2", "text": "no"},
        ],
        "annotators": [{"annotator": i, "preferred": vote} for i, vote in enumerate(votes)],
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with some judged pairs and some sound answers."""
    write(tmp_path / "preference" / "pandalm.train.jsonl.gz", [voted(i, ["1", "1", "2"]) for i in range(30)])
    write(tmp_path / "preference" / "pandalm.dev.jsonl.gz", [voted(i, ["1"]) for i in range(30, 40)])
    sound = [
        {
            "label": 0,
            "messages": [{"content": f"Why {word} {i}?"}, {"content": f"Because {word} {i} is so useful. " * 3}],
        }
        for i, word in enumerate(WORDS * 3)
    ]
    write(tmp_path / "factual" / "halueval_general.train.jsonl.gz", sound)
    return tmp_path


def test_most_votes_decide_and_ties_are_left_out(tmp_path: Path) -> None:
    """A tie, and a majority for `tie`, name no better answer."""
    votes = [["1", "2", "2"], ["1", "2"], ["tie", "tie", "1"], ["2"]]
    write(tmp_path / "preference" / "pandalm.dev.jsonl.gz", [voted(i, one) for i, one in enumerate(votes)])

    found = list(preferences(tmp_path, "pandalm", "dev"))

    assert [pair.better for pair in found] == ["no", "no"]


def test_every_break_makes_another_text() -> None:
    """What is made worse differs from what it was made of."""
    rows = [Sound(f"Why {word}?", f"Because {word} is useful for many things. " * 4, "en") for word in WORDS]
    made = list(pairs(rows, Hashed().encode([row.prompt for row in rows]), seed=1))

    assert len(made) == 2 * len(rows)
    assert len(BREAKS) <= len(rows)
    assert all(pair.better != pair.worse for pair in made)


def test_training_twice_gives_the_same_bytes_and_a_model_that_prefers_the_preferred(data: Path, tmp_path: Path) -> None:
    """The same data, the same seed, the same file."""
    said: list[str] = []
    for name in ("one.npz", "two.npz"):
        grades.train(data, tmp_path / name, Hashed(), said.append)

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert any(line.startswith("pandalm: 30 pairs") for line in said)
    judge = Grader(load(tmp_path / "one.npz"), Hashed())
    for pair in preferences(data, "pandalm", "dev"):
        better, worse = judge.compared([exchange(pair.turns, text) for text in (pair.better, pair.worse)])
        assert better > worse


def test_training_without_preferences_says_so(tmp_path: Path) -> None:
    """An empty folder is a wrong folder."""
    with pytest.raises(SettingsError, match="no preferences"):
        grades.train(tmp_path, tmp_path / "model.npz", Hashed(), print)


def test_the_evaluation_gives_each_set_with_baselines_and_our_own_examples_last(data: Path) -> None:
    """In the made-up set the longer answer is the preferred one."""
    found = evaluation.grades(data, ClassifierSettings(), resamples=20)

    assert [row.name for row in found] == ["pandalm", evaluation.OWN]
    assert found[0].n == 10
    assert found[0].baselines["longer wins"].value == 1
    assert found[0].met is (found[0].accuracy.value >= evaluation.GOALS["pandalm"])
    assert evaluation.table(found).row_count == 2
    assert evaluation.plain(found)[0]["name"] == "pandalm"


def test_an_evaluation_without_sets_says_so(tmp_path: Path) -> None:
    """An empty folder is a wrong folder."""
    with pytest.raises(SettingsError, match="no preferences"):
        evaluation.grades(tmp_path, ClassifierSettings())

"""Made-up sets, and fixtures of the made-up classifier."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from classifiers.classifier import Classifier
from classifiers.evaluation.figures import Measure
from tests.unit.classifiers.evaluation.words import WordClassifier


@pytest.fixture
def classifier() -> Classifier:
    """Return the made-up classifier."""
    return WordClassifier()


@pytest.fixture
def how() -> Measure:
    """Return few resamples at the usual thresholds."""
    return Measure(thresholds={"harm": 0.5, "toxicity": 0.5, "identity_attack": 0.5}, resamples=50)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes the development part of a set."""

    def to(group: str, name: str, *records: dict[str, Any]) -> Path:
        (tmp_path / group).mkdir(exist_ok=True)
        with gzip.open(tmp_path / group / f"{name}.dev.jsonl.gz", "wb") as file:
            file.writelines(orjson.dumps(record) + b"\n" for record in records)
        return tmp_path

    return to


@pytest.fixture
def data(write: Callable[..., Path]) -> Path:
    """Return a data folder: a set of comments with spans, a graded set, and ordinary chat."""
    words = ("a rotten word in a row", "a stale word in a row", "a fine word in a row", "a good word in a row")
    comments = [
        {
            "id": f"s-{at}",
            "lang": "en" if at % 3 else "es",
            "text": f"{words[at % 4]} {at}",
            "labels": {},
            "mapped": {"toxicity": int(at % 4 == 0)},
            "spans": [[2, 8]] if at % 4 == 0 else [],
        }
        for at in range(80)
    ]
    write("toxicity", "civil_spans", *comments)
    answers = [
        {
            "id": f"p-{at}",
            "lang": "en",
            "messages": [{"role": "user", "content": "ask"}, {"role": "assistant", "content": words[at % 4]}],
            "labels": {"severity": (1.0, 0.5, 0.0, 0.0)[at % 4], "harm_category": "violence"},
            "mapped": {"harmful": int(at % 4 < 2)},
        }
        for at in range(24)
    ]
    write("toxicity", "pyrit_harm", *answers)
    talks = [
        {
            "id": f"c-{at}",
            "lang": "en",
            "labels": {},
            "messages": [
                {"role": "user", "content": f"hello {at} " * 200},
                {"role": "assistant", "content": f"{'rotten' if at == 0 else 'kind'} words {at} " * 200},
            ],
        }
        for at in range(10)
    ]
    return write("conversations", "chitchat", *talks)

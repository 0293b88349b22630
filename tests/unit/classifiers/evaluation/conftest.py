"""A made-up classifier and made-up sets."""

import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest

from classifiers.classifier import Classifier
from classifiers.evaluation.figures import Measure
from classifiers.tag import Findings, Tag
from classifiers.toxicity.taxonomy import looks_at
from ingest.conversation import Conversation, Message


class WordClassifier:
    """Calls a message harmful for the word `rotten`, and half so for `stale`."""

    part = "toxicity"
    name = "words@1"

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [self._look(conversation) for conversation in batch]

    def _look(self, conversation: Conversation) -> Findings:
        seen = [message for message in conversation.fresh if message.content.strip()]
        if not seen:
            return Findings(skipped="no text")
        return Findings(
            tags=tuple(tag for message in seen for tag in self._tags(message)),
            messages={message.id: self._scores(message) for message in seen},
        )

    def _scores(self, message: Message) -> dict[str, float]:
        score = 0.9 if "rotten" in message.content else 0.45 if "stale" in message.content else 0.02
        heads = ("harm", "toxicity", "identity_attack", "harmful_request", "harmful_answer")
        scores = {head: score for head in heads if looks_at(head, message.role)}
        return {**scores, "sexual_minors": 0.0}

    def _tags(self, message: Message) -> list[Tag]:
        at = message.content.find("rotten")
        if at < 0:
            return []
        evidence = {"kind": "phrase", "weights": [[at, at + 6, 2.0]]}
        spans = ((at, at + 6),)
        return [
            Tag(category="toxicity", score=0.9, message_id=message.id, spans=spans, evidence=evidence, classifier="w@1")
        ]


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

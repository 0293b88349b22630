"""Objections of users: how many of the turns that Winnow takes for one come from a user who was not content.

What counts as positive, per set. uss_*: a user turn after an assistant turn whose mean rating by three and more people
is under 3 of 5 (`low`), or whose median is (`low_for_most`); the ratings are of satisfaction, not of objections, so
most such turns object to nothing in words. natfeedback: a user turn that its authors call making the assistant aware
of a fault (`aware`); its single turns are put after an assistant turn of ours. FED rates answers, and no user turn
follows them.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

import numpy as np

from classifiers.classifier import Classifier
from classifiers.evaluation.metrics import Estimate, Sample, estimates
from ingest.conversation import Conversation, Message, Role

RATED = ("uss_mwoz", "uss_sgd", "uss_ccpe", "uss_redial")
"""Sets with a satisfaction from 1 to 5 for each user turn. NO licence: measured, never trained on."""

MADE_AWARE = "natfeedback"
"""Set of single user turns; NO licence either, and only a train part."""

NEUTRAL = 3
"""Rating of a user turn that is neither content nor discontent."""

BEFORE = ("Can you help me with something?", "Here is the answer: it is as described above.")
"""What goes before a single user turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PushBack:
    """How the objections that were found fall on the turns of a set."""

    set: str
    positive: str  # what counts: `low`, `low_for_most`, `aware`
    turns: int
    positives: int
    found: int
    right: int  # found and positive
    metrics: Mapping[str, Estimate]  # precision, recall, f1; absent without a base


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    dialogue: str
    found: bool
    positive: Mapping[str, bool]


def measure(folder: Path, part: str, classifier: Classifier) -> list[PushBack]:
    """Return a row for each set and meaning of positive.

    Args:
        folder: of the labelled data; a set that is not there is left out.
        part: `train` or `dev`; `natfeedback` has but one, and nothing was trained on it.
        classifier: the factual part.
    """
    rows: list[PushBack] = []
    for name in (*RATED, MADE_AWARE):
        of_part = "train" if name == MADE_AWARE else part
        path = folder / "feedback" / f"{name}.{of_part}.jsonl.gz"
        if path.exists():
            read = _aware if name == MADE_AWARE else _rated
            turns = [turn for row in _records(path) for turn in read(row, classifier)]
            rows += _rows(name, turns)
    return rows


def _records(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _rated(row: Mapping[str, object], classifier: Classifier) -> Iterator[_Turn]:
    messages, ratings = row["messages"], row["satisfaction"]
    if not isinstance(messages, list) or not isinstance(ratings, list):
        return
    conversation = _conversation([(one["role"], one["content"]) for one in messages])
    objected = _objected(conversation, classifier)
    for at, rating in enumerate(ratings):
        after = at > 0 and messages[at - 1]["role"] == "assistant"
        if rating and after and messages[at]["role"] == "user":
            positive = {"low": fmean(rating) < NEUTRAL, "low_for_most": median(rating) < NEUTRAL}
            yield _Turn(dialogue=str(row["id"]), found=str(at) in objected, positive=positive)


def _aware(row: Mapping[str, object], classifier: Classifier) -> Iterator[_Turn]:
    messages = row["messages"]
    if not isinstance(messages, list):
        return
    question, answer = BEFORE
    conversation = _conversation([("user", question), ("assistant", answer), ("user", messages[-1]["content"])])
    found = "2" in _objected(conversation, classifier)
    yield _Turn(dialogue=str(row["id"]), found=found, positive={"aware": row["pushback"] == 1})


def _conversation(turns: Sequence[tuple[str, str]]) -> Conversation:
    messages = tuple(Message(id=str(at), role=Role(role), content=text) for at, (role, text) in enumerate(turns))
    return Conversation(id="push-back", messages=messages)


def _objected(conversation: Conversation, classifier: Classifier) -> frozenset[str]:
    """Return the messages in which a user objects, of the tags that say so."""
    (findings,) = classifier.classify([conversation])
    told = [_objection(tag.evidence) for tag in findings.tags]
    return frozenset(one for one in told if one)


def _objection(evidence: Mapping[str, object]) -> str:
    match evidence.get("objection"):
        case [str(message), *_]:
            return message
    return ""


def _rows(name: str, turns: Sequence[_Turn]) -> Iterator[PushBack]:
    found = np.array([one.found for one in turns], dtype=np.float64)
    for positive in turns[0].positive if turns else ():
        target = np.array([one.positive[positive] for one in turns], dtype=np.int8)
        sample = Sample(target=target, score=found, groups=[one.dialogue for one in turns])
        metrics = estimates(sample, 1.0, salt=f"push-back:{name}:{positive}")
        yield PushBack(
            set=name,
            positive=positive,
            turns=len(turns),
            positives=int(target.sum()),
            found=int(found.sum()),
            right=int((found * target).sum()),
            metrics={key: metrics[key] for key in ("precision", "recall", "f1") if key in metrics},
        )

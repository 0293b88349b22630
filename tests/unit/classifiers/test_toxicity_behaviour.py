"""What the shipped model gets right, function by function, on wordings that no training row has."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import numpy as np
import orjson
import pytest

from classifiers.registry import build
from classifiers.tag import Findings
from classifiers.toxicity.classifier import ToxicityClassifier
from classifiers.training import own
from classifiers.training.rows import Row
from config.policy import load_policy
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

PROBES = files("classifiers.evaluation").joinpath("data")

USUAL = 0.6
"""Share of a functionality's wordings that must be right, where nothing else is said."""

HARD: Mapping[str, float] = {
    "anger_at_hate_nh": 0.5,
    "counter_ref_nh": 0.4,
    "negate_neg_nh": 0.3,
    "sarcasm_h": 0.5,
    "slur_h": 0.4,
    "spell_phonetic_h": 0.45,
    "target_group_nh": 0.5,
}
"""Functionalities that the model does not master, with the share that it must not fall below."""


@pytest.fixture(scope="module")
def classifier() -> ToxicityClassifier:
    """Load the model that Winnow ships."""
    built = build("toxicity", ClassifierSettings())
    assert isinstance(built, ToxicityClassifier)
    return built


@cache
def _functionalities(name: str) -> Mapping[str, tuple[Row, ...]]:
    """Return one row of each wording, by functionality."""
    data = orjson.loads(PROBES.joinpath(f"{name}.json").read_bytes())
    out: dict[str, list[Row]] = defaultdict(list)
    for group in data["groups"]:
        single = {**data, "groups": [{**group, "fills": 1}]}
        out[group["functionality"]].extend(own.expand(name, single, 7))
    return {functionality: tuple(rows) for functionality, rows in out.items()}


def _talk(row: Row) -> Conversation:
    other = Role.USER if row.role is Role.ASSISTANT else Role.ASSISTANT
    before = (Message(id="before", role=other, content=row.before),) if row.before else ()
    return Conversation(id=row.id, messages=(*before, Message(id="0", role=row.role, content=row.text)))


def _chances(classifier: ToxicityClassifier, rows: tuple[Row, ...], head: str) -> np.ndarray:
    found = classifier.scores_only().classify([_talk(row) for row in rows])
    return np.array([one.messages["0"][head] for one in found])


@pytest.mark.parametrize("functionality", sorted(_functionalities("hate_probes")))
def test_hate_is_told_from_what_looks_like_it(classifier: ToxicityClassifier, functionality: str) -> None:
    rows = tuple(row for row in _functionalities("hate_probes")[functionality] if "identity_attack" in row.labels)
    threshold = load_policy().category("identity_attack").threshold

    said = _chances(classifier, rows, "identity_attack") >= threshold

    right = said == np.array([bool(row.labels["identity_attack"]) for row in rows])
    assert right.mean() >= HARD.get(functionality, USUAL)


def test_ordinary_things_are_not_tagged_as_harm(classifier: ToxicityClassifier) -> None:
    rows = tuple(row for group in _functionalities("ordinary").values() for row in group)

    assert (_chances(classifier, rows, "harm") >= load_policy().category("harm").threshold).mean() <= 0.03


def test_harmful_requests_are_told_from_questions_that_sound_dangerous(classifier: ToxicityClassifier) -> None:
    rows = tuple(row for group in _functionalities("sounds_dangerous").values() for row in group)
    harmful = np.array([bool(row.labels.get("harmful_request")) for row in rows])
    threshold = load_policy().category("harmful_request").threshold

    said = _chances(classifier, rows, "harmful_request") >= threshold

    assert said[~harmful].mean() <= 0.05
    assert said[harmful].mean() >= 0.2


def test_an_evaded_insult_scores_like_the_plain_one(classifier: ToxicityClassifier) -> None:
    rows = {name: group for name, group in _functionalities("evasions").items() if not name.startswith("plain")}
    hidden = tuple(row for group in rows.values() for row in group if row.labels.get("toxicity"))

    assert (_chances(classifier, hidden, "toxicity") >= load_policy().category("toxicity").threshold).mean() >= 0.65


def test_a_refusal_scores_below_the_answer_that_complies(classifier: ToxicityClassifier) -> None:
    rows = tuple(row for group in _functionalities("context").values() for row in group)
    bad = np.array([bool(row.labels["harmful_answer"]) for row in rows])

    said = _chances(classifier, rows, "harmful_answer")

    ranks = said[bad][:, None] > said[~bad][None, :]
    assert ranks.mean() >= 0.7


def test_deleting_what_is_marked_lowers_the_score_more_than_deleting_as_much_elsewhere(
    classifier: ToxicityClassifier,
) -> None:
    rows = tuple(row for name in ("derog", "threat") for row in _marked(name))
    found = classifier.classify([_talk(row) for row in rows])
    drops = [drop for row, one in zip(rows, found, strict=True) for drop in _drops(classifier, row, one)]

    assert len(drops) >= 20
    marked, elsewhere = np.mean(drops, axis=0)
    assert marked > elsewhere + 0.1


def _marked(name: str) -> tuple[Row, ...]:
    found = _functionalities("hate_probes")
    return tuple(row for key, rows in found.items() if name in key for row in rows)


def _drops(classifier: ToxicityClassifier, row: Row, found: Findings) -> Iterator[tuple[float, float]]:
    """Yield how much a tag's score falls without its spans, and without as many letters from the other end."""
    for tag in found.tags:
        gone = {at for start, end in tag.spans for at in range(start, end)}
        if tag.category != "toxicity" or not 0 < len(gone) < len(row.text) / 2:
            continue
        others = [at for at in range(len(row.text)) if at not in gone]
        elsewhere = set(others[: len(gone)])
        without = ["".join(letter for at, letter in enumerate(row.text) if at not in cut) for cut in (gone, elsewhere)]
        talks = [Conversation(id="c", messages=(Message(id="0", role=row.role, content=text),)) for text in without]
        left = [one.messages.get("0", {}).get("toxicity", 0.0) for one in classifier.scores_only().classify(talks)]
        yield tag.score - left[0], tag.score - left[1]

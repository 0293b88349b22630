"""Figures of agreement and push-back: counted on made sets of the shape of the public ones."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from classifiers.evaluation.facts import pushback, siblings
from classifiers.evaluation.facts.unigram import surprise
from classifiers.factual.agreement import candidates
from classifiers.factual.agreement.model import Model, shipped
from classifiers.factual.classifier import FactualClassifier
from classifiers.factual.objections.pushback import CHECK

PART = FactualClassifier((CHECK, candidates.CHECK))


def write(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    """Write rows as gzip JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))


def test_a_discontent_turn_that_objects_is_found_and_one_that_does_not_is_missed(tmp_path: Path) -> None:
    roles = ("user", "assistant") * 3
    contents = ("A train to York?", "It leaves at 9.", "That is wrong.", "Sorry, at 10.", "I do not like that.", "Oh.")
    turns = [{"role": role, "content": content} for role, content in zip(roles, contents, strict=True)]
    ratings = [[3, 3, 3], None, [2, 2, 3], None, [2, 2, 2], None]
    write(tmp_path / "feedback/uss_mwoz.dev.jsonl.gz", [{"id": "1", "messages": turns, "satisfaction": ratings}])

    low, _ = pushback.measure(tmp_path, "dev", PART)

    assert (low.set, low.positive) == ("uss_mwoz", "low")
    assert (low.turns, low.positives, low.found, low.right) == (2, 2, 1, 1)


def test_outvoted_results_come_first(tmp_path: Path) -> None:
    rows = [
        {
            "prompt": [{"role": "user", "content": f"{at} rows of 6 eggs, how many are there?"}],
            "responses": [
                {"text": f"A: {result}", "ratings": {"correct": result == 6 * at}}
                for result in (6 * at, 6 * at, 6 * at, 7)
            ],
        }
        for at in range(2, 12)
    ]
    write(tmp_path / "preference/gsm8k_multi.dev.jsonl.gz", rows)

    found = siblings.measure(tmp_path, "dev", PART)

    ours = next(one for one in found if (one.set, one.system) == ("gsm8k_multi", siblings.OURS))
    assert (ours.items, ours.base, ours.covered) == (40, 0.25, 1.0)
    assert ours.metrics["ap"].value == pytest.approx(1.0)
    assert {one.system for one in found if one.set == "made_lives"} == {"winnow", "unigram", "length"}


def test_a_word_that_no_other_answer_holds_is_the_most_surprising() -> None:
    answers = ["The tower is old.", "The tower is old.", "The tower is copper."]

    assert surprise(answers[2], answers) > surprise(answers[0], answers)


def test_a_model_is_read_as_it_was_written_and_another_one_is_refused() -> None:
    content = shipped().as_json()

    assert Model.from_json(content).as_json() == content
    with pytest.raises(ValueError, match="weights"):
        Model.from_json(content.replace("surprise", "length"))

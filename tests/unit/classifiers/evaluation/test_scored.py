"""Figures, ordinary chat, probes, requests and evidence of a made-up classifier."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from classifiers.classifier import Classifier
from classifiers.evaluation import faithfulness, identity, sets
from classifiers.evaluation.figures import Measure, figures
from classifiers.evaluation.functional import ANY, functional
from classifiers.evaluation.ordinary import quiet
from classifiers.evaluation.pooled import calibrated, requests
from classifiers.evaluation.scoring import Scored, brief, score, score_chat
from classifiers.tag import Findings
from ingest.conversation import Conversation
from tests.unit.classifiers.evaluation.words import WordClassifier


class Briefly(WordClassifier):
    """Makes no tags."""

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [replace(found, tags=()) for found in super().classify(batch)]


class Thorough(WordClassifier):
    """Can do without tags."""

    def scores_only(self) -> Classifier:
        """Return the brief one."""
        return Briefly()


def _scored(classifier: Classifier, data: Path) -> dict[str, Scored]:
    return {held.name: score(classifier, held, lambda _: None) for held in sets.labelled(data)}


def test_a_head_is_measured_where_its_label_is_known(classifier: Classifier, data: Path, how: Measure) -> None:
    scored = _scored(classifier, data)

    found = {(one.head, one.part, one.value): one for one in figures(scored["civil_spans"], how)}

    assert found["harm", "all", ""].positives == 20
    assert found["harm", "all", ""].metrics["auc"].value == 1.0
    assert found["toxicity", "language", "es"].rows == 27
    assert ("insult", "all", "") not in found


def test_a_head_that_the_classifier_lacks_gives_no_figure(classifier: Classifier, data: Path) -> None:
    scored = _scored(classifier, data)["civil_spans"]

    assert np.isnan(scored.column("severe_toxicity")).all()
    assert len(scored.sample("severe_toxicity").target) == 0


def test_progress_adds_up_to_the_rows(classifier: Classifier, data: Path) -> None:
    done: list[int] = []

    score(classifier, next(sets.labelled(data)), done.append)

    assert sum(done) == 80


def test_ordinary_chat_counts_conversations_and_says_who_was_tagged(
    classifier: Classifier, data: Path, how: Measure
) -> None:
    (held,) = sets.chats(data)

    found = quiet(score_chat(classifier, held, lambda _: None), how)

    assert (found.conversations, found.messages) == (10, 20)
    assert found.tagged.value == found.harm.value == found.answers.value == pytest.approx(0.1)
    assert set(found.by_category) == {"harm", "toxicity", "identity_attack", "harmful_answer"}


def _probes(classifier: Classifier) -> Scored:
    """Return probes of which the classifier gets `opinion` right and `object` wrong."""
    groups = [
        {"language": "en", "role": "user", "functionality": "opinion", "labels": {"identity_attack": 1}, "fills": 1,
         "texts": ["rotten lot", "all rotten"]},
        {"language": "fr", "role": "user", "functionality": "object", "labels": {"identity_attack": 0}, "fills": 1,
         "texts": ["rotten apple", "fine apple"]},
    ]  # fmt: skip
    return score(classifier, sets.probe("hate_probes", {"groups": groups}), lambda _: None)


def test_probes_are_right_or_wrong_by_functionality_and_language(classifier: Classifier, how: Measure) -> None:
    cells = {(one.functionality, one.language): one for one in functional(_probes(classifier), how)
             if one.head == "identity_attack"}  # fmt: skip

    assert cells["", ""].accuracy.value == 0.75
    assert cells["", "fr"].accuracy.value == cells["object", ""].accuracy.value == 0.5
    assert cells["opinion", "en"].found is not None
    assert cells["opinion", "en"].spared is None
    assert ("opinion", "fr") not in cells


def test_a_probe_is_tagged_or_not_by_all_heads_together(classifier: Classifier, how: Measure) -> None:
    cells = {one.functionality: one for one in functional(_probes(classifier), how) if one.head == ANY}

    assert cells["opinion"].accuracy.value == 1.0
    assert cells["object"].accuracy.value == 0.5


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("My Muslim neighbour is kind", {"muslim"}),
        ("two old women", {"women", "old or young"}),
        ("ein schwuler Mann", {"gay or lesbian", "men"}),
        ("他是穆斯林女教师", {"muslim", "women"}),
        ("a German alternative in the jungle", set()),
    ],
)
def test_identities_are_whole_words(text: str, groups: set[str]) -> None:
    assert set(identity.mentioned(text)) == groups


def test_requests_are_told_from_harmless_ones_of_other_sets(
    classifier: Classifier, write: Callable[..., Path], how: Measure
) -> None:
    def rows(text: str, harmful: int) -> list[dict[str, object]]:
        return [
            {"id": f"{text}-{at}", "lang": "en", "text": text, "labels": {}, "mapped": {"harmful": harmful}}
            for at in range(20)
        ]

    write("toxicity", "advbench", *rows("rotten", 1))
    data = write("toxicity", "selfinstruct_benign", *rows("fine", 0))

    found = list(requests(_scored(classifier, data), how))

    assert {(one.set, one.value) for one in found if one.head == "harm"} == {
        ("advbench", "harmless requests"),
        ("all requests", "harmless requests"),
        ("all requests", "selfinstruct_benign"),
    }
    assert {one.head for one in found} == {"harm", "harmful_request"}
    assert all(one.metrics["recall_at_5"].value == 1.0 for one in found)


def test_calibration_is_reported_from_enough_positives_on(
    classifier: Classifier, write: Callable[..., Path], data: Path, how: Measure
) -> None:
    rows = [
        {"id": f"t-{at}", "lang": "de", "text": "rotten" if at % 2 else "fine", "labels": {},
         "mapped": {"toxicity": at % 2}}
        for at in range(420)
    ]  # fmt: skip
    write("toxicity", "surge_toxicity", *rows)
    chats = [score_chat(classifier, held, lambda _: None) for held in sets.chats(data)]

    found = {(one.head, one.language): one for one in calibrated(list(_scored(classifier, data).values()), chats, how)}

    assert set(found) == {("harm", "de"), ("toxicity", "de")}
    assert found["harm", "de"].positives == 210
    assert found["harm", "de"].sets.ece.value == pytest.approx(0.06, abs=0.001)  # 0.1 too low, or 0.02 too high


def test_deleting_the_word_that_carries_the_score_beats_random_words(
    classifier: Classifier, data: Path, how: Measure
) -> None:
    found = faithfulness.faithful(classifier, list(_scored(classifier, data).values()), how)

    assert found is not None
    assert found.area.low > 0.5
    assert found.curve_marked[-1] < 0.1
    assert found.curve_random[-1] > 0.6
    assert found.before == pytest.approx(0.9)


def test_marked_characters_are_compared_with_raters(classifier: Classifier, data: Path, how: Measure) -> None:
    spans, graded = sets.labelled(data)

    found = faithfulness.overlap(classifier, spans, how)

    assert found is not None
    assert (found.rows, found.tagged, found.f1.value) == (20, 20, 1.0)
    assert faithfulness.overlap(classifier, graded, how) is None


def test_a_classifier_without_spans_has_no_deletion_curve(classifier: Classifier, data: Path, how: Measure) -> None:
    sets_scored = list(_scored(classifier, data).values())

    assert faithfulness.faithful(Briefly(), sets_scored, how) is None


def test_evidence_is_left_out_where_the_classifier_can(classifier: Classifier, data: Path, how: Measure) -> None:
    assert brief(classifier) is classifier
    assert isinstance(brief(Thorough()), Briefly)
    assert faithfulness.faithful(Thorough(), list(_scored(classifier, data).values()), how) is not None

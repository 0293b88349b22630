"""Our model and Detoxify side by side."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.classifier import Classifier
from classifiers.errors import ClassifierUnavailableError
from classifiers.tag import Findings, Scores, Tag
from classifiers.toxicity import choice
from classifiers.toxicity.detoxify.beside import BesideClassifier, both, combined
from config.settings import ClassifierSettings
from ingest.conversation import Conversation, Message, Role

probabilities = st.floats(min_value=0, max_value=1)


def _tag(category: str, score: float, *, candidate: str | None = None, **evidence: object) -> Tag:
    return Tag(
        category=category, score=score, message_id="0", spans=((0, 1),), evidence=evidence, classifier="x@1",
        candidate=candidate,
    )  # fmt: skip


def _found(scores: Scores, *tags: Tag, whole: Scores | None = None) -> Findings:
    return Findings(messages={"0": scores}, tags=tags, scores=whole or {})


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({"insult": 0.9}, {"insult": 0.1}, {"insult": 0.5}),
        ({"insult": 0.5}, {"insult": 0.9}, {"insult": 0.75}),
        ({"harm": 0.5}, {"harm": 0.9}, {"harm": 0.75}),
        ({"harm": 0.9}, {"harm": 0.0}, {"harm": 0.9}),
        ({"harmful_request": 0.9}, {}, {"harmful_request": 0.9}),
        ({}, {"obscene": 0.7}, {"obscene": 0.7}),
        ({"sexual_minors": 0.8}, {"sexual_minors": 0.8}, {"sexual_minors": 0.8}),
    ],
)
def test_what_both_know_is_the_mean_of_their_logits_and_harm_is_never_lowered(
    ours: Scores, theirs: Scores, expected: Scores
) -> None:
    assert both(ours, theirs) == pytest.approx(dict(expected))


@given(probabilities, probabilities)
def test_the_two_together_lie_between_them(ours: float, theirs: float) -> None:
    together = both({"insult": ours}, {"insult": theirs})["insult"]

    assert min(ours, theirs) - 1e-5 <= together <= max(ours, theirs) + 1e-5


def test_our_tag_keeps_its_evidence_and_says_what_both_thought() -> None:
    ours = _found({"insult": 0.9}, _tag("insult", 0.9, kind="phrase"))
    theirs = _found({"insult": 0.5}, _tag("insult", 0.5, kind="model"))

    (tag,) = combined(ours, theirs).tags

    assert tag.score == pytest.approx(0.75)
    assert tag.evidence == {"kind": "phrase", "probabilities": {"ours": 0.9, "detoxify": 0.5}}


def test_a_tag_that_only_detoxify_has_is_added_when_both_together_stay_above_the_floor() -> None:
    ours = _found({"insult": 0.1, "obscene": 0.001})
    theirs = _found({"insult": 0.9, "obscene": 0.3}, _tag("insult", 0.9), _tag("obscene", 0.3))

    tags = combined(ours, theirs).tags

    assert {tag.category: tag.score for tag in tags} == pytest.approx({"insult": 0.5})


def test_a_tag_of_ours_that_detoxify_contradicts_falls_under_the_floor_and_is_dropped() -> None:
    assert combined(_found({"insult": 0.3}, _tag("insult", 0.3)), _found({"insult": 0.001})).tags == ()


def test_tags_of_categories_that_only_we_know_stay_as_they_are() -> None:
    tag = _tag("harmful_request", 0.9, kind="phrase")

    assert combined(_found({"harmful_request": 0.9}, tag), _found({"insult": 0.1})).tags == (tag,)


def test_a_candidate_without_a_tag_counts_as_the_floor() -> None:
    theirs = _found({"insult": 0.1}, _tag("insult", 0.8, candidate="a"))

    (tag,) = combined(_found({"insult": 0.1}), theirs).tags

    assert tag.candidate == "a"
    assert tag.score == pytest.approx(0.5)


def test_a_score_of_the_whole_conversation_moves_as_far_as_its_worst_message() -> None:
    ours = _found({"insult": 0.5, "harm": 0.2}, whole={"insult": 0.9, "harm": 0.4})

    scores = combined(ours, _found({"insult": 0.9, "harm": 0.1})).scores

    assert scores["insult"] == pytest.approx(27 / 28)  # odds of 9 to 1, times 3
    assert scores["harm"] == 0.4


class Fixed:
    """Says the same of every conversation."""

    part = "toxicity"
    languages = frozenset({"en"})

    def __init__(self, name: str, scores: Mapping[str, float]) -> None:
        self.name = name
        self.scores = scores
        self.asked: list[str] = []

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        self.asked.extend(conversation.id for conversation in batch)
        return [_found(self.scores, *(_tag(name, score) for name, score in self.scores.items())) for _ in batch]


class Quiet(Fixed):
    """Scores and makes no tag."""

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """See `Classifier`."""
        return [_found(self.scores) for _ in batch]


class Broken(Fixed):
    """Cannot run."""

    def classify(self, batch: Sequence[Conversation], /) -> Sequence[Findings]:
        """Refuse."""
        del batch
        raise ClassifierUnavailableError("detoxify", "its process has ended")


def _in(language: str | None, content: str = "ok") -> Conversation:
    messages = (Message(id="0", role=Role.USER, content=content),)
    return Conversation(id=language or "none", messages=messages, language=language)


def test_detoxify_is_asked_in_its_languages_and_where_none_could_be_told() -> None:
    theirs = Fixed("detoxify-unbiased@1", {"insult": 0.5})
    batch = [_in("zh"), _in("en"), _in(None), _in("es")]

    found = BesideClassifier(Fixed("toxicity@2", {"insult": 0.9}), theirs).classify(batch)

    assert theirs.asked == ["en", "none"]
    assert [one.messages["0"]["insult"] for one in found] == pytest.approx([0.9, 0.75, 0.75, 0.9])


@pytest.mark.parametrize(
    ("score", "exhaustive", "asked"), [(0.019, False, []), (0.02, False, ["en"]), (0.019, True, ["en"])]
)
def test_detoxify_is_asked_where_our_model_leaves_a_doubt(score: float, exhaustive: bool, asked: list[str]) -> None:
    theirs = Fixed("detoxify-unbiased@1", {"insult": 0.5})
    ours = Quiet("toxicity@2", {"insult": score})

    BesideClassifier(ours, theirs, exhaustive=exhaustive).classify([_in("en")])

    assert theirs.asked == asked


def test_tags_are_stamped_with_both_names_so_that_a_second_screening_replaces_them() -> None:
    classifier = BesideClassifier(Fixed("toxicity@2", {"insult": 0.9}), Fixed("detoxify-unbiased@1", {"insult": 0.5}))

    (found,) = classifier.classify([_in("zh")])

    assert {tag.classifier for tag in found.tags} == {classifier.name} == {"toxicity+detoxify-unbiased@2.1"}


def test_when_detoxify_cannot_run_the_part_fails() -> None:
    classifier = BesideClassifier(Fixed("toxicity@2", {"insult": 0.9}), Broken("detoxify-unbiased@1", {}))

    with pytest.raises(ClassifierUnavailableError):
        classifier.classify([_in("en")])


@pytest.mark.parametrize(
    ("setting", "name"),
    [("off", "toxicity@1"), ("instead", "detoxify-unbiased@1"), ("beside", "toxicity+detoxify-unbiased@1.1")],
)
def test_one_setting_chooses(setting: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def ours(_settings: ClassifierSettings) -> Classifier:
        return Fixed("toxicity@1", {})

    def theirs(_settings: ClassifierSettings) -> Classifier:
        return Fixed("detoxify-unbiased@1", {})

    monkeypatch.setattr("classifiers.toxicity.classifier.build", ours)
    monkeypatch.setattr("classifiers.toxicity.detoxify.classifier.build", theirs)

    assert choice.build(ClassifierSettings.model_validate({"detoxify": setting})).name == name


def test_without_the_setting_no_checkpoint_is_looked_for() -> None:
    settings = ClassifierSettings(detoxify_checkpoint=Path("/nowhere.ckpt"))

    assert choice.build(settings).part == "toxicity"

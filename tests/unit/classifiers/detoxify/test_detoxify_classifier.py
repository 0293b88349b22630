"""What is made of a checkpoint's logits, on a scorer that is told what to say."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from classifiers.tag import Findings
from classifiers.toxicity.calibration import Calibration, Floats, sigmoid
from classifiers.toxicity.detoxify.classifier import DetoxifyClassifier
from classifiers.toxicity.detoxify.variants import VARIANTS, Variant
from classifiers.toxicity.reading import FLOOR
from classifiers.toxicity.windows import SIZE as WINDOW
from ingest.conversation import Candidate, Conversation, Message, Role

IDENTITIES = ("male", "christian")


class Words:
    """A checkpoint that knows a word for each label: 3 where it is, -3 where it is not."""

    def __init__(self, variant: Variant) -> None:
        self.variant = variant
        self.labels = (*variant.labels, *IDENTITIES)
        self.asked: list[str] = []

    def logits(self, texts: Sequence[str], /) -> Floats:
        """See `Scorer`."""
        self.asked.extend(texts)
        return np.array([[3.0 if label in text else -3.0 for label in self.labels] for text in texts]).reshape(
            len(texts), len(self.labels)
        )


def _said(*contents: str) -> list[Conversation]:
    return [_one(Message(id="0", role=Role.USER, content=content)) for content in contents]


def _one(*messages: Message) -> Conversation:
    return Conversation(id="c", messages=messages)


def _look(content: str, variant: str = "unbiased", lines: Mapping[str, Calibration] | None = None) -> Findings:
    (found,) = DetoxifyClassifier(Words(VARIANTS[variant]), lines or {}).classify(_said(content))
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_labels_come_out_under_our_names_and_identities_do_not(variant: str) -> None:
    found = _look("christian male", variant)

    sexual = {"sexual"} if VARIANTS[variant].labels[-1] == "sexual_explicit" else set()
    assert set(found.messages["0"]) == sexual | {
        "harm", "toxicity", "severe_toxicity", "obscene", "threat", "insult", "identity_attack", "sexual_minors",
    }  # fmt: skip
    assert found.tags == ()


@pytest.mark.parametrize(
    ("variant", "label", "category"),
    [
        ("original", "identity_hate", "identity_attack"),
        ("original-small", "severe_toxic", "severe_toxicity"),
        ("unbiased", "sexual_explicit", "sexual"),
        ("unbiased-small", "identity_attack", "identity_attack"),
        ("multilingual", "threat", "threat"),
    ],
)
def test_a_tag_has_our_category_the_probability_and_the_name_of_the_variant(
    variant: str, label: str, category: str
) -> None:
    tag = next(tag for tag in _look(f"so {label}", variant).tags if tag.category == category)

    assert tag.score == pytest.approx(float(sigmoid(np.array(3.0))))
    assert tag.classifier == f"detoxify-{variant}@1"
    assert tag.evidence == {"kind": "model", "source": f"detoxify-{variant}"}


def test_a_line_of_the_calibration_file_changes_its_category_alone() -> None:
    line = Calibration(x=np.zeros(1), y=np.array([-2.0]), slope=0.5)

    found = _look("toxicity insult", lines={"harm": line})

    assert found.messages["0"]["harm"] == pytest.approx(float(sigmoid(np.array(-0.5))))
    assert found.messages["0"]["toxicity"] == pytest.approx(float(sigmoid(np.array(3.0))))


def test_the_worst_window_is_the_span() -> None:
    text = "word " * 300 + "threat " + "word " * 300

    found = _look(text)

    (tag,) = [tag for tag in found.tags if tag.category == "threat"]
    ((start, end),) = tag.spans
    assert "threat" in text[start:end]
    assert end - start <= WINDOW


def test_what_is_left_out_of_a_very_long_text_stands_in_the_evidence() -> None:
    text = "insult " + " ".join(str(number) for number in range(30_000))

    (tag,) = [tag for tag in _look(text).tags if tag.category == "insult"]

    assert isinstance(unread := tag.evidence["unread"], list)
    assert 0 < unread[0] < unread[1] < len(text)


def test_candidates_are_tagged_under_their_id() -> None:
    candidates = (Candidate(id="a", content="insult"), Candidate(id="b", content="fine"))
    message = Message(id="0", role=Role.ASSISTANT, content="fine", candidates=candidates)

    (found,) = DetoxifyClassifier(Words(VARIANTS["unbiased"]), {}).classify([_one(message)])

    assert [(tag.category, tag.candidate) for tag in found.tags] == [("insult", "a")]
    assert all(score < FLOOR for score in found.messages["0"].values())


def test_rules_about_minors_run_with_it() -> None:
    assert _look("a lesson plan for school children").messages["0"]["sexual_minors"] == 0.0


def test_a_batch_is_one_question_and_nothing_is_asked_twice() -> None:
    scorer = Words(VARIANTS["original"])

    found = DetoxifyClassifier(scorer, {}).classify(_said("hello", " \n", "hello", "insult"))

    assert scorer.asked == ["hello", "insult"]
    assert [bool(one.skipped) for one in found] == [False, True, False, False]
    assert found[0].messages == found[2].messages

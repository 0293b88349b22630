"""The grading part: which answers have a grade, and that worse ones have a lower one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.evaluation.grade_examples import EXAMPLES
from classifiers.grading.classifier import GradingClassifier, LazyUse, build, grader
from classifiers.grading.exchange import LONGEST
from classifiers.grading.grader import Grader
from classifiers.grading.modelfile import MODEL, SHIPPED, load
from classifiers.tag import Findings, Grade
from classifiers.training.preferences import Preference, exchange
from config.settings import ClassifierSettings
from ingest.conversation import Candidate, Conversation, Message, Role

QUESTION = "How do I keep bread fresh for longer?"
ANSWER = "Keep the bread in a paper bag at room temperature, or slice and freeze it, and toast the slices later."


class NoEncoder:
    """Stands for an encoder whose package is missing."""

    def encode(self, _texts: Sequence[str]) -> LazyUse:
        """Refuse."""
        raise ClassifierUnavailableError("use", "install it")


@pytest.fixture(scope="module")
def part() -> GradingClassifier:
    """Return the part as it is built from the settings."""
    return build(ClassifierSettings())


@pytest.fixture(scope="module")
def judge() -> Grader:
    """Return what the part grades with."""
    return grader(ClassifierSettings())


def chat(answer: str = ANSWER, *candidates: str) -> Conversation:
    made = tuple(Candidate(id=f"c{i}", content=text) for i, text in enumerate(candidates))
    return Conversation(
        id="c-1",
        messages=(
            Message(id="0", role=Role.USER, content=QUESTION),
            Message(id="1", role=Role.ASSISTANT, content=answer, candidates=made),
        ),
    )


def graded(part: GradingClassifier, conversation: Conversation) -> tuple[Grade, ...]:
    (found,) = part.classify([conversation])
    return found.grades


def test_the_answer_that_was_sent_and_each_candidate_have_a_grade(part: GradingClassifier) -> None:
    """Candidates carry their id, the answer none."""
    found = graded(part, chat(ANSWER, "Bread.", "In the fridge, I think."))

    assert [(one.message_id, one.candidate) for one in found] == [("1", None), ("1", "c0"), ("1", "c1")]
    assert all(1 <= one.grade <= 7 and one.classifier == part.name for one in found)


def test_candidates_of_which_none_was_sent_are_graded_alone(part: GradingClassifier) -> None:
    """An empty content beside candidates is no answer; without candidates it is one, and a bad one."""
    assert [one.candidate for one in graded(part, chat("", ANSWER, "Bread."))] == ["c0", "c1"]
    assert [one.candidate for one in graded(part, chat(""))] == [None]


def test_only_the_last_answer_without_candidates_has_a_grade(part: GradingClassifier) -> None:
    """Ordinary traffic has many turns, and a reviewer grades what a conversation came to."""
    twice = (*chat().messages, Message(id="2", role=Role.USER, content="And rolls?"))
    whole = replace(chat(), messages=(*twice, Message(id="3", role=Role.ASSISTANT, content="The same way.")))

    assert [one.message_id for one in graded(part, whole)] == ["3"]


def test_a_message_that_was_screened_before_is_not_graded_again(part: GradingClassifier) -> None:
    """Its grade is kept by the merging."""
    assert graded(part, replace(chat(), fresh_from=2)) == ()


def test_a_conversation_without_an_answer_is_skipped(part: GradingClassifier) -> None:
    """There is nothing to grade, and that is no failure."""
    alone = replace(chat(), messages=chat().messages[:1])

    assert part.classify([alone]) == [Findings(skipped="the assistant said nothing")]


def test_an_answer_that_is_too_long_has_no_grade(part: GradingClassifier) -> None:
    """What is read of it would be too small a part; its candidates keep theirs."""
    found = graded(part, chat("a " * LONGEST, ANSWER))

    assert [one.candidate for one in found] == ["c0"]


def test_an_answer_grades_the_same_in_any_order_of_the_candidates(part: GradingClassifier) -> None:
    """Comparisons are antisymmetric, and the least squares solution knows no order."""
    texts = (ANSWER, "Bread.", "Put it in the fridge; it dries out there, so toast it.")
    first = {one.candidate: one.grade for one in graded(part, chat("None of these.", *texts))}
    turned = {one.candidate: one.grade for one in graded(part, chat("None of these.", *reversed(texts)))}

    assert [first["c0"], first["c1"], first["c2"]] == pytest.approx([turned["c2"], turned["c1"], turned["c0"]])


def test_candidates_are_graded_by_their_words_when_the_encoder_is_missing() -> None:
    """A missing package must not send every conversation to a person."""
    model = load(SHIPPED / MODEL)
    part = GradingClassifier(Grader(model, NoEncoder()))  # type: ignore[arg-type]  # it raises instead

    assert len(graded(part, chat(ANSWER, "Bread."))) == 2


@pytest.mark.parametrize(
    "text",
    ["", " \n", "?" * 3_000, "7" * 40_000, "[" * 20_000, "= 1 + " * 8_000, "\ud800 broken", "面" * 9_000, "a_" * 9_000],
)
def test_hostile_text_has_a_grade_too(part: GradingClassifier, text: str) -> None:
    """Any text gets a number on the scale."""
    found = graded(part, chat(ANSWER, text, text[:100]))

    assert len(found) == 3
    assert all(1 <= one.grade <= 7 for one in found)


@pytest.mark.parametrize("pair", EXAMPLES, ids=lambda pair: f"{pair.subset}, {pair.set}")
def test_a_spoilt_answer_has_a_lower_grade(judge: Grader, pair: Preference) -> None:
    """Empty, off-topic, wrong-language, looped and cut answers, in four languages; beside the sound one and alone."""
    better, worse = judge.compared(pair.exchanges())

    assert better > worse
    sound, spoilt = (judge.single(exchange(pair.turns, text)) for text in (pair.better, pair.worse))
    assert sound > spoilt


def test_a_file_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    """The message names the command that makes it."""
    with pytest.raises(ClassifierUnavailableError, match="winnow train grades"):
        load(tmp_path / "grades.npz")


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """Half a file is no model."""
    path = tmp_path / "grades.npz"
    path.write_bytes((SHIPPED / MODEL).read_bytes()[:50_000])

    with pytest.raises(ClassifierUnavailableError, match="damaged"):
        load(path)

"""What the grade reads: asks, forms, languages, sums, and what answers have in common with prompts."""

# Chinese signs are the subject

import numpy as np
import pytest

from classifiers.grading import asks, sums, tongue
from classifiers.grading.exchange import HEAD, TAIL, Exchange, Text
from classifiers.grading.features import features
from classifiers.grading.model import Head, strengths
from classifiers.grading.rarity import BUCKETS, Rarity

EVEN = Rarity(np.ones(BUCKETS, dtype=np.float16))


def read(prompt: str, answer: str) -> dict[str, float]:
    return features(Exchange(Text.of(prompt), Text.of(answer)), EVEN)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("List some ideas for a picnic", "list"),
        ("Escribe un cuento sobre un faro", "write"),
        ("Pourquoi le ciel est-il bleu ?", "explain"),
        ("请把这句话翻译成英文", "translate"),
        ("Give it to me as JSON", "format"),
    ],
)
def test_what_a_prompt_asks_for_is_told_in_four_languages(prompt: str, kind: str) -> None:
    """The names are those of `KINDS`."""
    assert kind in asks.kinds(prompt)


@pytest.mark.parametrize(
    ("prompt", "number"),
    [("Name three rivers", 3), ("dame cinco consejos", 5), ("给我三个建议", 3), ("Tell me about rivers", None)],
)
def test_how_many_things_are_asked_for(prompt: str, number: int | None) -> None:
    """Digits and number words."""
    assert asks.count(prompt) == number


def test_as_many_items_as_asked_for_are_a_feature() -> None:
    """Two of three is a miss, three of three is met."""
    two, three = "1. Nile\n2. Rhine", "1. Nile\n2. Rhine\n3. Loire"

    assert read("Name three rivers", three)["count:met"] == 1
    assert read("Name three rivers", two)["count:met"] == 0
    assert read("Name three rivers", two)["count:missed"] > 0


@pytest.mark.parametrize(
    ("text", "wrong"), [("2 + 2 = 4", 0.0), ("17 x 24 = 418", 1.0), ("7 / 0 = 1", 0.0), ("= =", 0.0)]
)
def test_sums_that_do_not_come_out_are_counted(text: str, wrong: float) -> None:
    """Division by zero says nothing."""
    assert sums.shares(text)[1] == wrong


@pytest.mark.parametrize(
    ("prompt", "answer", "differs"),
    [
        ("Where can I buy good bread near the station?", "你可以在车站旁边的面包店买到很好的面包。", True),
        (
            "Where can I buy good bread near the station?",
            "There is a good bakery in the street behind the station.",
            False,
        ),
        (
            "Translate this sentence into Chinese: where is the bread?",
            "你可以在车站旁边的面包店买到很好的面包。",
            False,
        ),
        ("hi", "你好", False),
    ],
)
def test_an_answer_in_another_language_is_told_where_none_was_asked_for(
    prompt: str, answer: str, *, differs: bool
) -> None:
    """Short texts and talk of languages say nothing."""
    assert tongue.differs(Text(prompt), Text(answer)) is differs


def test_the_middle_of_a_long_text_is_left_out_and_its_size_is_kept() -> None:
    """Start and end are read; length counts in full."""
    long = Text.of("word " * 4_000)

    assert len(long.text) <= HEAD + TAIL + 1
    assert long.size == pytest.approx(4_000, rel=0.01)


def test_strengths_keep_the_differences_of_a_pair_and_the_mean() -> None:
    """Two answers are as far apart as their comparison says."""
    found = strengths(np.array([1.0, 2.0]), np.array([[0.0, 3.0], [-3.0, 0.0]]))

    assert found.tolist() == pytest.approx([3.0, 0.0])


def test_grades_rise_with_strength_and_stay_on_the_scale() -> None:
    """Between the known grades, beyond them, and far beyond."""
    empty = np.zeros((0, 1))
    head = Head(names=("a",), weights=np.ones(1), between=empty, at=np.array([-2.0, -1.0, 0.0, 1.0, 2.0]))
    found = [head.grade(strength) for strength in (-99, -2.5, -2, 0, 0.5, 2, 2.5, 99)]

    assert found == pytest.approx([1, 1.5, 2, 4, 4.5, 6, 6.5, 7])

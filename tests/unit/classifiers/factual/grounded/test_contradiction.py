"""Contradictions: with an earlier answer, with the answer itself, with what the user gave."""

# signs of four languages are the subject

import time

import pytest

from classifiers.factual.grounded.contradiction import CHECK
from tests.unit.classifiers.factual.grounded.talk import talk


def rules(*turns: str) -> list[str]:
    """Return the rules that find something in the last answer."""
    return [finding.rule for finding in CHECK.find([talk(*turns)])[0]]


@pytest.mark.parametrize(
    "answer",
    [
        "The library on Elm Street opens at 9. Bring your card. The library on Elm Street opens at 10.",
        "El museo del barrio abre a las 9. El museo del barrio abre a las 10.",
        "Le musée du quartier ouvre à 9 heures. Le musée du quartier ouvre à 10 heures.",
        "图书馆的开放时间是9点。请带证件。图书馆的开放时间是10点。",
    ],
)
def test_the_same_words_with_another_figure_contradict_each_other(answer: str) -> None:
    assert rules("Tell me.", answer) == ["contradiction.figure"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The museum shop is open on Mondays.", "The museum shop is not open on Mondays."),
        ("The museum shop is not open on Mondays.", "The museum shop is open on Mondays."),
    ],
)
def test_a_denial_of_an_earlier_answer_is_found_either_way(before: str, after: str) -> None:
    assert rules("And the shop?", before, "And the garden?", after) == ["contradiction.negation"]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("My budget is 500 euros.", "With your budget of 600 euros you can buy a bike."),
        ("I was born in 1990.", "You were born in 1991, so you are old enough."),
        ("Mi presupuesto es 500 euros", "Tu presupuesto de 600 euros es suficiente."),
        ("Mon budget est 500 euros", "Votre budget de 600 euros suffit."),
        ("我的预算是500元", "您的预算是600元，可以买自行车。"),
    ],
)
def test_what_the_user_gave_is_held_against_the_answer(told: str, answer: str) -> None:
    assert rules(told, answer) == ["contradiction.given"]


@pytest.mark.parametrize(
    "turns",
    [
        ("Tell me.", "The store opens at 9. It opens at 10."),
        ("Tell me.", "La tienda cierra a las 8. Ella cierra a las 9."),
        ("Tell me.", "Le magasin ouvre à 9 heures. Il ouvre à 10 heures."),
        (
            "When does the store open?",
            "The store opens at 9.",
            "And the store, is it far?",
            "It is near. It opens at 10.",
        ),
    ],
)
def test_a_pronoun_stands_for_what_was_named_before(turns: tuple[str, ...]) -> None:
    assert rules(*turns) == ["contradiction.figure"]


@pytest.mark.parametrize(
    ("turns", "rule"),
    [
        (("Who?", "The guide was written by Ana Stone.", "Any more?", "The guide was written by Bo Lind."), "name"),
        (
            ("Dogs?", "Yes, dogs are allowed at the campsite.", "Why?", "But dogs are not allowed at the campsite."),
            "negation",
        ),
        (("q", "The museum is closed on Mondays. The museum is open on Mondays and Tuesdays."), "opposite"),
        (("Jazz?", "I love slow jazz.", "Which record?", "I never said that I love slow jazz."), "denied"),
        (("I have 3 children.", "Nice!", "What now?", "With your 2 children you can swim."), "given"),
        (("海？", "市图书馆上午9点开门。", "远吗？", "不远。市图书馆上午10点开门。"), "figure"),
    ],
)
def test_each_way_of_contradicting_has_its_own_rule(turns: tuple[str, ...], rule: str) -> None:
    assert rules(*turns) == [f"contradiction.{rule}"]


@pytest.mark.parametrize(
    "turns",
    [
        ("Opening?", "The town park closes at 8.", "And in summer?", "The town park closes at 10."),
        ("Be a rude cook. Is the hot soup good?", "No.", "Now pretend to be kind. Is the hot soup good?", "Yes."),
    ],
)
def test_another_case_or_another_role_is_no_contradiction(turns: tuple[str, ...]) -> None:
    assert rules(*turns) == []


def test_yes_and_no_to_the_same_question_contradict_each_other() -> None:
    asked = "Is the pool open today?"

    assert rules(asked, "Yes, it is.", asked, "No, it is closed.") == ["contradiction.yes_no"]


@pytest.mark.parametrize(
    "turns",
    [
        ("Is the pool open?", "Yes, it is.", "Is the pool open?", "No. Sorry, I was wrong about that."),
        ("When?", "The library on Elm Street opens at 9.", "Sure?", "I meant: the library on Elm Street opens at 10."),
        ("When?", "The library on Elm Street opens at 9.", "On day 10?", "The library on Elm Street opens at 10."),
        ("q", "The library on Elm Street opens at 9. The library on Oak Street opens at 10."),
        ("q", "The library on Elm Street opens at 9. On Sundays the library on Elm Street opens at 10."),
        ("q", "Sales in the north were good in 2010. Sales in the north were good in 2011."),
        ("q", "The big tank holds about 5 litres of water. The big tank holds about 6 litres of water."),
        ("q", "If the shop has 3 floors and a bar, stay. If the shop has 4 floors and a bar, go."),
        ("My budget is 500 euros.", "If your budget is 700 you can get a better bike; your budget of 500 is fine."),
        ("q", "The store opens at 9. The cafe is near. It opens at 10."),
        ("The store?", "The store opens at 9.", "And the museum?", "It opens at 10."),
        ("q", "Sphere A and B each have a charge of 5. Sphere B and C each have a charge of 2."),
    ],
)
def test_revisions_other_things_and_other_conditions_are_no_contradiction(turns: tuple[str, ...]) -> None:
    assert rules(*turns) == []


@pytest.mark.parametrize(
    "unit", ["The museum shop is not open on day 3. ", "your budget of 5 ", "9" * 80, "no no no ", "不是9点。"]
)
def test_long_conversations_take_bounded_time(unit: str) -> None:
    long = unit * (200_000 // len(unit))
    begun = time.process_time()

    rules("My budget is 4.", long, "And?", long, long, long)

    assert time.process_time() - begun < 10

"""Common misconceptions: stated ones are found in four languages, denied ones left alone."""

import pytest

from classifiers.factual.lookups.misconceptions import check, misconceptions
from classifiers.factual.sentences import sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "The Great Wall of China is visible from space.",
        "Humans only use 10% of their brain.",
        "Lightning never strikes the same place twice.",
        "Bats are blind.",
        "Vikings wore horned helmets.",
        "You must wait 24 hours before filing a missing person report.",
        "Shaving makes hair grow back thicker.",
        "MSG is harmful to your health.",
        "Coffee will sober you up.",
        "You should wait an hour after eating before you swim.",
        "Waking a sleepwalker is dangerous.",
        "The North Star is the brightest star in the night sky.",
        "Men have fewer ribs than women.",
        "Betsy Ross sewed the first American flag.",
        "Camels store water in their humps.",
        "Dogs see in black and white.",
        "Muscle turns into fat when you stop training.",
        "El azúcar moreno es más saludable.",
        "La comida picante causa úlceras.",
        "Les chiens voient en noir et blanc.",
        "Le café freine la croissance.",
        "红糖比白糖更健康。",
        "太空中没有重力。",
        "La Gran Muralla China se ve a simple vista desde el espacio.",
        "Los murciélagos son ciegos.",
        "Las vacunas causan autismo.",
        "El rayo nunca cae dos veces en el mismo lugar.",
        "Les vaccins causent l'autisme.",
        "Les chauves-souris sont aveugles.",
        "La foudre ne tombe jamais deux fois au même endroit.",
        "疫苗会导致自闭症。",
        "蝙蝠是瞎的。",
        "闪电不会两次击中同一个地方。",
    ],
)
def test_a_misconception_is_found_with_what_is_so_and_where_that_stands(sentence: str) -> None:
    (finding,) = check(sentence, "en")

    assert finding.evidence["claim"] == sentence
    assert isinstance(finding.evidence["sources"], list)
    assert finding.evidence["sources"][0]["url"].startswith("https://en.wikipedia.org/wiki/")


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a myth that the Great Wall of China is visible from space.",
        "Bats are not blind.",
        "Some believe that Betsy Ross sewed the first American flag.",
        "According to legend, Mozart wrote Twinkle, Twinkle, Little Star, an old belief.",
        "Camels store fat in their humps.",
        "据说红糖比白糖更健康。",
        "Contrary to rumour, coffee will sober you up is just a saying.",
        "Many people believe the false claim that bats are blind.",
        "Are bats blind?",
        "Vaccines do not cause autism.",
        "No es cierto que los murciélagos son ciegos.",
        "Il est faux que les vaccins causent l'autisme.",
        "疫苗导致自闭症的说法是错误的。",
        "The wall is visible from the road.",
        "Napoleon was born in Corsica.",
        "Lightning strikes the same place twice quite often.",
    ],
)
def test_what_is_denied_or_something_else_is_left_alone(sentence: str) -> None:
    assert list(check(sentence, "en")) == []


def test_every_entry_says_what_is_so_in_a_plain_sentence() -> None:
    for one in misconceptions():
        assert one.fact[0].isupper()
        assert not one.fact.endswith(".")
        assert len(sentences(f"{one.fact}.")) == 1
        assert one.patterns


def test_no_fact_of_the_list_is_a_misconception_of_the_list() -> None:
    assert [one.fact for one in misconceptions() if list(check(one.fact, "en"))] == []

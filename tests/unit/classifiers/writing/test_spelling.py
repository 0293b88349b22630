"""Spelling: what is left alone, what is suggested, what a hostile answer costs."""

import pytest

from classifiers.writing.answer import Answer, words_of
from classifiers.writing.dictionaries import known
from classifiers.writing.flaw import Flaw
from classifiers.writing.neighbours import near
from classifiers.writing.spelling import find


def misspelt(text: str, language: str = "en", asked: str = "") -> list[Flaw]:
    answer = Answer(text, spoken=words_of(asked))
    answer.__dict__["language"] = language
    return list(find(answer))


@pytest.mark.parametrize(
    "text",
    [
        "Run `recieve --now` and write to recieve@example.org or https://example.org/recieve today.",
        "The sign says “recieve” and *recieve* on it.",
        "We met Recieve Smithe and Johnsen in the old town.",  # names
        "The GOVERMENT and the NASAA sent the form ABX12c.",  # capitals, digits
        "The chatbot loads a dataset through the webhook of the api and sends emails.",  # terms
        "The colour of the harbour and the color of the harbor; we organise, they organize.",  # dialects
        "She said bonjour mes amis and sang cielito lindo.",  # other languages
        "It is a well-known, co-owned, half-hearted idea, isn't it? They'd've gone; the dogs' bowls.",
        "That was sooooo good, hmmmm, yeahhhh.",
        "A florgle is round. Each florgle has a hat, and no florgle is blue.",  # a term of the answer
        "He kept lookin' at the sea and singin' a tune.",
        "You may want to bring a pair of shoes and some importnat",  # cut off, perhaps
        "A rewatchable, microwavable, unplugged, bookish, hyperlocal, playlist-like thing.",
    ],
)  # fmt: skip
def test_what_is_no_misspelling_is_left_alone(text: str) -> None:
    assert misspelt(text) == []


def test_words_of_the_user_are_taken_as_given() -> None:
    text = "The langauge of the island is old."

    assert [flaw.rule for flaw in misspelt(text)] == ["spelling.en.near"]
    assert misspelt(text, asked="Tell me of the langauge there") == []


@pytest.mark.parametrize(
    ("text", "language", "rule", "first"),
    [
        ("Please wait until tommorow.", "en", "spelling.en.common", "tomorrow"),
        ("I dont know the way.", "en", "spelling.en.common", "don't"),
        ("The importnat things come first.", "en", "spelling.en.near", "important"),
        ("La reunión fue muy divertda ayer.", "es", "spelling.es.near", "divertida"),
        ("Hay una cancion nueva.", "es", "spelling.es.common", "canción"),
        ("El tiburon nada cerca de la costa.", "es", "spelling.es.accent", "tiburón"),
        ("Il faut reflechir avant.", "fr", "spelling.fr.accent", "réfléchir"),
        ("Le deuxiéme chemin à droite.", "fr", "spelling.fr.accent", "deuxième"),
        ("Il faut aporter un dessert.", "fr", "spelling.fr.near", "apporter"),
        ("Il regarde l'etoile du soir.", "fr", "spelling.fr.accent", "l'étoile"),
    ],
)  # fmt: skip
def test_the_best_suggestion_comes_first(text: str, language: str, rule: str, first: str) -> None:
    (flaw,) = misspelt(text, language)

    assert (flaw.rule, flaw.suggestions[0]) == (rule, first)
    assert len(flaw.suggestions) <= 3


@pytest.mark.parametrize(
    "word", ["ustedes", "vosotros", "vos", "computadora", "ordenador", "celular", "móvil", "carro", "coche"]
)
def test_spanish_of_every_country_is_known(word: str) -> None:
    assert known(word, "es")


def test_a_very_long_word_has_no_neighbours() -> None:
    assert near("a" * 10_000, "en") == ()


def test_a_text_of_nothing_but_unknown_words_is_no_prose() -> None:
    assert misspelt("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore") == []

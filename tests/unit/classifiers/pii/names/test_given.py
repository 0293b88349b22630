"""Lists of given names and surnames."""

import pytest

from classifiers.pii.names import given, public
from classifiers.pii.names.listed import listed


@pytest.mark.parametrize("name", ["Marta", "john", "LÉA", "Anne-Marie", "carmen", "Priya", "Mark", "Grace"])
def test_given_names_of_several_countries_are_known(name: str) -> None:
    assert given.is_given(name)


@pytest.mark.parametrize("word", ["mark", "grace", "will", "India", "paris", "said", "Python", "hello"])
def test_words_that_mostly_mean_something_else_are_not(word: str) -> None:
    assert not given.is_given(word)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("then Natalia shouted", ["Natalia"]),
        ("then natalia gonzalez shouted", ["natalia gonzalez"]),
        ("NATALIA GONZALEZ", ["NATALIA GONZALEZ"]),
        ("oh taylor swift again", ["taylor swift"]),
        ("Roberto de la Fuente left", ["Roberto de la Fuente"]),
        ("mark will take the bill", []),
        ("marta.example and marta@", []),
    ],
)
def test_names_are_found_by_the_lists_alone(text: str, names: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in listed(text)] == names


@pytest.mark.parametrize("name", ["Albert Einstein", "the Joker Dr. Strange", "李白", "Sherlock Holmes"])
def test_the_best_known_names_are_known(name: str) -> None:
    assert public.is_famous(name) or public.sounds_famous(name) or public.is_famous(name.split(" ", 2)[-1])


def test_countries_are_no_homes() -> None:
    assert public.is_country("the United States")
    assert public.is_country("Francia")
    assert not public.is_country("Haarlem")

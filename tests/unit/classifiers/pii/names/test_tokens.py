"""Tokens of a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.pii.names.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Hola, Marta", ["Hola", ",", "Marta"]),
        ("l'été 2024", ["l", "'", "été", "2024"]),
        ("我叫 Ana", ["我", "叫", "Ana"]),
        ("a_b", ["a", "_", "b"]),
        ("one\n \n two\tthree", ["one", "\n \n ", "two", "three"]),
    ],
)
def test_words_numbers_signs_and_chinese_characters_are_tokens(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@given(st.text(st.characters(), max_size=60))
def test_tokens_stand_where_they_say_and_leave_out_nothing_but_spaces(text: str) -> None:
    """Of any characters, halves of pairs and signs of every script too."""
    tokens = tokenise(text)

    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    covered = {at for a, b in zip(tokens.starts, tokens.ends, strict=True) for at in range(a, b)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert len(covered) == sum(map(len, tokens.words))


@pytest.mark.parametrize("part", ["a", "1", " ", "\n", "@", " \n", "我", "a1 ", "\u200d", "é́"])
def test_a_megabyte_takes_a_second_at_most(part: str) -> None:
    started = time.process_time()

    tokenise(part * (1_000_000 // len(part)))

    assert time.process_time() - started < 3

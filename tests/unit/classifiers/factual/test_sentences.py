"""Sentences: cut in four languages, with places, and without what is no claim."""

# signs and full-width forms of four languages are the subject

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.sentences import blanked, sentences


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Hello there. How are you?", ["Hello there.", "How are you?"]),
        ("Dr. Smith pays 3.5 euros. Fine!", ["Dr. Smith pays 3.5 euros.", "Fine!"]),
        ("Use tea, e.g. green tea. Or not.", ["Use tea, e.g. green tea.", "Or not."]),
        ("你好。今天是星期日！好的", ["你好。", "今天是星期日！", "好的"]),
        ("¿Qué hora es? Son las tres.", ["¿Qué hora es?", "Son las tres."]),
        ("Il est 3 h. M. Dupont arrive.", ["Il est 3 h.", "M. Dupont arrive."]),
        ("- one\n- two\n1. three", ["one", "two", "three"]),
        ("Before\n```\nx = 1 + 1 = 3\n```\nAfter", ["Before", "After"]),
        ("Before\n~~~\nnever closed", ["Before"]),
        ("> someone said so\nMine", ["Mine"]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_sentences_are_cut_where_a_reader_would(content: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(content)] == expected


def test_inline_code_and_links_are_blanked_in_place() -> None:
    content = "Use `1+1=3` or https://example.org/2+2=5 now."

    assert blanked(content) == "Use " + " " * 7 + " or " + " " * len("https://example.org/2+2=5") + " now."


def test_full_width_forms_become_plain() -> None:
    assert blanked("１７＋２４＝４１") == "17+24=41"


@given(st.text())
def test_every_sentence_stands_at_its_place(content: str) -> None:
    plain = blanked(content)

    assert len(plain) == len(content)
    for sentence in sentences(content):
        assert plain[sentence.start : sentence.end] == sentence.text
        assert sentence.text


def test_a_long_text_is_cut_and_counted() -> None:
    found = sentences("word " * 10_000 + "\n" + "One. " * 5_000)

    assert len(found) == 2_000
    assert max(len(sentence.text) for sentence in found) <= 2_000


def test_a_numeral_at_the_end_of_a_sentence_is_no_initial() -> None:
    found = sentences("He fought in World War I. Later he met J. Doe of the A.I. Society.")

    assert [one.text for one in found] == ["He fought in World War I.", "Later he met J. Doe of the A.I. Society."]

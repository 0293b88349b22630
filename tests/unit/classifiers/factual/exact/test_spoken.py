"""Number words become figures where they stand."""

import pytest

from classifiers.factual.exact.spoken import digits, has_figure


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("twelve times eight", "en", "12 times 8"),
        ("twenty-one apples", "en", "21 apples"),
        ("five hundred and forty", "en", "540"),
        ("one of them", "en", "one of them"),
        ("ocho por siete", "es", "8 por 7"),
        ("cincuenta y nueve", "es", "59"),
        ("vingt et un", "fr", "21"),
        ("15 pour cent", "fr", "15 pour cent"),
        ("no numbers here", "en", "no numbers here"),
    ],
)
def test_number_words_are_read(text: str, language: str, expected: str) -> None:
    written = digits(text, language)

    assert written.split() == expected.split()
    assert len(written) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("7 apples", True), ("seven-ish seven", True), ("三个", True), ("one apple", False)]
)
def test_a_sentence_without_a_figure_is_not_read(text: str, expected: bool) -> None:
    assert has_figure(text) is expected

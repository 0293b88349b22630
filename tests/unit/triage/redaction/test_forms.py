"""Writings of values: which are the same, and in which language they are."""

import pytest

from triage.redaction.forms import loose, national, normal, words, written_in


@pytest.mark.parametrize(
    ("category", "one", "other"),
    [
        ("person", "Ana García", "ANA  GARCIA"),
        ("person", "Ana García", "Ana Garci\u0301a"),  # written with a combining accent
        ("phone_number", "+1 617 555 0123", "(617) 555-0123"),
        ("phone_number", "+44 20 7946 0018", "020 7946 0018"),
        ("phone_number", "0033 1 99 00 12 34", "01 99 00 12 34"),
        ("credit_card", "4111-1111 1111 1111", "4111111111111111"),
        ("iban", "DE89 3704 0044 0532 0130 00", "de89370400440532013000"),
        ("email_address", "Tane at kiwi dot nz", "tane@kiwi.nz"),
        ("url", "https://www.kiwi.nz/tane/", "kiwi.nz/tane"),
        ("national_id", "１２３-45", "123 45"),
    ],
)
def test_writings_of_one_value_are_the_same(category: str, one: str, other: str) -> None:
    """Case, accents, spacing, separators and country codes are a writer's choice."""
    assert normal(category, one) == normal(category, other)


@pytest.mark.parametrize(
    ("category", "one", "other"),
    [
        ("password", "Hunter2", "hunter2"),
        ("phone_number", "+1 617 555 0123", "617 555 0124"),
        ("person", "Ana García", "Ana Garza"),
    ],
)
def test_other_values_are_not(category: str, one: str, other: str) -> None:
    """Capitals matter in a secret only."""
    assert normal(category, one) != normal(category, other)


def test_words_stand_where_they_stood() -> None:
    """Invisible characters within a word do not move the next one; Chinese has a word a character."""
    found = [(word.plain, word.start, word.end) for word in words("Jos\u200bé 王明 x_y")]

    assert found == [("jose", 0, 5), ("王", 6, 7), ("明", 7, 8), ("x", 9, 10), ("y", 11, 12)]


def test_a_value_without_letters_is_its_own_form() -> None:
    """Never the empty text, which every such value would share."""
    assert loose("😀") == "😀"
    assert national("none") is None


@pytest.mark.parametrize(
    ("value", "language", "own"),
    [("王小明", "en", "zh"), ("Ana", "zh", "en"), ("Ana", "es", "es"), ("Иван", "uk", "uk"), ("Иван", "en", "ru")],
)
def test_a_value_speaks_the_language_of_its_letters(value: str, language: str, own: str) -> None:
    """A Chinese name in an English conversation is made up in Chinese."""
    assert written_in(value, language) == own

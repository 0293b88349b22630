"""Passwords and PINs in prose, in four languages; all made up."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import password


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my password is Tui4ever!", [("Tui4ever!", "password.said")]),
        ("Password: kiwifruit", [("kiwifruit", "password.plain")]),
        ("the pwd=kIwi2024", [("kIwi2024", "password.said")]),
        ("the password for the wifi is kea_2024", [("kea_2024", "password.said")]),
        ("I changed my password to Kea-2024.", [("Kea-2024", "password.said")]),
        ("La contraseña es Gato2024", [("Gato2024", "password.said")]),  # Spanish
        ("mot de passe : Soleil99", [("Soleil99", "password.said")]),  # French
        ("密码是abc12345", [("abc12345", "password.said")]),  # Chinese
        ("my pin is 4821", [("4821", "password.pin")]),
        ("my password is wrong", []),
        ("the password is required", []),
        ("la contraseña es incorrecta", []),
        ("how do I reset my password?", []),
        ("pin the note to the board", []),
    ],
)
def test_password_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(password.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

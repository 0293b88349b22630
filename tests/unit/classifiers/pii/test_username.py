"""Account names."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import username


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("follow @kiwi_fan", [("@kiwi_fan", "username.handle")]),
        ("my username is kiwi.fan42", [("kiwi.fan42", "username.said")]),
        ("usuario: kiwifan", [("kiwifan", "username.said")]),
        ("微信号:kiwi_fan", [("kiwi_fan", "username.said")]),
        ("a@kiwi.nz", []),  # an e-mail address
        ("the username is required", []),
    ],
)
def test_username_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(username.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

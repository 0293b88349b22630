"""Web addresses."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import url


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "see https://shop.kiwi.nz/a?b=1.",
            [("https://shop.kiwi.nz/a?b=1", "url")],
        ),  # the sentence's stop stays outside
        (
            "(http://lists.kiwi.nz/x(y))",
            [("http://lists.kiwi.nz/x(y)", "url")],
        ),  # balanced brackets, RFC 3986 allows them
        ("go to www.kiwi.nz", [("www.kiwi.nz", "url")]),
        ("ask kiwi-fans.com today", [("kiwi-fans.com", "url.bare")]),
        (
            "https://www.example.com/x",
            [("https://www.example.com/x", "url.example"), ("www.example.com/x", "url.example")],
        ),  # RFC 2606
        ("open http://localhost:8000", [("http://localhost:8000", "url.example")]),
        ("edit README.md and main.py", []),  # file names
        ("看https://kiwi.nz/路径吧", [("https://kiwi.nz/", "url")]),  # Chinese follows without a space
        ("no address here", []),
    ],
)
def test_url_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(url.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

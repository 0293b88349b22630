"""Web addresses."""

import pytest

from classifiers.pii.recognizers.url import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example(
        "see https://shop.kiwi.nz/a?b=1.", (("https://shop.kiwi.nz/a?b=1", "url"),), "ours; the stop stays outside"
    ),
    Example("(http://lists.kiwi.nz/x(y))", (("http://lists.kiwi.nz/x(y)", "url"),), "RFC 3986 allows brackets"),
    Example("go to www.kiwi.nz", (("www.kiwi.nz", "url"),), "ours"),
    Example("ask kiwi-fans.com today", (("kiwi-fans.com", "url.bare"),), "ours"),
    Example("看https://kiwi.nz/路径吧", (("https://kiwi.nz/", "url"),), "ours; Chinese follows without a space", "zh"),
    Example(
        "https://www.linkedin.com/in/kiwi-fan", (("https://www.linkedin.com/in/kiwi-fan", "url.personal"),), "ours"
    ),
    Example("facebook.com/kiwi.fan.9", (("facebook.com/kiwi.fan.9", "url.personal"),), "ours"),
    Example("https://github.com/kiwifan42", (("https://github.com/kiwifan42", "url.personal"),), "ours"),
    Example("t.me/kiwifan", (("t.me/kiwifan", "url.personal"),), "ours"),
    Example(
        "https://wa.me/442079460958", (("https://wa.me/442079460958", "url.personal"),), "Ofcom, numbers for drama"
    ),
    Example("https://www.reddit.com/user/kiwifan", (("https://www.reddit.com/user/kiwifan", "url.personal"),), "ours"),
    Example(
        "https://drive.google.com/file/d/1aB/view",
        (("https://drive.google.com/file/d/1aB/view", "url.personal"),),
        "ours",
    ),
    Example("https://zoom.us/j/98765432100", (("https://zoom.us/j/98765432100", "url.personal"),), "ours"),
    Example(
        "https://kiwi.nz/reset?token=a81b22c9d0", (("https://kiwi.nz/reset?token=a81b22c9d0", "url.personal"),), "ours"
    ),
    Example("https://kiwi.nz/u?mail=tane@kiwi.nz", (("https://kiwi.nz/u?mail=tane@kiwi.nz", "url.personal"),), "ours"),
    Example("My website is https://kiwi.nz/", (("https://kiwi.nz/", "url.mine"),), "layout of presidio-research"),
    Example("https://www.example.com/x", (("https://www.example.com/x", "url.example"),), "RFC 2606"),
    Example("open http://localhost:8000", (("http://localhost:8000", "url.example"),), "ours"),
    Example("https://github.com/pytorch/pytorch", (("https://github.com/pytorch/pytorch", "url"),), "ours; a project"),
    Example("https://x.com/home", (("https://x.com/home", "url"),), "ours"),
    Example("https://facebook.com/your-username", (("https://facebook.com/your-username", "url"),), "ours"),
    Example("edit README.md and main.py", (), "ours; file names"),
    Example("import java.io and self.app", (), "ours; programs"),
    Example("write to tane@kiwi.com", (), "ours; an e-mail address"),
    Example("no address here", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""E-mail addresses."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import email


def known(domain: str) -> bool:
    return domain.endswith((".nz", ".com", ".org", ".jp"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to tane.walker+x@mail.kiwi.nz.", [("tane.walker+x@mail.kiwi.nz", "email")]),
        ("<support@kiwi.com> for help", [("support@kiwi.com", "email")]),
        ("我的邮箱是wang@qq.com谢谢", [("wang@qq.com", "email")]),  # no spaces in Chinese
        ("user@会社.jp works", [("user@会社.jp", "email")]),  # noren email-009
        ("tane at kiwi dot com", [("tane at kiwi dot com", "email.spelled")]),
        ("tane [at] kiwi [dot] com", [("tane [at] kiwi [dot] com", "email.spelled")]),
        ("tane@kiwi.zzz", [("tane@kiwi.zzz", "email.odd_domain")]),
        ("john@example.com", [("john@example.com", "email.example_person")]),  # RFC 2606
        ("info@example.com", [("info@example.com", "email.example")]),  # nobody's
        ("john@mail.test", [("john@mail.test", "email.example_person")]),
        ("not@email without an ending", []),  # noren email-004
        ("meet me at dawn", []),
        ("@@@@", []),
    ],
)
def test_email_finds_what_it_should_and_leaves_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    hits = list(email.find(text, "en"))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

"""E-mail addresses; hosts are reserved, made up, or a sample of the source named."""

import pytest

from classifiers.pii.recognizers.email import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("jane.doe@example.org", (("jane.doe@example.org", "email.example"),), "RFC 2606"),
    Example("press@company.example", (("press@company.example", "email.example"),), "RFC 2606"),
    Example("write to tane.walker+x@mail.kiwi.nz.", (("tane.walker+x@mail.kiwi.nz", "email"),), "ours"),
    Example("我的邮箱是wang@qq.com谢谢", (("wang@qq.com", "email"),), "ours; no spaces in Chinese", "zh"),
    Example("user@会社.jp works", (("user@会社.jp", "email"),), "noren email-009"),
    Example("urología.norte@hospital.es", (("urología.norte@hospital.es", "email"),), "MEDDOCAN layout", "es"),
    Example("o'neil_fan@kiwi.co.nz,", (("o'neil_fan@kiwi.co.nz", "email"),), "RFC 5322 allows the apostrophe"),
    Example("tane at kiwi dot com", (("tane at kiwi dot com", "email.spelled"),), "ours"),
    Example("tane [at] kiwi [dot] com", (("tane [at] kiwi [dot] com", "email.spelled"),), "ours"),
    Example("tane(at)kiwi(dot)com", (("tane(at)kiwi(dot)com", "email.spelled"),), "ours"),
    Example("tane @ kiwi . com", (("tane @ kiwi . com", "email.spelled"),), "ours"),
    Example("tane arroba kiwi punto com", (("tane arroba kiwi punto com", "email.spelled"),), "ours", "es"),
    Example("jean arobase kiwi point fr", (("jean arobase kiwi point fr", "email.spelled"),), "ours", "fr"),
    Example("tane艾特kiwi点com", (("tane艾特kiwi点com", "email.spelled"),), "ours", "zh"),
    Example("t a n e @ k i w i . c o m", (("t a n e @ k i w i . c o m", "email.spelled"),), "ours"),
    Example("it is tane.w at kiwi.com", (("tane.w at kiwi.com", "email.spelled"),), "ours"),
    Example("tane@kiwi.zzz", (("tane@kiwi.zzz", "email.odd_domain"),), "no such top-level domain, IANA"),
    Example("<support@kiwi.com> for help", (("support@kiwi.com", "email.office"),), "ours; a mailbox of a firm"),
    Example("john@example.com", (("john@example.com", "email.example_person"),), "RFC 2606"),
    Example("info@example.com", (("info@example.com", "email.example"),), "RFC 2606"),
    Example("john@mail.test", (("john@mail.test", "email.example_person"),), "RFC 2606"),
    Example("not@email without an ending", (), "noren email-004"),
    Example("meet me at dawn", (), "ours"),
    Example("look at amazon.com for it", (), "ours; a shop, not an address"),
    Example("Yeah at that point it was late", (), "ours; a turn of speech"),
    Example("git clone git@host:repo", (), "ours"),
    Example("@@@@", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

"""Internet addresses."""

import pytest

from classifiers.pii.recognizers.ip_address import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("compilación 23.19.1.80", (), "ours; a version", "es"),
    Example("it came from 109.38.226.13.", (("109.38.226.13", "ip"),), "layout of presidio-research"),
    Example(
        "4f8a:c99e:dc86:faf9:5988:5f63:375e:8a2a",
        (("4f8a:c99e:dc86:faf9:5988:5f63:375e:8a2a", "ip"),),
        "layout of presidio-research",
    ),
    Example("keep getting address 10.218.6.131", (("10.218.6.131", "ip.internal"),), "layout of presidio-research"),
    Example("http://109.38.226.13:8080/x", (("109.38.226.13", "ip"),), "ours"),
    Example("ask 8.8.8.8", (("8.8.8.8", "ip.public"),), "Google's name server"),
    Example("open 192.168.1.1", (("192.168.1.1", "ip.private"),), "RFC 1918"),
    Example("ping 127.0.0.1", (("127.0.0.1", "ip.private"),), "RFC 1122"),
    Example("use 203.0.113.7", (("203.0.113.7", "ip.private"),), "RFC 5737"),
    Example("use 2001:db8::1:2", (("2001:db8::1:2", "ip.private"),), "RFC 3849"),
    Example("version 102.33.14.2 is out", (), "ours"),
    Example("see section 3.2.1.4 of it", (), "ours"),
    Example("in 2.4.1.12 we changed it", (), "ours; a version"),
    Example("999.1.1.1", (), "no octet is above 255, RFC 791"),
    Example("std::vector a::b dead::beef()", (), "ours; programs"),
    Example("at 12:30:45", (), "ours"),
    Example("1.2.3.4.5.6", (), "ours; an object identifier"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)

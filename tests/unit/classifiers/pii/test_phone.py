"""Phone numbers; ranges that regulators keep for fiction, or numbers of public offices."""

import pytest

from classifiers.pii.probabilities import PROBABILITIES
from classifiers.pii.recognizers import phone


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("call +44 20 7946 0958 now", "en", [("+44 20 7946 0958", "phone.international")]),  # Ofcom, for drama
        ("my phone is 408-248-8500", "en", [("408-248-8500", "phone.said")]),
        ("(408) 248-8500", "en", [("(408) 248-8500", "phone.grouped")]),
        ("4082488500", "en", [("4082488500", "phone.plain")]),
        ("teléfono 612 345 678", "es", [("612 345 678", "phone.said")]),
        ("appelle le 06 12 34 56 78", "fr", [("06 12 34 56 78", "phone.said")]),
        ("电话13812345678", "zh", [("13812345678", "phone.said")]),
        ("0034 612 345 678", "en", [("0034 612 345 678", "phone.international")]),
        ("call 212 555 0142", "en", [("212 555 0142", "phone.fictional")]),  # NANPA, for fiction
        ("my number is 000 000 00", "en", [("000 000 00", "phone.unchecked")]),
        ("released 2015-03-14", "en", []),
        ("from 1990 - 2010", "en", []),
        ("pi is 3.14159265358979", "en", []),
        ("192.168.100.200", "en", []),
        ("$4082488500", "en", []),
        ("CVE-2021-31560", "en", []),
        (".442 2. .847 4.4 .564 6.8", "en", []),  # a table of decimals
        ("408-248-8500 707-258-1370", "en", [("408-248-8500", "phone.grouped"), ("707-258-1370", "phone.grouped")]),
        ("12345", "en", []),
    ],
)
def test_phone_finds_what_it_should_and_leaves_the_rest(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    hits = list(phone.find(text, language))

    assert [(text[hit.start : hit.end], hit.rule) for hit in hits] == expected
    assert [hit.score for hit in hits] == [PROBABILITIES[rule] for _, rule in expected]

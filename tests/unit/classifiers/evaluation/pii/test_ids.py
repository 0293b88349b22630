"""Made numbers."""

import pytest

from classifiers.evaluation.pii import ids
from classifiers.evaluation.pii.figures import Measure
from classifiers.evaluation.pii.numbers import numbers
from tests.unit.classifiers.evaluation.pii.words import WordPii

LISTED = {
    "US", "CA", "GB", "IE", "FR", "ES", "DE", "IT", "NL", "PL", "PT", "BE", "CH", "AT", "SE", "NO", "FI", "DK", "MX",
    "BR", "AR", "CL", "CO", "CN", "HK", "TW", "SG", "JP", "KR", "IN", "AU", "NZ", "TR", "ZA",
}  # fmt: skip

schemes = pytest.mark.parametrize("scheme", ids.SCHEMES, ids=lambda scheme: f"{scheme.country}-{scheme.shape}")


def test_every_listed_country_has_a_scheme() -> None:
    assert ids.COUNTRIES == LISTED


@schemes
def test_made_numbers_are_valid_where_they_are_said_to_be(scheme: ids.Scheme) -> None:
    texts = list(ids.valid(scheme))

    assert len(texts) == ids.VALID
    assert all(ids.is_valid(scheme, text.text[text.gold[0].start : text.gold[0].end]) for text in texts)
    assert all(scheme.name in text.text for text in texts)


@schemes
def test_random_numbers_have_the_same_marks_and_no_context(scheme: ids.Scheme) -> None:
    number = next(ids.valid(scheme)).gold[0]
    texts = list(ids.unsaid(scheme, 5))

    assert {text.gold[0].end - text.gold[0].start for text in texts} == {number.end - number.start}
    assert all(scheme.name not in text.text for text in texts)
    assert texts == list(ids.unsaid(scheme, 5))


@pytest.mark.parametrize(
    ("country", "number", "valid"),
    [
        ("HK", "A123456(3)", True),  # the Immigration Department's sample
        ("HK", "A123456(4)", False),
        ("TW", "A123456789", True),  # Wikipedia's sample
        ("TW", "A123456788", False),
        ("SG", "S1234567D", True),  # a widely published sample
        ("SG", "T1234567J", True),
        ("SG", "S1234567A", False),
    ],
)
def test_checks_that_stdnum_lacks_are_those_of_published_samples(country: str, number: str, valid: bool) -> None:
    (scheme,) = [one for one in ids.SCHEMES if one.country == country]

    assert ids.is_valid(scheme, number) is valid


def test_numbers_count_by_country_and_only_when_nothing_of_them_is_left() -> None:
    made = numbers(WordPii(), Measure(thresholds={"pii": 0.5}, floor=0.2, resamples=20), lambda _: None, 2)

    assert made.by_country["NL"] == 1  # a run of digits
    assert made.by_country["CA"] == 0  # hyphens: runs of three digits
    assert made.named.value == 0  # taken for a phone number
    assert made.false.value == 0
    assert made.any.value > 0.3

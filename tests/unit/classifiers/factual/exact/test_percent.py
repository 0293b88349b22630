"""Percentages: parts and changes."""

# signs and full-width forms of four languages are the subject

import pytest

from classifiers.factual.exact.percent import check


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("15% of 200 is 30", "en", None),
        ("15 % of 200 is 40.", "en", "It comes to 30, the answer says 40"),
        ("15% of $80 is $12.50", "en", "It comes to 12, the answer says 12.5"),
        ("33% of 100 is about 34.", "en", None),
        ("12.5% of 33 = 4.13", "en", None),
        ("30 of 200 is 16%", "en", "It comes to 15, the answer says 16"),
        ("El 15 % de 200 es 31", "es", "It comes to 30, the answer says 31"),
        ("El 15 por ciento de 1.200 es 180", "es", None),
        ("15 % de 200 font 30", "fr", None),
        ("15 % de 200 font 32", "fr", "It comes to 30, the answer says 32"),
        ("200的15%是31", "zh", "It comes to 30, the answer says 31"),
        ("prices rose from 40 to 50, a 20% increase", "en", "It comes to 25%, the answer says 20%"),
        ("prices rose from 40 to 50, a 25% increase", "en", None),
        ("sales fell from 1,200 to 900, a drop of 25 percent", "en", None),
        ("从40增加到50, 增长了20%", "zh", "It comes to 25%, the answer says 20%"),
        ("between 2010 and 2020, from 2010 to 2020, growth of 20%", "en", None),
        ("from 40% to 50%, a 20% increase", "en", None),
        ("15% of 200 is not 40", "en", None),
        ("from 0 to 50, a 20% increase", "en", None),
    ],
)
def test_a_percentage_that_does_not_come_out_is_found(sentence: str, language: str, expected: str | None) -> None:
    assert [one.evidence["says"] for one in check(sentence, language)] == ([] if expected is None else [expected])

"""Every numeric check: the wrong is found with what it should be, the right and the ambiguous is not."""

from collections.abc import Iterator

import pytest

from classifiers.evaluation.facts.case import Made
from classifiers.evaluation.facts.made import answer
from classifiers.factual.catalogue import CHECKS
from classifiers.factual.classifier import FLOOR
from classifiers.factual.finding import Finding

NUMERIC = (
    "parts", "operation",
    "arithmetic", "percentage", "unit", "power", "multiple", "rounding", "average", "equation", "divisibility",
    "comparison", "base", "proportion", "share", "final",
)  # fmt: skip


def findings(text: str, language: str = "en", question: str = "") -> Iterator[Finding]:
    """Yield what the numeric checks find in a text."""
    case = Made(text=text, question=question, language=language, wrong=True, kind="", span=None)
    for check in CHECKS:
        if check.name in NUMERIC:
            yield from check.find([answer(case)])[0]


@pytest.mark.parametrize(
    ("text", "language", "rule", "expected"),
    [
        ("The square of 25 is 626.", "en", "power.value", "625"),
        ("√144 = 14.", "en", "power.value", "12"),
        ("5! = 125.", "en", "power.value", "120"),
        ("El cubo de 4 es 60.", "es", "power.value", "64"),
        ("12的平方是140。", "zh", "power.value", "144"),
        ("2 to the power of 5 is 30.", "en", "power.value", "32"),
        ("log2(8) = 4.", "en", "power.value", "3"),
        ("Half of 48 clips is 22.", "en", "multiple.value", "24"),
        ("3 dozen eggs is 30 eggs.", "en", "multiple.value", "36"),
        ("La moitié de 50 est 20.", "fr", "multiple.value", "25"),
        ("3.14159 rounded to two decimals is 3.15.", "en", "rounding.value", "3.14"),
        ("The average of 80, 90 and 100 is 91.", "en", "average.value", "90"),
        ("La suma de 3, 4 y 5 es 13.", "es", "average.value", "12"),
        ("2x + 3 = 11, so x = 5.", "en", "equation.solution", "4"),
        ("17 mod 5 = 3.", "en", "divisibility.value", "2"),
        ("The LCM of 4 and 6 is 24.", "en", "divisibility.value", "12"),
        ("91 is a prime number.", "en", "divisibility.property", None),
        ("15能被4整除。", "zh", "divisibility.property", None),
        ("0.11 is greater than 0.9.", "en", "comparison.order", None),
        ("42 in binary is 101011.", "en", "base.value", "101010"),
        ("XIV is 16 in Roman numerals.", "en", "base.value", "XVI"),
        ("The ratio 4:6 simplifies to 2:4.", "en", "proportion.ratio", "3"),
        ("5 tickets at $9 each cost $40.", "en", "proportion.price", "45"),
        ("At 60 km/h for 3 hours, you cover 150 km.", "en", "proportion.speed", "180"),
        ("The simple interest on $1,000 at 5% for 2 years is $50.", "en", "proportion.interest", "100"),
        ("20% off of $80 is $60.", "en", "share.off", "64"),
        ("With 10% tax, $50 becomes $60.", "en", "share.on", "55"),
        ("We spend 50% on rent, 30% on food and 30% on fun, which adds up to 100%.", "en", "share.hundred", "100 %"),
        ("12 * 3 = 36 eggs.\nThe answer is 38.", "en", "final.step", "36"),
        ("Adding 15 to 27 gives 43.", "en", "operation.value", "42"),
        ("Subtracting 17 from 50 gives 34.", "en", "operation.value", "33"),
        ("12和13相乘得155。", "zh", "operation.value", "156"),
        ("There are 50 minutes in an hour.", "en", "parts.count", "60"),
        ("Una hora tiene 50 minutos.", "es", "parts.count", "60"),
        ("一小时有50分钟。", "zh", "parts.count", "60"),
        ("100°C equals 180°F.", "en", "unit.conversion", "212"),
        ("A 15% tip on $60 is $10.", "en", "share.part", "9"),
        ("If 3 apples cost $6, each apple costs $3.", "en", "proportion.price", "2"),
        ("(9 + 27 - 2) = (34 - 2) = 32", "en", "arithmetic.equation", "34"),
        ("3 boxes x 4 pens = 15 pens", "en", "arithmetic.equation", "12"),
        ("nine times seven is sixty-four.", "en", "arithmetic.equation", "63"),
        ("2 1/2 + 1 1/4 = 3 1/4 cups", "en", "arithmetic.equation", "3.75"),
        ("壹佰加贰拾等于壹佰叁拾。", "zh", "arithmetic.equation", "120"),
    ],
)
def test_the_wrong_is_found_with_what_it_should_be(text: str, language: str, rule: str, expected: str | None) -> None:
    found = [one for one in findings(text, language) if one.score >= FLOOR]

    assert [one.rule for one in found] == [rule]
    assert found[0].evidence.get("expected") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The square root of 2 is 1.41.", "√2 = 1.414", "Python 3.10 > 3.9.", "Use version 3.11 as 3.10 < 3.9 is moot.",
        "-5² is read both ways.", "3 more than twice 24 is 51.", "2 + half of 48 is 26.", "10 / 3 = 3.33",
        "The average of 80, 90 and 100 is about 91.",
        "2x + 3 = 11 or x = 5.", "2x - 152 = 102.", "x = 4 in 2x + 3y = 11.",
        "17 divided by 5 is 3 remainder 2.", "In base 8, 7 + 1 = 10.", "1 hour = 60 * 1 = 60 minutes",
        "47 teeth / 15 teeth = 84.6 gear inches", "Jackson is 9 because James + 1 = 9", "4/12 * 100 = 33.33%",
        "$100 - 20% of $100 = $80", "90% / 50% = 1.8", "30 mpg = 7.8 l/100km", "1 GB is 1024 MB.", "1 GB is 1000 MB.",
        "3 hours - 30 minutes = 2.5 hours",
        "There are 3 * 0.8 = 2.4 billion of them.", "He was 1.5 meters (4 feet, 11 inches).",
        "12 * 3 = 36 inches.\nThe answer is 3 feet.", "12 * 3 = 36.\nThe answer is 36.", "7 / 2 = 3.5.\nA: 3 1/2",
        "Since there are 5 days in a week, she rests.", "A day has 8 hours of work.",
        "a rise of 2 °C (3.6 °F)",
        "She needs 30 - 50 = 20 minutes less.", "Roughly half of 100 people is 60 strong.",
        "In all, 1 200 + 350 is fine.",
        "2 is the only even prime.", "99 is not prime.", "The score was 2-1 and 3-3.", "See John 3:16.",
    ],
)  # fmt: skip
def test_the_right_and_the_ambiguous_is_left_alone(text: str) -> None:
    assert [one.evidence["says"] for one in findings(text) if one.score >= FLOOR] == []


def test_a_comparison_of_versions_is_told_by_the_question() -> None:
    assert not [one for one in findings("3.11 < 3.9.", question="Which Python is newer?") if not one.supports]
    assert [one.rule for one in findings("3.11 > 3.9.", question="Which is more?")] == ["comparison.order"]


@pytest.mark.parametrize(
    "text", ["17 x 24 = 408.", "√144 = 12.", "91 is divisible by 7.", "20% off of $80 is $64.", "5 km = 5000 meters."]
)
def test_a_claim_that_comes_out_is_supported(text: str) -> None:
    assert [one.supports for one in findings(text)] == [True]

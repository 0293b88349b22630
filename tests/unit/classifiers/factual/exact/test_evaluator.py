"""The calculator: exact, and bounded."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.exact.evaluator import Operand, evaluate


def operands(text: str) -> list[Operand]:
    """Return what the calculator takes from a text with spaces."""
    return [Fraction(word) if word[0].isdigit() else word for word in text.split()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17 * 24", Fraction(408)),
        ("1 + 2 * 3", Fraction(7)),
        ("( 1 + 2 ) * 3", Fraction(9)),
        ("10 - 4 - 3", Fraction(3)),
        ("10 / 4 / 5", Fraction(1, 2)),
        ("2 ^ 3 ^ 2", Fraction(512)),
        ("2 ^ - 1", Fraction(1, 2)),
        ("- 3 + 5", Fraction(2)),
        ("2 * - 3", Fraction(-6)),
        ("- 2 ^ 2", None),
        ("10 ^ 10 ^ 10", None),
        ("2 ^ 5000", None),
        ("4 ^ 0.5", None),
        ("5 / 0", None),
        ("0 ^ - 1", None),
        ("1 +", None),
        ("* 1", None),
        ("( 1", None),
        ("1 )", None),
        ("1 2", None),
        ("", None),
    ],
)
def test_an_expression_has_its_exact_value_or_none(text: str, expected: Fraction | None) -> None:
    assert evaluate(operands(text)) == expected


def test_nested_brackets_and_long_sums_are_refused() -> None:
    nested: list[Operand] = [*"(" * 20, Fraction(1), *")" * 20]
    long: list[Operand] = [*operands("1 +") * 60, Fraction(1)]

    assert evaluate(nested) is None
    assert evaluate(long) is None


@given(st.lists(st.one_of(st.fractions(), st.sampled_from(list("+-*/^()"))), max_size=40))
def test_nothing_makes_it_fail(tokens: list[Operand]) -> None:
    value = evaluate(tokens)

    assert value is None or isinstance(value, Fraction)

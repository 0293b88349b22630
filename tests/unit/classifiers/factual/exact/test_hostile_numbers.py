"""Hostile figures: bounded time, whatever is written."""

import time

import pytest

from classifiers.evaluation.facts.case import Made
from classifiers.evaluation.facts.made import answer
from classifiers.factual.answer import LOOKED_AT
from classifiers.factual.catalogue import CHECKS

SECONDS = 8.0
"""Of process time for the whole catalogue on the slowest machine that we test on; each answer's budget is 2 s."""


@pytest.mark.parametrize(
    "text",
    [
        "10^10^10 = 5",
        "5 / 0 = 3 and 7 mod 0 = 1 and 0^-1 = 4",
        "9" * 10_000 + " + 1 = " + "9" * 10_000,
        "(" * 10_000 + "1" + ")" * 10_000 + " = 2",
        "1 + " * 20_000 + "1 = 2",
        "1 = " * 20_000,
        "170141183460469231731687303715884105727 is prime",
        "9999999967 is a prime number",
        "99999! = 1, the factorial of 99999 is 5, 9999999 to the power of 9999 is 3",
        "$9,999 at 99% compound interest for 9999999 years grows to $1",
        "the average of " + "1, " * 20_000 + "and 2 is 7",
        "12 km 34 miles " * 4_000,
        "1 1/2 " * 9_000 + "= 3",
        "10% of " * 8_000,
        "twice half of double " * 3_000 + "5 is 7",
        "two three four five " * 3_000,
        "3 boxes of big red " * 3_000 + "= 5",
        "A: 5 = 6 = " * 5_000,
        "x = 5, 2x + 3 = " * 3_000,
        "1" * LOOKED_AT,
        "1," * (LOOKED_AT // 2),
        "1 " * (LOOKED_AT // 2),
        "一" * LOOKED_AT,
        "=" * LOOKED_AT,
        " " * LOOKED_AT + "5",
        "I" * 2_000 + " in Roman numerals is 5",
    ],
    ids=lambda text: text[:24],
)
def test_hostile_figures_take_bounded_time(text: str) -> None:
    case = Made(text=text[:LOOKED_AT], question="", language="en", wrong=False, kind="", span=None)
    begun = time.process_time()

    for check in CHECKS:
        check.find([answer(case)])

    assert time.process_time() - begun < SECONDS

"""The catalogue: what the reference page promises of every check."""

import re
from itertools import pairwise

from classifiers.factual.catalogue import CHECKS
from classifiers.factual.check import Kind
from classifiers.factual.precision import PRECISION

CHECKED_BY = {check.name: check for check in CHECKS}
DEARER = (Kind.LOOK_UP, Kind.CONTEXT)


def test_every_rule_of_a_check_carries_its_name() -> None:
    assert [rule for check in CHECKS for rule in check.rules if rule.partition(".")[0] != check.name] == []


def test_every_line_of_the_table_belongs_to_a_check() -> None:
    rules = {rule for check in CHECKS for rule in check.rules}

    assert {rule for rule in PRECISION if not rule.startswith(("judge.", "site."))} <= rules


def test_every_probability_is_one_and_says_how_it_is_known() -> None:
    assert all(0 < chance < 1 and known for chance, known in PRECISION.values())


def test_every_check_says_in_a_sentence_what_it_sees() -> None:
    assert all(re.fullmatch(r"[A-Z0-9].*[.?]", check.what, re.DOTALL) for check in CHECKS)
    assert len(CHECKED_BY) == len(CHECKS)


def test_cheap_checks_come_before_those_that_look_things_up() -> None:
    dear = [check.kind in DEARER for check in CHECKS]

    assert all(one <= other for one, other in pairwise(dear))

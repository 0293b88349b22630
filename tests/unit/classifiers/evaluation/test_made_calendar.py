"""The made cases about dates, lists, letters and code, and how the checks do on them."""

from collections import Counter

import pytest

from classifiers.evaluation.facts.calendar_templates import DISTRACTORS, MORE_TEMPLATES, TEMPLATES
from classifiers.evaluation.facts.case import Made
from classifiers.evaluation.facts.made_calendar import MAKERS, cases
from classifiers.factual.catalogue import CHECKS
from tests.unit.classifiers.factual.exact.answered import answer

OURS = frozenset(
    {"date", "interval", "calendar", "age", "clock", "holiday", "count", "letters", "table", "order", "logic", "code"}
)


def test_the_same_seed_makes_the_same_cases() -> None:
    assert cases(60, 3) == cases(60, 3)
    assert cases(60, 3) != cases(60, 4)


def test_half_of_the_cases_are_wrong_and_every_language_and_kind_comes() -> None:
    made = cases(1_000, 1)

    assert Counter(case.wrong for case in made) == {True: 500, False: 500}
    assert set(Counter(case.language for case in made).values()) == {250}
    assert {case.kind for case in made} == {*TEMPLATES, "distractor"}


def test_every_kind_has_a_maker_and_every_language_its_wordings() -> None:
    assert set(MAKERS) == set(TEMPLATES)
    assert set(MORE_TEMPLATES) <= set(TEMPLATES)
    languages = {"en", "es", "fr", "zh"}
    assert all(set(of_kind) == languages for of_kind in (*TEMPLATES.values(), *MORE_TEMPLATES.values(), DISTRACTORS))


@pytest.mark.parametrize("seed", [1, 2])
def test_the_checks_reach_their_goals_on_made_cases(seed: int) -> None:
    """Precision at least .98, recall at least .9: the goals of the exact checks."""
    made = cases(696, seed)  # three rounds of 29 kinds, four languages, right and wrong

    told = [_told(case) for case in made]

    right = sum(one and case.wrong for one, case in zip(told, made, strict=True))
    assert right / sum(told) >= 0.98
    assert right / sum(case.wrong for case in made) >= 0.9


def _told(case: Made) -> bool:
    """Whether a check says that the text is wrong."""
    one = answer(case.text, case.question or "Hello")
    found = [finding for check in CHECKS if check.name in OURS for finding in check.find([one])[0]]
    return any(not finding.supports for finding in found)

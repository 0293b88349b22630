"""The made cases: the same each time, half of them wrong, and the checks are good at them."""

from collections import Counter

from classifiers.evaluation.facts.made import Count, made, score
from classifiers.factual.classifier import FactualClassifier

FEW = 400


def test_a_seed_makes_the_same_cases_half_of_them_wrong_in_four_languages() -> None:
    cases = made(seed=1, share=FEW)

    assert cases == made(seed=1, share=FEW)
    assert cases != made(seed=2, share=FEW)
    assert sum(case.wrong for case in cases) == len(cases) // 2
    assert set(Counter(case.language for case in cases)) == {"en", "es", "fr", "zh"}


def test_the_claim_of_a_case_lies_within_its_text() -> None:
    for case in made(share=FEW):
        if case.span is not None:
            assert 0 <= case.span[0] < case.span[1] <= len(case.text)


def test_the_checks_reach_their_goal_on_made_cases() -> None:
    counts = score(made(seed=11, share=FEW), FactualClassifier().check)

    assert counts["*", "*"].precision >= 0.98
    assert counts["*", "*"].recall >= 0.9


def test_precision_and_recall_of_nothing_are_whole() -> None:
    assert (Count().precision, Count().recall) == (1.0, 1.0)
    assert (Count(hits=3, false=1).precision, Count(hits=3, missed=3).recall) == (0.75, 0.5)

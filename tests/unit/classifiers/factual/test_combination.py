"""Findings put together: log-odds over a low prior, each check once, what it adds is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.factual.classifier import evidence
from classifiers.factual.combination import LEAST, MOST, any_of, combine
from classifiers.factual.finding import Finding
from classifiers.factual.precision import PRIOR

PROBABILITY = st.floats(0, 1)


def one(check: str, score: float) -> Finding:
    """Return a finding of a check."""
    return Finding(rule=f"{check}.x", span=None, score=score, evidence={"kind": check, "says": check})


def test_a_single_finding_has_the_probability_of_its_rule() -> None:
    assert combine([one("a", 0.8)])[0] == pytest.approx(0.8)


def test_without_findings_there_is_the_prior() -> None:
    assert combine([]) == (PRIOR, ())


def test_two_checks_that_agree_are_surer_than_either_and_one_that_contradicts_takes_away() -> None:
    assert combine([one("a", 0.8), one("b", 0.5)])[0] > 0.8
    assert combine([one("a", 0.8), one("b", 0.004)])[0] < 0.8


def test_of_one_check_only_what_says_most_counts() -> None:
    score, given_ = combine([one("a", 0.8), one("a", 0.5), one("a", 0.7)])

    assert score == pytest.approx(0.8)
    assert [each.finding.score for each in given_] == [0.8]


def test_that_no_document_speaks_of_it_says_nothing_of_what_another_check_knows() -> None:
    absent = Finding(rule="context.unsupported", span=None, score=0.9, evidence={"kind": "context"})

    assert combine([absent])[0] == pytest.approx(0.9)
    assert combine([absent, one("arithmetic", 0.004)])[0] < 0.02
    assert [each.finding.check for each in combine([absent, one("country", 0.97)])[1]] == ["country"]


def test_the_evidence_is_the_strongest_check_s_with_what_each_adds() -> None:
    told = evidence([one("b", 0.5), one("a", 0.8)])

    assert told["kind"] == "a"
    assert told["contributions"] == [
        {"check": "a", "says": "a", "logit": 5.28},
        {"check": "b", "says": "b", "logit": 3.89},
    ]


@given(st.lists(st.tuples(st.sampled_from("abcd"), PROBABILITY)))
def test_whatever_is_found_the_result_is_a_probability_within_what_is_ever_claimed(
    found: list[tuple[str, float]],
) -> None:
    score, _ = combine([one(check, score) for check, score in found])

    assert LEAST <= score <= MOST


@given(st.lists(PROBABILITY), PROBABILITY)
def test_one_more_suspect_passage_never_makes_an_answer_less_suspect(scores: list[float], more: float) -> None:
    assert any_of([*scores, more]) >= any_of(scores) - 1e-12

"""Metrics against scikit-learn and known values; what an interval covers."""

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, f1_score, precision_score, recall_score, roc_auc_score

from classifiers.evaluation.metrics import Estimate, Floats, Sample, curve, estimates, mean, resampled, spearman


def _sample(rows: int, seed: int, digits: int = 6) -> Sample:
    """Return rows whose scores say something about their labels; few digits make ties."""
    rng = np.random.default_rng(seed)
    target = (rng.random(rows) < 0.3).astype(np.int8)
    score = np.round(1 / (1 + np.exp(-(rng.normal(0, 1, rows) + 1.5 * target))), digits)
    return Sample(target=target, score=score, groups=[str(at) for at in range(rows)])


@pytest.mark.parametrize("digits", [6, 1])
def test_figures_are_those_of_scikit_learn_with_and_without_ties(digits: int) -> None:
    sample = _sample(500, 3, digits)
    over = (sample.score >= 0.5).astype(int)

    found = estimates(sample, 0.5, salt="x", resamples=20)

    assert found["auc"].value == pytest.approx(roc_auc_score(sample.target, sample.score))
    assert found["ap"].value == pytest.approx(average_precision_score(sample.target, sample.score))
    assert found["f1"].value == pytest.approx(f1_score(sample.target, over))
    assert found["precision"].value == pytest.approx(precision_score(sample.target, over))
    assert found["recall"].value == pytest.approx(recall_score(sample.target, over))
    assert found["false_alarms"].value == pytest.approx(over[sample.target == 0].mean())


def test_a_resample_is_measured_as_if_its_rows_stood_there() -> None:
    sample = _sample(60, 5, 1)
    (weights,) = resampled(sample.groups, "x", 1)
    rows = np.repeat(np.arange(60), weights[0].astype(int))
    again = Sample(target=sample.target[rows], score=sample.score[rows], groups=[sample.groups[int(at)] for at in rows])

    drawn = estimates(sample, 0.5, salt="x", resamples=1)

    assert drawn["auc"].low == pytest.approx(roc_auc_score(again.target, again.score))
    assert drawn["ap"].low == pytest.approx(average_precision_score(again.target, again.score))


def test_recall_at_five_percent_counts_only_thresholds_that_let_so_many_through() -> None:
    target = np.array([1] * 10 + [0] * 100, dtype=np.int8)
    score = np.array([0.9] * 6 + [0.5] * 4 + [0.8] * 5 + [0.6] * 1 + [0.1] * 94)

    found = estimates(Sample(target=target, score=score, groups=[str(at) for at in range(110)]), 0.5, salt="x")

    assert found["recall_at_5"].value == pytest.approx(0.6)
    assert found["best_f1"].value == pytest.approx(2 * 10 / (10 + 16))


@pytest.mark.parametrize(("label", "there", "absent"), [(1, "recall", "auc"), (0, "false_alarms", "f1")])
def test_a_set_of_one_class_has_no_figure_that_needs_both(label: int, there: str, absent: str) -> None:
    sample = Sample(target=np.full(30, label, dtype=np.int8), score=np.linspace(0, 1, 30), groups=list("ab" * 15))

    found = estimates(sample, 0.5, salt="x", resamples=20)

    assert there in found
    assert absent not in found


def test_the_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    truth = 0.8556  # ROC-AUC of two normals 1.5 apart
    intervals = [estimates(_sample(200, seed), 0.5, salt=str(seed), resamples=200)["auc"] for seed in range(60)]

    covered = [one.low <= truth <= one.high for one in intervals]

    assert 0.85 <= np.mean(covered) <= 1.0


def test_rows_of_a_group_are_drawn_together_so_that_the_interval_is_wider() -> None:
    values: Floats = np.repeat(np.random.default_rng(1).random(20), 10)

    apart = mean(values, [str(at) for at in range(200)], salt="x")
    together = mean(values, [str(at // 10) for at in range(200)], salt="x")

    assert apart.value == together.value
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_the_same_name_draws_the_same_resamples() -> None:
    sample = _sample(80, 2)

    assert estimates(sample, 0.5, salt="x") == estimates(sample, 0.5, salt="x")
    assert estimates(sample, 0.5, salt="x") != estimates(sample, 0.5, salt="y")


def test_rank_correlation_is_one_for_the_same_order() -> None:
    truth = np.arange(30.0)

    found = spearman(truth**3, truth, [str(at) for at in range(30)], salt="x", resamples=20)

    assert (found.value, found.low, found.high) == pytest.approx((1, 1, 1))


def test_a_curve_ends_where_everything_is_found() -> None:
    sample = _sample(300, 4)

    points = curve(sample, 20)

    assert len(points) <= 21
    assert points[-1][0] == 1.0
    assert [recall for recall, _ in points] == sorted(recall for recall, _ in points)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Estimate(value=0.5, low=0.25, high=0.75), "0.500 [0.250, 0.750]"),
        (Estimate(value=1234.4, low=1234.4, high=1234.4), "1,234"),
    ],
)
def test_a_figure_shows_its_interval_when_it_has_one(figure: Estimate, shown: str) -> None:
    assert str(figure) == shown

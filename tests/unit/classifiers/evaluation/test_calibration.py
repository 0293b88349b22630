"""ECE of toys whose calibration is known."""

import numpy as np
import pytest

from classifiers.evaluation.calibration import BINS, reliability
from classifiers.evaluation.metrics import Floats, Sample


def _sample(truth: Floats, said: Floats) -> Sample:
    """Return rows that are positive as often as `truth` says, scored as `said`."""
    target = (np.random.default_rng(9).random(len(truth)) < truth).astype(np.int8)
    return Sample(target=target, score=said, groups=[str(at) for at in range(len(truth))])


def test_probabilities_that_are_frequencies_have_next_to_no_error() -> None:
    truth = np.random.default_rng(1).random(20_000)

    found = reliability(_sample(truth, truth), salt="x", resamples=20)

    assert found.ece.value < 0.01
    assert len(found.bins) == BINS
    assert all(abs(one.said - one.found) < 0.05 for one in found.bins)


def test_being_too_sure_by_a_fifth_is_an_error_of_a_fifth() -> None:
    truth = np.random.default_rng(1).uniform(0.1, 0.7, 20_000)

    assert reliability(_sample(truth, truth + 0.2), salt="x", resamples=20).ece.value == pytest.approx(0.2, abs=0.01)


def test_bins_hold_equal_mass_and_equal_scores_stay_together() -> None:
    said = np.concatenate([np.full(5_000, 0.1), np.linspace(0.2, 1, 5_000)])

    bins = reliability(_sample(said, said), salt="x", resamples=5).bins

    assert 5_000 <= bins[0].rows < 5_000 + 10_000 / BINS
    assert sum(one.rows for one in bins) == 10_000
    assert max(one.rows for one in bins[1:]) < 2 * 10_000 / BINS


def test_weights_make_the_mix() -> None:
    sample = _sample(np.array([0.0] * 500 + [1.0] * 500), np.array([0.0] * 500 + [0.5] * 500))

    alike = reliability(sample, salt="x", resamples=5)
    mixed = reliability(sample, salt="x", weight=np.array([0.95] * 500 + [0.05] * 500), resamples=5)

    assert alike.ece.value == pytest.approx(0.25)
    assert mixed.ece.value == pytest.approx(0.025)

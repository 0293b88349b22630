"""Counts to figures."""

import pytest

from classifiers.evaluation.pii.figures import REDACTED, SHOWN, Measure, Seen, figures
from classifiers.evaluation.pii.gold import ANY, Mark, Text
from classifiers.evaluation.pii.matching import Find
from classifiers.evaluation.pii.sets import MarkedSet

HOW = Measure(thresholds={"pii": 0.5}, floor=0.2, resamples=50)


def _seen(*scores: float, languages: str = "en") -> Seen:
    """Return ten texts with one name each; the first ones are found with these scores."""
    spoken = languages.split()
    texts = tuple(
        Text(id=str(at), language=spoken[at % len(spoken)], text="Ana left", gold=(Mark(0, 3, "person"),))
        for at in range(10)
    )
    found = tuple((Find(0, 3, "person", scores[at]),) if at < len(scores) else () for at in range(10))
    return Seen(held=MarkedSet(name="made", texts=texts, of=10), finds=found)


def _figure(seen: Seen, level: str, point: str, language: str = "") -> dict[str, float]:
    (one,) = [
        one
        for one in figures(seen, HOW)
        if (one.level, one.point, one.kind, one.language) == (level, point, ANY, language)
    ]
    return {name: estimate.value for name, estimate in one.metrics.items()}


def test_both_operating_points_are_measured() -> None:
    seen = _seen(0.9, 0.9, 0.9, 0.9, 0.3)

    assert _figure(seen, "token", SHOWN)["recall"] == 0.4
    assert _figure(seen, "token", REDACTED)["recall"] == 0.5
    assert _figure(seen, "leak", REDACTED)["share"] == 0.5


def test_f_weighs_recall_as_its_name_says() -> None:
    metrics = _figure(_seen(*[0.9] * 5), "strict", SHOWN)

    assert metrics["precision"] == 1
    assert metrics["f1"] == pytest.approx(2 / 3)
    assert metrics["f2"] == pytest.approx(5 * 0.5 / 4.5)


def test_a_system_that_finds_nothing_has_no_precision_and_an_f_of_nought() -> None:
    metrics = _figure(_seen(), "token", SHOWN)

    assert "precision" not in metrics
    assert (metrics["recall"], metrics["f2"]) == (0, 0)


def test_languages_are_measured_apart_when_there_are_several() -> None:
    seen = _seen(0.9, languages="en es")

    assert _figure(seen, "token", SHOWN, "en")["recall"] == 0.2
    assert _figure(seen, "token", SHOWN, "es")["recall"] == 0
    assert {one.language for one in figures(_seen(0.9), HOW)} == {""}


def test_the_interval_is_over_texts_and_the_same_each_time() -> None:
    first, second = (
        next(one.metrics["recall"] for one in figures(_seen(*[0.9] * 5), HOW) if one.level == "token") for _ in range(2)
    )

    assert first == second
    assert 0 < first.low < 0.5 < first.high < 1

"""Metrics: each declared once, counted where it was declared."""

from config import metrics
from config.metrics import ALL, Metric, Metrics


def test_every_declared_metric_is_in_the_table_once() -> None:
    """The reference page is made from the table, so none may be missing."""
    declared = [value for value in vars(metrics).values() if isinstance(value, Metric)]

    assert sorted(metric.name for metric in declared) == sorted({metric.name for metric in ALL})
    assert len(ALL) == len(declared)


def test_metrics_are_counted_per_process_object() -> None:
    """Two of them share nothing, so nothing happens at import."""
    first, second = Metrics(), Metrics()

    first.count(metrics.DEAD, 2, code="not_json")
    first.set(metrics.PUBLISHING, 1)
    first.observe(metrics.BATCH_SECONDS, 0.5)

    sample = ("winnow_dead_letters_total", {"code": "not_json"})
    assert first.registry.get_sample_value(*sample) == 2
    assert first.registry.get_sample_value("winnow_publishing") == 1
    assert first.registry.get_sample_value("winnow_batch_seconds_count") == 1
    assert second.registry.get_sample_value(*sample) is None

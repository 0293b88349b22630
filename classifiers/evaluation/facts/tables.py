"""An evaluation of the factual part as tables for a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from classifiers.evaluation.facts.report import Report
from classifiers.evaluation.tables import NOTHING, goals, share, titled

_METRICS = ("auc", "ap", "balanced", "precision", "recall")


def tables(report: Report) -> Iterator[RenderableType]:
    """Yield what to print, the goals last: they stay in sight."""
    if report.figures:
        yield from (_sets(report), _covered(report))
    if report.overlap:
        spoken = ", ".join(f"{language} {value:.2f}" for language, value in report.overlap.by_language.items())
        yield f"mushroom: IoU {report.overlap.ours}, everything marked {report.overlap.everything}; {spoken}"
    if report.chats:
        yield _chats(report)
    yield (
        f"{report.part} part, threshold {report.threshold:g}; intervals: 2.5th to 97.5th percentile of"
        f" {report.resamples:,} bootstrap resamples of prompts, in chat of conversations; {report.seconds:.0f} s"
    )
    if capped := [one.name for one in report.sets if one.rows < one.of]:
        yield f"not all rows measured: {', '.join(capped)} (--rows, --chats)"
    yield goals(report.goals, ())


def _sets(report: Report) -> Table:
    """Show every set, ours and the baselines on the same rows."""
    columns = ("set", "subset", "system", "rows", "wrong", "coverage", "ROC-AUC", "AUPRC", "balanced accuracy")
    table = titled("right and wrong answers, set by set", *columns, "precision", "recall")
    for one in report.figures:
        cells = [str(one.metrics[name]) if name in one.metrics else NOTHING for name in _METRICS]
        table.add_row(
            one.set, one.subset or "all", one.system, str(one.rows), str(one.wrong), share(one.coverage), *cells
        )
    return table


def _covered(report: Report) -> Table:
    """Show how we do where a check applies, and which checks those are."""
    columns = ("set", "subset", "rows", "covered", "base rate", "AUPRC", "ROC-AUC", "checks")
    table = titled("where a check applies", *columns)
    for one in report.figures:
        if one.coverage is not None and one.covered:
            checks = ", ".join(f"{check} {count}" for check, count in one.checks.items())
            figures = (share(one.covered.get("ap")), share(one.covered.get("auc")))
            table.add_row(
                one.set, one.subset or "all", str(one.rows), share(one.coverage), f"{one.covered_wrong:.3f}", *figures,
                checks,
            )  # fmt: skip
    return table


def _chats(report: Report) -> Table:
    """Show how often ordinary answers are tagged."""
    columns = ("set", "conversations", "answers", "tagged", "judged", "right", "by check")
    table = titled("ordinary chat: share of answers tagged as wrong", *columns)
    for one in report.chats:
        checks = ", ".join(f"{check} {count}" for check, count in one.by_check.items())
        right = NOTHING if one.right is None else f"{one.right:.2f}"
        table.add_row(
            one.set, f"{one.conversations} of {one.of}", str(one.answers), str(one.tagged), str(one.judged), right,
            checks,
        )  # fmt: skip
    return table

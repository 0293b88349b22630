"""An evaluation of the factual part as tables for a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from classifiers.evaluation.facts.report import Report
from classifiers.evaluation.grades import table as grade_table
from classifiers.evaluation.tables import NOTHING, goals, share, titled

_METRICS = ("auc", "ap", "balanced", "precision", "recall")


def tables(report: Report) -> Iterator[RenderableType]:
    """Yield what to print, the goals last: they stay in sight."""
    if report.figures:
        yield from (_sets(report), _covered(report), _checks(report))
    if report.made:
        yield _made(report)
    if report.siblings:
        yield _siblings(report)
    if report.push_back:
        yield _push_back(report)
    if report.grades:
        yield grade_table(report.grades)
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


def _checks(report: Report) -> Table:
    """Show each check by itself: how many of the answers it speaks against people called wrong."""
    columns = ("set", "check", "tagged", "of them wrong", "found nothing wrong", "of them right")
    table = titled("each check by itself", *columns)
    for one in report.checks:
        table.add_row(one.set, one.check, *map(str, (one.tagged, one.wrong, one.silent, one.right)))
    return table


def _made(report: Report) -> Table:
    """Show our own made cases by language; kinds only where something is missed."""
    table = titled("made cases: half of them wrong", "language", "kind", "cases", "precision", "recall")
    for one in report.made:
        if one.kind == "*" or min(one.precision, one.recall) < 1:
            kind, language = ("all" if name == "*" else name for name in (one.kind, one.language))
            table.add_row(language, kind, str(one.cases), f"{one.precision:.3f}", f"{one.recall:.3f}")
    return table


def _siblings(report: Report) -> Table:
    """Show how wrong answers rank among others to the same prompt."""
    columns = ("set", "system", "items", "base rate", "covered", "AUPRC", "ROC-AUC", "precision", "recall")
    table = titled("answers against the other answers to the same prompt", *columns)
    for one in report.siblings:
        metrics = [share(one.metrics.get(name)) for name in ("auc", "precision", "recall")]
        first = str(one.metrics["ap"]) if "ap" in one.metrics else NOTHING
        items = f"{one.items} {one.unit}s"
        table.add_row(one.set, one.system, items, f"{one.base:.3f}", f"{one.covered:.2f}", first, *metrics)
    return table


def _push_back(report: Report) -> Table:
    """Show how objections that were found fall on turns that people rated low."""
    columns = ("set", "positive", "turns", "positives", "found", "precision", "recall")
    table = titled("push-back: user turns in which an objection was found", *columns)
    for one in report.push_back:
        metrics = [str(one.metrics[name]) if name in one.metrics else NOTHING for name in ("precision", "recall")]
        table.add_row(one.set, one.positive, str(one.turns), str(one.positives), str(one.found), *metrics)
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
